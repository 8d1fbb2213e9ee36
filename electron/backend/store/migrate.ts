import { closeSync, openSync, readSync } from "node:fs";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import { inTransaction, type StoreDatabase, withStoreErrors } from "./database.ts";
import { MIGRATIONS, SCHEMA_VERSION } from "./migrations/all.ts";
import type { Migration } from "./migrations/migration.ts";

/** "Fdwk" in the header of the file says that it is ours (PRAGMA application_id). */
export const APPLICATION_ID = 0x4664776b;

const HEADER_LENGTH = 100;
const USER_VERSION_AT = 60;
const APPLICATION_ID_AT = 68;

/**
 * Looks at the header of a library file without SQLite, which might already write.
 *
 * @returns its schema version; 0 for a new, empty file
 * @throws {ExpectedFailure} `library/not-a-library`, `library/damaged`, `library/newer-version`
 */
export function readFileVersion(file: string): number {
  const header = Buffer.alloc(HEADER_LENGTH);
  const length = withStoreErrors(() => {
    const handle = openSync(file, "r");
    try {
      return readSync(handle, header, 0, HEADER_LENGTH, 0);
    } finally {
      closeSync(handle);
    }
  });
  if (length === 0) return 0;
  if (length < HEADER_LENGTH || !header.toString("latin1").startsWith("SQLite format 3\0")) {
    throw new ExpectedFailure("library/damaged", "no SQLite header");
  }
  return checkVersion(header.readUInt32BE(APPLICATION_ID_AT), header.readUInt32BE(USER_VERSION_AT));
}

/** The schema version of an open database, the write-ahead log included. */
export function readSchemaVersion(db: StoreDatabase): number {
  return withStoreErrors(() =>
    checkVersion(
      Number(db.pragma("application_id", { simple: true })),
      Number(db.pragma("user_version", { simple: true })),
    ),
  );
}

function checkVersion(applicationId: number, version: number): number {
  // A file whose first migration never ended has neither mark.
  if (applicationId === 0 && version === 0) return 0;
  if (applicationId !== APPLICATION_ID) {
    throw new ExpectedFailure("library/not-a-library", "another program's database");
  }
  if (version > SCHEMA_VERSION) {
    throw new ExpectedFailure("library/newer-version", `version ${version}`);
  }
  return version;
}

/**
 * Brings a database to this program's schema, one transaction a step.
 *
 * @param putAside called once with the version found before the first change of a library that
 *   has content
 * @returns the version it had
 */
export async function migrateDatabase(
  db: StoreDatabase,
  putAside: (version: number) => Promise<void>,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<number> {
  const found = readSchemaVersion(db);
  if (found === 0 && hasTables(db)) {
    throw new ExpectedFailure("library/not-a-library", "tables without a version");
  }
  const missing = migrations.filter((migration) => migration.version > found);
  if (missing.length > 0 && found > 0) await putAside(found);
  for (const migration of missing) {
    inTransaction(db, () => {
      db.exec(migration.sql);
      db.pragma(`application_id = ${APPLICATION_ID}`);
      db.pragma(`user_version = ${migration.version}`);
    });
  }
  return found;
}

function hasTables(db: StoreDatabase): boolean {
  return db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' LIMIT 1").get() !== undefined;
}
