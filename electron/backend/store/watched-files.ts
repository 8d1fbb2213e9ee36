import type { ErrorCode } from "../../../shared/contract/error-codes.ts";
import type { RecordKind } from "../../../shared/domain/record.ts";
import type { WatchedFileState } from "../../../shared/domain/watched-folder.ts";
import { prepared, type StoreDatabase } from "./database.ts";
import { numberOf } from "./records.ts";

/** What is known of a file of a watched folder. */
export interface WatchedFileRow {
  folder: string;
  name: string;
  /** Bytes. */
  size: number;
  /** Milliseconds since 1970, with fractions where the file system has them. */
  modified: number;
  state: WatchedFileState;
  /** SHA-256 (hex) of the content that is in the library, or "". */
  hash: string;
  /** The document. */
  recordId: string | null;
  error: ErrorCode | null;
}

/** A file with what it became, for showing. */
export interface ShownFileRow extends WatchedFileRow {
  kind: RecordKind | null;
  title: string | null;
}

const ROW = `f.folder, f.name, f.size, f.modified, f.state, f.hash, f.error,
  r.id AS recordId, r.kind, r.title`;
const FROM = "FROM watched_files f LEFT JOIN records r ON r.number = f.record";

export function listWatchedFiles(db: StoreDatabase, folder: string): WatchedFileRow[] {
  return prepared<WatchedFileRow>(db, `SELECT ${ROW} ${FROM} WHERE f.folder = ?`).all(folder);
}

/** Files of some states in the order of their names, at most `limit`. */
export function listFilesByState(
  db: StoreDatabase,
  folder: string,
  states: readonly WatchedFileState[],
  limit: number,
): ShownFileRow[] {
  return prepared<ShownFileRow>(
    db,
    `SELECT ${ROW} ${FROM} WHERE f.folder = ? AND f.state IN (SELECT value FROM json_each(?))
     ORDER BY f.name LIMIT ?`,
  ).all(folder, JSON.stringify(states), limit);
}

export function getWatchedFile(
  db: StoreDatabase,
  folder: string,
  name: string,
): WatchedFileRow | null {
  return (
    prepared<WatchedFileRow>(db, `SELECT ${ROW} ${FROM} WHERE f.folder = ? AND f.name = ?`).get(
      folder,
      name,
    ) ?? null
  );
}

/** The files that a document was read from, those that can be acted on first. */
export function listFilesOfRecord(db: StoreDatabase, recordId: string): WatchedFileRow[] {
  return prepared<WatchedFileRow>(
    db,
    `SELECT ${ROW} ${FROM} WHERE r.id = ?
     ORDER BY f.state = 'changed' DESC, f.state = 'known' DESC, f.name`,
  ).all(recordId);
}

/** Writes down all that is known of a file. */
export function putWatchedFile(db: StoreDatabase, file: WatchedFileRow): void {
  prepared(
    db,
    `INSERT INTO watched_files (folder, name, size, modified, state, hash, record, error)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (folder, name) DO UPDATE SET size = excluded.size, modified = excluded.modified,
       state = excluded.state, hash = excluded.hash, record = excluded.record,
       error = excluded.error`,
  ).run(
    file.folder,
    file.name,
    file.size,
    file.modified,
    file.state,
    file.hash,
    file.recordId === null ? null : numberOf(db, file.recordId),
    file.error,
  );
}

export function removeWatchedFile(db: StoreDatabase, folder: string, name: string): void {
  prepared(db, "DELETE FROM watched_files WHERE folder = ? AND name = ?").run(folder, name);
}

/** New files are looked at once more: they may have been read before the program was killed. */
export function doubtNewFiles(db: StoreDatabase): void {
  prepared(db, "UPDATE watched_files SET state = 'settling' WHERE state = 'new'").run();
}

/** The files of a record that is erased are no longer wanted, and nothing of their content stays. */
export function dismissFilesOf(db: StoreDatabase, recordId: string): void {
  prepared(
    db,
    `UPDATE watched_files SET state = 'dismissed', hash = '', record = NULL
     WHERE record = (SELECT number FROM records WHERE id = ?)`,
  ).run(recordId);
}
