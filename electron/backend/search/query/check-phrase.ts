import type { AnalysedWord, Analyzer } from "../analysis/analyzer.ts";
import { textsOf } from "../analysis/fields.ts";
import { eachWord } from "../analysis/tokenizer.ts";
import type { PackedPages } from "../index/packed-pages.ts";
import type { ReadableRecord } from "../search-index.ts";
import type { PhraseNode } from "./query-node.ts";
import { pagesWithAll } from "./telling-pages.ts";

/**
 * Whether the words of a phrase follow one another in one of a record's texts. Words count as the
 * same when their stems are; the word being typed may go on. Linear in the text, of a long document
 * in that of the pages which have all words.
 */
export function hasPhrase(
  record: ReadableRecord,
  phrase: PhraseNode,
  analyzer: Analyzer,
  pages: PackedPages | null,
): boolean {
  const wanted = phrase.words.map((node) => ({
    word: analyzer.analyse(node.clause.term),
    unfinished: node.unfinished,
  }));
  // A stop word and one that goes on are not told by a term.
  const terms = wanted.flatMap(({ word, unfinished }) =>
    unfinished || word.term === "" ? [] : [word.term],
  );
  const numbers = pages && terms.length > 0 ? pagesWithAll(pages, terms) : undefined;
  return textsOf(record, record.readPages(numbers)).some(([, text]) => {
    // Which beginnings of the phrase end at the place before, and at this one.
    let before = new Array<boolean>(wanted.length + 1).fill(false);
    let found = false;
    eachPlace(text, analyzer, (readings) => {
      const here = new Array<boolean>(wanted.length + 1).fill(false);
      wanted.forEach((want, i) => {
        if (i > 0 && !before[i]) return;
        if (readings.some((word) => fits(word, want.word, want.unfinished))) here[i + 1] = true;
      });
      if (here[wanted.length]) found = true;
      before = here;
    });
    return found;
  });
}

function fits(word: AnalysedWord, wanted: AnalysedWord, unfinished: boolean): boolean {
  if (word.form === wanted.form) return true;
  if (unfinished && word.form.startsWith(wanted.form)) return true;
  return wanted.term !== "" && word.term === wanted.term;
}

/** The places of a text in order, each with all that the word there can be read as. */
function eachPlace(
  text: string,
  analyzer: Analyzer,
  onPlace: (readings: readonly AnalysedWord[]) => void,
): void {
  let readings: AnalysedWord[] = [];
  let lastEnd = 0;
  eachWord(text, (written, start, end) => {
    if (start >= lastEnd && readings.length > 0) {
      onPlace(readings);
      readings = [];
    }
    readings.push(analyzer.analyse(written));
    lastEnd = Math.max(lastEnd, end);
  });
  if (readings.length > 0) onPlace(readings);
}
