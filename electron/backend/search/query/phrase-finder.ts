import type { AnalysedWord, Analyzer } from "../analysis/analyzer.ts";
import { textsOf } from "../analysis/fields.ts";
import { eachWord } from "../analysis/tokenizer.ts";
import type { PackedPages } from "../index/packed-pages.ts";
import type { ReadableRecord } from "../search-index.ts";
import { NearbyRuns } from "./nearby-runs.ts";
import type { PhraseNode } from "./query-node.ts";
import { pagesWithAll } from "./telling-pages.ts";

interface WantedWord {
  word: AnalysedWord;
  unfinished: boolean;
}

/**
 * Looks for a phrase in the texts of records: whether its words follow one another in one of them.
 * Words count as the same when their stems are; the word being typed may go on. Not every word of a
 * text is analysed, but those around the places where the most telling word of the phrase can be.
 */
export class PhraseFinder {
  readonly #analyzer: Analyzer;
  readonly #wanted: readonly WantedWord[];
  /** Of the words that a term tells; a stop word and one that goes on have none. */
  readonly #terms: readonly string[];
  /** Where the longest of them can be; null: anywhere. */
  readonly #nearby: NearbyRuns | null;

  constructor(phrase: PhraseNode, analyzer: Analyzer) {
    this.#analyzer = analyzer;
    this.#wanted = phrase.words.map((node) => ({
      word: analyzer.analyse(node.clause.term),
      unfinished: node.unfinished,
    }));
    this.#terms = this.#wanted.flatMap(({ word, unfinished }) =>
      unfinished || word.term === "" ? [] : [word.term],
    );
    const longest = this.#terms.reduce((a, b) => (b.length > a.length ? b : a), "");
    this.#nearby = longest === "" ? null : new NearbyRuns({ terms: [longest], words: [] });
  }

  /** `pages`: on which pages of a long document its terms are; the others need not be read. */
  isIn(record: ReadableRecord, pages: PackedPages | null): boolean {
    if (textsOf(record, []).some(([, text]) => this.isInText(text))) return true;
    const numbers = pages && this.#terms.length > 0 ? pagesWithAll(pages, this.#terms) : undefined;
    for (const { text } of record.readPages(numbers)) if (this.isInText(text)) return true;
    return false;
  }

  isInText(text: string): boolean {
    if (!this.#nearby) return this.isBetween(text, 0, text.length);
    let found = false;
    let [from, to] = [0, 0];
    this.#nearby.each(text, (start, end) => {
      const around = wordsAround(text, start, end, this.#wanted.length + 1);
      if (around.from > to) {
        found = this.isBetween(text, from, to);
        from = around.from;
      }
      to = around.to;
      return !found;
    });
    return found || this.isBetween(text, from, to);
  }

  /** Whether the phrase stands in [from, to) of a text, both of which are between its words. */
  isBetween(text: string, from: number, to: number): boolean {
    const wanted = this.#wanted;
    // Which beginnings of the phrase end at the place before, and at this one.
    let before = new Array<boolean>(wanted.length + 1).fill(false);
    let found = false;
    this.#eachPlace(text, from, to, (readings) => {
      const here = new Array<boolean>(wanted.length + 1).fill(false);
      wanted.forEach((want, i) => {
        if (i > 0 && !before[i]) return;
        if (readings.some((word) => fits(word, want))) here[i + 1] = true;
      });
      if (here[wanted.length]) found = true;
      before = here;
    });
    return found;
  }

  /** The places of a text in order, each with all that the word there can be read as. */
  #eachPlace(
    text: string,
    from: number,
    to: number,
    onPlace: (readings: readonly AnalysedWord[]) => void,
  ): void {
    let readings: AnalysedWord[] = [];
    let lastEnd = 0;
    const onWord = (written: string, start: number, end: number) => {
      if (start >= lastEnd && readings.length > 0) {
        onPlace(readings);
        readings = [];
      }
      readings.push(this.#analyzer.analyse(written));
      lastEnd = Math.max(lastEnd, end);
    };
    eachWord(text, onWord, from, to);
    if (readings.length > 0) onPlace(readings);
  }
}

function fits(word: AnalysedWord, { word: wanted, unfinished }: WantedWord): boolean {
  if (word.form === wanted.form) return true;
  if (unfinished && word.form.startsWith(wanted.form)) return true;
  return wanted.term !== "" && word.term === wanted.term;
}

const LETTER = /[\p{L}\p{N}]/u;
const SPACE = /\s/;

/**
 * [start, end) of a text with so many words before and behind it, cut at spaces. What has no letter is
 * not counted; what stands between two spaces is one word at least.
 */
function wordsAround(text: string, start: number, end: number, words: number) {
  let from = start;
  for (let left = words + 1; from > 0; ) {
    const space = lastSpace(text, from);
    if (LETTER.test(text.slice(space, from)) && --left < 0) break;
    from = space > 0 ? space - 1 : 0;
  }
  let to = end;
  for (let left = words + 1; to < text.length; ) {
    const space = nextSpace(text, to);
    if (LETTER.test(text.slice(to, space)) && --left < 0) break;
    to = Math.min(text.length, space + 1);
  }
  return { from, to };
}

/** Where what stands before `at` begins: behind a space. */
function lastSpace(text: string, at: number): number {
  let start = at;
  while (start > 0 && !SPACE.test(text[start - 1] as string)) start--;
  return start;
}

function nextSpace(text: string, at: number): number {
  let end = at;
  while (end < text.length && !SPACE.test(text[end] as string)) end++;
  return end;
}
