import { useQueries } from "@tanstack/react-query";
import type { LinkedRecord } from "../../../shared/domain/link.ts";
import type { AnyRecord } from "../../../shared/domain/record.ts";
import { backendKey } from "../../backend/queries.ts";
import { callBackend } from "../../client.ts";

export interface RecordWithLinks {
  record: AnyRecord;
  links: LinkedRecord[];
}

/** Several records at once; those that cannot be read (erased meanwhile) are left out. */
export function useRecords(ids: readonly string[]): { found: RecordWithLinks[]; pending: boolean } {
  return useQueries({
    queries: ids.map((id) => ({
      queryKey: backendKey("records.get", { id }),
      queryFn: () => callBackend("records.get", { id }),
    })),
    combine: (answers) => ({
      found: answers.flatMap((answer) => (answer.data ? [answer.data as RecordWithLinks] : [])),
      pending: answers.some((answer) => answer.isPending),
    }),
  });
}
