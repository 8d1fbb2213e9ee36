import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import path from "node:path";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import type { Attached } from "../../../shared/domain/attachment.ts";
import type { ReadOutline } from "../../../shared/domain/map-outline.ts";
import { type CollectedFile, collectFiles } from "../import/collect-files.ts";
import { fileFailure } from "../import/file-failure.ts";
import type { DrawnPage, ReadTable } from "../import/reading/reader-messages.ts";
import type { ReaderPool } from "../import/reading/reader-pool.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import { inTransaction, toExpectedFailure } from "../store/database.ts";
import { addImportChanges, latestHistoryEntry } from "../store/import-memory.ts";
import {
  addCreatedRecords,
  addImportItems,
  continueImportBatch,
  countImportItems,
  createImportBatch,
  getImportBatch,
  type ImportItemChange,
  listItemNames,
  noteAllFound,
  setImportBatchState,
  stopWaitingItems,
  updateImportItem,
} from "../store/imports.ts";
import { type AttachedFile, attachFiles } from "./attachments.ts";
import { readDocumentAgain } from "./import-again.ts";
import { type BatchItem, importItem, type RunningBatch } from "./import-item.ts";
import { relateBatch } from "./import-relate.ts";
import { changeLibrary } from "./records-write.ts";

/** Batches of files on their way into the library. */
export interface ImportRunner {
  /** Starts reading; returns the batch's id at once. */
  importPaths(paths: readonly string[]): string;
  /** Reads files that somebody has found already, and tells what became of each. */
  importFiles(files: readonly FoundFile[]): string;
  importText(text: string, html: string): string;
  /** Reads the cells of a stored table, in a reader process. */
  readTable(path: string, fileName: string): Promise<ReadTable>;
  /** Draws a page of a stored picture or scan, in a reader process. */
  drawPage(path: string, mediaType: string, page: number): Promise<DrawnPage>;
  /**
   * Gives a document the content that its file has now; what it had stays as a version. Where files came
   * with it, as with a mail, a batch reads those that are new; where it holds cards or appointments, one
   * lists those that are new or different.
   */
  readAgain(
    documentId: string,
    file: { path: string; name: string },
  ): Promise<{ hash: string; batchId: string | null }>;
  /** No further file is begun until `resume`; those in hand are read to their end. */
  pause(batchId: string): void;
  /** Goes on with a paused batch, or with one that was stopped or whose program was ended. */
  resume(batchId: string): void;
  /** Keeps files as documents, without making anything of what they say. */
  attach(files: readonly AttachedFile[]): Promise<Attached>;
  /** Reads official outlines for the map, in a reader process. */
  readOutline(path: string): Promise<ReadOutline>;
  stop(batchId: string): void;
  /** Resolves when the batch has ended. */
  finished(batchId: string): Promise<void>;
  /** Stops everything; what was stored stays, what was not is marked as stopped. */
  close(): void;
}

/** A file with its shown name, and who wants to hear what became of it. */
export interface FoundFile {
  path: string;
  name: string;
  onOutcome?: NonNullable<BatchItem["onOutcome"]>;
}

/** Failures of the library itself: the next file would fare no better. */
const LIBRARY_GIVES_UP = /^library\//;
const NAMES_AT_ONCE = 200;
/** So long a reader waits for the next page that somebody turns to. */
const READER_STAYS_MS = 30_000;
/**
 * Beyond so many files one reader has to do: while a file is read the one before is stored, and a
 * second reader would cost 100 MB for as long as it takes.
 */
const MANY_FILES = 200;

/**
 * Runs imports into one open library.
 *
 * @param logFault is told of bugs; the file they hit is marked as failed and the batch goes on
 */
