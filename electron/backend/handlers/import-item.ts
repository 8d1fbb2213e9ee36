import { rm } from "node:fs/promises";
import { extname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { ErrorCode } from "../../../shared/contract/error-codes.ts";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import type { Reference } from "../../../shared/domain/reference.ts";
import { loadPlaceTable } from "../../../shared/geography/place-table.ts";
import type { CollectedFile } from "../import/collect-files.ts";
import { hashFile } from "../import/hash-file.ts";
import { readPastedLink } from "../import/pasted-link.ts";
import type { ContainedEntry } from "../import/read-document.ts";
import { convertOldOffice } from "../import/reading/old-office-converter.ts";
import type { KeptDocument, ReadResult, ReadSource } from "../import/reading/reader-messages.ts";
import type { ReaderPool } from "../import/reading/reader-pool.ts";
import { fullBudget, type UnpackingBudget } from "../import/reading/unpacking.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import { makeTemporaryFolder } from "../library/temporary-folder.ts";
import { inTransaction } from "../store/database.ts";
import { isFileUsed, type StoredFile } from "../store/files.ts";
import { addImportChanges, latestHistoryEntry } from "../store/import-memory.ts";
import {
  addCreatedRecords,
  addImportItems,
  findContainedItem,
  updateImportItem,
} from "../store/imports.ts";
import { requireRecord } from "../store/records.ts";
import { storeEntry } from "./import-entries.ts";
import { storeLink } from "./import-link.ts";
import { findKnownFile, type ImportedRecords, storeImported } from "./import-records.ts";
import type { ImportedFile } from "./import-relate.ts";
import { addLines } from "./records-add.ts";
import type { Line } from "./records-lines.ts";
import { type ChangedRecords, changeLibrary } from "./records-write.ts";

/** Files that are kept and hold others that are kept beside them. */
const MAILS = new Set(["message/rfc822", "application/vnd.ms-outlook"]);

/** One thing of a batch to be read. */
export interface BatchItem {
  id: number;
  name: string;
  /** A file, with why it will not be read if so; or what was pasted. */
  content: { file: CollectedFile } | { text: string; html: string };
  /** For what was found inside another file. */
  inside?: InsideFile;
  /**
   * Is told what the file became: in the transaction that stores it, or once it has failed. Not
   * when the batch was stopped before.
   */
  onOutcome?: (outcome: FileOutcome) => void;
}

/** `documentId` is null for a file of which only the content is kept. */
export type FileOutcome = { documentId: string | null; hash: string } | { error: ErrorCode };

/** A file that was taken out of an archive or a mail into a folder of ours. */
interface InsideFile {
  /** How many containers it lies in. */
  depth: number;
  /** Shared by everything in one file of the person's own. */
  left: UnpackingBudget;
  /** What it belongs to: the mail it came with; null for an archive, which is not kept. */
  belongsTo: Reference | null;
}

/** A batch at work. */
export interface RunningBatch {
  id: string;
  stopping: AbortController;
  /** While it is paused: what ends the pause. */
  pause: { over: Promise<void>; end: () => void } | null;
  finished: Promise<void>;
  nextEmit: number;
  /** What became records, for seeing what belongs together. */
  imported: ImportedFile[];
  /** Files found inside others, waiting for their turn. */
  found: BatchItem[];
  /** Where they lie until then; made when needed, gone when the batch ends. */
  folder: string | null;
}

/**
 * Reads one thing of a batch and stores what it becomes.
 *
 * @throws ExpectedFailure `import/…`, `library/…`
 */
export async function importItem(
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
      await listKnownContainer(library, pool, batch, item, path, known);
      const { createdIds: _nothingNew, ...change } = known;
      inTransaction(library.db, () => {
        updateImportItem(library.db, batch.id, item.id, change);
        item.onOutcome?.({ documentId: known.document.id, hash });
      });
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
  const link = readPastedLink(content.text, content.html);
  if (link) {
    changeLibrary(library, (changed) =>
      updateImportItem(library.db, batch.id, item.id, storeLink(library, changed, link)),
    );
    return;
  }
  const result = await pool.read({ kind: "pasted", ...content }, signal);
  const isMarked = result.document.format === "html";
  const bytes = Buffer.from(isMarked ? content.html : content.text, "utf8");
  const file = await library.files.keepBytes(bytes, isMarked ? ".html" : ".txt");
  await store(library, batch, item, { result, file, fileName: "" });
}

/** A mail that is in the library: what came with it gets its lines all the same. */
async function listKnownContainer(
  library: OpenLibrary,
  pool: ReaderPool,
  batch: RunningBatch,
  item: BatchItem,
  path: string,
  known: ImportedRecords,
): Promise<void> {
  const mail = requireRecord(library.db, known.document.id ?? "");
  if (mail.kind !== "document" || !MAILS.has(mail.mediaType)) return;
  const { source, depth, left } = await unpackingSource(batch, item, path);
  const result = await pool.read(source, batch.stopping.signal);
  if (result.left) Object.assign(left, result.left);
  const belongsTo = known.document;
  batch.found.push(
    ...writeDownFound(library, batch, item, result.document, { depth, left, belongsTo }),
  );
}

/** A file to be read, with a place for what lies inside it. */
async function unpackingSource(batch: RunningBatch, item: BatchItem, path: string) {
  const { depth, left } = item.inside ?? { depth: 0, left: fullBudget() };
  batch.folder ??= await makeTemporaryFolder("inside");
  const unpacking = { folder: join(batch.folder, String(item.id)), depth, left };
  const source = { kind: "file", path, fileName: item.name, unpacking } as const;
  return { source, depth, left };
}

async function importFile(
  library: OpenLibrary,
  pool: ReaderPool,
  batch: RunningBatch,
  item: BatchItem,
  path: string,
): Promise<void> {
  const { source, depth, left } = await unpackingSource(batch, item, path);
  const { signal } = batch.stopping;
  const read = await readAndKeep(library, pool, source, signal);
  const { file } = read;
  const result = await withConvertedText(
    pool,
    source,
    source.unpacking.folder,
    read.result,
    signal,
  );
  if (result.left) Object.assign(left, result.left);
  const stored = await store(library, batch, item, { result, file, fileName: item.name });
  const belongsTo = stored && result.document.isKept ? stored.document : null;
  batch.found.push(
    ...writeDownFound(library, batch, item, result.document, { depth, left, belongsTo }),
  );
}

/** The text of an old Office file out of what LibreOffice makes of it; the file stays what it was. */
export async function withConvertedText(
  pool: ReaderPool,
  source: Extract<ReadSource, { kind: "file" }>,
  folder: string,
  result: ReadResult,
  signal: AbortSignal,
): Promise<ReadResult> {
  const { document } = result;
  if (document.warning !== "import/old-format") return result;
  try {
    const converted = await convertOldOffice(source.path, document.mediaType, folder, signal);
    if (!converted) return result;
    const { fileName } = source;
    const read = await pool.read({ kind: "file", path: converted, fileName }, signal);
    const { mediaType, format } = document;
    return {
      ...result,
      proposal: read.proposal,
      sketch: read.sketch,
      document: { ...read.document, mediaType, format },
    };
  } catch (error) {
    // What cannot be converted is kept as it is.
    if (error instanceof ExpectedFailure && error.code !== "import/stopped") return result;
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Gives every file inside a file its own line in the batch, with its own failure. */
function writeDownFound(
  library: OpenLibrary,
  batch: RunningBatch,
  item: BatchItem,
  document: KeptDocument,
  inside: InsideFile,
): BatchItem[] {
  const { files } = document;
  if (files.length === 0) return [];
  const items = inTransaction(library.db, () =>
    files.flatMap((file): BatchItem[] => {
      const name = `${item.name}/${file.name}`;
      const id = lineOfFound(library, batch, item, name);
      const { content } = file;
      const failed = "error" in content ? content.error : null;
      const path = "path" in content ? content.path : "";
      if (id === null) return [];
      return [
        {
          id,
          name,
          content: { file: { path, name, error: failed } },
          inside: { ...inside, depth: inside.depth + 1 },
        },
      ];
    }),
  );
  // Taken from the end: the first one first.
  return items.reverse();
}

/** The line for a file inside a file; null when it was read before its batch was stopped. */
function lineOfFound(
  library: OpenLibrary,
  batch: RunningBatch,
  item: BatchItem,
  name: string,
): number | null {
  const written = findContainedItem(library.db, batch.id, item.id, name);
  if (!written) return addImportItems(library.db, batch.id, [name], item.id);
  return written.state === "stopped" ? written.id : null;
}

/** Reads a file and keeps the very bytes that were read; once more if it changed meanwhile. */
export async function readAndKeep(
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
    const { warning, recordLines } = read.result.document;
    if (recordLines.length > 0) await addRecords(library, batch, item, recordLines);
    inTransaction(library.db, () => {
      updateImportItem(library.db, batch.id, item.id, { state: "done", warning });
      item.onOutcome?.({ documentId: null, hash: read.result.hash });
    });
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
      item.onOutcome?.({ documentId: imported.document.id, hash: file.hash });
      return imported;
    });
    if (stored.state === "done" && stored.document.id) {
      batch.imported.push({
        itemId: item.id,
        fileName: item.name,
        recordId: stored.recordId,
        documentId: stored.document.id,
        sketch: read.result.sketch,
      });
    }
    return stored;
  } catch (error) {
    await removeUnused(library, file.hash);
    throw error;
  }
}

/** Records of the program's own export; each that does not fit gets a line with its failure. */
async function addRecords(
  library: OpenLibrary,
  batch: RunningBatch,
  item: BatchItem,
  recordLines: readonly string[],
): Promise<void> {
  async function* lines(): AsyncGenerator<Line> {
    for (const [at, text] of recordLines.entries()) yield { number: at + 1, text };
  }
  // Noted portion by portion, so that a batch that was killed can be taken back too.
  const { failed } = await addLines(library, lines(), {
    onStored: (createdIds, since) => {
      addCreatedRecords(library.db, batch.id, item.id, createdIds);
      addImportChanges(library.db, batch.id, since);
    },
  });
  if (failed.length === 0) return;
  inTransaction(library.db, () => {
    const names = failed.map(({ line }) => `${item.name}: ${line}`);
    const first = addImportItems(library.db, batch.id, names, item.id);
    for (const [at, { code, detail }] of failed.entries()) {
      const change = { state: "failed", error: { code, detail } } as const;
      updateImportItem(library.db, batch.id, first + at, change);
    }
  });
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

export async function removeUnused(library: OpenLibrary, hash: string): Promise<void> {
  if (library.db.open && !isFileUsed(library.db, hash)) await library.files.remove(hash);
}
