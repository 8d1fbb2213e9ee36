import { randomUUID } from "node:crypto";
import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import startingVocabularies from "../../../resources/vocabularies.json" with { type: "json" };
import type { BackendEvent } from "../../../shared/contract/backend-events.ts";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import type { SearchIndex } from "../search/search-index.ts";
import { quickCheck } from "../store/check.ts";
import {
  checkpoint,
  inTransaction,
  openDatabase,
  type StoreDatabase,
  toExpectedFailure,
} from "../store/database.ts";
import { stopInterruptedImports } from "../store/imports.ts";
import { migrateDatabase, readFileVersion, readSchemaVersion } from "../store/migrate.ts";
import { SCHEMA_VERSION } from "../store/migrations/all.ts";
import { setSetting } from "../store/settings.ts";
import { addStartingTerms } from "../store/vocabularies.ts";
import { makeBackup } from "./backups.ts";
import { FileStore } from "./file-store.ts";
import { createFolders, DATABASE_FILE, inspectFolder, isOnNetwork, isWritable } from "./folder.ts";
import { type LibraryLock, lockLibrary } from "./lock.ts";

/** A program that was just closed or killed may need a moment to let go. */
const PATIENCE_MS = 2_000;

/** A library folder in use: everything a use case needs. */
export interface OpenLibrary {
  readonly path: string;
  /** The folder's name, as people know it. */
  readonly name: string;
  readonly readOnly: boolean;
  /** Who is written into the history. */
  readonly author: string;
  readonly db: StoreDatabase;
  readonly index: SearchIndex;
  readonly files: FileStore;
  /** Tells every open window. */
  readonly emit: (event: BackendEvent) => void;
  /** Gives the library back; the object is useless afterwards. */
  close(): void;
}

export interface OpenLibraryOptions {
  /** Makes a library where there is an empty folder or none. */
  create: boolean;
  /** Whoever only reads may do so while another program has the library open. */
  forReading?: boolean;
  author: string;
  emit: (event: BackendEvent) => void;
  openIndex: (db: StoreDatabase, readOnly: boolean) => SearchIndex;
}

/**
 * Opens a library folder: looks at it, locks it, brings its schema up to date (after putting a
 * copy aside), opens the index. A folder that cannot be written is opened for reading.
 *
 * @throws {ExpectedFailure} `library/…`; then nothing stays open or locked
 */
export async function openLibrary(
  folderPath: string,
  options: OpenLibraryOptions,
): Promise<OpenLibrary> {
  const folder = path.resolve(folderPath);
  const undo: (() => void)[] = [];
  try {
    prepareFolder(folder, options.create);
    const file = path.join(folder, DATABASE_FILE);
    if (existsSync(file)) refuseNewerUntouched(file);
    const lock = isWritable(folder) ? await lockUnlessShared(folder, options) : null;
    const readOnly = lock === null;
    if (lock) undo.push(() => lock.release());
    const db = readOnly
      ? openForReading(file, undo)
      : await openForWriting(folder, file, lock, undo);
    const index = options.openIndex(db, readOnly);
    return {
      path: folder,
      name: path.basename(folder) || folder,
      readOnly,
      author: options.author,
      db,
      index,
      files: new FileStore(folder, readOnly),
      emit: options.emit,
      close() {
        try {
          index.close();
          if (!readOnly) checkpoint(db);
        } finally {
          runBackwards(undo);
        }
      },
    };
  } catch (error) {
    runBackwards(undo);
    throw toExpectedFailure(error);
  }
}

/** SQLite lets readers in beside the one that writes, but not over a network. */
async function lockUnlessShared(
  folder: string,
  options: OpenLibraryOptions,
): Promise<LibraryLock | null> {
  // Who can read beside the holder has no reason to wait for it.
  const patience = options.forReading ? 0 : PATIENCE_MS;
  try {
    return await lockLibrary(folder, patience);
  } catch (error) {
    const isHeld = error instanceof ExpectedFailure && error.code === "library/in-use";
    const exists = existsSync(path.join(folder, DATABASE_FILE));
    if (isHeld && exists && options.forReading && !isOnNetwork(folder)) return null;
    throw error;
  }
}

