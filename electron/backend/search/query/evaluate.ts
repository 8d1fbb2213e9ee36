import type { Analyzer } from "../analysis/analyzer.ts";
import { FIELD_BIT, type Field, withParts } from "../analysis/fields.ts";
import type { DocTable } from "../index/doc-table.ts";
import type { TermMatches, TermReader } from "../index/term-matches.ts";
import { Accumulator } from "./accumulator.ts";
import type { QueryNode, WordNode } from "./query-node.ts";
import { inverseFrequency, type Scoring } from "./scoring.ts";

/** Documents that a node of the query met, with the score of each. */
export interface NodeMatches {
  docs: Uint32Array;
  scores: Float64Array;
  /** By document: how much of the node was met; null: all of it everywhere. */
  shares: Float64Array | null;
  /** The same, for what was met in titles. */
  titleShares: ArrayLike<number> | null;
  /** To be multiplied with every score. */
  factor: number;
  /** How rare what was asked for is: its share of the query. */
  importance: number;
}

export interface WeightedTerm {
  term: string;
  weight: number;
}

/** What evaluation needs of the index. */
export interface EvaluationContext {
  docs: DocTable;
  terms: TermReader;
  scoring: Scoring;
  analyzer: Analyzer;
  /** The terms that a word of the query stands for. */
  expand: (node: WordNode) => readonly WeightedTerm[];
  /** Keeps those documents in which the words of a phrase follow one another. */
  checkPhrase: (words: WordNode[], docs: Uint32Array) => Set<number>;
  /** Documents whose facets fit. */
  facetDocs: (node: QueryNode & { type: "facet" }) => Uint32Array;
}

const NOTHING: NodeMatches = {
  docs: new Uint32Array(0),
  scores: new Float64Array(0),
  shares: null,
  titleShares: null,
  factor: 1,
  importance: 0,
};

export function evaluateNode(node: QueryNode, context: EvaluationContext): NodeMatches {
  switch (node.type) {
    case "word":
      return evaluateWord(node, context);
    case "phrase":
      return evaluatePhrase(node, context);
    case "group":
      return evaluateGroup(node, context);
    case "facet": {
      const docs = context.facetDocs(node);
      return {
        docs,
        scores: new Float64Array(docs.length),
        shares: null,
        titleShares: null,
        factor: 1,
        importance: 0,
      };
    }
  }
}

export function fieldBits(fields: readonly string[]): number {
  let bits = 0;
  for (const field of fields) bits |= FIELD_BIT[field as Field] ?? 0;
  return withParts(bits);
}

function evaluateWord(node: WordNode, context: EvaluationContext): NodeMatches {
  const terms = context.expand(node);
  const fields = fieldBits(node.clause.fields);
  const [only] = terms;
  if (!only) return NOTHING;
  if (terms.length === 1) return ofTerm(only, fields, node, context);
  return sumUp(
    terms.map((term) => ofTerm(term, fields, node, context)),
    terms,
    context,
  );
}

function ofTerm(
  { term, weight }: WeightedTerm,
  fields: number,
  node: WordNode,
  context: EvaluationContext,
): NodeMatches {
  const found: TermMatches = context.terms.matches(term, fields);
  const rarity = inverseFrequency(context.docs.count, found.documentCount);
  return {
    docs: found.docs,
    scores: found.worth,
    shares: null,
    titleShares: found.inTitle,
    factor: rarity * weight * node.clause.boost,
    importance: found.docs.length === 0 ? 0 : rarity,
  };
}

function sumUp(
  all: NodeMatches[],
  terms: readonly WeightedTerm[],
  context: EvaluationContext,
): NodeMatches {
  const sums = new Accumulator();
  const shares = new Accumulator();
  const titleShares = new Accumulator();
  titleShares.start(context.docs.size);
  sums.start(context.docs.size);
  shares.start(context.docs.size);
  let importance = 0;
  all.forEach(({ docs, scores, factor, importance: own, titleShares: inTitle }, i) => {
    const share = terms[i]?.weight ?? 1;
    sums.addAll(docs, scores, factor);
    for (const doc of docs) {
      if (!shares.has(doc)) shares.add(doc, share);
      else if (share > (shares.sums[doc] as number)) shares.sums[doc] = share;
    }
    docs.forEach((doc, k) => {
      const value = share * ((inTitle?.[k] as number | undefined) ?? 0);
      if (!titleShares.has(doc)) titleShares.add(doc, value);
      else if (value > (titleShares.sums[doc] as number)) titleShares.sums[doc] = value;
    });
    importance = Math.max(importance, own * share);
  });
  const matches = collect(sums, importance);
  matches.titleShares = Float64Array.from(matches.docs, (doc) => titleShares.sums[doc] as number);
  matches.shares = Float64Array.from(matches.docs, (doc) => shares.sums[doc] as number);
  return matches;
}

function collect(sums: Accumulator, importance: number): NodeMatches {
  const docs = sums.touched.slice(0, sums.count).sort();
  const scores = Float64Array.from(docs, (doc) => sums.sums[doc] as number);
  return { docs, scores, shares: null, titleShares: null, factor: 1, importance };
}

function evaluatePhrase(
  node: QueryNode & { type: "phrase" },
  context: EvaluationContext,
): NodeMatches {
  const parts = node.words
    .map((word) => evaluateWord(word, context))
    .filter(
      (_, i) => context.analyzer.analyse((node.words[i] as WordNode).clause.term).term !== "",
    );
  const counts = new Accumulator();
  const sums = new Accumulator();
  counts.start(context.docs.size);
  sums.start(context.docs.size);
  for (const { docs, scores, factor } of parts) {
    sums.addAll(docs, scores, factor);
    for (const doc of docs) counts.add(doc, 1);
  }
  const all = collect(sums, Math.max(0, ...parts.map((part) => part.importance)));
  const candidates = all.docs.filter((doc) => counts.sums[doc] === parts.length);
  const right = context.checkPhrase(node.words, candidates);
  const kept = [...all.docs.keys()].filter((i) => right.has(all.docs[i] as number));
  return {
    docs: Uint32Array.from(kept, (i) => all.docs[i] as number),
    scores: Float64Array.from(kept, (i) => all.scores[i] as number),
    factor: 1.5,
    shares: null,
    titleShares: null,
    importance: all.importance,
  };
}

/** The best alternative counts; prohibited ones take documents out, required ones must match. */
function evaluateGroup(
  node: QueryNode & { type: "group" },
  context: EvaluationContext,
): NodeMatches {
  const best = new Accumulator();
  const required = new Accumulator();
  const banned = new Accumulator();
  for (const sums of [best, required, banned]) sums.start(context.docs.size);
  let needed = 0;
  let importance = 0;
  for (const child of node.nodes) {
    const { docs, scores, factor, importance: own } = evaluateNode(child, context);
    if (child.presence === "prohibited") {
      for (const doc of docs) banned.add(doc, 1);
      continue;
    }
    best.keepLargest(docs, scores, factor);
    importance = Math.max(importance, own);
    if (child.presence === "required") {
      needed++;
      for (const doc of docs) required.add(doc, 1);
    }
  }
  const all = collect(best, importance);
  const keeps = (doc: number) =>
    !banned.has(doc) && (needed === 0 || (required.has(doc) && required.sums[doc] === needed));
  const kept = [...all.docs.keys()].filter((i) => keeps(all.docs[i] as number));
  return {
    docs: Uint32Array.from(kept, (i) => all.docs[i] as number),
    scores: Float64Array.from(kept, (i) => all.scores[i] as number),
    factor: 1,
    shares: null,
    titleShares: null,
    importance: all.importance,
  };
}
