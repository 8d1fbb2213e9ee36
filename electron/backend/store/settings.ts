import { prepared, type StoreDatabase } from "./database.ts";

/** What a library knows about itself. */
export type LibrarySetting =
  | "libraryId"
  | "createdAt"
  | "createdBy"
  | "lastBackupAt"
  | "recogniseScans"
  /** The loaded outlines of the map, and those that they, or their removal, took the place of. */
  | "mapOutline"
  | "mapOutlineBefore";

export function getSetting(db: StoreDatabase, name: LibrarySetting): string | null {
  return (
    prepared<{ value: string }>(db, "SELECT value FROM settings WHERE name = ?").get(name)?.value ??
    null
  );
}

export function setSetting(db: StoreDatabase, name: LibrarySetting, value: string): void {
  prepared(
    db,
    "INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
  ).run(name, value);
}
