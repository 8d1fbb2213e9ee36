import { inTransaction, openDatabase, type StoreDatabase } from "./database.ts";
import { eraseRecord } from "./erase.ts";
import { readSchemaVersion } from "./migrate.ts";
import { MIGRATIONS, SCHEMA_VERSION } from "./migrations/all.ts";
import { redactNames } from "./redact.ts";
import { namePattern } from "./text-mentions.ts";

export interface ScrubOptions {
  /** Blackens the names of a person in texts, as `eraseRecord` does. */
  redactTexts?: boolean;
  /** What a person may be written as: for copies from before the record was there. */
  names?: readonly string[];
}

export type ScrubOutcome = "clean" | "erased" | "tooOld";

/**
 * Erases a record from a copy of the library that nobody has open. What does not belong to the
 * store (the index, which is derived) goes altogether. A copy that has the record but an older
 * schema is left as it is.
 */
export function scrubCopy(
  file: string,
  recordId: string,
  options: ScrubOptions = {},
): ScrubOutcome {
  const db = openDatabase(file, { readOnly: false, rollbackJournal: true });
  try {
    const known = db.prepare("SELECT 1 FROM records WHERE id = ?").get(recordId) !== undefined;
    if (!known && !namesIn(db, options)) return "clean";
    if (readSchemaVersion(db) !== SCHEMA_VERSION) return "tooOld";
    inTransaction(db, () => {
      if (known) eraseRecord(db, recordId, options);
      else redactNames(db, options.names ?? [], recordId);
      dropDerivedTables(db);
    });
    db.exec("VACUUM");
    return "erased";
  } finally {
    db.close();
  }
}

/** Whether a text of a copy of today's schema says one of the names. */
function namesIn(db: StoreDatabase, { redactTexts, names = [] }: ScrubOptions): boolean {
  if (!redactTexts || readSchemaVersion(db) !== SCHEMA_VERSION) return false;
  const pattern = namePattern(names);
  if (!pattern) return false;
  const texts = db
    .prepare<[], string>("SELECT fields FROM records UNION ALL SELECT before FROM history")
    .pluck()
    .iterate() as IterableIterator<string>;
  for (const text of texts) if (text.search(pattern) >= 0) return true;
  return false;
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
