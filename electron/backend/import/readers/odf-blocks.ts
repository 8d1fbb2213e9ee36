import type { Block, BlockKind, DocumentLink } from "../read-document.ts";
import { oneLine, tidyText } from "../text-encoding.ts";
import { childElements, type XmlElement } from "./xml.ts";

/** What nobody sees on the page. */
const HIDDEN = new Set([
  "text:tracked-changes",
  "office:annotation",
  "office:annotation-end",
  "text:sequence-decls",
  "text:variable-decls",
  "text:user-field-decls",
  "office:forms",
  "text:index-title-template",
  "svg:title",
  "svg:desc",
  "draw:object",
  "text:note-citation",
  "text:ruby-text",
  "office:scripts",
]);

/** Walks over OpenDocument text, in documents and on slides, and gathers its blocks. */
export class OdfBlocks {
  readonly blocks: Block[] = [];
  readonly links: DocumentLink[] = [];
  page = 1;
  /** What plain paragraphs are taken for, as in the notes of a slide. */
  paragraphKind: BlockKind = "paragraph";
  private readonly headingStyles: ReadonlyMap<string, number>;
  private listDepth = 0;

  /** @param headingStyles styles of paragraphs that are headings all the same, with their level */
  constructor(headingStyles: ReadonlyMap<string, number> = new Map()) {
    this.headingStyles = headingStyles;
  }

  walk(element: XmlElement): void {
    for (const child of childElements(element)) this.visit(child);
  }

  private visit(element: XmlElement): void {
    if (HIDDEN.has(element.name)) return;
    switch (element.name) {
      case "text:soft-page-break":
        this.page++;
        return;
      case "text:h":
        this.addHeading(element);
        return;
      case "text:p":
        this.addParagraph(element);
        return;
      case "text:list":
        this.listDepth++;
        this.walk(element);
        this.listDepth--;
        return;
      case "table:table":
        this.addTable(element);
        return;
      default:
        this.walk(element);
    }
  }

  private addHeading(element: XmlElement): void {
    const level = Math.min(6, Math.max(1, Number(element.attributes["text:outline-level"]) || 1));
    this.add({ kind: "heading", level, text: this.inline(element), cells: [], page: this.page });
  }

  private addParagraph(element: XmlElement): void {
    const { page } = this;
    const text = this.inline(element);
    const heading = this.headingStyles.get(element.attributes["text:style-name"] ?? "");
    if (heading) this.add({ kind: "heading", level: heading, text, cells: [], page });
    else if (this.listDepth > 0 && this.paragraphKind === "paragraph")
      this.add({ kind: "listItem", level: this.listDepth, text, cells: [], page });
    else this.add({ kind: this.paragraphKind, level: 0, text, cells: [], page });
  }

  private addTable(table: XmlElement): void {
    for (const row of rowsOf(table)) {
      const cells = childElements(row, "table:table-cell").map((cell) => {
        const inner = new OdfBlocks(this.headingStyles);
        inner.walk(cell);
        this.links.push(...inner.links);
        return inner.blocks.map((block) => block.text).join("\n");
      });
      const text = cells.filter(Boolean).join(" | ");
      this.add({ kind: "tableRow", level: 0, text, cells, page: this.page });
    }
  }

  private add(block: Block): void {
    if (block.text) this.blocks.push(block);
  }

  /** The words of a paragraph; frames anchored in it become blocks of their own before it. */
  private inline(element: XmlElement): string {
    const text = tidyText(this.runs(element));
    return text.split("\n").map(oneLine).filter(Boolean).join("\n");
  }

  private runs(element: XmlElement): string {
    return element.children
      .map((child) => {
        // Line ends in the markup are spaces; only text:line-break is one.
        if (typeof child === "string") return child.replace(/\s+/g, " ");
        return this.run(child);
      })
      .join("");
  }

  private run(element: XmlElement): string {
    if (HIDDEN.has(element.name)) return "";
    switch (element.name) {
      case "text:s":
        return " ".repeat(Math.min(Number(element.attributes["text:c"]) || 1, 100));
      case "text:tab":
        return " ";
      case "text:line-break":
        return "\n";
      case "text:soft-page-break":
        this.page++;
        return "";
      case "text:a": {
        const text = this.runs(element);
        const url = element.attributes["xlink:href"] ?? "";
        if (/^https?:\/\//i.test(url) && this.links.length < 2_000)
          this.links.push({ text: oneLine(text), url: url.slice(0, 5_000) });
        return text;
      }
      case "text:note":
        return ` [${oneLine(this.runs(element))}]`;
      case "draw:frame":
      case "draw:custom-shape":
      case "draw:g":
        this.walk(element);
        return "";
      case "text:p":
        return ` ${this.runs(element)}`;
      default:
        return this.runs(element);
    }
  }
}

/** The rows of a table, those of its head first, wherever they are grouped. */
function rowsOf(table: XmlElement): XmlElement[] {
  return childElements(table).flatMap((child) => {
    if (child.name === "table:table-row") return [child];
    return /^table:table-(header-rows|rows|row-group)$/.test(child.name) ? rowsOf(child) : [];
  });
}
