import { opendir, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { IGNORED, leaveOutPageFolders } from "../collect-files.ts";
import { isReadableName } from "../registry.ts";

/** A file as a look found it. */
export interface SeenFile {
  /** Relative to the folder, with forward slashes. */
  name: string;
  /** Bytes. */
  size: number;
  /** Milliseconds since 1970. */
  modified: number;
}

export interface FolderLook {
  /** False when the folder is not there, may not be read, or its drive is not. */
  reached: boolean;
  /** What the file system calls the drive. */
  device: string;
  files: SeenFile[];
  /** Files and folders inside that may not be read: nothing is known of them or below them. */
  unreadable: string[];
  /** There are more files than are looked at. */
  cut: boolean;
}

export interface LookOptions {
  /** Ends the look between two calls into the file system. */
  signal: AbortSignal;
  /** Is called after each call that came back. */
  onStep: () => void;
  /** A folder inside that belongs to the app: the library itself. */
  leftOut: string;
  mostFiles?: number;
}

export const MOST_WATCHED_FILES = 20_000;
const MAX_DEPTH = 64;

/**
 * Looks through a folder: names, sizes and times of the files a reader may know, and nothing of what
 * is in them. One call into the file system at a time: a drive that does not answer holds one.
 *
 * Links to folders are not followed, so that no circle and nothing outside is entered.
 */
export async function lookAtFolder(folder: string, options: LookOptions): Promise<FolderLook> {
  const look: FolderLook = { reached: false, device: "", files: [], unreadable: [], cut: false };
  try {
    const root = await stat(folder);
    if (!root.isDirectory()) return look;
    look.device = String(root.dev);
    options.onStep();
    const names = await namesIn(folder, options);
    look.reached = true;
    const leftOut = await realpath(options.leftOut).catch(() => options.leftOut);
    await enter(folder, "", names, look, { ...options, leftOut });
  } catch (error) {
    if (!isFileError(error)) throw error;
  }
  return look;
}

/** @returns true when nothing more is to be looked at */
async function enter(
  folder: string,
  inside: string,
  entries: readonly Entry[],
  look: FolderLook,
  options: LookOptions,
): Promise<boolean> {
  const { signal, onStep, leftOut, mostFiles = MOST_WATCHED_FILES } = options;
  for (const entry of entries) {
    if (signal.aborted || look.cut) return true;
    const name = inside === "" ? entry.name : `${inside}/${entry.name}`;
    const whole = path.join(folder, entry.name);
    try {
      if (entry.isFolder) {
        if (name.split("/").length > MAX_DEPTH || (await realpath(whole)) === leftOut) continue;
        await enter(whole, name, await namesIn(whole, options), look, options);
        continue;
      }
      const found = await stat(whole);
      onStep();
      if (!found.isFile()) continue;
      if (look.files.length >= mostFiles) {
        look.cut = true;
        return true;
      }
      look.files.push({ name, size: found.size, modified: found.mtimeMs });
    } catch (error) {
      if (!isFileError(error)) throw error;
      // What went away between two calls is not there; all else is not known.
      if (error.code !== "ENOENT") look.unreadable.push(name);
    }
  }
  return signal.aborted || look.cut;
}

interface Entry {
  name: string;
  isFolder: boolean;
}

async function namesIn(folder: string, { onStep, signal }: LookOptions): Promise<Entry[]> {
  const files: string[] = [];
  const folders: string[] = [];
  for await (const entry of await opendir(folder, { bufferSize: 256 })) {
    onStep();
    if (signal.aborted) break;
    if (IGNORED.test(entry.name)) continue;
    if (entry.isDirectory()) folders.push(entry.name);
    else if (isReadableName(entry.name)) files.push(entry.name);
  }
  const names = [...files, ...folders];
  leaveOutPageFolders(names);
  const kept = new Set(names);
  return [
    ...files.filter((name) => kept.has(name)).map((name) => ({ name, isFolder: false })),
    ...folders.filter((name) => kept.has(name)).map((name) => ({ name, isFolder: true })),
  ];
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error && "syscall" in error;
}
