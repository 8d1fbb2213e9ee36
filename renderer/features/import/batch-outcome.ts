import type { ImportBatchSummary } from "../../../shared/domain/import-batch.ts";

/** In what state an import is, or that it was taken back. */
export function outcomeOf({ state, undoneAt }: ImportBatchSummary) {
  return undoneAt === null ? state : "undone";
}
