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
    let floor = 0;
    if (hits) sumUp(found, context);
    else floor = sumUpForBest(found, top.wanted, filter, context);
    total = rankSums(hits ?? top, floor, filter, counter, isPlain, context.scoring);
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

/**
 * Counts every hit and gives it to `into`, but for those that cannot reach `floor`, which the last
 * of the best is known to have. Returns how many there are.
 */
function rankSums(
  into: TopHits | ScoredDoc[],
  floor: number,
  filter: Filter,
  counter: FacetCounter,
  isPlain: boolean,
  scoring: Scoring,
): number {
  let total = 0;
  const counts = (doc: number): boolean => {
    if (isPlain) {
      counter.countKind(doc);
      return true;
    }
    const missed = filter.missed(doc);
    counter.count(doc, missed);
    return missed === 0;
  };
  for (let i = 0; i < sums.passedCount; i++) if (counts(sums.passed[i] as number)) total++;
  for (let i = 0; i < sums.count; i++) {
    const doc = sums.met[i] as number;
    if (!sums.fits(doc) || !counts(doc)) continue;
    total++;
    if (Array.isArray(into)) {
      into.push({ doc, score: sums.scoreOf(doc, scoring) });
      continue;
    }
    const bound = sums.boundOf(doc, scoring);
    if (bound >= floor && into.mayEnter(bound)) into.offer(doc, sums.scoreOf(doc, scoring));
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
  start(found, context);
  const isOptional = found.some(({ node }) => node.presence === "optional");
  if (isOptional && found.some(({ node }) => node.narrows)) sums.wantOptional();
  for (const { node, matches } of found) sums.add(matches, node.presence);
  if (sums.isEmpty) sums.addAll(context.docs.alive, context.docs.size);
}

/**
 * The same for the best `wanted` only (MaxScore): as soon as what is left of the query cannot lift
 * a new document among them, new documents are counted without a score. The rarest words come
 * first, so this spares most of the work on the long lists of common ones.
 *
 * @returns a score that the last of the best has at least
 */
function sumUpForBest(
  found: EvaluatedNode[],
  wanted: number,
  filter: Filter,
  context: EvaluationContext,
): number {
  if (found.length < 2 || found.some(({ node }) => node.presence !== "optional")) {
    sumUp(found, context);
    return 0;
  }
  start(found, context);
  const lists = found.map(({ matches }) => matches);
  // What the last of the best has so far; looked up again only when it may have grown a lot.
  let least = 0;
  let lookedAt = 0;
  let onlyCounts = false;
  lists.forEach((matches, i) => {
    if (!onlyCounts && i > 0 && matches.docs.length > WORTH_A_LOOK) {
      const bound = sums.boundOfRest(lists.slice(i), context.scoring);
      if (bound >= least && sums.count >= lookedAt * 2) {
        least = leastOfBest(wanted, filter, context.scoring);
        lookedAt = sums.count;
      }
      onlyCounts = bound < least;
      if (onlyCounts) sums.onlyCount();
    }
    sums.add(matches, "optional");
  });
  return least;
}

/** Below so many documents it does not pay to find out whether they can be passed over. */
const WORTH_A_LOOK = 500;

/** What the last of the best `wanted` has so far; scores only grow. 0 when they are fewer. */
function leastOfBest(wanted: number, filter: Filter, scoring: Scoring): number {
  if (sums.count < wanted) return 0;
  const best = new TopHits(wanted);
  for (let i = 0; i < sums.count; i++) {
    const doc = sums.met[i] as number;
    if (!best.mayEnter(sums.boundOf(doc, scoring))) continue;
    if (filter.isEmpty || filter.missed(doc) === 0) best.offer(doc, sums.scoreOf(doc, scoring));
  }
  return best.least;
}

function start(found: EvaluatedNode[], context: EvaluationContext): void {
  found.sort((a, b) => rank(a) - rank(b) || b.matches.importance - a.matches.importance);
  const positive = found.filter(({ node }) => node.presence !== "prohibited");
  sums.start(
    context.docs.size,
    positive.map(({ matches }) => matches),
  );
}

/**
 * Required nodes come first, the shortest list foremost: what is not in it need not be looked at.
 * Then the optional ones, then the prohibited.
 */
function rank({ node, matches }: EvaluatedNode): number {
  if (node.presence === "required") return matches.docs.length;
  return node.presence === "optional" ? Number.MAX_SAFE_INTEGER - 1 : Number.MAX_SAFE_INTEGER;
}
