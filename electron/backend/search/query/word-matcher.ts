import type { Mark } from "../../../../shared/domain/search.ts";
import type { Analyzer } from "../analysis/analyzer.ts";
import { eachWord } from "../analysis/tokenizer.ts";
import type { WeightedTerm } from "./node-matches.ts";
import type { WordNode } from "./query-node.ts";

/** What less weight than this makes a word is no reason to mark it. */
const LEAST_WEIGHT = 0.45;
const ROUGH_LENGTH = 6;

/** Tells which words of a text a query met: by stem, as part of a compound, as another word for it. */
export interface WordMatcher {
  /** The place of the query's word that a word of a text meets, or -1. */
  match(written: string): number;
  /** Beginnings that a text must have somewhere, roughly spelled, to be worth a closer look. */
  rough: readonly string[];
}

/** A mark, and the place of the query's word that was met there. */
export interface WordMark extends Mark {
  index: number;
}

export function matcherFor(
  words: readonly WordNode[],
  expand: (node: WordNode) => readonly WeightedTerm[],
  analyzer: Analyzer,
): WordMatcher {
  const terms = new Map<string, number>();
  const prefixes: { form: string; index: number }[] = [];
  words.forEach((node, index) => {
    for (const { term, weight } of expand(node)) {
      if (weight >= LEAST_WEIGHT && !terms.has(term)) terms.set(term, index);
    }
    const { form } = analyzer.analyse(node.clause.term.replaceAll("*", ""));
    const goesOn = node.unfinished || node.clause.term.endsWith("*");
    if (goesOn && form.length >= 2) prefixes.push({ form, index });
  });
  return {
    match(written) {
      const word = analyzer.analyse(written);
      if (word.term === "") return -1;
      const whole = terms.get(word.term);
      if (whole !== undefined) return whole;
      for (const part of word.parts) {
        const index = terms.get(part);
        if (index !== undefined) return index;
      }
      for (const { form, index } of prefixes) if (word.form.startsWith(form)) return index;
      return -1;
    },
    rough: [
      ...new Set([
        ...[...terms.keys()].map((term) => roughly(term.slice(0, ROUGH_LENGTH))),
        ...prefixes.map(({ form }) => roughly(form.slice(0, ROUGH_LENGTH))),
      ]),
    ],
  };
}

/** Lower case without umlauts and ß: quick to make of a long text, and enough to pass things over. */
export function roughly(text: string): string {
  return text.toLowerCase().replace(/[äöüß]/g, (letter) => ROUGH[letter] as string);
}

const ROUGH: Record<string, string> = { ä: "a", ö: "o", ü: "u", ß: "ss" };

/** Where a text meets the query; what overlaps is one mark. Linear in the text. */
export function marksIn(text: string, matcher: WordMatcher): WordMark[] {
  const marks: WordMark[] = [];
  eachWord(text, (written, start, end) => {
    const index = matcher.match(written);
    if (index < 0) return;
    const last = marks.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else marks.push({ start, end, index });
  });
  return marks;
}
