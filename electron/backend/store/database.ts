import Database from "better-sqlite3";
import { ExpectedFailure } from "../../../shared/contract/result.ts";

export type StoreDatabase = Database.Database;

/** Up to 3.51.2 a reset of the write-ahead log could lose a commit when two connections raced. */
const OLDEST_SOUND_SQLITE = [3, 51, 3] as const;
const BUSY_TIMEOUT_MS = 5_000;

export interface DatabaseOptions {
  readOnly: boolean;
  /** The write-ahead log needs shared memory, which network file systems do not give. */
  rollbackJournal: boolean;
}

/**
 * Opens an SQLite file with the settings every connection to a library has. The file is created
 * when it is missing and may be written.
 *
 * @throws {ExpectedFailure} `library/…` when it cannot be opened
 */
export function openDatabase(file: string, options: DatabaseOptions): StoreDatabase {
  return withStoreErrors(() => {
    const db = new Database(file, {
      readonly: options.readOnly,
      timeout: BUSY_TIMEOUT_MS,
      ...nativeBinding(),
    });
    try {
      assertSoundSqlite(db);
      db.pragma("trusted_schema = OFF");
      db.pragma("cell_size_check = ON");
      db.pragma("mmap_size = 0");
      db.pragma("foreign_keys = ON");
      db.pragma("secure_delete = ON");
      db.pragma("temp_store = MEMORY");
      if (!options.readOnly) {
        db.pragma(`journal_mode = ${options.rollbackJournal ? "DELETE" : "WAL"}`);
        // better-sqlite3 lowers this to NORMAL in WAL mode, which loses commits at a power cut.
        db.pragma("synchronous = FULL");
      }
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

/** Inside an Electron too old for the packaged module, the environment names another build of it. */
function nativeBinding(): { nativeBinding?: string } {
  const named = process.env.FADENWERK_SQLITE_BINDING;
  return named && process.versions.electron ? { nativeBinding: named } : {};
}

function assertSoundSqlite(db: StoreDatabase): void {
  const version = String(db.prepare("SELECT sqlite_version()").pluck().get());
  const parts = version.split(".").map(Number);
  for (const [at, least] of OLDEST_SOUND_SQLITE.entries()) {
    const part = parts[at] ?? 0;
    if (part > least) return;
    if (part < least) throw new Error(`SQLite ${version} has a known fault in its WAL`);
  }
}

/**
 * Runs `work` in one write transaction. Inside another one it becomes part of it, and an error
 * undoes its own changes only.
 */
export function inTransaction<T>(db: StoreDatabase, work: () => T): T {
  return withStoreErrors(() => db.transaction(work).immediate());
}

type SqlScalar = string | number | bigint | Buffer | null;
/** A value for `?`, or an object of values for `@name`. */
type SqlValue = SqlScalar | Record<string, SqlScalar>;
const STATEMENTS = new WeakMap<StoreDatabase, Map<string, Database.Statement<SqlValue[]>>>();

/** A prepared statement, kept as long as the database is open. */
export function prepared<Row>(db: StoreDatabase, sql: string): Database.Statement<SqlValue[], Row> {
  let kept = STATEMENTS.get(db);
  if (!kept) {
    kept = new Map();
    STATEMENTS.set(db, kept);
  }
  let statement = kept.get(sql);
  if (!statement) {
    statement = db.prepare<SqlValue[]>(sql);
    kept.set(sql, statement);
  }
  return statement as Database.Statement<SqlValue[], Row>;
}

/** Empties the write-ahead log into the file, so that what was deleted is in neither of them. */
export function checkpoint(db: StoreDatabase): void {
  withStoreErrors(() => db.pragma("wal_checkpoint(TRUNCATE)"));
}

/** Lets `work` run and turns what SQLite says about disk and file into expected failures. */
export function withStoreErrors<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw toExpectedFailure(error);
  }
}

/** The expected failure behind an error of SQLite or the file system; other errors stay bugs. */
export function toExpectedFailure(error: unknown): unknown {
  if (!(error instanceof Error) || !("code" in error) || error instanceof ExpectedFailure) {
    return error;
  }
  const code = String(error.code);
  if (code === "SQLITE_FULL" || code === "ENOSPC" || code === "EDQUOT" || code === "EFBIG") {
    return new ExpectedFailure("library/disk-full", code);
  }
  if (code === "SQLITE_NOTADB" || code.startsWith("SQLITE_CORRUPT")) {
    return new ExpectedFailure("library/damaged", code);
  }
  if (code.startsWith("SQLITE_READONLY") || ["EROFS", "EACCES", "EPERM"].includes(code)) {
    return new ExpectedFailure("library/read-only", code);
  }
  if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED")) {
    return new ExpectedFailure("library/in-use", code);
  }
  if (code.startsWith("SQLITE_IOERR") || ["EIO", "ENETDOWN", "ESTALE"].includes(code)) {
    return new ExpectedFailure("library/disk-error", code);
  }
  if (code.startsWith("SQLITE_CANTOPEN") || ["ENOTDIR", "ENAMETOOLONG"].includes(code)) {
    return new ExpectedFailure("library/cannot-create", code);
  }
  return error;
}
