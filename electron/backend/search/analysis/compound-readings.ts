import { ANYWHERE, type WordList } from "./word-list.ts";

export const LONGEST_COMPOUND = 50;
/** What German puts between the parts of a compound. */
const LINKS = ["", "s", "es", "n", "en", "er", "e", "ns"];
const SHORTEST_PART = 3;

/** A piece that the list does not have is believed beside a known one of this length. */
const TELLING_PART = 5;
const SHORTEST_UNKNOWN = 4;
const UNKNOWN_COST = 2.5;

export interface CompoundPart {
  start: number;
  end: number;
}

/**
 * The ways to read a word as a compound, by dynamic programming: for each place the cheapest reading
 * of what is before it. Columns that are kept for the next word, because every new word of a library
 * is read once.
 */
export class CompoundReadings {
  readonly #words: WordList;
  /** By place: what speaks against the reading of the word up to there; none yet is infinite. */
  readonly #costs = new Float64Array(LONGEST_COMPOUND + 1);
  /** Its last part, which begins where the reading before it ends. */
  readonly #starts = new Int32Array(LONGEST_COMPOUND + 1);
  readonly #ends = new Int32Array(LONGEST_COMPOUND + 1);
  readonly #hasUnknown = new Uint8Array(LONGEST_COMPOUND + 1);
  #word = "";
  #start = 0;
  #isListed = false;

  constructor(words: WordList) {
    this.#words = words;
  }

  /** The parts of the best reading; fewer than two when it is none of a compound. */
  best(word: string): CompoundPart[] {
    this.#word = word;
    this.#costs.fill(Number.POSITIVE_INFINITY, 0, word.length + 1);
    this.#costs[0] = 0;
    this.#hasUnknown[0] = 0;
    this.#isListed = false;
    this.#words.eachPart(word, 0, this.#onWhole);
    for (let start = 0; start <= word.length - SHORTEST_PART; start++) {
      this.#start = start;
      if (this.#costs[start] === Number.POSITIVE_INFINITY) {
        // A word that the list knows as a whole is not made of unknown things.
        if (!this.#isListed && start >= SHORTEST_UNKNOWN) this.#readUnknownStart();
        continue;
      }
      this.#words.eachPart(word, start, this.#onPart);
      if (!this.#isListed) this.#readUnknownEnd();
    }
    return this.#parts();
  }

  readonly #onWhole = (end: number, use: number): void => {
    if (end === this.#word.length && use & ANYWHERE) this.#isListed = true;
  };

  /** Goes on from the reading up to `#start` with a listed word that begins there. */
  readonly #onPart = (end: number, use: number): void => {
    const start = this.#start;
    const { length } = this.#word;
    if (start === 0 && end === length) return;
    const cost = (this.#costs[start] as number) + 1 + (end - start < 4 ? 0.6 : 0);
    if (end === length) {
      if (use & ANYWHERE) this.#offer(end, cost, end, this.#hasUnknown[start] as number);
      return;
    }
    for (const link of LINKS) {
      const next = end + link.length;
      if (next > length - SHORTEST_PART || !this.#word.startsWith(link, end)) continue;
      const linked = cost + (link === "" ? 0 : 0.2);
      this.#offer(next, linked, end, this.#hasUnknown[start] as number);
    }
  };

  /** An unknown beginning before one listed word that ends the compound. */
  #readUnknownStart(): void {
    if (this.#word.length - this.#start < TELLING_PART) return;
    this.#words.eachPart(this.#word, this.#start, this.#onLast);
  }

  readonly #onLast = (end: number, use: number): void => {
    if (end === this.#word.length && use & ANYWHERE) this.#offer(end, UNKNOWN_COST + 1, end, 1);
  };

  /** An unknown ending behind listed words. */
  #readUnknownEnd(): void {
    const start = this.#start;
    const { length } = this.#word;
    if (start === 0 || this.#hasUnknown[start] || length - start < SHORTEST_UNKNOWN + 1) return;
    if ((this.#ends[start] as number) - (this.#starts[start] as number) < TELLING_PART) return;
    this.#offer(length, (this.#costs[start] as number) + UNKNOWN_COST, length, 1);
  }

  /** A reading up to `at` whose last part is [#start, end). */
  #offer(at: number, cost: number, end: number, hasUnknown: number): void {
    if ((this.#costs[at] as number) <= cost) return;
    this.#costs[at] = cost;
    this.#starts[at] = this.#start;
    this.#ends[at] = end;
    this.#hasUnknown[at] = hasUnknown;
  }

  #parts(): CompoundPart[] {
    const parts: CompoundPart[] = [];
    for (let at = this.#word.length; at > 0; at = this.#starts[at] as number) {
      if (this.#costs[at] === Number.POSITIVE_INFINITY) {
        // What begins the word is unknown.
        if (parts.length > 0) parts.push({ start: 0, end: at });
        break;
      }
      parts.push({ start: this.#starts[at] as number, end: this.#ends[at] as number });
    }
    return parts.reverse();
  }
}
