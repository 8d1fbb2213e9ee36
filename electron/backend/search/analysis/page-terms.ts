import type { CountedWord } from "./counted-word.ts";
import { enlarged } from "./enlarged.ts";
import type { Term } from "./term.ts";

/** Shorter documents are read as a whole: that takes no longer than finding out which page to read. */
const SHORTEST = 12_000;
const PAGE_BITS = 20;
/** Pages beyond it count as this one. */
const LAST_PAGE = 2 ** PAGE_BITS - 1;
const FIRST_CAPACITY = 4096;

/** Whether it is noted of a document on which of its pages its terms are. */
export function hasPageTerms(pages: readonly { text: string }[]): boolean {
  return pages.length > 1 && pages.reduce((sum, { text }) => sum + text.length, 0) >= SHORTEST;
}

/** Collects which terms are on which pages of a document. */
export class PageTerms {
  #keys = new Float64Array(FIRST_CAPACITY);
  #count = 0;
  #page = 0;
  #mark = 0;

  /** The words met from now on are on this page. */
  startPage(number: number): void {
    this.#page = Math.min(number, LAST_PAGE);
    this.#mark = ++marks;
  }

  meet(word: CountedWord): void {
    if (word.page === this.#mark) return;
    word.page = this.#mark;
    if (word.term) this.#add(word.term);
    for (const part of word.parts) this.#add(part);
  }

  /** For each term and page one number (`keyOf`), ascending, each once. */
  finish(): Float64Array {
    const keys = this.#keys.subarray(0, this.#count).sort();
    let count = 0;
    for (let i = 0; i < keys.length; i++) {
      // A note belongs to a page that has been read before.
      if (i === 0 || keys[i] !== keys[i - 1]) keys[count++] = keys[i] as number;
    }
    return keys.subarray(0, count);
  }

  #add(term: Term): void {
    if (term.page === this.#mark) return;
    term.page = this.#mark;
    if (this.#count === this.#keys.length) this.#keys = enlarged(this.#keys);
    this.#keys[this.#count++] = keyOf(term.hash, this.#page);
  }
}

/** Pages of all documents are numbered, so that what is noted on a term holds for one of them. */
let marks = 0;

function keyOf(hash: number, page: number): number {
  return hash * 2 ** PAGE_BITS + page;
}

export function hashOfKey(key: number): number {
  return Math.floor(key / 2 ** PAGE_BITS);
}

export function pageOfKey(key: number): number {
  return key % 2 ** PAGE_BITS;
}
