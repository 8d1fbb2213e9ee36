import type { SearchRequest } from "../../../../shared/domain/search.ts";
import type { IndexReader } from "../index/index-reader.ts";
import type { IndexAnswer } from "../search-index.ts";
import { FacetCounter } from "./count-facets.ts";
import { type EvaluationContext, evaluateNode } from "./evaluate.ts";
import { type Filter, readFilter } from "./filter.ts";
import type { NodeMatches } from "./node-matches.ts";
import type { QueryNode } from "./query-node.ts";
import { QuerySums } from "./query-sums.ts";
import { rankOne } from "./rank-one.ts";
import type { Scoring } from "./scoring.ts";
import { sortHits } from "./sort-hits.ts";
import { type ScoredDoc, TopHits } from "./top-hits.ts";

const sums = new QuerySums();

/**
 * Evaluates a query that has been read: scores, total, counts and the wanted stretch of hits.
 * Takes time in proportion to the postings of its terms, whatever the size of the library.
 */
export function runSearch(
  nodes: readonly QueryNode[],
  request: SearchRequest,
  reader: IndexReader,
  context: EvaluationContext,
): IndexAnswer {
  const found = evaluateAll(nodes, context);
  const filter = readFilter(request, reader);
  const counter = new FacetCounter(reader, filter, request.withFacets);
  const hits = request.sort === "relevance" ? null : ([] as ScoredDoc[]);
  const top = new TopHits(request.offset + request.limit);
  const [only] = found;
  const isPlain = filter.isEmpty && !request.withFacets;
  let total: number;
  if (only && found.length === 1 && only.node.presence !== "prohibited" && isPlain && !hits) {
    rankOne(only.matches, top, counter.kinds, reader.docs, context.scoring);
    total = only.matches.docs.length;
  } else {
    sumUp(found, context);
    total = rankSums(hits ?? top, filter, counter, isPlain, context.scoring);
  }
  const sorted = hits ? sortHits(hits, request, reader) : top.finish();
  return {
    total,
    countsByKind: counter.byKind(),
    facets: counter.facets(request),
    hits: sorted
      .slice(request.offset, request.offset + request.limit)
      .map(({ doc, score }) => ({ id: reader.idOf(doc), score })),
    corrections: [],
  };
}

/** Gives every hit to `into` and counts it. Returns how many there are. */
function rankSums(
  into: TopHits | ScoredDoc[],
  filter: Filter,
  counter: FacetCounter,
  isPlain: boolean,
  scoring: Scoring,
): number {
  let total = 0;
  for (let i = 0; i < sums.count; i++) {
    const doc = sums.met[i] as number;
    if (!sums.fits(doc)) continue;
    if (isPlain) {
      counter.countKind(doc);
    } else {
      const missed = filter.missed(doc);
      counter.count(doc, missed);
      if (missed !== 0) continue;
    }
    total++;
    if (Array.isArray(into)) into.push({ doc, score: sums.scoreOf(doc, scoring) });
    else if (into.mayEnter(sums.boundOf(doc, scoring))) into.offer(doc, sums.scoreOf(doc, scoring));
  }
  return total;
}

/** How many records a query meets, without looking at anything else. */
export function countHits(
  nodes: readonly QueryNode[],
  request: SearchRequest,
  reader: IndexReader,
  context: EvaluationContext,
): number {
  sumUp(evaluateAll(nodes, context), context);
  const filter = readFilter(request, reader);
  let total = 0;
  for (let i = 0; i < sums.count; i++) {
    const doc = sums.met[i] as number;
    if (sums.fits(doc) && filter.missed(doc) === 0) total++;
  }
  return total;
}

interface EvaluatedNode {
  node: QueryNode;
  matches: NodeMatches;
}

/** Nodes that ask for nothing are left out. */
function evaluateAll(nodes: readonly QueryNode[], context: EvaluationContext): EvaluatedNode[] {
  const found: EvaluatedNode[] = [];
  for (const node of nodes) {
    const matches = evaluateNode(node, context);
    if (matches) found.push({ node, matches });
  }
  return found;
}

function sumUp(found: EvaluatedNode[], context: EvaluationContext): void {
  sums.start(context.docs.size);
  found.sort((a, b) => rank(a) - rank(b));
  for (const { node, matches } of found) sums.add(matches, node.presence);
  if (sums.isEmpty) sums.addAll(context.docs.alive, context.docs.size);
}

/** Required nodes come first, the shortest list foremost: what is not in it need not be looked at. */
function rank({ node, matches }: EvaluatedNode): number {
  return node.presence === "required" ? matches.docs.length : Number.MAX_SAFE_INTEGER;
}
