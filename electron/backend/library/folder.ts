import {
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { ExpectedFailure } from "../../../shared/contract/result.ts";

/** Where things lie in a library's folder. */
export const DATABASE_FILE = "library.sqlite";
export const LOCK_FILE = "library.lock";
export const FILES_FOLDER = "files";
export const BACKUPS_FOLDER = "backups";

/** What operating systems put into every folder and what does not make it somebody's. */
const FURNITURE = new Set([".DS_Store", "Thumbs.db", "desktop.ini", ".directory"]);

export type FolderState = "library" | "empty" | "missing";

/**
 * What is at a place that somebody wants to open as a library.
 *
 * @throws {ExpectedFailure} `library/not-a-library` for a file or a folder with other things
 */
export function inspectFolder(folder: string): FolderState {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found) return "missing";
  if (!found.isDirectory()) throw new ExpectedFailure("library/not-a-library", "not a folder");
  const database = statSync(path.join(folder, DATABASE_FILE), { throwIfNoEntry: false });
  if (!database || database.size === 0) refuseLostDatabase(folder);
  if (database) return "library";
  const others = readdirSync(folder).filter((name) => !FURNITURE.has(name) && !isOurs(name));
  if (others.length > 0) throw new ExpectedFailure("library/not-a-library", "other files inside");
  return "empty";
}

/** Where originals or copies lie there was a library: a new one in its place would hide the loss. */
function refuseLostDatabase(folder: string): void {
  const parts = [FILES_FOLDER, BACKUPS_FOLDER].map((part) => path.join(folder, part));
  if (existsSync(path.join(folder, `${DATABASE_FILE}-wal`)) || parts.some(holdsSomething)) {
    throw new ExpectedFailure("library/damaged", `no ${DATABASE_FILE}`);
  }
}

function holdsSomething(folder: string): boolean {
  if (!existsSync(folder)) return false;
  return readdirSync(folder).some((name) => !FURNITURE.has(name) && !name.startsWith("."));
}

/** What a creation that was killed half-way may have left behind. */
function isOurs(name: string): boolean {
  return name === FILES_FOLDER || name === BACKUPS_FOLDER || name.startsWith(LOCK_FILE);
}

/**
 * Makes the folders of a library.
 *
 * @throws {ExpectedFailure} `library/cannot-create`, `library/disk-full`
 */
export function createFolders(folder: string): void {
  try {
    for (const part of [FILES_FOLDER, BACKUPS_FOLDER]) {
      makeFolder(path.join(folder, part));
    }
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "ENOSPC" || code === "EDQUOT")
      throw new ExpectedFailure("library/disk-full", code);
    throw new ExpectedFailure("library/cannot-create", code);
  }
}

/** Node's own recursive way never ends where a folder refuses to hold others, as /proc does. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const parent = path.dirname(folder);
  if (parent !== folder) makeFolder(parent);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Somebody else was faster.
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

/** Tries to write: permissions alone do not tell on network drives and protected folders. */
export function isWritable(folder: string): boolean {
  const probe = path.join(folder, `.write-test-${process.pid}-${Date.now()}`);
  try {
    writeFileSync(probe, "");
    return true;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    // A full disk is another matter: reading works, and each write says what is wrong.
    if (code === "ENOSPC" || code === "EDQUOT") return true;
    return false;
  } finally {
    rmSync(probe, { force: true });
  }
}

/** File system types of Linux's statfs(2) that keep their files on another machine. */
const NETWORK_FILE_SYSTEMS = new Set([
  0x6969, // NFS
  0x517b, // SMB
  0xff534d42, // CIFS
  0xfe534d42, // SMB2
  0x65735546, // FUSE: sshfs, davfs and their like
  0x01021997, // 9P
]);

/**
 * Whether a folder lies on another machine, where a write-ahead log must not be used. On Windows
 * the real path of a mapped drive is its UNC path.
 */
export function isOnNetwork(folder: string): boolean {
  try {
    const real = realpathSync.native(folder);
    if (/^[\\/]{2}[^\\/?.]/.test(real) || /^\\\\\?\\UNC\\/i.test(real)) return true;
    if (process.platform !== "linux") return false;
    return NETWORK_FILE_SYSTEMS.has(Number(statfsSync(real).type) >>> 0);
  } catch {
    // A folder whose place cannot be found out gets the journal that works everywhere.
    return true;
  }
}
