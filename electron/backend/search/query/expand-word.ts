import type { Analyzer } from "../analysis/analyzer.ts";
import type { IndexReader } from "../index/index-reader.ts";
import type { WeightedTerm } from "./evaluate.ts";
import type { WordNode } from "./query-node.ts";

const MOST_COMPLETIONS = 24;

/** The terms that a word of a query stands for, each with its weight. */
export function expandWord(
  node: WordNode,
  reader: IndexReader,
  analyzer: Analyzer,
): WeightedTerm[] {
  const { clause } = node;
  const word = analyzer.analyse(clause.term);
  const terms = new Map<string, number>();
  if (word.term !== "") terms.set(word.term, 1);
  if (node.unfinished) {
    for (const form of formsWithPrefix(word.form, reader)) {
      const { term } = analyzer.analyse(form);
      if (term !== "" && !terms.has(term)) terms.set(term, form === word.form ? 1 : 0.8);
    }
  }
  return [...terms].map(([term, weight]) => ({ term, weight }));
}

function formsWithPrefix(prefix: string, reader: IndexReader): string[] {
  if (prefix === "") return [];
  const found = reader.delta.forms().filter((form) => form.startsWith(prefix));
  return found
    .sort((a, b) => (reader.delta.form(b)?.texts ?? 0) - (reader.delta.form(a)?.texts ?? 0))
    .slice(0, MOST_COMPLETIONS);
}
