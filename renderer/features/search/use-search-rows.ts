import { useQueries, useQueryClient } from "@tanstack/react-query";
import type { SearchHit, SearchResponse } from "../../../shared/domain/search.ts";
import { backendKey, useBackend } from "../../backend/queries.ts";
import { callBackend } from "../../client.ts";
import { useAfterPaint } from "../../components/use-after-paint.ts";
import { MOST_ROWS, pieceOf, requestFor, type SearchQuestion, startOf } from "./search-question.ts";

/** The piece that is asked for once the first is on screen; the counts of the filters come with it. */
const SECOND = 1;

/**
 * What the hits of a question can be narrowed by. It comes after the frame of the first hits, as
 * counting and drawing it would keep them out of it. Undefined until the first answer.
 */
export function useSearchFacets(question: SearchQuestion, first: SearchResponse) {
  return useSecond(question, first).data?.facets;
}

/**
 * The hits of a question as far as they are looked at.
 *
 * @param first the answer with the first of them
 * @param seen indexes of the first and the last row in view
 * @returns `hitAt` answers undefined for a row that is still under way
 */
export function useSearchRows(
  question: SearchQuestion,
  first: SearchResponse,
  seen: { first: number; last: number },
) {
  const queries = useQueryClient();
  const second = useSecond(question, first);
  const total = Math.min(first.total, MOST_ROWS);
  const pieces =
    total === 0
      ? []
      : piecesBetween(Math.max(SECOND + 1, pieceOf(seen.first)), Math.min(seen.last, total - 1));
  const others = useQueries({ queries: pieces.map((piece) => queryOf(question, piece)) });
  const hitsOf = (piece: number): readonly SearchHit[] | undefined => {
    if (piece === 0) return first.hits;
    if (piece === SECOND) return second.isPlaceholderData ? undefined : second.data?.hits;
    return others[pieces.indexOf(piece)]?.data?.hits;
  };
  return {
    total,
    hitAt(index: number): SearchHit | undefined {
      const piece = pieceOf(index);
      return hitsOf(piece)?.[index - startOf(piece)];
    },
    /** Fetches all of them, so that each is there at once. */
    fetchAll: () =>
      Promise.all(
        piecesBetween(SECOND, total - 1).map((piece) =>
          queries.ensureQueryData(queryOf(question, piece)),
        ),
      ),
  };
}

function useSecond(question: SearchQuestion, first: SearchResponse) {
  const isPainted = useAfterPaint(first) === first;
  return useBackend("search.run", requestFor(question, SECOND), {
    keepPrevious: true,
    enabled: isPainted,
  });
}

function piecesBetween(start: number, lastRow: number): number[] {
  const pieces: number[] = [];
  for (let piece = start; piece <= pieceOf(lastRow); piece += 1) pieces.push(piece);
  return pieces;
}

function queryOf(question: SearchQuestion, piece: number) {
  const input = requestFor(question, piece);
  return {
    queryKey: backendKey("search.run", input),
    queryFn: () => callBackend("search.run", input),
  };
}
