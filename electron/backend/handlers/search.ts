import type { SEARCH_METHODS } from "../../../shared/contract/methods/search.ts";
import type { SearchHit, SearchRequest } from "../../../shared/domain/search.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import type { IndexHit } from "../search/search-index.ts";
import { rememberSearch } from "../store/recent-searches.ts";
import { listSummaries } from "../store/record-list.ts";
import type { HandlersFor } from "./handler.ts";
import { loadIndexable } from "./library-index.ts";

export const searchHandlers: HandlersFor<typeof SEARCH_METHODS, OpenLibrary> = {
  "search.run": (library, request) => {
    const start = performance.now();
    const answer = library.index.search(request);
    return {
      ...answer,
      hits: describeHits(library, answer.hits, request),
      advice: [],
      ms: performance.now() - start,
    };
  },
  "search.complete": (library, { text, limit }) => ({
    completions: library.index.complete(text, limit),
  }),
  "search.similar": () => ({ hits: [] }),
  "search.explain": () => ({ analysis: [], clauses: [], hits: [] }),
  "search.remember": ({ db }, { query }) => {
    rememberSearch(db, query);
    return {};
  },
  "search.saved": () => ({ searches: [] }),
  "search.markViewed": () => ({}),
};

/** Adds to each hit what its row shows. */
function describeHits(library: OpenLibrary, hits: IndexHit[], request: SearchRequest): SearchHit[] {
  const { db, index } = library;
  const summaries = new Map(
    listSummaries(
      db,
      hits.map((hit) => hit.id),
    ).map((summary) => [summary.id, summary]),
  );
  return hits.flatMap((hit) => {
    const summary = summaries.get(hit.id);
    const record = loadIndexable(db, hit.id);
    if (!summary || !record) return [];
    const { id, externalId, kind, title, place, date } = summary;
    const { titleMarks, passage } = index.passage(record, request.query, request.typing);
    return [{ id, externalId, kind, title, titleMarks, place, date, score: hit.score, passage }];
  });
}
