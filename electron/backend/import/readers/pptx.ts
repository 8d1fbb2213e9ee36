import { ExpectedFailure } from "../../../../shared/contract/result.ts";
import type { Block, DocumentReader, FileContent, ReadDocument } from "../read-document.ts";
import { emptyDocument, pagesOfBlocks } from "../read-document.ts";
import { oneLine, tidyText } from "../text-encoding.ts";
import { fillFromCoreProperties, type OfficeParts, openOfficeFile } from "./office-parts.ts";
import { childElements, descendants, elementAt, textOf, type XmlElement } from "./xml.ts";
import { zipNames } from "./zip-directory.ts";

const MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
const WANTED =
  /^(docProps\/core\.xml|ppt\/(_rels\/)?presentation\.xml(\.rels)?|ppt\/(slides|notesSlides)\/[^/]+\.xml|ppt\/slides\/_rels\/[^/]+\.rels|ppt\/diagrams\/data[^/]*\.xml)$/;

/** Presentations since PowerPoint 2007: a slide is a page, its notes stand below it. */
export const pptxReader: DocumentReader = {
  format: "pptx",
  mediaType: MEDIA_TYPE,
  extensions: ["pptx", "ppsx", "potx", "pptm"],
  recognises: (bytes) => zipNames(bytes).includes("ppt/presentation.xml"),
  read: readPptx,
};

async function readPptx(file: FileContent): Promise<ReadDocument> {
  const parts = await openOfficeFile(file.bytes, WANTED);
  const document = emptyDocument("pptx", MEDIA_TYPE);
  document.pageUnit = "slide";
  const slides = slideNames(parts);
  if (slides.length === 0) throw new ExpectedFailure("import/unreadable", "no slides");
  fillFromCoreProperties(document, parts);
  for (const [index, name] of slides.entries()) readSlide(parts, name, index + 1, document);
  document.pages = pagesOfBlocks(
    document.blocks,
    slides.map(() => ""),
  );
  if (document.blocks.length === 0) document.warning = "import/no-text";
  // PowerPoint calls every deck so until somebody names it.
  if (
    /^(PowerPoint[- ]Pr[äe]sentation|PowerPoint Presentation|Presentation|Folie 1)$/i.test(
      document.title,
    )
  )
    document.title = "";
  const heading = document.blocks.find((block) => block.kind === "heading")?.text ?? "";
  // Decks made from one another keep the first one's name; the slide says which of them it is.
  if (heading.startsWith(document.title)) document.title = heading;
  return document;
}

/** The slides in the order they are shown in. */
function slideNames(parts: OfficeParts): string[] {
  const presentation = elementAt(parts.xml("ppt/presentation.xml"), "p:presentation");
  const relations = parts.relations("ppt/presentation.xml");
  const list = elementAt(presentation, "p:sldIdLst");
  return (list ? childElements(list, "p:sldId") : []).flatMap((slide) => {
    const target = relations.get(slide.attributes["r:id"] ?? "")?.target;
    return target && parts.bytes(target) ? [target] : [];
  });
}

