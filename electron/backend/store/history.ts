import type { HistoryEntry } from "../../../shared/domain/history.ts";
import { prepared, type StoreDatabase } from "./database.ts";

interface HistoryRow {
  id: number;
  recordId: string;
  revision: number;
  at: string;
  author: string;
  action: HistoryEntry["action"];
  before: string;
}

/** Writes down a change of the record with this number. */
export function addHistoryEntry(
  db: StoreDatabase,
  number: number,
  entry: Omit<HistoryEntry, "id" | "recordId">,
): void {
  prepared(
    db,
    "INSERT INTO history (record, revision, at, author, action, before) VALUES (?, ?, ?, ?, ?, ?)",
  ).run(number, entry.revision, entry.at, entry.author, entry.action, JSON.stringify(entry.before));
}

/** The changes of a record, the latest first. */
export function listHistory(db: StoreDatabase, recordId: string): HistoryEntry[] {
  return prepared<HistoryRow>(
    db,
    `SELECT h.id, r.id AS recordId, h.revision, h.at, h.author, h.action, h.before
     FROM history h JOIN records r ON r.number = h.record WHERE r.id = ? ORDER BY h.id DESC`,
  )
    .all(recordId)
    .map((row) => ({ ...row, before: JSON.parse(row.before) as HistoryEntry["before"] }));
}
