import { useQueries, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import type { RecordSummary } from "../../../shared/contract/record-output.ts";
import type { RecordKind } from "../../../shared/domain/record.ts";
import { backendKey, useBackend } from "../../backend/queries.ts";
import { callBackend } from "../../client.ts";

/** Rows asked for at once. A list of thousands is fetched where it is looked at. */
const CHUNK = 200;

export type SortColumn = "title" | "place" | "detail" | "date" | "updatedAt";

export interface RowsWanted {
  kinds: RecordKind[];
  trashed: boolean;
  unconfirmed?: boolean;
  text: string;
  sort: SortColumn;
  descending: boolean;
}

/**
 * The rows of a list as far as they are needed.
 *
 * @param first index of the first visible row; @param last of the last
 * @returns `rowAt` answers undefined for a row that is still under way
 */
export function useRecordRows(wanted: RowsWanted, first: number, last: number) {
  const queries = useQueryClient();
  const start = useBackend(
    "records.list",
    { ...wanted, limit: CHUNK, offset: 0 },
    { keepPrevious: true },
  );
  const firstChunk = Math.floor(first / CHUNK);
  const total = start.data?.total ?? 0;
  const lastChunk = Math.floor(Math.min(last, Math.max(0, total - 1)) / CHUNK);
  const chunks = useMemo(() => {
    const numbers: number[] = [];
    for (let chunk = Math.max(1, firstChunk); chunk <= lastChunk; chunk++) numbers.push(chunk);
    return numbers;
  }, [firstChunk, lastChunk]);
  const others = useQueries({
    queries: chunks.map((chunk) => {
      const input = { ...wanted, limit: CHUNK, offset: chunk * CHUNK };
      return {
        queryKey: backendKey("records.list", input),
        queryFn: () => callBackend("records.list", input),
      };
    }),
  });
  function rowAt(index: number): RecordSummary | undefined {
    const chunk = Math.floor(index / CHUNK);
    const page = chunk === 0 ? start.data : others[chunks.indexOf(chunk)]?.data;
    return page?.items[index % CHUNK];
  }
  return {
    total,
    loaded: start.data !== undefined,
    error: start.error,
    retry: () => void start.refetch(),
    rowAt,
    /** Fetches the first rows, at most so many, so that each of them is there at once. */
    fetchAll: (most: number) =>
      Promise.all(
        Array.from({ length: Math.ceil(Math.min(total, most) / CHUNK) }, (_, chunk) => {
          const input = { ...wanted, limit: CHUNK, offset: chunk * CHUNK };
          return queries.ensureQueryData({
            queryKey: backendKey("records.list", input),
            queryFn: () => callBackend("records.list", input),
          });
        }),
      ),
  };
}
