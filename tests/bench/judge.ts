import type { JudgedQuery } from "./corpora/texts.ts";

/** Measures over a set of judged queries, each in [0, 1]; only the ten best hits count. */
export interface Quality {
  queries: number;
  /** Mean of 1/rank of the first wanted text. */
  mrr: number;
  /** Mean share of the wanted texts that were found. */
  recall: number;
  /** Share of queries whose best hit is wanted. */
  first: number;
  /** Queries that found nothing wanted, with what they found instead. */
  misses: (JudgedQuery & { got: number[] })[];
}

/** Asks every query and measures the answers. */
export function judge(
  queries: readonly JudgedQuery[],
  search: (query: string) => number[],
): Quality {
  let mrr = 0;
  let recall = 0;
  let first = 0;
  const misses: Quality["misses"] = [];
  for (const query of queries) {
    const got = search(query.q).slice(0, 10);
    const wanted = new Set(query.rel);
    const rank = got.findIndex((id) => wanted.has(id));
    if (rank >= 0) mrr += 1 / (rank + 1);
    else misses.push({ ...query, got });
    if (rank === 0) first += 1;
    recall += got.filter((id) => wanted.has(id)).length / wanted.size;
  }
  const n = Math.max(1, queries.length);
  return { queries: queries.length, mrr: mrr / n, recall: recall / n, first: first / n, misses };
}
