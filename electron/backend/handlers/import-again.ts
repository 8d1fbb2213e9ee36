import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import { DocumentInputSchema } from "../../../shared/domain/document.ts";
import { loadPlaceTable } from "../../../shared/geography/place-table.ts";
import type { ContainedEntry } from "../import/read-document.ts";
import type { ReaderPool } from "../import/reading/reader-pool.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import { addDocumentVersion } from "../store/document-versions.ts";
import { addFile } from "../store/files.ts";
import { fieldsOf, requireRecord } from "../store/records.ts";
import { storeEntriesAgain } from "./import-entries-again.ts";
import { readAndKeep, removeUnused, withConvertedText } from "./import-item.ts";
import { missingTextOf, offerToTellers } from "./import-records.ts";
import { changeLibrary, rewriteRecord } from "./records-write.ts";

/**
 * Gives a document the text and the original that its file has by now. Title, tags and ties stay; the
 * original it had becomes a version; what an event was read to say is offered beside what it says.
 *
 * @returns the hash of the new content, the batch that lists changed cards or appointments, and whether
 * other files came with it, as with a mail; those are not read here
 * @throws {ExpectedFailure} `import/…`, `library/…`, `record/…`
 */
export async function readDocumentAgain(
  library: OpenLibrary,
  pool: ReaderPool,
  documentId: string,
  source: { path: string; name: string },
): Promise<{ hash: string; holdsFiles: boolean; batchId: string | null }> {
  if (library.readOnly) throw new ExpectedFailure("library/read-only");
  const { signal } = new AbortController();
  const folder = await mkdtemp(join(tmpdir(), "fadenwerk-inside-"));
  try {
    const order = { kind: "file", path: source.path, fileName: source.name } as const;
    const read = await readAndKeep(library, pool, order, signal);
    const { file } = read;
    if (!file) throw new ExpectedFailure("import/unsupported-format", "no longer a document");
    try {
      const result = await withConvertedText(pool, order, folder, read.result, signal);
      const places = await loadPlaceTable();
      const { entries } = result.document;
      const held = entries.length > 0 ? await entriesBefore(library, pool, documentId) : [];
      const batchId = changeLibrary(library, (changed) => {
        const before = fieldsOf(requireRecord(library.db, documentId));
        if (before.kind !== "document") throw new ExpectedFailure("record/wrong-kind", before.kind);
        if (before.fileHash === file.hash) return null;
        const { fileHash: hash, fileName, size } = before;
        if (hash !== "") addDocumentVersion(library.db, documentId, { hash, fileName, size });
        addFile(library.db, file);
        const { document, proposal } = result;
        const input = DocumentInputSchema.parse({
          ...before,
          fileName: source.name,
          fileHash: file.hash,
          size: file.size,
          mediaType: document.mediaType,
          author: document.author || before.author,
          pageUnit: document.pageUnit,
          pageCount: document.pages.length,
          textMissing: missingTextOf(document),
          source: {
            ...before.source,
            fileName: source.name,
            readOn: new Date().toISOString().slice(0, 10),
            lastEdited: document.modified ?? "",
          },
        });
        rewriteRecord(library, changed, documentId, input, "import", document.pages);
        if (proposal) offerToTellers(library, changed, documentId, proposal, places);
        const container = { id: documentId, fileName: source.name };
        const cards = { before: held, now: entries };
        return storeEntriesAgain(library, changed, container, cards);
      });
      return { hash: file.hash, holdsFiles: result.document.files.length > 0, batchId };
    } catch (error) {
      await removeUnused(library, file.hash);
      throw error;
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The cards or appointments that the original held until now; none where it is gone. */
async function entriesBefore(
  library: OpenLibrary,
  pool: ReaderPool,
  documentId: string,
): Promise<ContainedEntry[]> {
  const document = fieldsOf(requireRecord(library.db, documentId));
  if (document.kind !== "document" || document.fileHash === "") return [];
  const path = await library.files.pathOf(document.fileHash);
  if (!path) return [];
  try {
    const { fileName } = document.source.fileName ? document.source : document;
    const read = await pool.read({ kind: "file", path, fileName });
    return read.document.entries;
  } catch (error) {
    // What could not be read then says nothing now.
    if (error instanceof ExpectedFailure) return [];
    throw error;
  }
}
