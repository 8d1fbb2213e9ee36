import path from "node:path";
import { setImmediate as breathe } from "node:timers/promises";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import { hashFile } from "../import/hash-file.ts";
import { IMPORT_LIMITS } from "../import/limits.ts";
import { shownName } from "../import/shown-name.ts";
import { compareLook, type LookDifference } from "../import/watching/compare-look.ts";
import { lookAtFolder, type SeenFile } from "../import/watching/look-at-folder.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import { findDocumentsByFile, hasFileOfSize } from "../store/files.ts";
import { fieldsOf, requireRecord } from "../store/records.ts";
import {
  listFilesOfRecord,
  listWatchedFiles,
  putWatchedFile,
  removeWatchedFile,
  type WatchedFileRow,
} from "../store/watched-files.ts";
import { type FolderRow, getWatchedFolder, noteLook } from "../store/watched-folders.ts";
import { type ChangedRecords, changeLibrary, rewriteRecord } from "./records-write.ts";

/** Bytes that are read in one look to recognise files; the rest waits for the next. */
const HASHED_A_LOOK = 250 * 1024 * 1024;
/** Files that share a transaction; the windows get their turn in between. */
const AT_ONCE = 200;

export interface LookOutcome {
  reached: boolean;
  /** Files that may still be written, or whose content was not looked at yet. */
  unsettled: number;
}

/** Where a file of a watched folder lies. */
export function pathOfWatched(folder: FolderRow, name: string): string {
  return path.join(folder.path, ...name.split("/"));
}

/** A file of a watched folder as imports and documents name it. */
export function shownNameOfWatched(folder: FolderRow, name: string): string {
  return shownName(`${path.basename(folder.path)}/${name}`);
}

/**
 * Looks through a folder and writes down what is different: new, changed, moved and vanished files.
 * Documents change only where a file has moved: they name its new place.
 *
 * @param onStep is called whenever the file system has answered
 */
export async function lookAndNote(
  library: OpenLibrary,
  folder: FolderRow,
  signal: AbortSignal,
  onStep: () => void,
): Promise<LookOutcome> {
  const leftOut = library.path;
  const look = await lookAtFolder(folder.path, { signal, onStep, leftOut });
  if (signal.aborted || !isStillWatched(library, folder)) return { reached: true, unsettled: 0 };
  const remembered = listWatchedFiles(library.db, folder.id);
  const isOtherDrive = folder.device !== "" && look.device !== folder.device;
  const isUnmounted = look.files.length === 0 && remembered.length > 0 && isOtherDrive;
  if (!look.reached || isUnmounted) {
    const { device, unreadable } = folder;
    noteLook(library.db, folder.id, { state: "unreachable", device, unreadable });
    return { reached: false, unsettled: 0 };
  }
  const difference = compareLook(remembered, look, Date.now());
  const before = new Map(remembered.map((file) => [file.name, file]));
  noteWithoutReading(library, folder, difference, before);
  const left = await noteSettled(library, folder, difference.settled, before, signal, onStep);
  if (signal.aborted || !isStillWatched(library, folder)) return { reached: true, unsettled: 0 };
  noteLook(library.db, folder.id, {
    state: look.cut ? "tooMany" : "reached",
    device: look.device,
    unreadable: look.unreadable.length,
  });
  return { reached: true, unsettled: difference.unsettled.length + left };
}

function isStillWatched(library: OpenLibrary, folder: FolderRow): boolean {
  return library.db.open && getWatchedFolder(library.db, folder.id) !== null;
}

function noteWithoutReading(
  library: OpenLibrary,
  folder: FolderRow,
  { unsettled, missing, returned }: LookDifference,
  before: ReadonlyMap<string, WatchedFileRow>,
): void {
  changeLibrary(library, () => {
    for (const file of unsettled) {
      putWatchedFile(library.db, { ...rowOf(folder, file, before), state: "settling" });
    }
    for (const name of returned) {
      const row = before.get(name);
      if (row) putWatchedFile(library.db, { ...row, state: "known" });
    }
    for (const name of missing) {
      const row = before.get(name);
      // Without a document there is nobody to tell.
      if (row?.recordId) putWatchedFile(library.db, { ...row, state: "gone" });
      else removeWatchedFile(library.db, folder.id, name);
    }
  });
}

