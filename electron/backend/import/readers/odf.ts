import { ExpectedFailure } from "../../../../shared/contract/result.ts";
import type { FileContent, ReadDocument } from "../read-document.ts";
import { partialDateOf } from "./meta-date.ts";
import { metaLine, type OfficeParts, openOfficeFile } from "./office-parts.ts";
import { elementAt, textOf, type XmlElement } from "./xml.ts";
import { zipMediaType } from "./zip-directory.ts";

const ODF = "application/vnd.oasis.opendocument.";

/** The media types of one kind of OpenDocument file and its templates. */
export function isOpenDocument(
  bytes: Uint8Array,
  kind: "text" | "presentation" | "spreadsheet",
): boolean {
  const mediaType = zipMediaType(bytes);
  return mediaType === ODF + kind || mediaType === `${ODF}${kind}-template`;
}

export const ODF_PARTS = /^(content\.xml|styles\.xml|meta\.xml|META-INF\/manifest\.xml)$/;

/**
 * Opens an OpenDocument file and notes what it says about itself.
 *
 * @throws ExpectedFailure import/encrypted, import/unreadable
 */
export async function openOpenDocument(
  file: FileContent,
  document: ReadDocument,
): Promise<OfficeParts> {
  const parts = await openOfficeFile(file.bytes, ODF_PARTS);
  const manifest = parts.bytes("META-INF/manifest.xml")?.toString("utf8") ?? "";
  if (/<manifest:encryption-data\b/.test(manifest)) throw new ExpectedFailure("import/encrypted");
  if (!parts.bytes("content.xml")) throw new ExpectedFailure("import/unreadable", "no content.xml");
  fillFromMeta(document, elementAt(parts.xml("meta.xml"), "office:document-meta", "office:meta"));
  return parts;
}

function fillFromMeta(document: ReadDocument, meta: XmlElement | undefined): void {
  const value = (name: string) => metaLine(textOf(elementAt(meta, name)));
  document.title = value("dc:title");
  document.author = value("meta:initial-creator") || value("dc:creator");
  document.language = value("dc:language").slice(0, 35) || "de";
  document.created = partialDateOf(value("meta:creation-date"));
  document.modified = partialDateOf(value("dc:date"));
}
