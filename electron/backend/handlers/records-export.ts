import { toJsonLine } from "../export/json-lines.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import { listFreeLinks } from "../store/links.ts";
import { listPages } from "../store/pages.ts";
import { eachRecord } from "../store/records.ts";

/** Everything in the library as JSON Lines, the trash included; see `toJsonLine`. */
export async function* exportLines(library: OpenLibrary): AsyncIterableIterator<string> {
  const { db, files } = library;
  for (const record of eachRecord(db, { trashed: true })) {
    const isDocument = record.kind === "document";
    yield toJsonLine(record, {
      pages: isDocument ? listPages(db, record.id) : [],
      links: listFreeLinks(db, record.id),
      file: isDocument && record.fileHash !== "" ? await files.pathOf(record.fileHash) : null,
    });
  }
}
