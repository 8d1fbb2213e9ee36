import { foldWord } from "../../../../shared/text/fold.ts";
import type { Analyzer } from "../analysis/analyzer.ts";
import type { IndexReader } from "../index/index-reader.ts";
import type { KnownWord } from "../index/lexicon.ts";
import { correctionsFor } from "./correct-word.ts";
import type { WeightedTerm } from "./evaluate.ts";
import type { WordNode } from "./query-node.ts";
import type { Scoring } from "./scoring.ts";

/** So many of the words that begin with what has been typed stand for it. */
const MOST_COMPLETIONS = 20;
const MOST_WILDCARD_WORDS = 1_000;
const SHORTEST_PIECE = 3;

const COMPLETION = 0.8;
const CORRECTION = 0.9;
const INSIDE = 0.5;

export interface ExpandedWord {
  terms: WeightedTerm[];
  /** The word that was searched instead of an unknown one. */
  used: string | null;
}

/**
 * The terms that a word of a query stands for, each with its weight: its stem; the parts of a
 * compound; while it is being typed, the words that begin with it. A word the library
 * does not have gives way to the words nearest to it, or to words that have it inside.
 */
export function expandWord(
  node: WordNode,
  reader: IndexReader,
  analyzer: Analyzer,
  scoring: Scoring,
): ExpandedWord {
  const { clause } = node;
  const terms = new Map<string, number>();
  const add = (written: string, weight: number) => {
    const { term } = analyzer.analyse(written);
    if (term !== "" && !((terms.get(term) ?? 0) >= weight)) terms.set(term, weight);
  };
  if (!clause.usePipeline && clause.term.includes("*")) {
    for (const { word } of matchingWildcards(clause.term, reader)) add(word, 1);
    return { terms: asList(terms), used: null };
  }
  const word = analyzer.analyse(clause.term);
  if (word.term === "" && !node.unfinished) return { terms: [], used: null };
  add(clause.term, 1);
  for (const part of word.parts) {
    if (!terms.has(part) && scoring.queryParts > 0) terms.set(part, scoring.queryParts);
  }
  if (clause.editDistance > 0) {
    const near = correctionsFor(word.form, reader.lexicon, 20, Math.min(2, clause.editDistance));
    for (const found of near) add(found.word, CORRECTION / found.distance);
  }
  if (node.unfinished) {
    const most = MOST_COMPLETIONS;
    for (const found of reader.lexicon.beginningWith(word.form, most)) add(found.word, COMPLETION);
  }
  if (scoring.asInLunr || isKnown(terms, reader)) return { terms: asList(terms), used: null };
  return replaceUnknown(word.form, node.unfinished, reader, add, terms);
}

function replaceUnknown(
  form: string,
  unfinished: boolean,
  reader: IndexReader,
  add: (written: string, weight: number) => void,
  terms: Map<string, number>,
): ExpandedWord {
  const inside =
    form.length >= SHORTEST_PIECE ? reader.lexicon.containing(form, MOST_COMPLETIONS) : [];
  if (inside.length > 0) {
    for (const found of inside) add(found.word, INSIDE);
    return { terms: asList(terms), used: null };
  }
  const near = correctionsFor(form, reader.lexicon);
  for (const found of near) add(found.word, CORRECTION);
  if (near.length === 0 && unfinished) return { terms: asList(terms), used: null };
  return { terms: asList(terms), used: near[0]?.shown ?? null };
}

/** Whether any text has one of the terms. */
function isKnown(terms: ReadonlyMap<string, number>, reader: IndexReader): boolean {
  for (const term of terms.keys()) if (reader.terms.exists(term)) return true;
  return false;
}

function matchingWildcards(pattern: string, reader: IndexReader): KnownWord[] {
  const pieces = pattern.split("*").map(foldWord);
  const [start = ""] = pieces;
  const longest = pieces.reduce((a, b) => (b.length > a.length ? b : a), "");
  const escaped = pieces.map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const expression = new RegExp(`^${escaped.join(".*")}$`, "u");
  const candidates =
    start.length >= 1
      ? reader.lexicon.beginningWith(start, MOST_WILDCARD_WORDS)
      : reader.lexicon.containing(longest, MOST_WILDCARD_WORDS);
  return candidates.filter(({ word }) => expression.test(word));
}

function asList(terms: ReadonlyMap<string, number>): WeightedTerm[] {
  return [...terms].map(([term, weight]) => ({ term, weight }));
}
