import type { DocumentPage } from "../../../shared/domain/document.ts";
import type { AnyRecord } from "../../../shared/domain/record.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import type { IndexableRecord, ReadableRecord } from "../search/search-index.ts";
import type { StoreDatabase } from "../store/database.ts";
import { eachPage, getPage, listPages } from "../store/pages.ts";
import { eachRecord, getRecord } from "../store/records.ts";
import { toIndexableRecord } from "./indexable-record.ts";

/** A record as the index sees it; null when it does not exist or lies in the trash. */
export function loadIndexable(db: StoreDatabase, id: string): IndexableRecord | null {
  const record = getRecord(db, id);
  return record && toIndexable(db, record);
}

/** The same to be read, with pages that are fetched when they are looked at. */
export function readRecord(db: StoreDatabase, id: string): ReadableRecord | null {
  const record = getRecord(db, id);
  if (!record || record.trashedAt !== null) return null;
  const { pages: notes, ...indexable } = toIndexableRecord(record, []);
  const hasPages = record.kind === "document";
  return {
    ...indexable,
    *readPages(numbers) {
      for (const number of numbers ?? []) {
        const page = hasPages && getPage(db, id, number);
        if (page) yield page;
        yield* notes.filter((note) => note.number === number);
      }
      if (numbers) return;
      if (hasPages) yield* eachPage(db, id);
      yield* notes;
    },
  };
}

function toIndexable(
  db: StoreDatabase,
  record: AnyRecord,
  pages = pagesOf(db, record),
): IndexableRecord | null {
  return record.trashedAt === null ? toIndexableRecord(record, pages) : null;
}

function pagesOf(db: StoreDatabase, record: AnyRecord): readonly DocumentPage[] {
  return record.kind === "document" && record.trashedAt === null ? listPages(db, record.id) : [];
}

/**
 * Brings the index in line with what the store says about a record, in the current transaction.
 *
 * @param stored the record, where somebody has just written it, and its pages, where they were too:
 *   a text as long as many books is not fetched once more
 */
export function indexRecord(
  library: OpenLibrary,
  id: string,
  stored?: { record: AnyRecord; pages: readonly DocumentPage[] | undefined },
): void {
  const record = stored
    ? toIndexable(library.db, stored.record, stored.pages)
    : loadIndexable(library.db, id);
  if (record) library.index.put(record);
  else library.index.remove(id);
}

/** Throws the index away and makes it from the records. */
export function rebuildIndex(library: OpenLibrary): void {
  library.index.rebuild(allIndexable(library.db));
}

function* allIndexable(db: StoreDatabase): IterableIterator<IndexableRecord> {
  for (const record of eachRecord(db, { trashed: false })) {
    yield toIndexableRecord(record, pagesOf(db, record));
  }
}
