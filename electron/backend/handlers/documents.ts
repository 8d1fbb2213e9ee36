import type { DOCUMENT_METHODS } from "../../../shared/contract/methods/documents.ts";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import type { Mark } from "../../../shared/domain/search.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import type { IndexableRecord } from "../search/search-index.ts";
import { getPage, listPages } from "../store/pages.ts";
import { requireRecord } from "../store/records.ts";
import type { HandlersFor } from "./handler.ts";
import { loadIndexable } from "./library-index.ts";

export const documentHandlers: HandlersFor<typeof DOCUMENT_METHODS, OpenLibrary> = {
  "documents.page": (library, { id, page: number, query }) => {
    const { db } = library;
    const { kind } = requireRecord(db, id);
    if (kind !== "document") throw new ExpectedFailure("record/wrong-kind", kind);
    const page = getPage(db, id, number);
    if (!page) throw new ExpectedFailure("document/no-such-page", String(number));
    const pages = listPages(db, id);
    const marksOf = pageMarker(library, id, query);
    return {
      page,
      pageCount: pages.length,
      marks: marksOf(page.text),
      matchingPages: pages
        .filter((other) => marksOf(other.text).length > 0)
        .map((other) => other.number),
    };
  },
};

/**
 * Where a query meets a page: the index marks a title from end to end, so the page is handed to it
 * as the title of a record with nothing else.
 */
function pageMarker(
  { db, index }: OpenLibrary,
  id: string,
  query: string,
): (text: string) => Mark[] {
  const document = query.trim() === "" ? null : loadIndexable(db, id);
  if (!document) return () => [];
  const bare: IndexableRecord = { ...document, summary: "", body: "", pages: [] };
  return (text) => index.passage({ ...bare, title: text }, query, false).titleMarks;
}
