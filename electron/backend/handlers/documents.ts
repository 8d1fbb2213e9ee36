import type { DOCUMENT_METHODS } from "../../../shared/contract/methods/documents.ts";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import type { Mark } from "../../../shared/domain/search.ts";
import type { OpenLibrary } from "../library/open-library.ts";
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

/** Where a query meets the text of a page. */
function pageMarker(
  { db, index }: OpenLibrary,
  id: string,
  query: string,
): (text: string) => Mark[] {
  if (query.trim() === "" || !loadIndexable(db, id)) return () => [];
  return index.marker(query, false).marks;
}
