import type { ErrorCode } from "../../../shared/contract/error-codes.ts";
import type {
  ImportBatch,
  ImportBatchSummary,
  ImportItem,
} from "../../../shared/domain/import-batch.ts";
import type { RecordKind } from "../../../shared/domain/record.ts";
import { inTransaction, prepared, type StoreDatabase } from "./database.ts";

type SummaryRow = Omit<ImportBatchSummary, "canContinue"> & { canContinue: number };

const SUMMARY = `SELECT b.id, b.started_at AS startedAt, b.state, b.undone_at AS undoneAt,
    b.state = 'stopped' AND b.undone_at IS NULL AND (b.sources IS NOT NULL OR EXISTS
      (SELECT 1 FROM import_items p WHERE p.batch = b.id AND p.path IS NOT NULL)) AS canContinue,
    count(i.id) AS total,
    count(i.id) FILTER (WHERE i.state NOT IN ('waiting', 'reading')) AS finished,
    count(i.id) FILTER (WHERE i.state = 'failed') AS failed
  FROM import_batches b LEFT JOIN import_items i ON i.batch = b.id`;

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

/**
 * Writes down a batch with its files before the first of them is read.
 *
 * @param sources files and folders that are still to be searched for more
 */
export function createImportBatch(
  db: StoreDatabase,
  id: string,
  fileNames: string[],
  sources: readonly string[] = [],
): ImportBatch {
  inTransaction(db, () => {
    prepared(
      db,
      "INSERT INTO import_batches (id, started_at, state, sources) VALUES (?, ?, 'running', ?)",
    ).run(id, new Date().toISOString(), sources.length > 0 ? JSON.stringify(sources) : null);
    addImportItems(db, id, fileNames);
  });
  return requireBatch(db, id);
}

/** Notes that every file of the sources is written down. */
export function noteAllFound(db: StoreDatabase, batchId: string): void {
  prepared(db, "UPDATE import_batches SET sources = NULL WHERE id = ?").run(batchId);
}

/**
 * Adds files to a batch, as when a folder or an archive turns out to hold more.
 *
 * @param parentId the item they were found in
 * @param paths where they lie, for going on after a stop
 * @returns the id of the first; the others follow without gaps
 */
export function addImportItems(
  db: StoreDatabase,
  batchId: string,
  fileNames: string[],
  parentId: number | null = null,
  paths: readonly string[] = [],
): number {
  const first =
    prepared<{ next: number }>(
      db,
      "SELECT coalesce(max(id), 0) + 1 AS next FROM import_items WHERE batch = ?",
    ).get(batchId)?.next ?? 1;
  const insert = prepared(
    db,
    `INSERT INTO import_items (batch, id, parent, file_name, path, state, created_ids, unconfirmed_fields, error_detail)
     VALUES (?, ?, ?, ?, ?, 'waiting', '[]', 0, '')`,
  );
  for (const [at, fileName] of fileNames.entries()) {
    insert.run(batchId, first + at, parentId, fileName, paths[at] ?? null);
  }
  return first;
}

