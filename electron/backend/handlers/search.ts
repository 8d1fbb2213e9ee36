import type { SEARCH_METHODS } from "../../../shared/contract/methods/search.ts";
import type { RecordSummary } from "../../../shared/contract/record-output.ts";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import { RECORD_KINDS } from "../../../shared/domain/record.ts";
import {
  type SearchHit,
  type SearchRequest,
  SearchRequestSchema,
  type SearchResponse,
  type SimilarHit,
} from "../../../shared/domain/search.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import { answerWithPassages, type ShownHit } from "../search/answer-with-passages.ts";
import type { IndexHit, SimilarRecord } from "../search/search-index.ts";
import { rememberSearch } from "../store/recent-searches.ts";
import { listSummaries } from "../store/record-list.ts";
import type { HandlersFor } from "./handler.ts";
import { loadIndexable, readRecord } from "./library-index.ts";
import { labelRegions } from "./region-labels.ts";
import { listSavedSearches, markViewed, type SavedSearch } from "./saved-searches.ts";
import { completeSearch } from "./search-completions.ts";

/** `art:…` in a query, in any of its spellings. */
const ASKS_KIND = /(?:^|[\s(+-])(?:art|kind):/i;
const CONTENT_KINDS = RECORD_KINDS.filter((kind) => kind !== "savedSearch");
/** Hits that are looked at for what is new. */
const LOOKED_AT_FOR_NEWS = 1_000;

export const searchHandlers: HandlersFor<typeof SEARCH_METHODS, OpenLibrary> = {
  "search.run": async (library, request) => {
    const answer = runSearch(library, request);
    return { ...answer, facets: await labelRegions(answer.facets) };
  },
  "search.complete": (library, { text, limit }) => ({
    completions: completeSearch(library, text, limit),
  }),
  "search.similar": (library, { id, page, limit }) => {
    const record = loadIndexable(library.db, id);
    if (!record) throw new ExpectedFailure("record/not-found");
    return { hits: describeSimilar(library, library.index.similar(record, page, limit)) };
  },
  "search.explain": ({ index }, request) => index.explain(request),
  "search.remember": (library, { query }) => {
    if (!library.readOnly && query.trim() !== "") rememberSearch(library.db, query.trim());
    return {};
  },
  "search.saved": (library) => ({
    searches: listSavedSearches(library.db).map((saved) => countNews(library, saved)),
  }),
  "search.markViewed": (library, { id }) => {
    markViewed(library, id);
    return {};
  },
};

function runSearch(library: OpenLibrary, request: SearchRequest): SearchResponse {
  let ms = 0;
  const ask = (asked: SearchRequest) => {
    const start = performance.now();
    const answer =
      asked.newSince === null
        ? { ...searchContent(library, asked), fresh: null }
        : newestFirst(library, asked);
    ms = performance.now() - start;
    return answer;
  };
  const read = (id: string) => readRecord(library.db, id);
  const answer = answerWithPassages(request, library.index, ask, read);
  return {
    ...answer,
    hits: describeHits(library, answer.hits),
    advice: answer.total === 0 ? library.index.advise(request) : [],
    ms,
  };
}

/**
 * A saved search is a way to content and no content itself: it is a hit only for those who ask for its
 * kind. Asking twice costs something only where the library has such a hit.
 */
function searchContent(library: OpenLibrary, request: SearchRequest) {
  const answer = library.index.search(request);
  const asked =
    request.kinds.length > 0 || request.filters.kind?.length || ASKS_KIND.test(request.query);
  if (asked || !answer.countsByKind.savedSearch) return answer;
  const { savedSearch: _left, ...countsByKind } = answer.countsByKind;
  const content = library.index.search({ ...request, kinds: CONTENT_KINDS });
  const facets = content.facets.map(({ facet, values }) => ({
    facet,
    values: facet === "kind" ? values.filter(({ value }) => value !== "savedSearch") : values,
  }));
  return { ...content, facets, countsByKind };
}

/** The answer with those of its hits first that were changed after a moment; they are counted. */
function newestFirst(library: OpenLibrary, request: SearchRequest) {
  const { offset, limit } = request;
  const answer = searchContent(library, { ...request, offset: 0, limit: LOOKED_AT_FOR_NEWS });
  const fresh = changedAfter(library, answer.hits, request.newSince ?? "");
  const others = answer.hits.filter((hit) => !fresh.includes(hit));
  const hits = request.sort === "relevance" ? [...fresh, ...others] : answer.hits;
  return { ...answer, hits: hits.slice(offset, offset + limit), fresh: fresh.length };
}

function changedAfter(library: OpenLibrary, hits: IndexHit[], since: string): IndexHit[] {
  const summaries = summariesOf(library, hits);
  return hits.filter(({ id }) => (summaries.get(id)?.updatedAt ?? "") > since);
}

function countNews(library: OpenLibrary, saved: SavedSearch) {
  const request = SearchRequestSchema.safeParse({
    query: saved.query,
    filters: saved.filters,
    limit: LOOKED_AT_FOR_NEWS,
  });
  const { id, title, query, revision, lastViewedAt } = saved;
  // Filters that this program does not know are no reason to lose the search.
  const asked = request.data ?? SearchRequestSchema.parse({ query, limit: LOOKED_AT_FOR_NEWS });
  const answer = searchContent(library, asked);
  const hits = answer.hits.filter((hit) => hit.id !== id);
  const fresh = changedAfter(library, hits, lastViewedAt ?? "").length;
  return { id, title, query, revision, total: answer.total, fresh };
}

/** Adds to each hit what its row shows. */
function describeHits(library: OpenLibrary, hits: ShownHit[]): SearchHit[] {
  const summaries = summariesOf(library, hits);
  return hits.flatMap(({ id, score, titleMarks, passage }) => {
    const summary = summaries.get(id);
    if (!summary) return [];
    const { externalId, kind, title, place, date, updatedAt } = summary;
    return [{ id, externalId, kind, title, place, date, updatedAt, score, titleMarks, passage }];
  });
}

function describeSimilar(library: OpenLibrary, hits: SimilarRecord[]): SimilarHit[] {
  const summaries = summariesOf(library, hits);
  return hits.flatMap(({ id, score, sharedWords }) => {
    const summary = summaries.get(id);
    if (!summary) return [];
    const { kind, title, place, date } = summary;
    return [{ id, kind, title, place, date, score, sharedWords }];
  });
}

function summariesOf({ db }: OpenLibrary, hits: IndexHit[]): Map<string, RecordSummary> {
  const ids = hits.map((hit) => hit.id);
  return new Map(listSummaries(db, ids).map((summary) => [summary.id, summary]));
}
