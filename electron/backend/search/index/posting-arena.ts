import { enlarged } from "../analysis/enlarged.ts";
import type { Term } from "../analysis/term.ts";
import { newBatch } from "./batches.ts";
import { RunWriter } from "./postings.ts";

const FIRST_CAPACITY = 1024;
/** What is kept of a posting: its document, its fields, its places, and where its frequencies begin. */
const NUMBERS = 4;

/**
 * Postings as they come, document by document, to be taken out term by term: 20 bytes a posting and
 * 4 for each of its frequencies, without an object for any of them. What belongs to a posting lies
 * side by side, because it is read in another order than it is written.
 */
export class PostingArena {
  count = 0;
  #batch = newBatch();
  readonly #numbers = new Map<string, number>();
  #terms = new Uint32Array(FIRST_CAPACITY);
  #postings = new Uint32Array(FIRST_CAPACITY * NUMBERS);
  #frequencies = new Uint32Array(FIRST_CAPACITY);
  #frequencyCount = 0;

  /** Documents come in ascending order. */
  add(
    term: Term,
    doc: number,
    fields: number,
    frequencies: ArrayLike<number>,
    places: number,
  ): void {
    this.#reserve();
    if (term.batch !== this.#batch) this.#number(term);
    this.#terms[this.count] = term.number;
    const at = this.count++ * NUMBERS;
    this.#postings[at] = doc;
    this.#postings[at + 1] = fields;
    this.#postings[at + 2] = places;
    this.#postings[at + 3] = this.#frequencyCount;
    for (let i = 0, left = fields; left !== 0; left &= left - 1, i++) {
      this.#frequencies[this.#frequencyCount++] = frequencies[i] as number;
    }
  }

  /** The same number for all that have the same text. */
  #number(term: Term): void {
    let number = this.#numbers.get(term.text);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(term.text, number);
    }
    term.number = number;
    term.batch = this.#batch;
  }

  /** Each term with its postings as one run, in the order of the alphabet. */
  *runs(): Generator<[term: string, run: Uint8Array]> {
    const { ends, order } = this.#byTerm();
    const writer = new RunWriter();
    for (const term of [...this.#numbers.keys()].sort()) {
      const number = this.#numbers.get(term) as number;
      const end = ends[number] as number;
      for (let i = number === 0 ? 0 : (ends[number - 1] as number); i < end; i++) {
        const at = (order[i] as number) * NUMBERS;
        writer.add(
          this.#postings[at] as number,
          this.#postings[at + 1] as number,
          this.#frequencies,
          this.#postings[at + 2] as number,
          this.#postings[at + 3],
        );
      }
      yield [term, writer.finish()];
    }
  }

  clear(): void {
    this.count = 0;
    this.#frequencyCount = 0;
    this.#numbers.clear();
    this.#batch = newBatch();
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
    if (this.count === this.#terms.length) {
      this.#terms = enlarged(this.#terms);
      this.#postings = enlarged(this.#postings);
    }
    if (this.#frequencyCount + 32 > this.#frequencies.length) {
      this.#frequencies = enlarged(this.#frequencies);
    }
  }
}
