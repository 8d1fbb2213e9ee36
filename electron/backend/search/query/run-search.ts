import type { SearchRequest } from "../../../../shared/domain/search.ts";
import type { IndexReader } from "../index/index-reader.ts";
import type { IndexAnswer } from "../search-index.ts";
import { Accumulator } from "./accumulator.ts";
import { FacetCounter } from "./count-facets.ts";
import { type EvaluationContext, evaluateNode, type NodeMatches } from "./evaluate.ts";
import { readFilter } from "./filter.ts";
import type { QueryNode } from "./query-node.ts";
import { type ScoredDoc, TopHits } from "./top-hits.ts";

const scores = new Accumulator();
const required = new Accumulator();
const banned = new Accumulator();
const cover = new Accumulator();
const titleCover = new Accumulator();

/** Evaluates a query that has been read: scores, total, counts and the wanted stretch of hits. */
export function runSearch(
  nodes: QueryNode[],
  request: SearchRequest,
  reader: IndexReader,
  context: EvaluationContext,
): IndexAnswer {
  const { coverage } = context.scoring;
  for (const sums of [scores, required, banned, cover, titleCover]) sums.start(reader.docs.size);
  let needed = 0;
  let positive = 0;
  let importance = 0;
  for (const node of nodes) {
    const matches = evaluateNode(node, context);
    const { docs, scores: values, factor } = matches;
    if (node.presence === "prohibited") {
      for (const doc of docs) banned.add(doc, 1);
      continue;
    }
    positive++;
    scores.addAll(docs, values, factor);
    importance += matches.importance;
    addCover(matches);
    if (node.presence !== "required") continue;
    needed++;
    for (const doc of docs) required.add(doc, 1);
  }
  if (positive === 0) addEverything(reader);
  const filter = readFilter(request, reader);
  const counter = new FacetCounter(reader, filter, request.withFacets);
  const hits: ScoredDoc[] = [];
  const top = new TopHits(request.offset + request.limit);
  let total = 0;
  for (let i = 0; i < scores.count; i++) {
    const doc = scores.touched[i] as number;
    if (banned.has(doc)) continue;
    if (needed > 0 && !(required.has(doc) && required.sums[doc] === needed)) continue;
    const missed = filter.missed(doc);
    counter.count(doc, missed);
    if (missed !== 0) continue;
    total++;
    let score = scores.sums[doc] as number;
    if (importance > 0)
      score *=
        ((cover.sums[doc] as number) / importance) ** coverage *
        (1 +
          context.scoring.titleBonus *
            ((titleCover.sums[doc] as number) / importance) ** context.scoring.titlePower);
    if (request.sort === "relevance") top.offer(doc, score);
    else hits.push({ doc, score });
  }
  const sorted = request.sort === "relevance" ? top.finish() : sortHits(hits, request, reader);
  return {
    total,
    countsByKind: counter.byKind(),
    facets: counter.facets(request),
    hits: sorted
      .slice(request.offset, request.offset + request.limit)
      .map(({ doc, score }) => ({ id: reader.idOf(doc), score, page: null })),
    corrections: [],
  };
}

function addCover({ docs, shares, titleShares, importance }: NodeMatches): void {
  docs.forEach((doc, i) => {
    titleCover.add(doc, importance * ((titleShares?.[i] as number | undefined) ?? 0));
    cover.add(doc, importance * (shares ? (shares[i] as number) : 1));
  });
}

/** A query without words, or with unwanted words only, starts from all records. */
function addEverything(reader: IndexReader): void {
  for (let doc = 0; doc < reader.docs.size; doc++) if (reader.docs.alive[doc]) scores.add(doc, 0);
}

const byTitle = new Intl.Collator("de", { numeric: true, sensitivity: "base" });

function sortHits(hits: ScoredDoc[], request: SearchRequest, reader: IndexReader): ScoredDoc[] {
  const direction = request.descending ? -1 : 1;
  if (request.sort === "date") {
    const { dates } = reader.docs;
    // Records without a date come last, whichever way round.
    return hits.sort((a, b) => {
      const left = dates[a.doc] as number;
      const right = dates[b.doc] as number;
      if (left === 0 || right === 0) return right - left;
      return (left - right) * direction || b.score - a.score;
    });
  }
  const titles = new Map(hits.map(({ doc }) => [doc, reader.titleOf(doc)]));
  return hits.sort(
    (a, b) => byTitle.compare(titles.get(a.doc) ?? "", titles.get(b.doc) ?? "") * direction,
  );
}
