import { bitsIn, lowestBit } from "../bits.ts";

/**
 * A set of documents as one bit each: a bit more than 6 kB for 50,000, so that it stays in the
 * nearest cache while long lists of postings are compared with it.
 */
export class DocSet {
  /** Bit n of word m stands for the document m × 32 + n. Signed, as bits are to JavaScript. */
  readonly words: Int32Array;

  /** Empty, for documents below `size`. */
  constructor(size: number) {
    this.words = new Int32Array(DocSet.wordsFor(size));
  }

  static wordsFor(size: number): number {
    return (size + 31) >>> 5;
  }

  /** The same documents with room for more of them. */
  enlarged(size: number): DocSet {
    const larger = new DocSet(size);
    larger.words.set(this.words);
    return larger;
  }

  /** Documents beyond the set's size are not in it, and are not put in. */
  has(doc: number): boolean {
    return (((this.words[doc >>> 5] as number) >>> (doc & 31)) & 1) === 1;
  }

  add(doc: number): void {
    (this.words[doc >>> 5] as number) |= 1 << (doc & 31);
  }

  delete(doc: number): void {
    (this.words[doc >>> 5] as number) &= ~(1 << (doc & 31));
  }

  addAll(other: DocSet): void {
    const { words } = this;
    for (let i = 0; i < words.length; i++) (words[i] as number) |= other.words[i] as number;
  }

  deleteAll(other: DocSet): void {
    const { words } = this;
    for (let i = 0; i < words.length; i++) (words[i] as number) &= ~(other.words[i] as number);
  }

  keepOnly(other: DocSet): void {
    const { words } = this;
    for (let i = 0; i < words.length; i++) (words[i] as number) &= other.words[i] as number;
  }

  isEmpty(): boolean {
    return this.words.every((word) => word === 0);
  }

  count(): number {
    let count = 0;
    for (const word of this.words) if (word !== 0) count += bitsIn(word);
    return count;
  }

  /** In ascending order. What is called may delete the document it is given. */
  each(onDoc: (doc: number) => void): void {
    const { words } = this;
    for (let i = 0; i < words.length; i++) {
      for (let left = words[i] as number; left !== 0; left &= left - 1) {
        onDoc(i * 32 + lowestBit(left));
      }
    }
  }
}