/** What a file came to. What it made stays when nothing else is given. */
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
    `UPDATE import_items SET state = ?, record_id = ?, created_ids = coalesce(?, created_ids), unconfirmed_fields = ?,
       error_code = ?, error_detail = ?, warning = ? WHERE batch = ? AND id = ?`,
  ).run(
    change.state,
    change.recordId ?? null,
    change.createdIds ? JSON.stringify(change.createdIds) : null,
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

/** The item of a batch, not undone, that made a record; null for one that no import made. */
export function findItemOfRecord(
  db: StoreDatabase,
  recordId: string,
): { batchId: string; itemId: number } | null {
  const row = prepared<{ batchId: string; itemId: number }>(
    db,
    `SELECT i.batch AS batchId, i.id AS itemId
     FROM import_items i JOIN import_batches b ON b.id = i.batch, json_each(i.created_ids) made
     WHERE made.value = ? AND b.undone_at IS NULL LIMIT 1`,
  ).get(recordId);
  return row ?? null;
}

export function setImportBatchState(
  db: StoreDatabase,
  batchId: string,
  state: ImportBatch["state"],
): void {
  prepared(db, "UPDATE import_batches SET state = ? WHERE id = ?").run(state, batchId);
  // Nobody needs to know any more where the files lay.
  if (state === "finished")
    prepared(db, "UPDATE import_items SET path = NULL WHERE batch = ?").run(batchId);
}

/** A file of a batch that was stopped before it was read. */
export interface StoppedItem {
  id: number;
  name: string;
  path: string;
}

/**
 * Takes up a stopped batch again: its unread files wait once more.
 *
 * A file inside another one has no path of its own: the containers around it wait again too, and
 * their content finds its lines by name (`findContainedItem`).
 *
 * @returns what is to be read, and the sources that were not searched to the end
 */
export function continueImportBatch(
  db: StoreDatabase,
  batchId: string,
): { items: StoppedItem[]; sources: string[] } {
  return inTransaction(db, () => {
    prepared(
      db,
      `WITH RECURSIVE around (id) AS (
         SELECT id FROM import_items WHERE batch = @batchId AND state = 'stopped'
         UNION SELECT i.parent FROM import_items i JOIN around a ON a.id = i.id
         WHERE i.batch = @batchId AND i.parent IS NOT NULL
       )
       UPDATE import_items SET error_code = NULL, error_detail = '',
         state = CASE WHEN path IS NULL THEN 'stopped' ELSE 'waiting' END
       WHERE batch = @batchId AND id IN (SELECT id FROM around)`,
    ).run({ batchId });
    prepared(db, "UPDATE import_batches SET state = 'running' WHERE id = ?").run(batchId);
    const items = prepared<StoppedItem>(
      db,
      `SELECT id, file_name AS name, path FROM import_items
       WHERE batch = ? AND state = 'waiting' AND path IS NOT NULL ORDER BY id`,
    ).all(batchId);
    const row = prepared<{ sources: string | null }>(
      db,
      "SELECT sources FROM import_batches WHERE id = ?",
    ).get(batchId);
    return { items, sources: JSON.parse(row?.sources ?? "[]") as string[] };
  });
}

/** The line of a file inside another one, when an earlier try has written it down. */
export function findContainedItem(
  db: StoreDatabase,
  batchId: string,
  parentId: number,
  name: string,
): { id: number; state: ImportItem["state"] } | null {
  return (
    prepared<{ id: number; state: ImportItem["state"] }>(
      db,
      "SELECT id, state FROM import_items WHERE batch = ? AND parent = ? AND file_name = ?",
    ).get(batchId, parentId, name) ?? null
  );
}

/** The names of a batch's own files, without what lies inside them. */
export function listItemNames(db: StoreDatabase, batchId: string): string[] {
  return prepared<{ name: string }>(
    db,
    "SELECT file_name AS name FROM import_items WHERE batch = ? AND parent IS NULL",
  )
    .all(batchId)
    .map(({ name }) => name);
}

/** Marks batches that were running when the program was killed; returns their ids. */
export function stopInterruptedImports(db: StoreDatabase): string[] {
  return inTransaction(db, () => {
    const stopped = prepared<{ id: string }>(
      db,
      "UPDATE import_batches SET state = 'stopped' WHERE state IN ('running', 'paused') RETURNING id",
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

/**
 * A batch with its files in their order.
 *
 * @param limit answers so many files only: those under way first, then failed ones, then the rest
 */
export function getImportBatch(
  db: StoreDatabase,
  id: string,
  limit: number | null = null,
): ImportBatch | null {
  const batch = prepared<SummaryRow>(db, `${SUMMARY} WHERE b.id = ? GROUP BY b.id`).get(id);
  if (!batch) return null;
  const order =
    limit === null
      ? "i.id"
      : `CASE i.state WHEN 'reading' THEN 0 WHEN 'failed' THEN 1 WHEN 'stopped' THEN 3
           WHEN 'waiting' THEN 3 ELSE 2 END, i.id`;
  const items = prepared<ItemRow>(
    db,
    `SELECT i.id, i.parent AS parentId, i.file_name AS fileName, i.state, r.id AS recordId, r.kind, r.title,
       i.created_ids AS createdIds, i.unconfirmed_fields AS unconfirmedFields,
       i.error_code AS errorCode, i.error_detail AS errorDetail, i.warning
     FROM import_items i LEFT JOIN records r ON r.id = i.record_id
     WHERE i.batch = ? ORDER BY ${order} LIMIT ?`,
  )
    .all(id, limit ?? -1)
    .map(toItem);
  return { ...toSummary(batch), items };
}

/** How many lines a batch has, without reading them. */
export function countImportItems(db: StoreDatabase, batchId: string): number {
  const row = prepared<{ total: number }>(
    db,
    "SELECT count(*) AS total FROM import_items WHERE batch = ?",
  ).get(batchId);
  return row?.total ?? 0;
}

/** The latest batches first, without their files. */
export function listImportBatches(db: StoreDatabase, limit = 50): ImportBatchSummary[] {
  return prepared<SummaryRow>(
    db,
    `${SUMMARY} GROUP BY b.id ORDER BY b.started_at DESC, b.id DESC LIMIT ?`,
  )
    .all(limit)
    .map(toSummary);
}

function toSummary(row: SummaryRow): ImportBatchSummary {
  return { ...row, canContinue: row.canContinue === 1 };
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
