import { ExpectedFailure } from "../../../../shared/contract/result.ts";
import type { DocumentReader, FileContent, ReadDocument } from "../read-document.ts";
import { emptyDocument, pagesOfBlocks } from "../read-document.ts";
import { isOpenDocument, openOpenDocument } from "./odf.ts";
import { OdfBlocks } from "./odf-blocks.ts";
import { childElements, descendants, elementAt, type XmlElement } from "./xml.ts";

const MEDIA_TYPE = "application/vnd.oasis.opendocument.presentation";

/** OpenDocument presentations (LibreOffice Impress): a slide is a page, its notes stand below it. */
export const odpReader: DocumentReader = {
  format: "odp",
  mediaType: MEDIA_TYPE,
  extensions: ["odp", "otp"],
  recognises: (bytes) => isOpenDocument(bytes, "presentation"),
  read: readOdp,
};

async function readOdp(file: FileContent): Promise<ReadDocument> {
  const document = emptyDocument("odp", MEDIA_TYPE);
  document.pageUnit = "slide";
  const parts = await openOpenDocument(file, document);
  const content = elementAt(parts.xml("content.xml"), "office:document-content");
  const body = elementAt(content, "office:body", "office:presentation");
  const slides = body ? childElements(body, "draw:page") : [];
  if (slides.length === 0) throw new ExpectedFailure("import/unreadable", "no slides");
  for (const [index, slide] of slides.entries()) readSlide(slide, index + 1, document);
  document.pages = pagesOfBlocks(
    document.blocks,
    slides.map(() => ""),
  );
  if (document.blocks.length === 0) document.warning = "import/no-text";
  document.title ||= document.blocks.find((block) => block.kind === "heading")?.text ?? "";
  return document;
}

function readSlide(slide: XmlElement, page: number, document: ReadDocument): void {
  const shapes = childElements(slide).filter((shape) => shape.name !== "presentation:notes");
  const isTitle = (shape: XmlElement) => classOf(shape) === "title";
  for (const shape of [...shapes.filter(isTitle), ...shapes.filter((one) => !isTitle(one))]) {
    const walker = walkerOn(page);
    walker.walk({ name: "", attributes: {}, children: [shape] });
    if (isTitle(shape)) {
      const text = walker.blocks.map((block) => block.text).join("\n");
      if (text) document.blocks.push({ kind: "heading", level: 1, text, cells: [], page });
    } else document.blocks.push(...walker.blocks);
    document.links.push(...walker.links);
  }
  const notes = elementAt(slide, "presentation:notes");
  for (const frame of notes ? descendants(notes, "draw:frame") : []) {
    if (classOf(frame) !== "notes") continue;
    const walker = walkerOn(page);
    walker.paragraphKind = "note";
    walker.walk(frame);
    document.blocks.push(...walker.blocks);
  }
}

function classOf(shape: XmlElement): string {
  return shape.attributes["presentation:class"] ?? "";
}

function walkerOn(page: number): OdfBlocks {
  const walker = new OdfBlocks();
  walker.page = page;
  return walker;
}