export function createImportRunner(
  library: OpenLibrary,
  pool: ReaderPool,
  logFault: (where: string, error: unknown) => void,
): ImportRunner {
  const running = new Map<string, RunningBatch>();
  let idle: NodeJS.Timeout | undefined;

  const run = (id: string, items: AsyncIterable<BatchItem[]>) => {
    const batch: RunningBatch = {
      id,
      stopping: new AbortController(),
      pause: null,
      finished: Promise.resolve(),
      nextEmit: 0,
      imported: [],
      found: [],
      folder: null,
    };
    running.set(id, batch);
    batch.finished = runBatch(library, pool, batch, items, logFault).finally(() => {
      running.delete(id);
      if (running.size > 0) return;
      pool.release();
      pool.readAtOnce(pool.size);
    });
  };
  const start = (
    items: (batchId: string) => AsyncIterable<BatchItem[]>,
    sources: readonly string[] = [],
  ): string => {
    if (library.readOnly) throw new ExpectedFailure("library/read-only");
    const id = randomUUID();
    createImportBatch(library.db, id, [], sources);
    run(id, items(id));
    return id;
  };
  const setPaused = (batch: RunningBatch, paused: boolean) => {
    batch.pause?.end();
    batch.pause = paused ? createPause() : null;
    setImportBatchState(library.db, batch.id, paused ? "paused" : "running");
    emitProgress(library, batch, true);
  };

  return {
    importPaths: (paths) => {
      const whole = paths.map((one) => path.resolve(one));
      return start((id) => fileItems(library, id, whole), whole);
    },
    importFiles: (files) => start((id) => foundItems(library, id, files)),
    importText: (text, html) => start((id) => pastedItem(library, id, text, html)),
    readTable: (path, fileName) => pool.read({ kind: "table", path, fileName }),
    drawPage: async (path, mediaType, page) => {
      clearTimeout(idle);
      try {
        return await pool.read({ kind: "picture", path, mediaType, page });
      } finally {
        idle = setTimeout(() => running.size === 0 && pool.release(), READER_STAYS_MS);
        idle.unref();
      }
    },
    readAgain: async (documentId, file) => {
      const again = await readDocumentAgain(library, pool, documentId, file);
      // The mail itself is known by now; a known mail lists what came with it.
      const files = again.holdsFiles ? start((id) => foundItems(library, id, [file])) : null;
      return { hash: again.hash, batchId: files ?? again.batchId };
    },
    pause: (batchId) => {
      const batch = running.get(batchId);
      if (batch && !batch.pause && !batch.stopping.signal.aborted) setPaused(batch, true);
    },
    resume: (batchId) => {
      const batch = running.get(batchId);
      if (batch?.pause) setPaused(batch, false);
      if (batch) return;
      if (library.readOnly) throw new ExpectedFailure("library/read-only");
      if (getImportBatch(library.db, batchId)?.canContinue)
        run(batchId, stoppedItems(library, batchId));
    },
    stop: (batchId) => {
      const batch = running.get(batchId);
      batch?.stopping.abort();
      batch?.pause?.end();
    },
    attach: (files) => attachFiles(library, pool, files),
    readOutline: (path) => pool.read({ kind: "outline", path }),
    finished: (batchId) => running.get(batchId)?.finished ?? Promise.resolve(),
    close: () => {
      clearTimeout(idle);
      for (const batch of running.values()) {
        batch.stopping.abort();
        batch.pause?.end();
      }
      pool.close();
    },
  };
}

function createPause(): NonNullable<RunningBatch["pause"]> {
  let end = () => {};
  const over = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { over, end };
}

/**
 * Writes the files down in the batch as they are found, so that the list can show them.
 *
 * @param written names that an earlier try has written down already
 */
async function* fileItems(
  library: OpenLibrary,
  batchId: string,
  paths: readonly string[],
  written: ReadonlySet<string> = new Set(),
): AsyncGenerator<BatchItem[]> {
  let portion: CollectedFile[] = [];
  const writeDown = () => {
    const items = writeDownItems(library, batchId, portion);
    portion = [];
    return items;
  };
  for await (const file of collectFiles(paths)) {
    if (written.has(file.name)) continue;
    portion.push(file);
    if (portion.length >= NAMES_AT_ONCE) yield writeDown();
  }
  yield writeDown();
  noteAllFound(library.db, batchId);
}

function writeDownItems(
  library: OpenLibrary,
  batchId: string,
  files: readonly CollectedFile[],
): BatchItem[] {
  const names = files.map((file) => file.name);
  const paths = files.map((file) => file.path);
  const first = inTransaction(library.db, () =>
    addImportItems(library.db, batchId, names, null, paths),
  );
  return files.map((file, at) => ({ id: first + at, name: file.name, content: { file } }));
}

async function* foundItems(
  library: OpenLibrary,
  batchId: string,
  files: readonly FoundFile[],
): AsyncGenerator<BatchItem[]> {
  const collected = files.map(({ path, name }) => ({ path, name, error: null }));
  const items = writeDownItems(library, batchId, collected);
  for (const [at, item] of items.entries()) {
    const { onOutcome } = files[at] ?? {};
    if (onOutcome) item.onOutcome = onOutcome;
  }
  yield items;
}

/** What a batch that was stopped has left; a folder that was not searched to its end is searched. */
async function* stoppedItems(library: OpenLibrary, batchId: string): AsyncGenerator<BatchItem[]> {
  const { items, sources } = continueImportBatch(library.db, batchId);
  yield items.map(({ id, name, path }) => ({
    id,
    name,
    content: { file: { path, name, error: null } },
  }));
  if (sources.length > 0) {
    const written = new Set(listItemNames(library.db, batchId));
    yield* fileItems(library, batchId, sources, written);
  }
}

