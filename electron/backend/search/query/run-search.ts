import type { SearchRequest } from "../../../../shared/domain/search.ts";
import type { DocSet } from "../index/doc-set.ts";
import type { IndexReader } from "../index/index-reader.ts";
import type { IndexAnswer } from "../search-index.ts";
import { FacetCounter } from "./count-facets.ts";
import { type EvaluationContext, evaluateNode } from "./evaluate.ts";
import { type Filter, readFilter } from "./filter.ts";
import { importanceOf } from "./importance.ts";
import { LikelyDocs } from "./likely-docs.ts";
import { matchingDocs } from "./matching-docs.ts";
import type { QueryNode } from "./query-node.ts";
import { QuerySums } from "./query-sums.ts";
import { rankOne } from "./rank-one.ts";
import { sortHits } from "./sort-hits.ts";
import { type ScoredDoc, TopHits } from "./top-hits.ts";

const sums = new QuerySums();

/**
 * Evaluates a query that has been read: scores, total, counts and the wanted stretch of hits. All
 * documents that it meets are counted; scores are reckoned for those only that can be among the
 * best.
 */
export function runSearch(
  nodes: readonly QueryNode[],
  request: SearchRequest,
  reader: IndexReader,
  context: EvaluationContext,
): IndexAnswer {
  const matching = matchingDocs(nodes, context);
  const filter = readFilter(request, reader);
  const counter = new FacetCounter(reader, filter, request.withFacets);
  const total = counter.countAll(matching);
  const wanted = request.offset + request.limit;
  const hits =
    request.sort === "relevance"
      ? bestOf(nodes, matching, total, wanted, context)
      : sortHits(scoreAll(nodes, matching, context), request, reader);
  return {
    total,
    countsByKind: counter.byKind(),
    facets: counter.facets(request),
    hits: hits
      .slice(request.offset, wanted)
      .map(({ doc, score }) => ({ id: reader.idOf(doc), score })),
    corrections: [],
  };
}

/** How many records a query meets, without looking at anything else. */
export function countHits(
  nodes: readonly QueryNode[],
  request: SearchRequest,
  reader: IndexReader,
  context: EvaluationContext,
): number {
  const matching = matchingDocs(nodes, context);
  const filter: Filter = readFilter(request, reader);
  return new FacetCounter(reader, filter, false).countAll(matching);
}

/**
 * From so many documents on it pays to find out first which of them can be among the best: with one
 * word later, since what it met is there already when it is asked for again.
 */
const WORTH_A_LOOK = 300;
const ONE_WORD_WORTH_A_LOOK = 6_000;
/** What a term is worth that is in a short text four times: few documents have more. */
const MUCH = 2.4;

/**
 * The best of the matching documents. Those that have a term in their title are ranked first (or
 * often in their text); what the last of the best has then tells which of the others can still be
 * among them, and most cannot (MaxScore, by how often a term occurs).
 */
function bestOf(
  nodes: readonly QueryNode[],
  matching: DocSet,
  total: number,
  wanted: number,
  context: EvaluationContext,
): ScoredDoc[] {
  const top = new TopHits(wanted);
  if (total < (nodes.length > 1 ? WORTH_A_LOOK : ONE_WORD_WORTH_A_LOOK)) {
    offerAll(nodes, matching, top, context);
    return top.finish();
  }
  const fresh = { ...context, memory: null };
  const likely = new LikelyDocs(nodes, fresh);
  let first = likely.withWorth(Number.POSITIVE_INFINITY);
  first.keepOnly(matching);
  if (first.count() < wanted * 2) {
    first = likely.withWorth(MUCH);
    first.keepOnly(matching);
  }
  offerAll(nodes, first, top, fresh);
  // A little less, since sums in another order may be rounded otherwise.
  const least = top.least * 0.99999;
  const rest = least > 0 ? likely.above(least) : matching;
  rest.keepOnly(matching);
  rest.deleteAll(first);
  if (!rest.isEmpty()) offerAll(nodes, rest, top, fresh);
  return top.finish();
}

function offerAll(
  nodes: readonly QueryNode[],
  docs: DocSet,
  top: TopHits,
  context: EvaluationContext,
): void {
  const found = inOrder(nodes, context);
  const [only] = found;
  const { scoring } = context;
  if (only && found.length === 1) {
    const matches = evaluateNode(only.node, { ...context, only: docs });
    if (matches) rankOne(matches, only.importance, docs, top, scoring);
    return;
  }
  sumUp(found, docs, context);
  docs.each((doc) => {
    if (top.mayEnter(sums.boundOf(doc, scoring))) top.offer(doc, sums.scoreOf(doc, scoring));
  });
}

function scoreAll(
  nodes: readonly QueryNode[],
  docs: DocSet,
  context: EvaluationContext,
): ScoredDoc[] {
  sumUp(inOrder(nodes, context), docs, context);
  const hits: ScoredDoc[] = [];
  docs.each((doc) => hits.push({ doc, score: sums.scoreOf(doc, context.scoring) }));
  return hits;
}

interface ImportantNode {
  node: QueryNode;
  importance: number;
}

/**
 * The nodes that ask for something, in the order in which a document is to meet them: what is near
 * what was met before it counts. First what is required, then the rarest.
 */
function inOrder(nodes: readonly QueryNode[], context: EvaluationContext): ImportantNode[] {
  const rank = ({ node }: ImportantNode) => (node.presence === "required" ? 0 : 1);
  return nodes
    .flatMap((node) => {
      const importance = node.presence === "prohibited" ? null : importanceOf(node, context);
      return importance === null ? [] : [{ node, importance }];
    })
    .sort((a, b) => rank(a) - rank(b) || b.importance - a.importance);
}

function sumUp(found: readonly ImportantNode[], docs: DocSet, context: EvaluationContext): void {
  const among = { ...context, only: docs };
  sums.start(
    context.docs.size,
    docs,
    found.map(({ importance }) => importance),
  );
  for (const { node, importance } of found) {
    const matches = evaluateNode(node, among);
    if (matches) sums.add(matches, importance);
  }
}
