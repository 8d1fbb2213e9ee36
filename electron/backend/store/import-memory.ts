import type { TieReason } from "../../../shared/contract/methods/imports.ts";
import { prepared, type StoreDatabase } from "./database.ts";
import { numberOf } from "./records.ts";

/** A record that a batch changed, with the entries of its history that the batch made. */
export interface ImportChange {
  recordId: string;
  firstEntry: number;
  lastEntry: number;
}

/** How a record of a batch came to its event. */
export interface ImportTie {
  recordId: string;
  eventId: string;
  reasons: TieReason[];
  sure: boolean;
}

/** The latest entry of all histories; what comes after it was written since. */
export function latestHistoryEntry(db: StoreDatabase): number {
  return (
    prepared<{ id: number }>(db, "SELECT coalesce(max(id), 0) AS id FROM history").get()?.id ?? 0
  );
}

/** Remembers which records were changed (not made) since an entry, as changes of a batch. */
export function addImportChanges(db: StoreDatabase, batchId: string, since: number): void {
  prepared(
    db,
    `INSERT INTO import_changes (batch, record, first_entry, last_entry)
     SELECT @batchId, record, min(id), max(id) FROM history
     WHERE id > @since AND revision > 1 GROUP BY record
     ON CONFLICT (batch, record) DO UPDATE SET last_entry = excluded.last_entry`,
  ).run({ batchId, since });
}

export function listImportChanges(db: StoreDatabase, batchId: string): ImportChange[] {
  return prepared<ImportChange>(
    db,
    `SELECT r.id AS recordId, c.first_entry AS firstEntry, c.last_entry AS lastEntry
     FROM import_changes c JOIN records r ON r.number = c.record WHERE c.batch = ?
     ORDER BY c.first_entry`,
  ).all(batchId);
}

export function addImportTie(db: StoreDatabase, batchId: string, tie: ImportTie): void {
  prepared(
    db,
    `INSERT OR REPLACE INTO import_ties (batch, record, event, reasons, sure)
     VALUES (?, ?, ?, ?, ?)`,
  ).run(
    batchId,
    numberOf(db, tie.recordId),
    numberOf(db, tie.eventId),
    JSON.stringify(tie.reasons),
    tie.sure ? 1 : 0,
  );
}

export function listImportTies(db: StoreDatabase, batchId: string): ImportTie[] {
  return prepared<{ recordId: string; eventId: string; reasons: string; sure: number }>(
    db,
    `SELECT r.id AS recordId, e.id AS eventId, t.reasons, t.sure FROM import_ties t
     JOIN records r ON r.number = t.record JOIN records e ON e.number = t.event
     WHERE t.batch = ? ORDER BY t.record`,
  )
    .all(batchId)
    .map((row) => ({
      ...row,
      reasons: JSON.parse(row.reasons) as TieReason[],
      sure: row.sure === 1,
    }));
}

export function setImportUndone(db: StoreDatabase, batchId: string): void {
  prepared(db, "UPDATE import_batches SET undone_at = ? WHERE id = ?").run(
    new Date().toISOString(),
    batchId,
  );
}

/** Remembers that a person replaced this proposed value (a hash) of a field in a record. */
export function addCorrection(
  db: StoreDatabase,
  correction: { kind: string; field: string; proposed: string; recordId: string },
): void {
  prepared(
    db,
    `INSERT OR REPLACE INTO import_corrections (kind, field, proposed, record, at)
     VALUES (?, ?, ?, ?, ?)`,
  ).run(
    correction.kind,
    correction.field,
    correction.proposed,
    numberOf(db, correction.recordId),
    new Date().toISOString(),
  );
}

/** Forgets a correction: the value was confirmed after all. */
export function removeCorrection(
  db: StoreDatabase,
  kind: string,
  field: string,
  proposed: string,
): void {
  prepared(db, "DELETE FROM import_corrections WHERE kind = ? AND field = ? AND proposed = ?").run(
    kind,
    field,
    proposed,
  );
}

/** The record in which a value (a hash) was replaced last, or null when nobody replaced it. */
export function findCorrection(
  db: StoreDatabase,
  kind: string,
  field: string,
  proposed: string,
): string | null {
  return (
    prepared<{ id: string }>(
      db,
      `SELECT r.id FROM import_corrections c JOIN records r ON r.number = c.record
       WHERE c.kind = ? AND c.field = ? AND c.proposed = ? ORDER BY c.at DESC LIMIT 1`,
    ).get(kind, field, proposed)?.id ?? null
  );
}