async function* pastedItem(
  library: OpenLibrary,
  batchId: string,
  text: string,
  html: string,
): AsyncGenerator<BatchItem[]> {
  const line = text.split("\n").find((one) => one.trim() !== "") ?? "";
  const name = line.trim().slice(0, 80) || "–";
  inTransaction(library.db, () => addImportItems(library.db, batchId, [name]));
  yield [{ id: 1, name, content: { text, html } }];
}

async function runBatch(
  library: OpenLibrary,
  pool: ReaderPool,
  batch: RunningBatch,
  portions: AsyncIterable<BatchItem[]>,
  logFault: (where: string, error: unknown) => void,
): Promise<void> {
  const { signal } = batch.stopping;
  try {
    const queue: BatchItem[] = [];
    for await (const portion of portions) {
      queue.push(...portion);
      emitProgress(library, batch, false);
      if (signal.aborted) break;
    }
    if (queue.length > MANY_FILES) pool.readAtOnce(1);
    let next = 0;
    // What lies inside a file comes before the next file: it is thrown away the sooner.
    const take = () => batch.found.pop() ?? queue[next++];
    const work = async () => {
      for (let item = take(); item; item = take()) {
        await batch.pause?.over;
        if (signal.aborted) return;
        await runItem(library, pool, batch, item, logFault);
        emitProgress(library, batch, false);
      }
    };
    await Promise.all(Array.from({ length: pool.size }, work));
  } catch (error) {
    batch.stopping.abort();
    if (!(toExpectedFailure(error) instanceof ExpectedFailure)) logFault("import", error);
  }
  try {
    if (batch.folder) await rm(batch.folder, { recursive: true, force: true });
    if (!signal.aborted && library.db.open) relate(library, batch);
    endBatch(library, batch, signal.aborted);
  } catch (error) {
    // A library that cannot be written any more: the batch is marked when it is opened again.
    if (!(toExpectedFailure(error) instanceof ExpectedFailure)) logFault("import", error);
  }
}

/** Ties the files of a batch to the events among them, all or nothing. */
function relate(library: OpenLibrary, batch: RunningBatch): void {
  if (batch.imported.length < 2) return;
  changeLibrary(library, (changed) => {
    const since = latestHistoryEntry(library.db);
    const created = relateBatch(library, changed, batch.id, batch.imported);
    for (const [itemId, ids] of created) addCreatedRecords(library.db, batch.id, itemId, ids);
    addImportChanges(library.db, batch.id, since);
  });
}

function endBatch(library: OpenLibrary, batch: RunningBatch, stopped: boolean): void {
  if (!library.db.open) return;
  inTransaction(library.db, () => {
    stopWaitingItems(library.db, batch.id);
    setImportBatchState(library.db, batch.id, stopped ? "stopped" : "finished");
  });
  emitProgress(library, batch, true);
}

async function runItem(
  library: OpenLibrary,
  pool: ReaderPool,
  batch: RunningBatch,
  item: BatchItem,
  logFault: (where: string, error: unknown) => void,
): Promise<void> {
  const mark = (change: ImportItemChange) => {
    if (library.db.open) updateImportItem(library.db, batch.id, item.id, change);
  };
  mark({ state: "reading" });
  emitProgress(library, batch, false);
  try {
    await importItem(library, pool, batch, item);
  } catch (error) {
    const failure = toExpectedFailure(fileFailure(error));
    if (!(failure instanceof ExpectedFailure)) {
      logFault("import", error);
      const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      mark({ state: "failed", error: { code: "backend/internal", detail } });
      item.onOutcome?.({ error: "backend/internal" });
      return;
    }
    const { code, detail } = failure;
    mark({ state: code === "import/stopped" ? "stopped" : "failed", error: { code, detail } });
    if (library.db.open && code !== "import/stopped") item.onOutcome?.({ error: code });
    if (LIBRARY_GIVES_UP.test(code)) batch.stopping.abort();
  }
}

/** Tells the windows how far a batch is, at most a few times a second. */
function emitProgress(library: OpenLibrary, batch: RunningBatch, force: boolean): void {
  const now = Date.now();
  if ((!force && now < batch.nextEmit) || !library.db.open) return;
  const total = countImportItems(library.db, batch.id);
  batch.nextEmit = now + (total > 200 ? 1_000 : 200);
  library.emit({ event: "importProgress", batchId: batch.id });
}
