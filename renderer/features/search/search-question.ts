import type { BackendMethods } from "../../../shared/contract/backend-methods.ts";
import type { InputOf } from "../../../shared/contract/method.ts";
import type { RecordKind } from "../../../shared/domain/record.ts";
import type { SearchFilters, SearchRequest } from "../../../shared/domain/search.ts";

/** A search as a person states it: what stands in the box, and what the address narrows it by. */
export interface SearchQuestion {
  text: string;
  typing: boolean;
  filters: SearchFilters;
  sort: SearchRequest["sort"];
  /** Hits changed after this moment are marked. */
  newSince: string | null;
}

/** Hits of one question that can be looked at. */
export const MOST_ROWS = 1_000;

/**
 * Where each piece of the hits begins. The first is what a window shows: a keystroke waits for
 * nothing else. The second comes with the counts of the filters, the others where they are looked at.
 */
const STARTS = [0, 12, 40, 200, 400, 600, 800, MOST_ROWS] as const;

/** The piece that holds a row. */
export function pieceOf(row: number): number {
  return STARTS.findLastIndex((start) => start <= row);
}

export function startOf(piece: number): number {
  return STARTS[piece] ?? MOST_ROWS;
}

/** What the backend is asked for one piece of the hits. */
export function requestFor(
  question: SearchQuestion,
  piece: number,
): InputOf<BackendMethods, "search.run"> {
  const { kind, ...filters } = question.filters;
  return {
    query: question.text,
    kinds: (kind ?? []) as RecordKind[],
    filters,
    sort: question.sort,
    descending: question.sort !== "title",
    typing: question.typing,
    newSince: question.newSince,
    withFacets: piece === 1,
    offset: startOf(piece),
    limit: startOf(piece + 1) - startOf(piece),
  };
}
