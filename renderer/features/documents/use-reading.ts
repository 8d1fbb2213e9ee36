import { useNavigate } from "@tanstack/react-router";
import { useCallback, useEffect, useRef, useState } from "react";
import { useBackend } from "../../backend/queries.ts";

/** The address follows the scrolling when it has come to rest. */
const ADDRESS_AFTER_MS = 400;

/** Where somebody reads. `ask` grows when the view has to go there; scrolling only reports. */
export interface ReadingPlace {
  page: number;
  /** Which match of the page is the current one; -1 for its last. */
  match: number;
  ask: number;
}

export interface Reading {
  place: ReadingPlace;
  query: string;
  /** Pages that the query meets. */
  matchingPages: readonly number[];
  /** Goes to a page, as by its number. */
  show: (page: number, match?: number) => void;
  /** The view has come to a page by itself. */
  report: (page: number) => void;
  /** The view knows how many matches a page has. */
  countMarks: (page: number, count: number) => void;
  search: (query: string) => void;
  /** To the next or previous match, on this page or the next that has one, and round again. */
  step: (by: 1 | -1) => void;
}

/** The place in a document, kept in the address so that going back leads to it. */
export function useReading(id: string, page: number | undefined, query: string): Reading {
  const navigate = useNavigate();
  const [place, setPlace] = useState<ReadingPlace>({ page: page ?? 1, match: 0, ask: 0 });
  const told = useRef<number | undefined>(page);
  const counts = useRef(new Map<number, number>());
  const timer = useRef(0);
  const matches = useBackend("documents.matches", { id, query }, { enabled: query.trim() !== "" });
  const matchingPages = (query.trim() !== "" && matches.data?.pages) || NO_PAGES;

  const write = useCallback(
    (next: number | undefined, nextQuery: string) => {
      clearTimeout(timer.current);
      told.current = next;
      void navigate({
        to: "/record/$id",
        params: { id },
        search: { page: next, q: nextQuery || undefined },
        replace: true,
      });
    },
    [id, navigate],
  );
  const go = useCallback((next: number, match = 0) => {
    setPlace(({ ask }) => ({ page: next, match, ask: ask + 1 }));
  }, []);
  const show = useCallback(
    (next: number, match = 0) => {
      go(next, match);
      write(next, query);
    },
    [go, write, query],
  );

  // The address was changed by somebody else: a link to another passage, or the way back.
  useEffect(() => {
    if (page !== undefined && page !== told.current) {
      told.current = page;
      go(page);
    }
  }, [page, go]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another query counts anew
  useEffect(() => counts.current.clear(), [query, id]);
  // A search without a page begins at the first page that has a match.
  const [firstMatch] = matchingPages;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the answer to a search arrives
  useEffect(() => {
    if (page === undefined && firstMatch !== undefined) show(firstMatch);
  }, [firstMatch, query]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const report = useCallback(
    (next: number) => {
      setPlace((current) =>
        current.page === next ? current : { ...current, page: next, match: 0 },
      );
      clearTimeout(timer.current);
      if (told.current === next) return;
      timer.current = window.setTimeout(() => write(next, query), ADDRESS_AFTER_MS);
    },
    [query, write],
  );
  const countMarks = useCallback((of: number, count: number) => {
    counts.current.set(of, count);
  }, []);
  const search = useCallback(
    (next: string) => {
      setPlace((current) => ({ ...current, match: 0 }));
      write(next ? undefined : place.page, next);
    },
    [place.page, write],
  );
  const step = (by: 1 | -1) => {
    const count = counts.current.get(place.page) ?? 0;
    const next = (place.match < 0 ? count - 1 : Math.min(place.match, count - 1)) + by;
    if (count > 0 && next >= 0 && next < count) return go(place.page, next);
    const others = by === 1 ? matchingPages : matchingPages.toReversed();
    const beyond = others.find((other) => (by === 1 ? other > place.page : other < place.page));
    const target = beyond ?? others[0];
    if (target !== undefined) show(target, by === 1 ? 0 : -1);
  };
  return { place, query, matchingPages, show, report, countMarks, search, step };
}

const NO_PAGES: readonly number[] = [];
