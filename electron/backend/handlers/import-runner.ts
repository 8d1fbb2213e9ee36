import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import type { Reference } from "../../../shared/domain/reference.ts";
import { loadPlaceTable } from "../../../shared/geography/place-table.ts";
import { type CollectedFile, collectFiles } from "../import/collect-files.ts";
import { sketchDocument } from "../import/extract/sketch.ts";
import { fileFailure } from "../import/file-failure.ts";
import { IMPORT_LIMITS } from "../import/limits.ts";
import type { ContainedEntry, ReadDocument } from "../import/read-document.ts";
import type { ReadResult, ReadSource } from "../import/reading/reader-messages.ts";
import type { ReaderPool } from "../import/reading/reader-pool.ts";
import { fullBudget, type UnpackingBudget } from "../import/reading/unpacking.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import { inTransaction, toExpectedFailure } from "../store/database.ts";
import { isFileUsed, type StoredFile } from "../store/files.ts";
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
import { storeEntry } from "./import-entries.ts";
import { findKnownFile, type ImportedRecords, storeImported } from "./import-records.ts";
import { type ImportedFile, relateBatch } from "./import-relate.ts";
import { type ChangedRecords, changeLibrary } from "./records-write.ts";

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

/** One thing of a batch to be read. */
interface BatchItem {
  id: number;
  name: string;
  /** A file, with why it will not be read if so; or what was pasted. */
  content: { file: CollectedFile } | { text: string; html: string };
  /** For what was found inside another file. */
  inside?: InsideFile;
}

/** A file that was taken out of an archive or a mail into a folder of ours. */
interface InsideFile {
  /** How many containers it lies in. */
  depth: number;
  /** Shared by everything in one file of the person's own. */
  left: UnpackingBudget;
  /** What it belongs to: the mail it came with; null for an archive, which is not kept. */
  belongsTo: Reference | null;
}

interface RunningBatch {
  id: string;
  stopping: AbortController;
  finished: Promise<void>;
  nextEmit: number;
  /** What became records, for seeing what belongs together. */
  imported: ImportedFile[];
  /** Files found inside others, waiting for their turn. */
  found: BatchItem[];
  /** Where they lie until then; made when needed, gone when the batch ends. */
  folder: string | null;
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

async function importItem(
  library: OpenLibrary,
  pool: ReaderPool,
  batch: RunningBatch,
  item: BatchItem,
): Promise<void> {
  const { signal } = batch.stopping;
  const { content } = item;
  if ("file" in content) {
    const { error, path } = content.file;
    if (error) throw new ExpectedFailure(error.code, error.detail);
    const hash = await hashFile(path);
    const known = findKnownFile(library, hash);
    if (known) {
      updateImportItem(library.db, batch.id, item.id, known);
      batch.imported.push({
        itemId: item.id,
        fileName: item.name,
        recordId: known.recordId,
        documentId: known.document.id ?? "",
        sketch: null,
      });
      return;
    }
    await importFile(library, pool, batch, item, path);
    return;
  }
  if (!content.text.trim() && !content.html.trim()) throw new ExpectedFailure("import/empty-file");
  const result = await pool.read({ kind: "pasted", ...content }, signal);
  const isMarked = result.document.format === "html";
  const bytes = Buffer.from(isMarked ? content.html : content.text, "utf8");
  const file = await library.files.keepBytes(bytes, isMarked ? ".html" : ".txt");
  await store(library, batch, item, { result, file, fileName: "" });
}

async function importFile(
  library: OpenLibrary,
  pool: ReaderPool,
  batch: RunningBatch,
  item: BatchItem,
  path: string,
): Promise<void> {
  const { depth, left } = item.inside ?? { depth: 0, left: fullBudget() };
  batch.folder ??= await mkdtemp(join(tmpdir(), "fadenwerk-inside-"));
  const unpacking = { folder: join(batch.folder, String(item.id)), depth, left };
  const source: ReadSource = { kind: "file", path, fileName: item.name, unpacking };
  const { result, file } = await readAndKeep(library, pool, source, batch.stopping.signal);
  if (result.left) Object.assign(left, result.left);
  const stored = await store(library, batch, item, { result, file, fileName: item.name });
  const belongsTo = stored && result.document.isKept ? stored.document : null;
  batch.found.push(
    ...writeDownFound(library, batch, item, result.document, { depth, left, belongsTo }),
  );
}

/** Gives every file inside a file its own line in the batch, with its own failure. */
function writeDownFound(
  library: OpenLibrary,
  batch: RunningBatch,
  item: BatchItem,
  document: ReadDocument,
  inside: InsideFile,
): BatchItem[] {
  const { files } = document;
  if (files.length === 0) return [];
  const names = files.map((file) => `${item.name}/${file.name}`);
  const first = inTransaction(library.db, () =>
    addImportItems(library.db, batch.id, names, item.id),
  );
  const items = files.map((file, at): BatchItem => {
    const name = names[at] ?? file.name;
    const { content } = file;
    const failed = "error" in content ? content.error : null;
    const path = "path" in content ? content.path : "";
    return {
      id: first + at,
      name,
      content: { file: { path, name, error: failed } },
      inside: { ...inside, depth: inside.depth + 1 },
    };
  });
  // Taken from the end: the first one first.
  return items.reverse();
}

/** Hash of a file's content, after a look at its size. */
async function hashFile(path: string): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size === 0) throw new ExpectedFailure("import/empty-file");
    if (size > IMPORT_LIMITS.fileBytes) throw new ExpectedFailure("import/too-large");
    const hash = createHash("sha256");
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
    return hash.digest("hex");
  } catch (error) {
    throw fileFailure(error);
  }
}

