import { open } from "node:fs/promises";
import type { DOCUMENT_METHODS } from "../../../shared/contract/methods/documents.ts";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import type { RecordOf } from "../../../shared/domain/record.ts";
import type { QueryMarker, SearchIndex } from "../search/search-index.ts";
import { getPage, listPages } from "../store/pages.ts";
import { findDocumentFile } from "./documents-file.ts";
import type { HandlersFor } from "./handler.ts";
import type { ImportingLibrary } from "./imports.ts";
import { noteTexts } from "./indexable-record.ts";
import {
  addPassageNote,
  changePassageNote,
  findPassages,
  removePassageNote,
  requireDocument,
} from "./passage-notes.ts";

type PageMarker = Pick<QueryMarker, "marks" | "meets">;

/** Characters of a page's first line in a list of pages. */
const LONGEST_LINE = 120;

export const documentHandlers: HandlersFor<typeof DOCUMENT_METHODS, ImportingLibrary> = {
  "documents.page": ({ db, index }, { id, page: number, query }) => {
    const document = requireDocument(db, id);
    const page = getPage(db, id, number);
    if (!page) throw new ExpectedFailure("document/no-such-page", String(number));
    return { page, marks: pageMarker(index, document, query).marks(page.text) };
  },
  "documents.pages": ({ db }, { id }) => ({
    pages: listPages(db, requireDocument(db, id).id).map(({ number, label, text }) => ({
      number,
      label,
      firstLine: (/\S[^\n]*/.exec(text)?.[0] ?? "").slice(0, LONGEST_LINE),
    })),
  }),
  "documents.matches": ({ db, index }, { id, query }) => {
    const document = requireDocument(db, id);
    const { meets } = pageMarker(index, document, query);
    const texts = [...listPages(db, id), ...noteTexts(document)];
    const numbers = texts.filter(({ text }) => meets(text)).map(({ number }) => number);
    return { pages: [...new Set(numbers)].sort((a, b) => a - b) };
  },
  "documents.bytes": async (library, { id, start, length }) => {
    const { path } = await findDocumentFile(library, id);
    return readStretch(path, start, length);
  },
  "documents.picture": async (library, { id, page }) => {
    const { path } = await findDocumentFile(library, id);
    const { mediaType } = requireDocument(library.db, id);
    const { bytes } = await library.imports.drawPage(path, mediaType, page);
    return { bytes: Uint8Array.from(bytes) };
  },
  "documents.marks": (library, { id, query, texts }) => {
    const { marks } = pageMarker(library.index, requireDocument(library.db, id), query);
    return { marks: texts.map(marks) };
  },
  "documents.notes": ({ db }, { id }) => ({
    notes: findPassages(requireDocument(db, id).passageNotes, listPages(db, id)),
  }),
  "documents.addNote": addPassageNote,
  "documents.changeNote": changePassageNote,
  "documents.removeNote": removePassageNote,
};

/** Bytes [start, start + length) of a file, fewer at its end. */
async function readStretch(
  path: string,
  start: number,
  length: number,
): Promise<{ size: number; bytes: Uint8Array<ArrayBuffer> }> {
  const file = await open(path, "r").catch((error: unknown) => {
    // Between finding and opening it somebody may have taken it away.
    throw new ExpectedFailure("document/no-file", String(error).slice(0, 300));
  });
  try {
    const { size } = await file.stat();
    const bytes = new Uint8Array(Math.max(0, Math.min(length, size - start)));
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, start + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return { size, bytes: bytes.subarray(0, filled) };
  } finally {
    await file.close();
  }
}

const NO_MARKS: PageMarker = { marks: () => [], meets: () => false };

/** Where, and whether, a query meets the text of a page. */
function pageMarker(index: SearchIndex, document: RecordOf<"document">, query: string): PageMarker {
  if (query.trim() === "" || document.trashedAt !== null) return NO_MARKS;
  return index.marker(query, false);
}
