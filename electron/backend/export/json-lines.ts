import type { DocumentPage } from "../../../shared/domain/document.ts";
import type { Relation } from "../../../shared/domain/link.ts";
import type { AnyRecord } from "../../../shared/domain/record.ts";

/** What belongs to a record and does not stand in its fields. */
export interface RecordAttachments {
  pages: readonly DocumentPage[];
  /** Links set by hand. */
  links: readonly { to: string; relation: Relation }[];
  /** Path of a document's original, or null. */
  file: string | null;
}

/**
 * A record as one line of JSON that `add` reads back: its fields and, where there are any, the
 * text by page, the links set by hand and the place of the original.
 */
export function toJsonLine(record: AnyRecord, { pages, links, file }: RecordAttachments): string {
  const { createdAt, updatedAt, revision, trashedAt, ...fields } = record;
  return JSON.stringify({
    ...fields,
    ...(pages.length > 0 ? { pages } : {}),
    ...(links.length > 0 ? { links } : {}),
    ...(file === null ? {} : { file }),
    ...(trashedAt === null ? {} : { trashed: true }),
  });
}
