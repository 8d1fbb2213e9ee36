import type { Mark } from "../../../../shared/domain/search.ts";
import type { Analyzer } from "../analysis/analyzer.ts";
import { eachWord } from "../analysis/tokenizer.ts";
import { NearbyRuns } from "./nearby-runs.ts";
import type { WeightedTerm } from "./node-matches.ts";
import type { WordNode } from "./query-node.ts";

/** What less weight than this makes a word is no reason to mark it. */
const LEAST_WEIGHT = 0.45;

/** Inside a compound a word counts less than by itself. */
const PART_WORTH = 0.6;

/** A word of the query that a word of a text meets. */
export interface WordMatch {
  /** Which of the things asked for it is. */
  index: number;
  /** How well it is met, 0 … 1: the word itself, another word for it, a part of a compound. */
  worth: number;
}

/** Tells which words of a text a query met: by stem, as part of a compound, as another word for it. */
export interface WordMatcher {
  match(written: string): WordMatch | null;
  /** Where such words can be. */
  nearby: NearbyRuns;
  /** The terms that are matches, each for which of the things asked for; see `match`. */
  terms: ReadonlyMap<string, WordMatch>;
  /** Whether words match as well that only begin with a word of the query. */
  goesOn: boolean;
  /** How many of the things asked for can be met; stop words cannot be. */
  askedCount: number;
}

/** A mark, and the query's word that was met there. */
export interface WordMark extends Mark, WordMatch {}

/** `asked`: the words of the query, a list for each thing asked for. */
export function matcherFor(
  asked: readonly (readonly WordNode[])[],
  expand: (node: WordNode) => readonly WeightedTerm[],
  analyzer: Analyzer,
): WordMatcher {
  const terms = new Map<string, WordMatch>();
  const inCompounds = new Map<string, WordMatch>();
  const prefixes: { form: string; match: WordMatch }[] = [];
  const enter = (node: WordNode, index: number) => {
    for (const { term, weight } of expand(node)) {
      if (weight < LEAST_WEIGHT || (terms.get(term)?.worth ?? 0) >= weight) continue;
      const worth = Math.min(1, weight);
      terms.set(term, { index, worth });
      inCompounds.set(term, { index, worth: worth * PART_WORTH });
    }
    const { form } = analyzer.analyse(node.clause.term.replaceAll("*", ""));
    const goesOn = node.unfinished || node.clause.term.endsWith("*");
    if (goesOn && form.length >= 2) prefixes.push({ form, match: { index, worth: 1 } });
  };
  asked.forEach((words, index) => {
    for (const node of words) enter(node, index);
  });
  return {
    match(written) {
      const word = analyzer.analyse(written);
      if (word.term === "") return null;
      const whole = terms.get(word.term);
      if (whole) return whole;
      for (const { form, match } of prefixes) if (word.form.startsWith(form)) return match;
      for (const part of word.parts) {
        const inside = inCompounds.get(part);
        if (inside) return inside;
      }
      return null;
    },
    nearby: new NearbyRuns({ terms: [...terms.keys()], words: prefixes.map(({ form }) => form) }),
    terms,
    goesOn: prefixes.length > 0,
    askedCount: new Set([...terms.values(), ...prefixes.map(({ match }) => match)].map(indexOf))
      .size,
  };
}

function indexOf({ index }: WordMatch): number {
  return index;
}

/** Where a text meets the query, `most` places at most; what overlaps is one mark. Linear in the text. */
export function marksIn(
  text: string,
  matcher: WordMatcher,
  most = Number.POSITIVE_INFINITY,
): WordMark[] {
  const marks: WordMark[] = [];
  matcher.nearby.each(text, (from, to) => {
    const onWord = (written: string, start: number, end: number) => {
      const match = matcher.match(written);
      if (!match) return;
      const last = marks.at(-1);
      if (last && start < last.end) last.end = Math.max(last.end, end);
      else marks.push({ start, end, ...match });
    };
    eachWord(text, onWord, from, to);
    return marks.length < most;
  });
  return marks;
}
