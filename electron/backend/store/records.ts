import { v7 as newId } from "uuid";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import type { HistoryEntry } from "../../../shared/domain/history.ts";
import {
  type AnyRecord,
  type RecordInput,
  RecordInputSchema,
  type RecordKind,
} from "../../../shared/domain/record.ts";
import { prepared, type StoreDatabase } from "./database.ts";
import { addHistoryEntry } from "./history.ts";
import { setFieldLinks } from "./links.ts";
import { findOpenMentions, setNames, setOpenNames } from "./names.ts";
import { COLUMN_NAMES, columnValuesOf, nameKeysOf } from "./record-columns.ts";
import { tieReferences } from "./references.ts";

/** Who changes a record, and by what. */
export interface Change {
  author: string;
  action: HistoryEntry["action"];
}

interface RecordRow {
  number: number;
  id: string;
  createdAt: string;
  updatedAt: string;
  revision: number;
  trashedAt: string | null;
  fields: string;
}

const ROW = `number, id, created_at AS createdAt, updated_at AS updatedAt, revision,
  trashed_at AS trashedAt, fields`;

/**
 * Stores a new record. Call it inside a transaction.
 *
 * @param id given by an import that already refers to it
 * @throws {ExpectedFailure} `contract/invalid-input` when the external id is taken
 */
export function createRecord(
  db: StoreDatabase,
  input: RecordInput,
  change: Change,
  id: string = newId(),
): AnyRecord {
  if (input.externalId !== null && findByExternalId(db, input.externalId) !== null) {
    throw new ExpectedFailure("contract/invalid-input", "the external id is taken");
  }
  const at = new Date().toISOString();
  const { record: fields, openKeys } = tieReferences(db, input, id);
  const record: AnyRecord = {
    ...fields,
    id,
    createdAt: at,
    updatedAt: at,
    revision: 1,
    trashedAt: null,
  };
  const { lastInsertRowid } = prepared(
    db,
    `INSERT INTO records (${COLUMN_NAMES.join(", ")}, id, created_at, updated_at, revision)
     VALUES (${COLUMN_NAMES.map(() => "?").join(", ")}, ?, ?, ?, 1)`,
  ).run(...columnValuesOf(fields), id, at, at);
  const number = Number(lastInsertRowid);
  setDerived(db, number, record, openKeys);
  addHistoryEntry(db, number, { ...change, revision: 1, at, before: {} });
  return record;
}

/**
 * Gives a record other fields: one history entry with what the changed ones held before. Nothing
 * happens when nothing is different. Call it inside a transaction.
 */
export function replaceRecord(
  db: StoreDatabase,
  id: string,
  input: RecordInput,
  change: Change,
): AnyRecord {
  const row = requireRow(db, id);
  const current = toRecord(row);
  if (input.kind !== current.kind) throw new ExpectedFailure("record/wrong-kind", input.kind);
  if (input.externalId !== null && input.externalId !== current.externalId) {
    const holder = findByExternalId(db, input.externalId);
    if (holder !== null && holder !== id) {
      throw new ExpectedFailure("contract/invalid-input", "the external id is taken");
    }
  }
  const { record: fields, openKeys } = tieReferences(db, input, id);
  const before = differences(current, fields);
  if (Object.keys(before).length === 0) return current;
  const at = new Date().toISOString();
  const revision = current.revision + 1;
  writeFields(db, row.number, fields, at, revision);
  const record: AnyRecord = { ...current, ...fields, updatedAt: at, revision };
  setDerived(db, row.number, record, openKeys);
  addHistoryEntry(db, row.number, { ...change, revision, at, before });
  return record;
}

/** Moves a record into the trash or out of it; nothing happens when it is there already. */
export function setTrashed(
  db: StoreDatabase,
  id: string,
  trashed: boolean,
  author: string,
): AnyRecord {
  const row = requireRow(db, id);
  if ((row.trashedAt !== null) === trashed) return toRecord(row);
  const at = new Date().toISOString();
  const trashedAt = trashed ? at : null;
  const revision = row.revision + 1;
  prepared(
    db,
    "UPDATE records SET trashed_at = ?, updated_at = ?, revision = ? WHERE number = ?",
  ).run(trashedAt, at, revision, row.number);
  addHistoryEntry(db, row.number, {
    author,
    action: trashed ? "trash" : "restore",
    revision,
    at,
    before: {},
  });
  return toRecord({ ...row, trashedAt, updatedAt: at, revision });
}

/**
 * Ties the mentions that had nobody to answer to them before this record did. It is no change of
 * the mentioning records' content: their revision and history stay.
 *
 * @returns the ids of the records that mention it
 */
export function tieOpenMentions(db: StoreDatabase, record: AnyRecord): string[] {
  const tied: string[] = [];
  for (const id of findOpenMentions(db, nameKeysOf(record))) {
    if (id === record.id) continue;
    if (rewriteFields(db, id, fieldsOf(requireRecord(db, id)))) tied.push(id);
  }
  return tied;
}

/**
 * Writes fields whose content stays the same to a person, such as ties to other records: without
 * a new revision, without history.
 *
 * @returns whether anything is different
 */