function rowOf(
  folder: FolderRow,
  file: SeenFile,
  before: ReadonlyMap<string, WatchedFileRow>,
): WatchedFileRow {
  const { hash = "", recordId = null, state = "new" } = before.get(file.name) ?? {};
  return { folder: folder.id, ...file, hash, recordId, state, error: null };
}

/** @returns how many files wait for the next look */
async function noteSettled(
  library: OpenLibrary,
  folder: FolderRow,
  files: readonly SeenFile[],
  before: ReadonlyMap<string, WatchedFileRow>,
  signal: AbortSignal,
  onStep: () => void,
): Promise<number> {
  let bytesLeft = HASHED_A_LOOK;
  let waiting = 0;
  let portion: JudgedFile[] = [];
  const store = async () => {
    if (portion.length > 0 && isStillWatched(library, folder))
      storeJudged(library, folder, portion);
    portion = [];
    await breathe();
  };
  for (const file of files) {
    if (signal.aborted || !library.db.open) break;
    const row = rowOf(folder, file, before);
    const asks = row.hash !== "" || hasFileOfSize(library.db, file.size);
    if (asks && bytesLeft <= 0) {
      waiting += 1;
      portion.push({ row: { ...row, state: "settling" }, movedTo: null });
    } else {
      if (asks) bytesLeft -= file.size;
      const judged = await judgeFile(library, folder, row, asks, onStep);
      if (judged.row.state === "settling") waiting += 1;
      portion.push(judged);
    }
    if (portion.length >= AT_ONCE) await store();
  }
  if (!signal.aborted) await store();
  return waiting;
}

interface JudgedFile {
  row: WatchedFileRow;
  /** The document that names this place from now on. */
  movedTo: string | null;
}

/** What a file that nobody writes to is; its content is read only where it can matter. */
async function judgeFile(
  library: OpenLibrary,
  folder: FolderRow,
  row: WatchedFileRow,
  asksForContent: boolean,
  onStep: () => void,
): Promise<JudgedFile> {
  const other = {
    row: { ...row, state: row.recordId ? "changed" : "new" } as const,
    movedTo: null,
  };
  if (row.size > IMPORT_LIMITS.fileBytes) {
    return { row: { ...row, state: "failed", error: "import/too-large" }, movedTo: null };
  }
  if (!asksForContent) return other;
  let hash: string;
  try {
    hash = await hashFile(pathOfWatched(folder, row.name), onStep);
  } catch (error) {
    if (!(error instanceof ExpectedFailure)) throw error;
    // In use by another program, or gone again: the next look sees.
    return { row: { ...row, state: "settling" }, movedTo: null };
  }
  if (hash === row.hash) {
    return {
      row: { ...row, state: row.state === "dismissed" ? "dismissed" : "known" },
      movedTo: null,
    };
  }
  const [recordId = null] = library.db.open ? findDocumentsByFile(library.db, hash) : [];
  if (recordId === null) return other;
  const known: WatchedFileRow = { ...row, state: "known", hash, recordId };
  return { row: known, movedTo: recordId };
}

function storeJudged(
  library: OpenLibrary,
  folder: FolderRow,
  portion: readonly JudgedFile[],
): void {
  changeLibrary(library, (changed) => {
    for (const { row, movedTo } of portion) {
      if (movedTo !== null) noteMove(library, changed, folder, row, movedTo);
      putWatchedFile(library.db, row);
    }
  });
}

/** A file whose content stood elsewhere until that place became empty: it was moved or renamed. */
function noteMove(
  library: OpenLibrary,
  changed: ChangedRecords,
  folder: FolderRow,
  row: WatchedFileRow,
  recordId: string,
): void {
  const old = listFilesOfRecord(library.db, recordId).find(({ state, ...file }) => {
    const isHere = getWatchedFolder(library.db, file.folder)?.computer === folder.computer;
    return state === "gone" && isHere && file.hash === row.hash;
  });
  if (!old) return;
  removeWatchedFile(library.db, old.folder, old.name);
  const document = fieldsOf(requireRecord(library.db, recordId));
  if (document.kind !== "document") return;
  const name = shownNameOfWatched(folder, row.name);
  // A name that somebody gave the document stays.
  const isOwn = document.fileName !== document.source.fileName;
  const fileName = isOwn ? document.fileName : name;
  const source = { ...document.source, fileName: name };
  rewriteRecord(library, changed, recordId, { ...document, fileName, source }, "import");
}
