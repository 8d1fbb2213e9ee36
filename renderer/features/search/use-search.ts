import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import type { FacetName, SearchFilters, SearchRequest } from "../../../shared/domain/search.ts";
import { useBackend } from "../../backend/queries.ts";
import { requestFor, type SearchQuestion } from "./search-question.ts";
import { useSearchText } from "./search-text.tsx";

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

/** What is asked now: the box's text under the address's filters. */
export function useQuestion(): SearchQuestion {
  const { text, typing } = useSearchText();
  const { filters, sort } = useSearchNarrowing();
  const address = useSearch({ from: "/" });
  // Another text is another question, about which nobody has said what is new.
  const newSince = text === address.q ? address.newSince : null;
  return useMemo(
    () => ({ text, typing, filters, sort, newSince }),
    [text, typing, filters, sort, newSince],
  );
}

/** The first hits of the question, and which question they answer: the last one, until the next is. */
export function useFirstHits() {
  const asked = useQuestion();
  const { data, error, refetch, isPlaceholderData } = useBackend(
    "search.run",
    requestFor(asked, 0),
    { keepPrevious: true },
  );
  const [answered, setAnswered] = useState(asked);
  const current = isPlaceholderData ? answered : asked;
  if (current !== answered) setAnswered(current);
  return { answer: data, question: current, error, refetch };
}
