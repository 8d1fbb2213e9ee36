import type { HistoryEntry } from "../../../shared/domain/history.ts";
import { isSameValue } from "./same-value.ts";

/** One field of one change: what stood there before and what after it. */
export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

export interface HistoryStep {
  entry: HistoryEntry;
  changes: FieldChange[];
}

/**
 * Turns history entries, which hold what was there before each change, into before and after: the
 * value after a change is the one before the next change of the same field, or else today's.
 * Newest first. `record` is the record as it is now.
 */
export function historySteps(
  entries: readonly HistoryEntry[],
  record: Record<string, unknown>,
): HistoryStep[] {
  const newestFirst = [...entries].sort((one, other) => other.id - one.id);
  const later = new Map<string, unknown>(Object.entries(record));
  return newestFirst.map((entry) => {
    const changes = Object.entries(entry.before)
      .map(([field, before]) => ({ field, before, after: later.get(field) }))
      .filter((change) => !isSameValue(change.before, change.after));
    for (const [field, before] of Object.entries(entry.before)) later.set(field, before);
    return { entry, changes };
  });
}
