import type { WatchedFileState, WatchMode } from "../../../shared/domain/watched-folder.ts";
import { prepared, type StoreDatabase } from "./database.ts";

/** A folder to look at, as it is kept. */
export interface FolderRow {
  id: string;
  computer: string;
  path: string;
  mode: WatchMode;
  state: "waiting" | "reached" | "unreachable" | "tooMany";
  checkedAt: string | null;
  /** The drive it was last seen on; "" before the first look. */
  device: string;
  unreadable: number;
}

const ROW = "id, computer, path, mode, state, checked_at AS checkedAt, device, unreadable";

export function addWatchedFolder(
  db: StoreDatabase,
  folder: { id: string; computer: string; path: string; mode: WatchMode },
): void {
  prepared(
    db,
    `INSERT INTO watched_folders (id, computer, path, mode, added_at, state, device, unreadable)
     VALUES (@id, @computer, @path, @mode, @at, 'waiting', '', 0)`,
  ).run({ ...folder, at: new Date().toISOString() });
}

/** In the order they were chosen. */
export function listWatchedFolders(db: StoreDatabase): FolderRow[] {
  return prepared<FolderRow>(
    db,
    `SELECT ${ROW} FROM watched_folders ORDER BY added_at, path`,
  ).all();
}

export function getWatchedFolder(db: StoreDatabase, id: string): FolderRow | null {
  return prepared<FolderRow>(db, `SELECT ${ROW} FROM watched_folders WHERE id = ?`).get(id) ?? null;
}

export function setWatchMode(db: StoreDatabase, id: string, mode: WatchMode): void {
  prepared(db, "UPDATE watched_folders SET mode = ? WHERE id = ?").run(mode, id);
}

/** Forgets the folder and what was known of its files; documents and files stay. */
export function removeWatchedFolder(db: StoreDatabase, id: string): void {
  prepared(db, "DELETE FROM watched_folders WHERE id = ?").run(id);
}

/** Notes what a look came to; one that did not reach the folder leaves the time of the last. */
export function noteLook(
  db: StoreDatabase,
  id: string,
  look: { state: FolderRow["state"]; device: string; unreadable: number },
): void {
  prepared(
    db,
    `UPDATE watched_folders SET state = @state, device = @device, unreadable = @unreadable,
       checked_at = CASE WHEN @state = 'unreachable' THEN checked_at ELSE @at END
     WHERE id = @id`,
  ).run({ ...look, id, at: new Date().toISOString() });
}

export function countWatchedFiles(
  db: StoreDatabase,
  folder: string,
): Partial<Record<WatchedFileState, number>> {
  const rows = prepared<{ state: WatchedFileState; count: number }>(
    db,
    "SELECT state, count(*) AS count FROM watched_files WHERE folder = ? GROUP BY state",
  ).all(folder);
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}
