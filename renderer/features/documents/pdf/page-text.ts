import type { PDFPageProxy } from "pdfjs-dist";

type TextContent = Awaited<ReturnType<PDFPageProxy["getTextContent"]>>;

/** The text of a drawn page as it is read: words divided at the end of a line are whole. */
export interface PageText {
  text: string;
  /** The pieces it was made of, in the order of the text layer's elements. */
  pieces: string[];
  /** For each character of `text`: its piece, and its place in that piece; a line's end has -1. */
  pieceAt: Int32Array;
  offsetAt: Int32Array;
}

/** Joins what pdf.js found on a page, and remembers where every character came from. */
export function joinPageText(content: TextContent): PageText {
  const pieces: string[] = [];
  const characters: string[] = [];
  const pieceAt: number[] = [];
  const offsetAt: number[] = [];
  const add = (character: string, piece: number, offset: number) => {
    characters.push(character);
    pieceAt.push(piece);
    offsetAt.push(offset);
  };
  for (const item of content.items) {
    if (!("str" in item)) continue;
    const piece = pieces.push(item.str) - 1;
    if (startsLower(item.str) && endsDivided(characters)) {
      // "Bildungs-" and "region" on two lines are one word; its hyphen and the line's end go.
      for (const list of [characters, pieceAt, offsetAt]) list.splice(-2);
    }
    for (let offset = 0; offset < item.str.length; offset++) {
      add(item.str[offset] as string, piece, offset);
    }
    if (item.hasEOL && characters.at(-1) !== "\n") add("\n", -1, 0);
  }
  return {
    text: characters.join(""),
    pieces,
    pieceAt: Int32Array.from(pieceAt),
    offsetAt: Int32Array.from(offsetAt),
  };
}

/** Goes on with the word before it; "Bildungs- und Lernorte" does not. */
function startsLower(text: string): boolean {
  return /^(?!(?:und|oder|bzw|sowie|bis)\b)\p{Ll}/u.test(text);
}

/** A letter, a hyphen, the end of the line. */
function endsDivided(characters: readonly string[]): boolean {
  return (
    characters.at(-1) === "\n" &&
    /^[-\u00ad\u2010]$/.test(characters.at(-2) ?? "") &&
    /\p{L}/u.test(characters.at(-3) ?? "")
  );
}

/** Characters [start, end) as stretches of pieces: what a text layer's elements have of them. */
export function piecesOf(
  page: PageText,
  start: number,
  end: number,
): { piece: number; from: number; to: number }[] {
  const found: { piece: number; from: number; to: number }[] = [];
  for (let at = start; at < Math.min(end, page.text.length); at++) {
    const piece = page.pieceAt[at] as number;
    const offset = page.offsetAt[at] as number;
    if (piece < 0) continue;
    const last = found.at(-1);
    if (last?.piece === piece && last.to === offset) last.to = offset + 1;
    else found.push({ piece, from: offset, to: offset + 1 });
  }
  return found;
}

/** The place in the page's text of a place in a piece; the next one there is, where it was dropped. */
export function placeInText(page: PageText, piece: number, offset: number): number {
  for (let at = 0; at < page.text.length; at++) {
    const own = page.pieceAt[at] as number;
    if (own > piece || (own === piece && (page.offsetAt[at] as number) >= offset)) return at;
  }
  return page.text.length;
}
