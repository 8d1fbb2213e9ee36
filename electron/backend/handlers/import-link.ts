import { DocumentInputSchema } from "../../../shared/domain/document.ts";
import type { PastedLink } from "../import/pasted-link.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import type { ImportItemChange } from "../store/imports.ts";
import { findDocumentByAddress } from "../store/link-documents.ts";
import { addRecord, type ChangedRecords } from "./records-write.ts";

/**
 * Keeps an address with its title as a document without a file. What stands there is never fetched:
 * the program does not go online.
 *
 * @returns what its line in the batch says
 */
export function storeLink(
  library: OpenLibrary,
  changed: ChangedRecords,
  link: PastedLink,
): ImportItemChange {
  const known = findDocumentByAddress(library.db, link.url);
  if (known) return { state: "known", recordId: known };
  const input = DocumentInputSchema.parse({
    kind: "document",
    title: link.title,
    mediaType: "text/x-uri",
    textMissing: "link",
    source: { url: link.url, readOn: new Date().toISOString().slice(0, 10) },
  });
  const { id } = addRecord(library, changed, { input, action: "import" });
  return { state: "done", recordId: id, createdIds: [id], warning: "import/link-only" };
}
