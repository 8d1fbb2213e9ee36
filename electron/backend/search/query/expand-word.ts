import { foldWord } from "../../../../shared/text/fold.ts";
import type { Analyzer } from "../analysis/analyzer.ts";
import type { IndexReader } from "../index/index-reader.ts";
import type { KnownWord } from "../index/lexicon.ts";
import { correctionsFor } from "./correct-word.ts";
import type { WeightedTerm } from "./node-matches.ts";
import type { WordNode } from "./query-node.ts";
import type { Scoring } from "./scoring.ts";

/** So many of the words that begin with what has been typed stand for it. */
const MOST_COMPLETIONS = 20;
const MOST_WILDCARD_WORDS = 1_000;
const SHORTEST_PIECE = 3;

const COMPLETION = 0.8;
const CORRECTION = 0.9;
const INSIDE = 0.5;
const PARTS_OF_REPLACEMENT = 0.5;

export interface ExpandedWord {
  /** null for a stop word, which asks for nothing. */
  terms: WeightedTerm[] | null;
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
  if (word.term === "" && !node.unfinished) return { terms: null, used: null };
  add(clause.term, 1);
  const isLiteral = node.literal || node.presence === "prohibited";
  for (const part of isLiteral || node.presence === "required" ? [] : word.parts) {
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
  if (isLiteral || scoring.asInLunr || reader.terms.exists(word.term))
    return { terms: asList(terms), used: null };
  return replaceUnknown(word.form, node.unfinished, reader, analyzer, terms);
}

/**
 * No text has the word itself. Nearest spellings stand for it; words that have it inside do, where
 * they are more than the nearest spelling is in; and where there is neither, its parts stay.
 */
function replaceUnknown(
  form: string,
  unfinished: boolean,
  reader: IndexReader,
  analyzer: Analyzer,
  terms: ReadonlyMap<string, number>,
): ExpandedWord {
  if (unfinished && [...terms.keys()].some((term) => reader.terms.exists(term))) {
    return { terms: asList(terms), used: null };
  }
  const inside =
    form.length >= SHORTEST_PIECE ? reader.lexicon.containing(form, MOST_COMPLETIONS) : [];
  const near = correctionsFor(form, reader.lexicon);
  if (textsIn(inside) > textsIn(near))
    return { terms: termsOf(inside, INSIDE, analyzer), used: null };
  if (near.length === 0) return { terms: asList(terms), used: null };
  return { terms: termsOf(near, CORRECTION, analyzer), used: near[0]?.shown ?? null };
}

function textsIn(words: readonly KnownWord[]): number {
  return words.reduce((sum, { texts }) => sum + texts, 0);
}

/** The words' stems, and more lightly what they are made of. */
function termsOf(words: readonly KnownWord[], weight: number, analyzer: Analyzer): WeightedTerm[] {
  const terms = new Map<string, number>();
  for (const { word } of words) {
    const { term, parts } = analyzer.analyse(word);
    if (term !== "" && !terms.has(term)) terms.set(term, weight);
    for (const part of parts) if (!terms.has(part)) terms.set(part, weight * PARTS_OF_REPLACEMENT);
  }
  return asList(terms);
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
