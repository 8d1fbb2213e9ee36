import type { SearchRequest } from "../../../../shared/domain/search.ts";
import type { IndexReader } from "../index/index-reader.ts";
import type { ScoredDoc } from "./top-hits.ts";

/** Made when first needed: it costs milliseconds that no start should pay. */
let byTitle: Intl.Collator | null = null;

/** Hits by date or title instead of relevance. Records without a date come last either way. */
export function sortHits(
  hits: ScoredDoc[],
  request: SearchRequest,
  reader: IndexReader,
): ScoredDoc[] {
  const direction = request.descending ? -1 : 1;
  if (request.sort === "date") {
    const { dates } = reader.docs;
    return hits.sort((a, b) => {
      const left = dates[a.doc] as number;
      const right = dates[b.doc] as number;
      if (left === 0 || right === 0) return right - left || b.score - a.score;
      return (left - right) * direction || b.score - a.score;
    });
  }
  byTitle ??= new Intl.Collator("de", { numeric: true, sensitivity: "base" });
  const { compare } = byTitle;
  const titles = new Map(hits.map(({ doc }) => [doc, reader.titleOf(doc)]));
  return hits.sort((a, b) => compare(titles.get(a.doc) ?? "", titles.get(b.doc) ?? "") * direction);
}
