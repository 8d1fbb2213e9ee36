import { RunWriter } from "./postings.ts";

const FIRST_CAPACITY = 1024;

/**
 * Postings as they come, document by document, to be taken out term by term: columns of numbers,
 * 22 bytes a posting and 4 for each of its frequencies, without an object for any of them.
 */
export class PostingArena {
  count = 0;
  readonly #numbers = new Map<string, number>();
  #frequencyCount = 0;
  #terms = new Uint32Array(FIRST_CAPACITY);
  #docs = new Uint32Array(FIRST_CAPACITY);
  #fields = new Uint16Array(FIRST_CAPACITY);
  #places = new Uint32Array(FIRST_CAPACITY);
  /** Where a posting's frequencies begin. */
  #starts = new Uint32Array(FIRST_CAPACITY);
  #frequencies = new Uint32Array(FIRST_CAPACITY);

  /** Documents come in ascending order. */
  add(
    term: string,
    doc: number,
    fields: number,
    frequencies: ArrayLike<number>,
    places: number,
  ): void {
    this.#reserve();
    let number = this.#numbers.get(term);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(term, number);
    }
    const at = this.count++;
    this.#terms[at] = number;
    this.#docs[at] = doc;
    this.#fields[at] = fields;
    this.#places[at] = places;
    this.#starts[at] = this.#frequencyCount;
    for (let i = 0, left = fields; left !== 0; left &= left - 1, i++) {
      this.#frequencies[this.#frequencyCount++] = frequencies[i] as number;
    }
  }

  /** Each term with its postings as one run, in the order of the alphabet. */
  *runs(): Generator<[term: string, run: Uint8Array]> {
    const { ends, order } = this.#byTerm();
    const writer = new RunWriter();
    for (const term of [...this.#numbers.keys()].sort()) {
      const number = this.#numbers.get(term) as number;
      const end = ends[number] as number;
      for (let i = number === 0 ? 0 : (ends[number - 1] as number); i < end; i++) {
        const at = order[i] as number;
        writer.add(
          this.#docs[at] as number,
          this.#fields[at] as number,
          this.#frequencies,
          this.#places[at] as number,
          this.#starts[at],
        );
      }
      yield [term, writer.finish()];
    }
  }

  clear(): void {
    this.count = 0;
    this.#frequencyCount = 0;
    this.#numbers.clear();
  }

  /** The postings of each term side by side, as they came; and where those of a term end. */
  #byTerm(): { ends: Uint32Array; order: Uint32Array } {
    const next = new Uint32Array(this.#numbers.size + 1);
    for (let i = 0; i < this.count; i++) {
      const after = (this.#terms[i] as number) + 1;
      next[after] = (next[after] as number) + 1;
    }
    for (let i = 1; i < next.length; i++) {
      next[i] = (next[i] as number) + (next[i - 1] as number);
    }
    const order = new Uint32Array(this.count);
    for (let i = 0; i < this.count; i++) {
      const number = this.#terms[i] as number;
      order[next[number] as number] = i;
      next[number] = (next[number] as number) + 1;
    }
    return { ends: next, order };
  }

  /** Room for one posting more, with all its frequencies. */
  #reserve(): void {
    if (this.count === this.#docs.length) {
      this.#terms = enlarged(this.#terms);
      this.#docs = enlarged(this.#docs);
      this.#places = enlarged(this.#places);
      this.#starts = enlarged(this.#starts);
      const fields = new Uint16Array(this.#fields.length * 2);
      fields.set(this.#fields);
      this.#fields = fields;
    }
    if (this.#frequencyCount + 32 > this.#frequencies.length) {
      this.#frequencies = enlarged(this.#frequencies);
    }
  }
}

function enlarged(old: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(old.length * 2);
  larger.set(old);
  return larger;
}
