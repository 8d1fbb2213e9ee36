import type { RecordSummary } from "../../../shared/contract/record-output.ts";
import { prepared, type StoreDatabase } from "./database.ts";
import { listSummaries } from "./record-list.ts";

/** More are never shown. */
const KEPT = 100;

/** Remembers that somebody looked at a record. */
export function rememberOpened(db: StoreDatabase, id: string): void {
  prepared(
    db,
    `INSERT INTO opened_records (record, at) SELECT number, ? FROM records WHERE id = ?
     ON CONFLICT (record) DO UPDATE SET at = excluded.at`,
  ).run(new Date().toISOString(), id);
  prepared(
    db,
    `DELETE FROM opened_records WHERE record NOT IN
     (SELECT record FROM opened_records ORDER BY at DESC LIMIT ?)`,
  ).run(KEPT);
}

/** What was last looked at, the latest first, without the trash. */
export function listOpened(db: StoreDatabase, limit: number): RecordSummary[] {
  const ids = prepared<{ id: string }>(
    db,
    `SELECT r.id FROM opened_records o JOIN records r ON r.number = o.record
     WHERE r.trashed_at IS NULL ORDER BY o.at DESC LIMIT ?`,
  ).all(limit);
  return listSummaries(
    db,
    ids.map((row) => row.id),
  );
}