/** Reads a file and keeps the very bytes that were read; once more if it changed meanwhile. */
async function readAndKeep(
  library: OpenLibrary,
  pool: ReaderPool,
  source: Extract<ReadSource, { kind: "file" }>,
  signal: AbortSignal,
): Promise<{ result: ReadResult; file: StoredFile | null }> {
  for (let attempt = 1; ; attempt++) {
    const result = await pool.read(source, signal);
    if (!result.document.isKept) return { result, file: null };
    const file = await library.files.keep(source.path, extname(source.fileName));
    if (file.hash === result.hash) return { result, file };
    await removeUnused(library, file.hash);
    if (attempt === 2)
      throw new ExpectedFailure("import/unreadable", "it changes while it is read");
    if (source.unpacking) await rm(source.unpacking.folder, { recursive: true, force: true });
    await sleep(500);
  }
}

/**
 * Everything a file becomes, and its line in the batch, in one transaction.
 *
 * @returns what it became; null for an archive, of which only the content is kept
 */
async function store(
  library: OpenLibrary,
  batch: RunningBatch,
  item: BatchItem,
  read: { result: ReadResult; file: StoredFile | null; fileName: string },
): Promise<ImportedRecords | null> {
  const { file } = read;
  if (!file) {
    const { warning } = read.result.document;
    updateImportItem(library.db, batch.id, item.id, { state: "done", warning });
    return null;
  }
  try {
    const places = await loadPlaceTable();
    const stored = changeLibrary(library, (changed) => {
      const since = latestHistoryEntry(library.db);
      const belongsTo = item.inside?.belongsTo ?? null;
      const imported = storeImported(library, changed, { ...read, file, places, belongsTo });
      const { entries } = read.result.document;
      const [only] = entries;
      if (imported.state === "done" && entries.length === 1 && only) {
        const stored = storeEntry(library, changed, only, imported.document.id ?? "");
        const createdIds = [...imported.createdIds, ...(stored.createdIds ?? [])];
        updateImportItem(library.db, batch.id, item.id, { ...imported, ...stored, createdIds });
      } else {
        updateImportItem(library.db, batch.id, item.id, imported);
        if (imported.state === "done")
          storeEntries(library, changed, batch.id, item, entries, imported);
      }
      addImportChanges(library.db, batch.id, since);
      return imported;
    });
    if (stored.state === "done" && stored.document.id) {
      batch.imported.push({
        itemId: item.id,
        fileName: item.name,
        recordId: stored.recordId,
        documentId: stored.document.id,
        sketch: sketchDocument(read.result.document, item.name),
      });
    }
    return stored;
  } catch (error) {
    await removeUnused(library, file.hash);
    throw error;
  }
}

/** Contacts and appointments of one file, each with a line of its own in the batch. */
function storeEntries(
  library: OpenLibrary,
  changed: ChangedRecords,
  batchId: string,
  item: BatchItem,
  entries: readonly ContainedEntry[],
  imported: ImportedRecords,
): void {
  if (entries.length === 0) return;
  const names = entries.map((entry) => entry.name);
  const first = addImportItems(library.db, batchId, names, item.id);
  for (const [at, entry] of entries.entries()) {
    const stored = storeEntry(library, changed, entry, imported.document.id ?? "");
    updateImportItem(library.db, batchId, first + at, stored);
  }
}

async function removeUnused(library: OpenLibrary, hash: string): Promise<void> {
  if (library.db.open && !isFileUsed(library.db, hash)) await library.files.remove(hash);
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
