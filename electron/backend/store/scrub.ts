import { inTransaction, openDatabase, type StoreDatabase } from "./database.ts";
import { eraseRecord } from "./erase.ts";
import { readSchemaVersion } from "./migrate.ts";
import { MIGRATIONS, SCHEMA_VERSION } from "./migrations/all.ts";
import { getRecord } from "./records.ts";

export type ScrubOutcome = "clean" | "erased" | "tooOld";

/**
 * Erases a record from a copy of the library that nobody has open. What does not belong to the
 * store (the index, which is derived) goes altogether. A copy that has the record but an older
 * schema is left as it is.
 */
export function scrubCopy(
  file: string,
  recordId: string,
  options: { redactTexts?: boolean } = {},
): ScrubOutcome {
  const db = openDatabase(file, { readOnly: false, rollbackJournal: true });
  try {
    const known = db.prepare("SELECT 1 FROM records WHERE id = ?").get(recordId) !== undefined;
    if (!known) return "clean";
    if (readSchemaVersion(db) !== SCHEMA_VERSION) return "tooOld";
    inTransaction(db, () => {
      if (getRecord(db, recordId)) eraseRecord(db, recordId, options);
      dropDerivedTables(db);
    });
    db.exec("VACUUM");
    return "erased";
  } finally {
    db.close();
  }
}

function dropDerivedTables(db: StoreDatabase): void {
  const names = db
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .pluck()
    .all() as string[];
  for (const name of names) {
    if (name.startsWith("sqlite_") || STORE_TABLES.has(name)) continue;
    db.exec(`DROP TABLE "${name.replaceAll('"', '""')}"`);
  }
}

const STORE_TABLES = new Set(
  MIGRATIONS.flatMap(({ sql }) => [...sql.matchAll(/CREATE TABLE (\w+)/g)].map(([, name]) => name)),
);
