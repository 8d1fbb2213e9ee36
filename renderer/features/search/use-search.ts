import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import type { RecordKind } from "../../../shared/domain/record.ts";
import type {
  FacetName,
  SearchFilters,
  SearchRequest,
  SearchResponse,
} from "../../../shared/domain/search.ts";
import { backendKey, useBackend } from "../../backend/queries.ts";
import { callBackend } from "../../client.ts";
import { useAfterPaint } from "../../components/use-after-paint.ts";
import { useSearchText } from "./search-text.tsx";

/** Rows fetched first, then by this factor as the list is scrolled, up to what one answer may hold. */
export const FIRST_ROWS = 40;
export const MOST_ROWS = 1_000;

/** What the address says the results are narrowed and sorted by, and how to change that. */
export function useSearchNarrowing() {
  const { filters, sort } = useSearch({ from: "/" });
  const navigate = useNavigate({ from: "/" });
  return useMemo(() => {
    const set = (changed: { filters?: SearchFilters; sort?: SearchRequest["sort"] }) =>
      void navigate({ to: "/", replace: true, search: (before) => ({ ...before, ...changed }) });
    return {
      filters,
      sort,
      setSort: (next: SearchRequest["sort"]) => set({ sort: next }),
      toggle(facet: FacetName, value: string) {
        const chosen = filters[facet] ?? [];
        const next = chosen.includes(value)
          ? chosen.filter((other) => other !== value)
          : [...chosen, value];
        set({ filters: withFacet(filters, facet, next) });
      },
      setFacet: (facet: FacetName, values: string[]) =>
        set({ filters: withFacet(filters, facet, values) }),
      clear: () => set({ filters: {} }),
      activeCount: Object.values(filters).reduce((sum, values) => sum + (values?.length ?? 0), 0),
    };
  }, [filters, sort, navigate]);
}

function withFacet(filters: SearchFilters, facet: FacetName, values: string[]): SearchFilters {
  const { [facet]: _dropped, ...others } = filters;
  return values.length > 0 ? { ...others, [facet]: values } : others;
}

/** The results of the box's text under the address's filters; the last answer stays until the next. */
export function useSearchResults(limit: number) {
  const question = useQuestion();
  return useBackend(
    "search.run",
    { ...question, withFacets: false, limit },
    { keepPrevious: true },
  );
}

/** Fetches the rows that paper holds, before they are drawn for it. */
export function useFetchResults() {
  const question = useQuestion();
  const queries = useQueryClient();
  return (limit: number) => {
    const input = { ...question, withFacets: false, limit };
    return queries.ensureQueryData({
      queryKey: backendKey("search.run", input),
      queryFn: () => callBackend("search.run", input),
    });
  };
}

/**
 * What the results can be narrowed by, asked for when they are on screen: counting and drawing it
 * would keep a keystroke's results out of their frame. Undefined until the first answer.
 */
export function useSearchFacets(shown: SearchResponse | undefined) {
  const question = useQuestion();
  const late = useAfterPaint(shown);
  const { data } = useBackend(
    "search.run",
    { ...question, withFacets: true, limit: 1 },
    { keepPrevious: true, enabled: shown !== undefined && late === shown },
  );
  return data?.facets;
}

function useQuestion() {
  const { text, typing } = useSearchText();
  const { filters, sort } = useSearchNarrowing();
  return useMemo(() => {
    const { kind, ...others } = filters;
    return {
      query: text,
      kinds: (kind ?? []) as RecordKind[],
      filters: others,
      sort,
      descending: sort !== "title",
      typing,
    };
  }, [text, typing, filters, sort]);
}
