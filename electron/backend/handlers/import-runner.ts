import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import { type CollectedFile, collectFiles } from "../import/collect-files.ts";
import { fileFailure } from "../import/file-failure.ts";
import type { ReadResult } from "../import/reading/reader-messages.ts";
import type { ReaderPool } from "../import/reading/reader-pool.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import { inTransaction, toExpectedFailure } from "../store/database.ts";
import { addImportChanges, latestHistoryEntry } from "../store/import-memory.ts";
import {
  addCreatedRecords,
  addImportItems,
  createImportBatch,
  getImportBatch,
  type ImportItemChange,
  setImportBatchState,
  stopWaitingItems,
  updateImportItem,
} from "../store/imports.ts";
import { type BatchItem, importItem, type RunningBatch } from "./import-item.ts";
import { relateBatch } from "./import-relate.ts";
import { changeLibrary } from "./records-write.ts";

/** Batches of files on their way into the library. */
export interface ImportRunner {
  /** Starts reading; returns the batch's id at once. */
  importPaths(paths: readonly string[]): string;
  importText(text: string, html: string): string;
  /** Reads a stored original once more, in a reader process. */
  read(path: string, fileName: string): Promise<ReadResult>;
  stop(batchId: string): void;
  /** Resolves when the batch has ended. */
  finished(batchId: string): Promise<void>;
  /** Stops everything; what was stored stays, what was not is marked as stopped. */
  close(): void;
}

/** Failures of the library itself: the next file would fare no better. */
const LIBRARY_GIVES_UP = /^library\//;
const NAMES_AT_ONCE = 200;

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

  const start = (items: (batchId: string) => AsyncIterable<BatchItem[]>): string => {
    if (library.readOnly) throw new ExpectedFailure("library/read-only");
    const id = randomUUID();
    createImportBatch(library.db, id, []);
    const batch: RunningBatch = {
      id,
      stopping: new AbortController(),
      finished: Promise.resolve(),
      nextEmit: 0,
      imported: [],
      found: [],
      folder: null,
    };
    running.set(id, batch);
    batch.finished = runBatch(library, pool, batch, items(id), logFault).finally(() => {
      running.delete(id);
      if (running.size === 0) pool.release();
    });
    return id;
  };

  return {
    importPaths: (paths) => start((id) => fileItems(library, id, paths)),
    importText: (text, html) => start((id) => pastedItem(library, id, text, html)),
    read: (path, fileName) => pool.read({ kind: "file", path, fileName }),
    stop: (batchId) => running.get(batchId)?.stopping.abort(),
    finished: (batchId) => running.get(batchId)?.finished ?? Promise.resolve(),
    close: () => {
      for (const batch of running.values()) batch.stopping.abort();
      pool.close();
    },
  };
}

/** Writes the files down in the batch as they are found, so that the list can show them. */
async function* fileItems(
  library: OpenLibrary,
  batchId: string,
  paths: readonly string[],
): AsyncGenerator<BatchItem[]> {
  let lastId = 0;
  let portion: CollectedFile[] = [];
  const writeDown = () => {
    const names = portion.map((file) => file.name);
    inTransaction(library.db, () => addImportItems(library.db, batchId, names));
    const items = portion.map((file) => ({ id: ++lastId, name: file.name, content: { file } }));
    portion = [];
    return items;
  };
  for await (const file of collectFiles(paths)) {
    portion.push(file);
    if (portion.length >= NAMES_AT_ONCE) yield writeDown();
  }
  yield writeDown();
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
    let next = 0;
    // What lies inside a file comes before the next file: it is thrown away the sooner.
    const take = () => batch.found.pop() ?? queue[next++];
    const work = async () => {
      for (let item = take(); item && !signal.aborted; item = take()) {
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
      return;
    }
    const { code, detail } = failure;
    mark({ state: code === "import/stopped" ? "stopped" : "failed", error: { code, detail } });
    if (LIBRARY_GIVES_UP.test(code)) batch.stopping.abort();
  }
}

/** Tells the windows how far a batch is, at most a few times a second. */
function emitProgress(library: OpenLibrary, batch: RunningBatch, force: boolean): void {
  const now = Date.now();
  if ((!force && now < batch.nextEmit) || !library.db.open) return;
  const state = getImportBatch(library.db, batch.id);
  if (!state) return;
  batch.nextEmit = now + (state.total > 200 ? 1_000 : 200);
  library.emit({ event: "importProgress", batch: state });
}
