import type { ErrorCode } from "../../../shared/contract/error-codes.ts";
import type { ImportBatch, ImportItem } from "../../../shared/domain/import-batch.ts";
import type { RecordKind } from "../../../shared/domain/record.ts";
import { inTransaction, prepared, type StoreDatabase } from "./database.ts";

interface BatchRow {
  id: string;
  startedAt: string;
  state: ImportBatch["state"];
}

interface ItemRow {
  id: number;
  parentId: number | null;
  fileName: string;
  state: ImportItem["state"];
  recordId: string | null;
  kind: RecordKind | null;
  title: string | null;
  createdIds: string;
  unconfirmedFields: number;
  errorCode: ErrorCode | null;
  errorDetail: string;
  warning: ErrorCode | null;
}

/** Writes down a batch with its files before the first of them is read. */
export function createImportBatch(db: StoreDatabase, id: string, fileNames: string[]): ImportBatch {
  inTransaction(db, () => {
    prepared(db, "INSERT INTO import_batches (id, started_at, state) VALUES (?, ?, 'running')").run(
      id,
      new Date().toISOString(),
    );
    addImportItems(db, id, fileNames);
  });
  return requireBatch(db, id);
}

/**
 * Adds files to a batch, as when a folder or an archive turns out to hold more.
 *
 * @param parentId the item they were found in
 * @returns the id of the first; the others follow without gaps
 */
export function addImportItems(
  db: StoreDatabase,
  batchId: string,
  fileNames: string[],
  parentId: number | null = null,
): number {
  const first =
    prepared<{ next: number }>(
      db,
      "SELECT coalesce(max(id), 0) + 1 AS next FROM import_items WHERE batch = ?",
    ).get(batchId)?.next ?? 1;
  const insert = prepared(
    db,
    `INSERT INTO import_items (batch, id, parent, file_name, state, created_ids, unconfirmed_fields, error_detail)
     VALUES (?, ?, ?, ?, 'waiting', '[]', 0, '')`,
  );
  for (const [at, fileName] of fileNames.entries()) {
    insert.run(batchId, first + at, parentId, fileName);
  }
  return first;
}

/** What a file came to. Only the given parts change. */
export interface ImportItemChange {
  state: ImportItem["state"];
  recordId?: string | null;
  createdIds?: string[];
  unconfirmedFields?: number;
  error?: { code: ErrorCode; detail: string } | null;
  warning?: ErrorCode | null;
}

/** Belongs into the transaction that stores what was read, so that a kill leaves no half import. */
export function updateImportItem(
  db: StoreDatabase,
  batchId: string,
  itemId: number,
  change: ImportItemChange,
): void {
  const { changes } = prepared(
    db,
    `UPDATE import_items SET state = ?, record_id = ?, created_ids = ?, unconfirmed_fields = ?,
       error_code = ?, error_detail = ?, warning = ? WHERE batch = ? AND id = ?`,
  ).run(
    change.state,
    change.recordId ?? null,
    JSON.stringify(change.createdIds ?? []),
    change.unconfirmedFields ?? 0,
    change.error?.code ?? null,
    change.error?.detail ?? "",
    change.warning ?? null,
    batchId,
    itemId,
  );
  if (changes !== 1) throw new Error(`import item ${itemId} of batch ${batchId} is missing`);
}

/** Adds records to what a file made, after it was stored. */
export function addCreatedRecords(
  db: StoreDatabase,
  batchId: string,
  itemId: number,
  ids: readonly string[],
): void {
  const row = prepared<{ createdIds: string }>(
    db,
    "SELECT created_ids AS createdIds FROM import_items WHERE batch = ? AND id = ?",
  ).get(batchId, itemId);
  if (!row) throw new Error(`import item ${itemId} of batch ${batchId} is missing`);
  const all = [...(JSON.parse(row.createdIds) as string[]), ...ids];
  prepared(db, "UPDATE import_items SET created_ids = ? WHERE batch = ? AND id = ?").run(
    JSON.stringify(all),
    batchId,
    itemId,
  );
}

export function setImportBatchState(
  db: StoreDatabase,
  batchId: string,
  state: ImportBatch["state"],
): void {
  prepared(db, "UPDATE import_batches SET state = ? WHERE id = ?").run(state, batchId);
}

/** Marks batches that were running when the program was killed; returns their ids. */
export function stopInterruptedImports(db: StoreDatabase): string[] {
  return inTransaction(db, () => {
    const stopped = prepared<{ id: string }>(
      db,
      "UPDATE import_batches SET state = 'stopped' WHERE state = 'running' RETURNING id",
    )
      .all()
      .map((row) => row.id);
    for (const id of stopped) stopWaitingItems(db, id);
    return stopped;
  });
}

/** Files of a stopped batch that were not read. */
export function stopWaitingItems(db: StoreDatabase, batchId: string): void {
  prepared(
    db,
    `UPDATE import_items SET state = 'stopped', error_code = 'import/stopped'
     WHERE batch = ? AND state IN ('waiting', 'reading')`,
  ).run(batchId);
}

export function getImportBatch(db: StoreDatabase, id: string): ImportBatch | null {
  const batch = prepared<BatchRow>(
    db,
    "SELECT id, started_at AS startedAt, state FROM import_batches WHERE id = ?",
  ).get(id);
  if (!batch) return null;
  const items = prepared<ItemRow>(
    db,
    `SELECT i.id, i.parent AS parentId, i.file_name AS fileName, i.state, r.id AS recordId, r.kind, r.title,
       i.created_ids AS createdIds, i.unconfirmed_fields AS unconfirmedFields,
       i.error_code AS errorCode, i.error_detail AS errorDetail, i.warning
     FROM import_items i LEFT JOIN records r ON r.id = i.record_id
     WHERE i.batch = ? ORDER BY i.id`,
  )
    .all(id)
    .map(toItem);
  return {
    ...batch,
    total: items.length,
    finished: items.filter((item) => item.state !== "waiting" && item.state !== "reading").length,
    failed: items.filter((item) => item.state === "failed").length,
    items,
  };
}

/** The latest batches first. */
export function listImportBatches(db: StoreDatabase, limit = 50): ImportBatch[] {
  return prepared<{ id: string }>(
    db,
    "SELECT id FROM import_batches ORDER BY started_at DESC, id DESC LIMIT ?",
  )
    .all(limit)
    .map((row) => requireBatch(db, row.id));
}

function requireBatch(db: StoreDatabase, id: string): ImportBatch {
  const batch = getImportBatch(db, id);
  if (!batch) throw new Error(`import batch ${id} is missing`);
  return batch;
}

function toItem(row: ItemRow): ImportItem {
  const { recordId, kind, title } = row;
  return {
    id: row.id,
    parentId: row.parentId,
    fileName: row.fileName,
    state: row.state,
    record:
      recordId !== null && kind !== null && title !== null ? { id: recordId, kind, title } : null,
    createdIds: JSON.parse(row.createdIds) as string[],
    unconfirmedFields: row.unconfirmedFields,
    error: row.errorCode ? { code: row.errorCode, detail: row.errorDetail } : null,
    warning: row.warning,
  };
}
