import { FIELD_BIT, type Field, withParts } from "../analysis/fields.ts";
import type { DocSet } from "../index/doc-set.ts";
import type { DocSets } from "../index/doc-sets.ts";
import type { DocTable } from "../index/doc-table.ts";
import type { TermReader } from "../index/term-matches.ts";
import type { NodeMatches, WeightedTerm } from "./node-matches.ts";
import { type NodeSums, withNodeSums } from "./node-sums.ts";
import { docsThatMayHave, type PhrasePart } from "./phrase-candidates.ts";
import type { FacetNode, GroupNode, PhraseNode, QueryNode, WordNode } from "./query-node.ts";
import { inverseFrequency, type Scoring } from "./scoring.ts";
import type { WordMemory } from "./word-memory.ts";

/** What evaluation needs of the index. */
export interface EvaluationContext {
  docs: DocTable;
  terms: TermReader;
  /** Lends sets of documents for the time of the query. */
  sets: DocSets;
  scoring: Scoring;
  /** Living documents that are looked at; what others are worth is not asked. */
  only: DocSet;
  /** Where words may be kept that were met before; they are then of all documents, not of `only`. */
  memory: WordMemory | null;
  /** The terms that a word of the query stands for; null for a stop word. */
  expand: (node: WordNode) => readonly WeightedTerm[] | null;
  /** What a phrase met, in all documents. */
  phrase: (node: PhraseNode) => NodeMatches | null;
  /** Keeps those documents in which the words of a phrase follow one another. */
  checkPhrase: (phrase: PhraseNode, docs: Uint32Array) => Set<number>;
  /** Documents whose facets fit. */
  facetDocs: (node: FacetNode) => Uint32Array;
}

const PHRASE_BOOST = 1.5;
/** Words in more documents than this take up too much to be kept. */
const MOST_REMEMBERED = 12_000;

/**
 * What a node of the query met among the documents that are looked at, until the next node is
 * evaluated; null for one that asks for nothing, such as a stop word.
 */
export function evaluateNode(node: QueryNode, context: EvaluationContext): NodeMatches | null {
  switch (node.type) {
    case "word":
      return evaluateWord(node, context);
    case "phrase":
      return context.phrase(node);
    case "group":
      return evaluateGroup(node, context);
    case "facet":
      return ofDocs(context.facetDocs(node));
  }
}

/** The fields of a clause as bits, with the fields that hold the parts of their words. */
export function fieldBits(fields: readonly string[]): number {
  let bits = 0;
  for (const field of fields) bits |= FIELD_BIT[field as Field] ?? 0;
  return withParts(bits);
}

function ofDocs(docs: Uint32Array): NodeMatches {
  const scores = new Float64Array(docs.length);
  return { docs, scores, shares: null, titleShares: null, places: null, factor: 1 };
}

function evaluateWord(node: WordNode, context: EvaluationContext): NodeMatches | null {
  const terms = context.expand(node);
  if (!terms) return null;
  const fields = fieldBits(node.clause.fields);
  const { memory, docs } = context;
  const documents = terms.reduce((sum, { term }) => sum + context.terms.documentCount(term), 0);
  if (!memory || documents > MOST_REMEMBERED) return ofTerms(terms, fields, node, context);
  const ofAll = { ...context, only: docs.alive };
  return memory.recall(node, () => copyOf(ofTerms(terms, fields, node, ofAll)));
}

/** Until the next term is read. */
function ofTerms(
  terms: readonly WeightedTerm[],
  fields: number,
  node: WordNode,
  context: EvaluationContext,
): NodeMatches {
  const [only] = terms;
  if (!only) return ofDocs(new Uint32Array(0));
  if (terms.length === 1) return ofTerm(only, fields, node, context);
  return withNodeSums(context.docs.size, (sums) => {
    for (const term of terms) sums.add(ofTerm(term, fields, node, context), term.weight);
    return sums.finish();
  });
}

function ofTerm(
  { term, weight }: WeightedTerm,
  fields: number,
  node: WordNode,
  { docs: { count }, terms, only }: EvaluationContext,
): NodeMatches {
  const { docs, worth, inTitle, places } = terms.matches(term, fields, only);
  const rarity = inverseFrequency(count, terms.documentCount(term));
  const factor = rarity * weight * node.clause.boost;
  return { docs, scores: worth, shares: null, titleShares: inTitle, places, factor };
}

/** All words have to be there, near one another, and then the text is looked at. */
export function evaluatePhrase(node: PhraseNode, context: EvaluationContext): NodeMatches | null {
  const parts: PhrasePart[] = [];
  node.words.forEach((word, at) => {
    const matches = evaluateWord(word, context);
    if (matches) parts.push({ at, matches: copyOf(matches) });
  });
  if (parts.length === 0) return null;
  const right = context.checkPhrase(node, docsThatMayHave(parts));
  return withNodeSums(context.docs.size, (sums) => {
    for (const { matches } of parts) sums.add(matches, 1);
    return copyOf({ ...sums.finish((doc) => right.has(doc)), factor: PHRASE_BOOST });
  });
}

function copyOf(matches: NodeMatches): NodeMatches {
  const { docs, scores, shares, titleShares, places } = matches;
  return {
    ...matches,
    docs: docs.slice(),
    scores: scores.slice(),
    shares: shares?.slice() ?? null,
    titleShares: titleShares?.slice() ?? null,
    places: places?.slice() ?? null,
  };
}

/** The best alternative counts; prohibited ones take documents out, required ones must match. */
function evaluateGroup(node: GroupNode, context: EvaluationContext): NodeMatches | null {
  return withNodeSums(context.docs.size, (sums) => sumUpGroup(node, sums, context));
}

function sumUpGroup(
  node: GroupNode,
  sums: NodeSums,
  context: EvaluationContext,
): NodeMatches | null {
  const banned = new Set<number>();
  const required = new Map<number, number>();
  let asked = 0;
  let needed = 0;
  for (const child of node.nodes) {
    const matches = evaluateNode(child, context);
    if (!matches) continue;
    asked++;
    if (child.presence === "prohibited") {
      for (const doc of matches.docs) banned.add(doc);
      continue;
    }
    sums.keepLargest(matches);
    if (child.presence !== "required") continue;
    needed++;
    for (const doc of matches.docs) required.set(doc, (required.get(doc) ?? 0) + 1);
  }
  if (asked === 0) return null;
  if (banned.size === 0 && needed === 0) return sums.finish();
  return sums.finish((doc) => !banned.has(doc) && (required.get(doc) ?? 0) === needed);
}
