import type { RecordKind } from "../../../shared/domain/record.ts";
import { prepared, type StoreDatabase } from "./database.ts";

/** An entry of the protocol of deletions: nothing of what was deleted but its id and kind. */
export interface ErasureEntry {
  id: string;
  kind: RecordKind;
  at: string;
  author: string;
  changedRecords: number;
}

export function addErasure(db: StoreDatabase, entry: Omit<ErasureEntry, "at">): void {
  prepared(
    db,
    `INSERT OR REPLACE INTO erasures (id, kind, at, author, changed_records)
     VALUES (?, ?, ?, ?, ?)`,
  ).run(entry.id, entry.kind, new Date().toISOString(), entry.author, entry.changedRecords);
}

/** The latest first. */
export function listErasures(db: StoreDatabase): ErasureEntry[] {
  return prepared<ErasureEntry>(
    db,
    `SELECT id, kind, at, author, changed_records AS changedRecords FROM erasures
     ORDER BY at DESC`,
  ).all();
}
