import { v7 as newId } from "uuid";
import type { DOCUMENT_METHODS } from "../../../shared/contract/methods/documents.ts";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import type { DocumentPage } from "../../../shared/domain/document.ts";
import type { PassageNote } from "../../../shared/domain/passage-note.ts";
import type { RecordOf } from "../../../shared/domain/record.ts";
import { findAnchor } from "../../../shared/text/passage-anchor.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import type { StoreDatabase } from "../store/database.ts";
import { fieldsOf, requireRecord } from "../store/records.ts";
import type { HandlersFor } from "./handler.ts";
import { changeLibrary, rewriteRecord } from "./records-write.ts";

type Handlers = HandlersFor<typeof DOCUMENT_METHODS, OpenLibrary>;

/** @throws {ExpectedFailure} `record/not-found`, `record/wrong-kind` */
export function requireDocument(db: StoreDatabase, id: string): RecordOf<"document"> {
  const record = requireRecord(db, id);
  if (record.kind !== "document") throw new ExpectedFailure("record/wrong-kind", record.kind);
  return record;
}

/**
 * Notes with the page that has their passage today: their own page first, then the others. What is
 * not found stays, and says so.
 */
export function findPassages(
  notes: readonly PassageNote[],
  pages: readonly DocumentPage[],
): (PassageNote & { foundOn: number | null })[] {
  return notes
    .map((note) => ({ ...note, foundOn: pageOf(note, pages) }))
    .sort((a, b) => (a.foundOn ?? a.page) - (b.foundOn ?? b.page));
}

function pageOf(note: PassageNote, pages: readonly DocumentPage[]): number | null {
  // A note to a whole page has no words to look for; so has one to a page without text.
  if (note.quote === "") return note.page;
  const own = pages.find(({ number }) => number === note.page);
  if (own && findAnchor(own.text, note)) return note.page;
  const nearest = pages.toSorted(
    (a, b) => Math.abs(a.number - note.page) - Math.abs(b.number - note.page),
  );
  return nearest.find(({ text }) => findAnchor(text, note))?.number ?? null;
}

export const addPassageNote: Handlers["documents.addNote"] = (library, { id, anchor, text }) => {
  const noteId = newId();
  const note = {
    ...anchor,
    id: noteId,
    text,
    author: library.author,
    at: new Date().toISOString(),
  };
  return { record: writeNotes(library, id, (notes) => [...notes, note]), noteId };
};

/** @throws {ExpectedFailure} `record/changed-meanwhile` when the note is not there any more */
export const changePassageNote: Handlers["documents.changeNote"] = (
  library,
  { id, noteId, text },
) => ({
  record: writeNotes(library, id, (notes) => {
    requireNote(notes, noteId);
    return notes.map((note) => (note.id === noteId ? { ...note, text } : note));
  }),
});

/** @throws {ExpectedFailure} `record/changed-meanwhile` when the note is not there any more */
export const removePassageNote: Handlers["documents.removeNote"] = (library, { id, noteId }) => ({
  record: writeNotes(library, id, (notes) => {
    requireNote(notes, noteId);
    return notes.filter((note) => note.id !== noteId);
  }),
});

function requireNote(notes: readonly PassageNote[], noteId: string): void {
  if (!notes.some(({ id }) => id === noteId)) {
    throw new ExpectedFailure("record/changed-meanwhile", `note ${noteId}`);
  }
}

/** One change of the document, with its entry in the history and in the index. */
function writeNotes(
  library: OpenLibrary,
  id: string,
  change: (notes: PassageNote[]) => PassageNote[],
) {
  return changeLibrary(library, (changed) => {
    const document = requireDocument(library.db, id);
    const passageNotes = change(document.passageNotes);
    const input = { ...fieldsOf(document), kind: "document" as const, passageNotes };
    return rewriteRecord(library, changed, id, input as typeof document, "update");
  });
}
