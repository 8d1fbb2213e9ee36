import { isFormatWord } from "../format-words.ts";
import type { Block } from "../read-document.ts";
import { tidyText } from "../text-encoding.ts";
import type { PageLines, PdfLine } from "./pdf-lines.ts";
import { blockOfLine, joinBrokenWord } from "./text.ts";

/** Lines → headings, paragraphs, list items and table rows. Larger print makes a heading. */
export function blocksOfPages(pages: PageLines[]): Block[] {
  const body = bodySize(pages);
  const sizes = headingSizes(pages, body);
  const blocks: Block[] = [];
  widenSparsePages(pages);
  for (const page of pages) {
    let previous: PdfLine | null = null;
    for (const line of page.lines) {
      const block = blockOf(line, page.number, sizes);
      const last = blocks.at(-1);
      if (previous && last?.page === page.number && belongsTogether(previous, line, last, block)) {
        last.text = joinBrokenWord(last.text, block.text);
      } else {
        blocks.push(block);
      }
      previous = line;
    }
  }
  return blocks;
}

function blockOf(line: PdfLine, page: number, sizes: number[]): Block {
  const text = tidyText(line.text);
  const level = sizes.findIndex((size) => Math.abs(size - line.size) < 0.3) + 1;
  if (level > 0) return { kind: "heading", level: Math.min(level, 6), text, cells: [], page };
  if (line.cells.length > 1 && !/^[-–•*▪◦‣·]$/.test(line.cells[0] ?? "")) {
    return { kind: "tableRow", level: 0, text, cells: line.cells.map(tidyText), page };
  }
  return blockOfLine(text, page);
}

/** A page with a few lines does not show how wide its column is; the other pages do. */
function widenSparsePages(pages: PageLines[]): void {
  const all = pages.flatMap((page) => page.lines);
  const right = all.reduce((most, line) => Math.max(most, line.columnRight), 0);
  for (const page of pages) {
    if (page.lines.length > 12 || hasColumns(page.lines)) continue;
    for (const line of page.lines) line.columnRight = Math.max(line.columnRight, right);
  }
}

function hasColumns(lines: PdfLine[]): boolean {
  const end = Math.min(...lines.map((line) => line.columnRight));
  return lines.some((line) => line.columnLeft > end);
}

/** The size most letters have. */
function bodySize(pages: PageLines[]): number {
  const letters = new Map<number, number>();
  for (const page of pages) {
    for (const line of page.lines) {
      const size = Math.round(line.size * 2) / 2;
      letters.set(size, (letters.get(size) ?? 0) + line.text.length);
    }
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

/** Sizes clearly larger than the body's, largest first. */
function headingSizes(pages: PageLines[], body: number): number[] {
  const sizes = new Set<number>();
  for (const page of pages) {
    for (const line of page.lines) if (line.size > body * 1.12) sizes.add(line.size);
  }
  return [...sizes]
    .sort((a, b) => b - a)
    .filter((size, index, all) => index === 0 || (all[index - 1] ?? 0) - size > 0.3)
    .slice(0, 6);
}

function belongsTogether(previous: PdfLine, line: PdfLine, last: Block, block: Block): boolean {
  if (block.kind === "tableRow" || last.kind === "tableRow") return false;
  if (block.kind === "listItem") return false;
  if ((last.kind === "heading") !== (block.kind === "heading")) return false;
  if (last.kind === "heading" && last.level !== block.level) return false;
  if (line.columnLeft > previous.right && line.y > previous.y) return goesOn(previous, line);
  const drop = previous.y - line.y;
  if (drop <= 0 || drop > Math.max(previous.size, line.size) * 1.9) return false;
  if (last.kind === "heading" && goesOn(previous, line)) return true;
  if (previous.columnLeft !== line.columnLeft) return false;
  // Smaller print under a line says something else.
  if (Math.abs(previous.size - line.size) > previous.size * 0.15) return false;
  return wasFull(previous, line);
}

/** The sentence that a column ends in goes on at the top of the next one. */
function goesOn(previous: PdfLine, line: PdfLine): boolean {
  if (Math.abs(previous.size - line.size) > 0.3) return false;
  if (WANTS_MORE.test(previous.text)) return true;
  return /[\p{L}\p{N}\-‐]$/u.test(previous.text) && /^\p{Ll}/u.test(line.text);
}

/** What a line cannot end with unless its sentence goes on in the next one. */
const WANTS_MORE =
  /(?:[,–]|\b(?:ab|am|an|auf|aus|bei|bis|das|der|die|den|dem|des|durch|ein|eine|einem|einen|einer|für|im|in|mit|nach|oder|sowie|um|und|vom|von|zu|zum|zur|zwischen))$/u;

const NEW_START =
  /^([A-ZÄÖÜ][\p{L} /-]{1,40}( \d{1,2})?:(\s|$)|\d{1,2}([:.]\d{2})?\s*(Uhr|[-–—]|bis)|\d{1,2}[.)]\s)/u;

/** The first word of the next line would not have fitted any more, or a word was cut. */
function wasFull(previous: PdfLine, line: PdfLine): boolean {
  if (/\p{Ll}[-‐]$/u.test(previous.text) && /^\p{L}/u.test(line.text)) return true;
  const isStart = NEW_START.test(line.text) || isFormatWord(line.text);
  if (isStart && !WANTS_MORE.test(previous.text)) return false;
  const perLetter = (previous.right - previous.x) / Math.max(1, previous.text.length);
  const firstWord = line.text.split(" ", 1)[0] ?? "";
  const room = line.columnRight - previous.right;
  const columnLetters = (line.columnRight - line.columnLeft) / Math.max(perLetter, 0.1);
  if (columnLetters < 22) return false;
  return room < perLetter * (firstWord.length * 1.1 + 2);
}