function prepareFolder(folder: string, create: boolean): void {
  const state = inspectFolder(folder);
  if (state !== "library" && !create) {
    throw new ExpectedFailure("library/not-a-library", state);
  }
  if (state !== "library") createFolders(folder);
}

/**
 * The header tells the version without SQLite writing anything. With a write-ahead log beside
 * it the truth may be in there: a connection for reading sees it and changes nothing.
 */
function refuseNewerUntouched(file: string): void {
  readFileVersion(file);
  if (!existsSync(`${file}-wal`)) return;
  let db: StoreDatabase;
  try {
    db = openDatabase(file, { readOnly: true, rollbackJournal: false });
  } catch (error) {
    // Without the right to make the log's shared memory file it cannot be read this way.
    if (error instanceof ExpectedFailure && error.code === "library/damaged") throw error;
    return;
  }
  try {
    readSchemaVersion(db);
  } finally {
    db.close();
  }
}

async function openForWriting(
  folder: string,
  file: string,
  lock: LibraryLock | null,
  undo: (() => void)[],
): Promise<StoreDatabase> {
  createFolders(folder);
  const db = openDatabase(file, { readOnly: false, rollbackJournal: isOnNetwork(folder) });
  undo.push(() => db.close());
  const found = await migrateDatabase(db, async () => {
    await makeBackup(db, folder, "before-migration");
  });
  if (found === 0) fillNewLibrary(db);
  // Whoever had it before was killed: SQLite repairs that, and we look whether it did.
  if (lock?.takenOver && !quickCheck(db))
    throw new ExpectedFailure("library/damaged", "quick_check");
  stopInterruptedImports(db);
  await new FileStore(folder, false).removeLeftovers();
  return db;
}

function fillNewLibrary(db: StoreDatabase): void {
  inTransaction(db, () => {
    setSetting(db, "libraryId", randomUUID());
    setSetting(db, "createdAt", new Date().toISOString());
    addStartingTerms(db, startingVocabularies);
  });
}

/**
 * A library without the right to write. SQLite wants to write beside a file in WAL mode even for
 * reading; where it may not, it reads a copy in the system's temporary folder.
 */
function openForReading(file: string, undo: (() => void)[]): StoreDatabase {
  const db = openReadable(file, undo);
  undo.push(() => db.close());
  const version = readSchemaVersion(db);
  if (version !== SCHEMA_VERSION) {
    throw new ExpectedFailure("library/read-only", `needs migration from ${version}`);
  }
  return db;
}

function openReadable(file: string, undo: (() => void)[]): StoreDatabase {
  try {
    const db = openDatabase(file, { readOnly: true, rollbackJournal: false });
    db.prepare("SELECT count(*) FROM sqlite_schema").get();
    return db;
  } catch (error) {
    const failure = toExpectedFailure(error);
    const cannot = ["library/cannot-create", "library/read-only"];
    if (!(failure instanceof ExpectedFailure) || !cannot.includes(failure.code)) throw failure;
  }
  const folder = mkdtempSync(path.join(os.tmpdir(), "fadenwerk-"));
  undo.push(() => rmSync(folder, { recursive: true, force: true }));
  const copy = path.join(folder, DATABASE_FILE);
  copyFileSync(file, copy);
  if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`);
  return openDatabase(copy, { readOnly: true, rollbackJournal: false });
}

/** The last step first; one that fails does not keep the others from their turn. */
function runBackwards(steps: (() => void)[]): void {
  const step = steps.pop();
  if (!step) return;
  try {
    step();
  } finally {
    runBackwards(steps);
  }
}
