/**
 * Sums by document, emptied in time proportional to what was written. Kept between queries, so a
 * query allocates nothing that grows with the library.
 */
export class Accumulator {
  sums = new Float64Array(0);
  #marks = new Uint32Array(0);
  #round = 0;
  touched = new Uint32Array(0);
  count = 0;

  /** Empties it, for documents below `size`. */
  start(size: number): void {
    if (size > this.sums.length) {
      const capacity = Math.max(1024, Math.ceil(size * 1.25));
      this.sums = new Float64Array(capacity);
      this.#marks = new Uint32Array(capacity);
      this.touched = new Uint32Array(capacity);
      this.#round = 0;
    }
    if (this.#round === 0xffffffff) {
      this.#marks.fill(0);
      this.#round = 0;
    }
    this.#round++;
    this.count = 0;
  }

  has(doc: number): boolean {
    return this.#marks[doc] === this.#round;
  }

  add(doc: number, value: number): void {
    if (this.#marks[doc] === this.#round) {
      this.sums[doc] = (this.sums[doc] as number) + value;
    } else {
      this.#marks[doc] = this.#round;
      this.sums[doc] = value;
      this.touched[this.count++] = doc;
    }
  }

  addAll(docs: Uint32Array, values: Float64Array, factor: number): void {
    const { sums, touched } = this;
    const marks = this.#marks;
    const round = this.#round;
    let count = this.count;
    for (let i = 0; i < docs.length; i++) {
      const doc = docs[i] as number;
      const value = (values[i] as number) * factor;
      if (marks[doc] === round) {
        sums[doc] = (sums[doc] as number) + value;
      } else {
        marks[doc] = round;
        sums[doc] = value;
        touched[count++] = doc;
      }
    }
    this.count = count;
  }

  /** The larger of the old and the new value counts. */
  keepLargest(docs: Uint32Array, values: Float64Array, factor: number): void {
    const { sums } = this;
    for (let i = 0; i < docs.length; i++) {
      const doc = docs[i] as number;
      const value = (values[i] as number) * factor;
      if (!this.has(doc)) this.add(doc, value);
      else if (value > (sums[doc] as number)) sums[doc] = value;
    }
  }
}
