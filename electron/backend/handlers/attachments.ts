import { extname } from "node:path";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import type { Attached } from "../../../shared/domain/attachment.ts";
import { loadPlaceTable } from "../../../shared/geography/place-table.ts";
import { sketchDocument } from "../import/extract/sketch.ts";
import { fileFailure } from "../import/file-failure.ts";
import { hashFile } from "../import/hash-file.ts";
import { emptyDocument } from "../import/read-document.ts";
import type { ReadResult } from "../import/reading/reader-messages.ts";
import type { ReaderPool } from "../import/reading/reader-pool.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import type { StoredFile } from "../store/files.ts";
import { readAndKeep } from "./import-item.ts";
import { findKnownFile, storeImported } from "./import-records.ts";
import { changeLibrary } from "./records-write.ts";

/** A file that somebody attaches; only main names paths. */
export interface AttachedFile {
  path: string;
  name: string;
}

/** After these the file could not be read at all: there is nothing to keep. */
const NOTHING_TO_KEEP = new Set([
  "import/file-gone",
  "import/no-access",
  "import/path-too-long",
  "import/empty-file",
  "import/too-large",
  "import/stopped",
]);

/**
 * Keeps files as documents, with their text where it can be read, for a record to refer to. Unlike an
 * import nothing is made of what they say. A file that is in the library already is not kept twice.
 */
export async function attachFiles(
  library: OpenLibrary,
  pool: ReaderPool,
  files: readonly AttachedFile[],
): Promise<Attached> {
  if (library.readOnly) throw new ExpectedFailure("library/read-only");
  const attached: Attached = { documents: [], failed: [] };
  for (const file of files) {
    try {
      const { id, name } = await attachFile(library, pool, file);
      if (id !== null) attached.documents.push({ id, name });
    } catch (error) {
      const failure = fileFailure(error);
      // A full disk fares no better with the next file.
      if (!(failure instanceof ExpectedFailure) || failure.code.startsWith("library/")) throw error;
      attached.failed.push({ fileName: file.name, code: failure.code });
    }
  }
  return attached;
}

async function attachFile(library: OpenLibrary, pool: ReaderPool, file: AttachedFile) {
  const known = findKnownFile(library, await hashFile(file.path));
  if (known) return known.document;
  const read = await readOrKeep(library, pool, file);
  const places = await loadPlaceTable();
  return changeLibrary(
    library,
    (changed) =>
      storeImported(library, changed, {
        result: { ...read.result, proposal: null },
        file: read.file,
        fileName: file.name,
        places,
        belongsTo: null,
      }).document,
  );
}

/** What cannot be read, or holds only other files, is kept all the same: somebody wants it here. */
async function readOrKeep(
  library: OpenLibrary,
  pool: ReaderPool,
  { path, name }: AttachedFile,
): Promise<{ result: ReadResult; file: StoredFile }> {
  try {
    const order = { kind: "file", path, fileName: name } as const;
    const { result, file } = await readAndKeep(library, pool, order, new AbortController().signal);
    if (file) return { result, file };
  } catch (error) {
    if (!(error instanceof ExpectedFailure)) throw error;
    if (NOTHING_TO_KEEP.has(error.code) || error.code.startsWith("library/")) throw error;
  }
  const file = await library.files.keep(path, extname(name));
  const document = emptyDocument("text", "application/octet-stream");
  document.warning = "import/no-text";
  const sketch = sketchDocument(document, name);
  return { file, result: { document, proposal: null, sketch, hash: file.hash, left: null } };
}
