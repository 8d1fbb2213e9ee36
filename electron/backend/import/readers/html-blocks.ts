import type { Block, DocumentLink } from "../read-document.ts";
import { oneLine } from "../text-encoding.ts";

/** The part of the DOM that is used here; the project's Node side has no DOM types. */
export interface HtmlNode {
  nodeType: number;
  textContent: string | null;
  childNodes: Iterable<HtmlNode>;
}

export interface HtmlElement extends HtmlNode {
  tagName: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
  closest(selector: string): HtmlElement | null;
  remove(): void;
}

const ELEMENT = 1;
const TEXT = 3;
const MAX_DEPTH = 400;

const BLOCK_TAGS = new Set(
  (
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER " +
    "FORM H1 H2 H3 H4 H5 H6 HEADER HR HTML LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT " +
    "TH THEAD TR UL"
  ).split(" "),
);

/** The readable text under an element as blocks in the order of the page, and its links. */
export function blocksOfElement(
  root: HtmlElement,
  base: string,
): { blocks: Block[]; links: DocumentLink[] } {
  const walker = new BlockWalker(base);
  walker.walk(root, 0);
  walker.flush();
  return { blocks: walker.blocks, links: walker.links };
}

class BlockWalker {
  readonly blocks: Block[] = [];
  readonly links: DocumentLink[] = [];
  private readonly base: string;
  private inline = "";
  private kind: Block["kind"] = "paragraph";
  private level = 0;
  private listDepth = 0;

  constructor(base: string) {
    this.base = base;
  }

  walk(node: HtmlNode, depth: number): void {
    if (node.nodeType === TEXT) {
      this.inline += node.textContent ?? "";
      return;
    }
    if (node.nodeType !== ELEMENT) return;
    const element = node as HtmlElement;
    const tag = element.tagName.toUpperCase();
    if (depth > MAX_DEPTH) {
      this.inline += ` ${element.textContent ?? ""}`;
      return;
    }
    if (tag === "BR") {
      this.inline += "\u2028";
    } else if (tag === "TR") {
      this.addRow(element);
    } else if (tag === "A") {
      this.addLink(element);
      this.children(element, depth);
    } else if (BLOCK_TAGS.has(tag)) {
      this.block(element, tag, depth);
    } else {
      this.children(element, depth);
    }
  }

  /** Ends the running block; line breaks of the markup are spaces, `<br>` is a line break. */
  flush(): void {
    const text = this.inline
      .split("\u2028")
      .map(oneLine)
      .join("\n")
      .replace(/\n{2,}/g, "\n")
      .trim();
    this.inline = "";
    if (!text) return;
    this.blocks.push({ kind: this.kind, level: this.level, text, cells: [], page: 1 });
  }

  private children(element: HtmlElement, depth: number): void {
    for (const child of element.childNodes) this.walk(child, depth + 1);
  }

  private block(element: HtmlElement, tag: string, depth: number): void {
    this.flush();
    const before = { kind: this.kind, level: this.level };
    const isList = tag === "UL" || tag === "OL";
    if (isList) this.listDepth++;
    const heading = /^H([1-6])$/.exec(tag);
    if (heading) {
      this.kind = "heading";
      this.level = Number(heading[1]);
    } else if (tag === "LI") {
      this.kind = "listItem";
      this.level = Math.max(1, this.listDepth);
    } else if (tag === "FIGCAPTION") {
      this.kind = "caption";
      this.level = 0;
    }
    this.children(element, depth);
    this.flush();
    this.kind = before.kind;
    this.level = before.level;
    if (isList) this.listDepth--;
  }

  /** A row of data is one block; a row that only lays out the page is walked into. */
  private addRow(row: HtmlElement): void {
    this.flush();
    const cells = [...row.childNodes].filter((node): node is HtmlElement => {
      return node.nodeType === ELEMENT && /^T[DH]$/i.test((node as HtmlElement).tagName);
    });
    // A cell is walked on its own, so a table inside a table must not come here again.
    const isLayout =
      cells.length < 2 || cells.some((cell) => cell.querySelector("table, h1, h2, p + p"));
    if (isLayout) {
      for (const cell of cells) {
        this.children(cell, 0);
        this.flush();
      }
      return;
    }
    const texts = cells.map((cell) => this.cellText(cell));
    for (const cell of cells) for (const link of cell.querySelectorAll("a")) this.addLink(link);
    if (texts.every((text) => text === "")) return;
    const text = texts.filter(Boolean).join(" | ");
    this.blocks.push({ kind: "tableRow", level: 0, text, cells: texts, page: 1 });
  }

  private cellText(cell: HtmlElement): string {
    const { blocks } = blocksOfElement(cell, this.base);
    return blocks.map((block) => block.text).join("\n");
  }

  private addLink(element: HtmlElement): void {
    const url = absoluteAddress(element.getAttribute("href") ?? "", this.base);
    const text = oneLine(element.textContent ?? "");
    if (url && text && this.links.length < 2_000) this.links.push({ text, url });
  }
}

/** Only addresses a person may follow: http and https; relative ones need the page's own address. */
function absoluteAddress(href: string, base: string): string {
  try {
    const url = base ? new URL(href, base) : new URL(href);
    return /^https?:$/.test(url.protocol) ? url.href : "";
  } catch {
    return ""; // Not an address: a saved page may hold anything here.
  }
}
