import { ExpectedFailure } from "../../../../shared/contract/result.ts";
import type { DocumentReader, FileContent, ReadDocument } from "../read-document.ts";
import { emptyDocument, pagesOfBlocks } from "../read-document.ts";
import { letterheadOf } from "./letterhead.ts";
import { isOpenDocument, openOpenDocument } from "./odf.ts";
import { OdfBlocks } from "./odf-blocks.ts";
import { descendants, elementAt, type XmlElement } from "./xml.ts";

const MEDIA_TYPE = "application/vnd.oasis.opendocument.text";

/** OpenDocument texts (LibreOffice Writer) and their templates. */
export const odtReader: DocumentReader = {
  format: "odt",
  mediaType: MEDIA_TYPE,
  extensions: ["odt", "ott"],
  recognises: (bytes) => isOpenDocument(bytes, "text"),
  read: readOdt,
};

async function readOdt(file: FileContent): Promise<ReadDocument> {
  const document = emptyDocument("odt", MEDIA_TYPE);
  const parts = await openOpenDocument(file, document);
  const content = elementAt(parts.xml("content.xml"), "office:document-content");
  const body = elementAt(content, "office:body", "office:text");
  if (!body) throw new ExpectedFailure("import/unreadable", "no office:text");
  const walker = new OdfBlocks(headingStylesOf(parts.xml("styles.xml"), content));
  walker.walk(body);
  const styles = parts.xml("styles.xml");
  const heads = styles ? descendants(styles, "style:header").map(linesOf) : [];
  const letterhead = letterheadOf(heads, walker.blocks);
  document.blocks = letterhead ? [letterhead, ...walker.blocks] : walker.blocks;
  document.links = walker.links;
  // Writer notes where its pages broke when it saved; without that the text is one.
  document.pageUnit = walker.page > 1 ? "page" : "text";
  document.pages = pagesOfBlocks(document.blocks, Array(walker.page).fill(""));
  if (walker.blocks.length === 0) document.warning = "import/no-text";
  return document;
}

/** The paragraphs of the head of a page, each a line. */
function linesOf(head: XmlElement): string {
  const walker = new OdfBlocks(new Map());
  walker.walk(head);
  return walker.blocks.map(({ text }) => text).join("\n");
}

/**
 * Styles that make a paragraph a heading: "Title", which Writer does not count among them, what was
 * converted from other programs, and every style made from one of those.
 */
function headingStylesOf(...roots: (XmlElement | undefined)[]): Map<string, number> {
  const found = new Map<string, number>();
  const parents = new Map<string, string>();
  for (const root of roots) {
    for (const style of root ? descendants(root, "style:style") : []) {
      const { attributes } = style;
      const name = attributes["style:name"] ?? "";
      const outline = Number(attributes["style:default-outline-level"]);
      const numbered = /^(?:Heading|Überschrift)(?:_20_|\s)?([1-6])$/i.exec(name)?.[1];
      if (outline >= 1 && outline <= 6) found.set(name, outline);
      else if (numbered) found.set(name, Number(numbered));
      else if (/^(Title|Titel)$/i.test(name)) found.set(name, 1);
      parents.set(name, attributes["style:parent-style-name"] ?? "");
    }
  }
  for (const name of parents.keys()) {
    let parent = name;
    for (let step = 0; step < 20 && !found.has(parent); step++) parent = parents.get(parent) ?? "";
    const level = found.get(parent);
    if (level) found.set(name, level);
  }
  return found;
}