function readSlide(parts: OfficeParts, name: string, page: number, document: ReadDocument): void {
  const relations = parts.relations(name);
  const tree = elementAt(parts.xml(name), "p:sld", "p:cSld", "p:spTree");
  const reader = new SlideReader(parts, relations, page);
  if (tree) reader.readShapes(tree);
  reader.findTitle();
  document.blocks.push(...reader.titles, ...reader.blocks);
  for (const { target, type } of relations.values()) {
    if (type === "hyperlink" && /^https?:\/\//i.test(target) && document.links.length < 2_000)
      document.links.push({ text: reader.titles[0]?.text ?? "", url: target.slice(0, 5_000) });
    if (type === "notesSlide") document.blocks.push(...notesOf(parts, target, page));
  }
}

/** What the speaker wrote for herself; slide number and date of the notes page are not it. */
function notesOf(parts: OfficeParts, name: string, page: number): Block[] {
  const tree = elementAt(parts.xml(name), "p:notes", "p:cSld", "p:spTree");
  const bodies = (tree ? descendants(tree, "p:sp") : []).filter(
    (shape) => placeOf(shape) === "body",
  );
  return bodies
    .flatMap((shape) => paragraphsOf(elementAt(shape, "p:txBody")))
    .map(({ text }) => ({ kind: "note", level: 0, text, cells: [], page }));
}

/** What a shape is on its slide: "title", "body" … or "" for one that was only drawn there. */
function placeOf(shape: XmlElement): string {
  const place = elementAt(shape, "p:nvSpPr", "p:nvPr", "p:ph");
  return place ? (place.attributes.type ?? "body") : "";
}

class SlideReader {
  readonly titles: Block[] = [];
  readonly blocks: Block[] = [];
  private readonly sizes = new Map<Block, number>();
  private readonly parts: OfficeParts;
  private readonly relations: ReturnType<OfficeParts["relations"]>;
  private readonly page: number;

  constructor(parts: OfficeParts, relations: ReturnType<OfficeParts["relations"]>, page: number) {
    this.parts = parts;
    this.relations = relations;
    this.page = page;
  }

  readShapes(tree: XmlElement): void {
    for (const shape of childElements(tree)) {
      if (shape.name === "p:sp") this.readShape(shape);
      else if (shape.name === "p:grpSp") this.readShapes(shape);
      else if (shape.name === "p:graphicFrame") this.readGraphic(shape);
      // A choice between a new and an old drawing of the same thing: the first will do.
      else if (shape.name === "mc:AlternateContent") {
        const choice = childElements(shape)[0];
        if (choice) this.readShapes(choice);
      }
    }
  }

  /** A slide without a place for its title still has one: the line set larger than all others. */
  findTitle(): void {
    if (this.titles.length > 0) return;
    const largest = Math.max(0, ...this.sizes.values());
    const candidates = this.blocks.filter((block) => this.sizes.get(block) === largest);
    const [title] = candidates;
    if (!title || candidates.length > 1 || largest === 0 || title.text.length > 150) return;
    this.blocks.splice(this.blocks.indexOf(title), 1);
    this.titles.push({ ...title, kind: "heading", level: 1 });
  }

  private readShape(shape: XmlElement): void {
    const place = placeOf(shape);
    if (place === "sldNum" || place === "dt" || place === "ftr" || place === "hdr") return;
    const paragraphs = paragraphsOf(elementAt(shape, "p:txBody"));
    if (place === "title" || place === "ctrTitle") {
      const text = paragraphs.map((one) => one.text).join("\n");
      if (text) this.titles.push({ ...this.block("heading", text), level: 1 });
      return;
    }
    // One sentence in a frame for lists is not a list.
    const isList = place === "body" && paragraphs.length > 1;
    for (const { text, level, hasBullet, size } of paragraphs) {
      const isItem = place !== "subTitle" && (hasBullet ?? isList);
      const block = isItem
        ? { ...this.block("listItem", text), level }
        : this.block("paragraph", text);
      this.blocks.push(block);
      this.sizes.set(block, size);
    }
  }

  private readGraphic(frame: XmlElement): void {
    for (const table of descendants(frame, "a:tbl")) {
      for (const row of childElements(table, "a:tr")) {
        const cells = childElements(row, "a:tc")
          .filter((cell) => cell.attributes.hMerge !== "1" && cell.attributes.vMerge !== "1")
          .map((cell) => joined(paragraphsOf(elementAt(cell, "a:txBody"))));
        const text = cells.filter(Boolean).join(" | ");
        if (text) this.blocks.push({ ...this.block("tableRow", text), cells });
      }
    }
    for (const diagram of descendants(frame, "dgm:relIds")) {
      const data = this.relations.get(diagram.attributes["r:dm"] ?? "")?.target;
      const root = data ? this.parts.xml(data) : undefined;
      for (const point of root ? descendants(root, "dgm:t") : []) {
        for (const { text } of paragraphsOf(point)) this.blocks.push(this.block("paragraph", text));
      }
    }
  }

  private block(kind: Block["kind"], text: string): Block {
    return { kind, level: 0, text, cells: [], page: this.page };
  }
}

interface SlideParagraph {
  text: string;
  /** From 1. */
  level: number;
  /** null when the slide leaves it to its layout. */
  hasBullet: boolean | null;
  /** Of its largest letters, in hundredths of a point; 0 when the slide leaves it to its layout. */
  size: number;
}

function paragraphsOf(body: XmlElement | undefined): SlideParagraph[] {
  return (body ? childElements(body, "a:p") : []).flatMap((paragraph) => {
    const text = tidyText(runsOf(paragraph)).split("\n").map(oneLine).filter(Boolean).join("\n");
    if (!text) return [];
    const properties = elementAt(paragraph, "a:pPr");
    const marks = properties ? childElements(properties).map((one) => one.name) : [];
    const hasBullet = marks.includes("a:buNone")
      ? false
      : marks.includes("a:buChar") || marks.includes("a:buAutoNum")
        ? true
        : null;
    const sizes = descendants(paragraph, "a:rPr").map((run) => Number(run.attributes.sz) || 0);
    const level = 1 + (Number(properties?.attributes.lvl) || 0);
    return [{ text, level, hasBullet, size: Math.max(0, ...sizes) }];
  });
}

function runsOf(paragraph: XmlElement): string {
  return childElements(paragraph)
    .map((run) => (run.name === "a:br" ? "\n" : textOf(elementAt(run, "a:t"))))
    .join("");
}

function joined(paragraphs: SlideParagraph[]): string {
  return paragraphs.map((one) => one.text).join("\n");
}
