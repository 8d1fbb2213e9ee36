import type { Analyzer } from "../analysis/analyzer.ts";
import { FIELD_BIT, type Field, withParts } from "../analysis/fields.ts";
import type { DocTable } from "../index/doc-table.ts";
import type { TermMatches, TermReader } from "../index/term-matches.ts";
import { Accumulator } from "./accumulator.ts";
import type { QueryNode, WordNode } from "./query-node.ts";
import { inverseFrequency } from "./scoring.ts";

/** Documents that a node of the query met, with the score of each. */
export interface NodeMatches {
  docs: Uint32Array;
  scores: Float64Array;
  /** To be multiplied with every score. */
  factor: number;
}

export interface WeightedTerm {
  term: string;
  weight: number;
}

/** What evaluation needs of the index. */
export interface EvaluationContext {
  docs: DocTable;
  terms: TermReader;
  analyzer: Analyzer;
  /** The terms that a word of the query stands for. */
  expand: (node: WordNode) => WeightedTerm[];
  /** Keeps those documents in which the words of a phrase follow one another. */
  checkPhrase: (words: WordNode[], docs: Uint32Array) => Set<number>;
  /** Documents whose facets fit. */
  facetDocs: (node: QueryNode & { type: "facet" }) => Uint32Array;
}

const NOTHING: NodeMatches = { docs: new Uint32Array(0), scores: new Float64Array(0), factor: 1 };

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
      return { docs, scores: new Float64Array(docs.length), factor: 1 };
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
  return { docs: found.docs, scores: found.worth, factor: rarity * weight * node.clause.boost };
}

function sumUp(all: NodeMatches[], context: EvaluationContext): NodeMatches {
  const sums = new Accumulator();
  sums.start(context.docs.size);
  for (const { docs, scores, factor } of all) sums.addAll(docs, scores, factor);
  return collect(sums);
}

function collect(sums: Accumulator): NodeMatches {
  const docs = sums.touched.slice(0, sums.count).sort();
  return { docs, scores: Float64Array.from(docs, (doc) => sums.sums[doc] as number), factor: 1 };
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
  const all = collect(sums);
  const candidates = all.docs.filter((doc) => counts.sums[doc] === parts.length);
  const right = context.checkPhrase(node.words, candidates);
  const kept = [...all.docs.keys()].filter((i) => right.has(all.docs[i] as number));
  return {
    docs: Uint32Array.from(kept, (i) => all.docs[i] as number),
    scores: Float64Array.from(kept, (i) => all.scores[i] as number),
    factor: 1.5,
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
  for (const child of node.nodes) {
    const { docs, scores, factor } = evaluateNode(child, context);
    if (child.presence === "prohibited") {
      for (const doc of docs) banned.add(doc, 1);
      continue;
    }
    best.keepLargest(docs, scores, factor);
    if (child.presence === "required") {
      needed++;
      for (const doc of docs) required.add(doc, 1);
    }
  }
  const all = collect(best);
  const keeps = (doc: number) =>
    !banned.has(doc) && (needed === 0 || (required.has(doc) && required.sums[doc] === needed));
  const kept = [...all.docs.keys()].filter((i) => keeps(all.docs[i] as number));
  return {
    docs: Uint32Array.from(kept, (i) => all.docs[i] as number),
    scores: Float64Array.from(kept, (i) => all.scores[i] as number),
    factor: 1,
  };
}