export function rewriteFields(db: StoreDatabase, id: string, input: RecordInput): boolean {
  const row = requireRow(db, id);
  const { record: fields, openKeys } = tieReferences(db, input, id);
  if (row.fields === JSON.stringify(fields)) return false;
  writeFields(db, row.number, fields, row.updatedAt, row.revision);
  const { id: own, createdAt, updatedAt, revision, trashedAt } = row;
  const record = { ...fields, id: own, createdAt, updatedAt, revision, trashedAt };
  setDerived(db, row.number, record, openKeys);
  return true;
}

/** A record by its id, trashed ones included. */
export function getRecord(db: StoreDatabase, id: string): AnyRecord | null {
  const row = prepared<RecordRow>(db, `SELECT ${ROW} FROM records WHERE id = ?`).get(id);
  return row ? toRecord(row) : null;
}

/** @throws {ExpectedFailure} `record/not-found` */
export function requireRecord(db: StoreDatabase, id: string): AnyRecord {
  return toRecord(requireRow(db, id));
}

/** The short number that other tables know a record by. */
export function numberOf(db: StoreDatabase, id: string): number {
  return requireRow(db, id).number;
}

export function findByExternalId(db: StoreDatabase, externalId: string): string | null {
  const row = prepared<{ id: string }>(db, "SELECT id FROM records WHERE external_id = ?").get(
    externalId,
  );
  return row?.id ?? null;
}

/**
 * All records in the order they were added, read in small portions so that other statements may
 * run in between.
 */
export function* eachRecord(
  db: StoreDatabase,
  options: { trashed: boolean },
): IterableIterator<AnyRecord> {
  let last = 0;
  for (;;) {
    const rows = prepared<RecordRow>(
      db,
      `SELECT ${ROW} FROM records WHERE number > ? AND (? OR trashed_at IS NULL)
       ORDER BY number LIMIT 200`,
    ).all(last, options.trashed ? 1 : 0);
    if (rows.length === 0) return;
    for (const row of rows) yield toRecord(row);
    last = rows.at(-1)?.number ?? last;
  }
}

/** The ids of everything in the trash. */
export function listTrashed(db: StoreDatabase): string[] {
  return prepared<{ id: string }>(db, "SELECT id FROM records WHERE trashed_at IS NOT NULL")
    .all()
    .map(({ id }) => id);
}

/** The ids of all records outside the trash, in the order they were added. */
export function listIds(db: StoreDatabase): string[] {
  return prepared<{ id: string }>(
    db,
    "SELECT id FROM records WHERE trashed_at IS NULL ORDER BY number",
  )
    .all()
    .map((row) => row.id);
}

/** How many records of each kind there are, without the trash. */
export function countByKind(db: StoreDatabase): Partial<Record<RecordKind, number>> {
  const rows = prepared<{ kind: RecordKind; count: number }>(
    db,
    "SELECT kind, count(*) AS count FROM records WHERE trashed_at IS NULL GROUP BY kind",
  ).all();
  return Object.fromEntries(rows.map((row) => [row.kind, row.count]));
}

/** The fields alone, as they were handed in. */
export function fieldsOf(record: AnyRecord): RecordInput {
  const { id, createdAt, updatedAt, revision, trashedAt, ...fields } = record;
  return fields;
}

/** Field → value before, of the fields that differ. */
function differences(current: AnyRecord, next: RecordInput): Record<string, unknown> {
  const before: Record<string, unknown> = {};
  const old: Record<string, unknown> = { ...fieldsOf(current) };
  for (const [field, value] of Object.entries(next)) {
    if (JSON.stringify(old[field]) !== JSON.stringify(value)) before[field] = old[field] ?? null;
  }
  return before;
}

function writeFields(
  db: StoreDatabase,
  number: number,
  fields: RecordInput,
  at: string,
  revision: number,
): void {
  const { changes } = prepared(
    db,
    `UPDATE records SET ${COLUMN_NAMES.map((name) => `${name} = ?`).join(", ")},
       updated_at = ?, revision = ? WHERE number = ?`,
  ).run(...columnValuesOf(fields), at, revision, number);
  if (changes !== 1) throw new Error(`${changes} records were written instead of one`);
}

function setDerived(
  db: StoreDatabase,
  number: number,
  record: AnyRecord,
  openKeys: readonly string[],
): void {
  setNames(db, number, nameKeysOf(record));
  setOpenNames(db, number, openKeys);
  setFieldLinks(db, number, record);
  prepared(db, "DELETE FROM record_tags WHERE record = ?").run(number);
  const insertTag = prepared(db, "INSERT OR IGNORE INTO record_tags (record, tag) VALUES (?, ?)");
  for (const tag of record.tags) insertTag.run(number, tag);
}

function requireRow(db: StoreDatabase, id: string): RecordRow {
  const row = prepared<RecordRow>(db, `SELECT ${ROW} FROM records WHERE id = ?`).get(id);
  if (!row) throw new ExpectedFailure("record/not-found", id);
  return row;
}

/** Validates on the way out too: fields that a later version adds get their empty value. */
function toRecord(row: RecordRow): AnyRecord {
  const parsed = RecordInputSchema.safeParse(JSON.parse(row.fields));
  if (!parsed.success) throw new ExpectedFailure("library/damaged", `record ${row.id}`);
  return {
    ...parsed.data,
    id: row.id,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    revision: row.revision,
    trashedAt: row.trashedAt,
  };
}
