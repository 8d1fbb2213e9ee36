import { composeAccents } from "./pdf-accents.ts";
import { columnStarts, findGutter, isAt, isBlankBetween, isGutter } from "./pdf-columns.ts";
import type { PlacedText, Segment } from "./placed-text.ts";

/** A line of one column. `right` is where the column ends, to tell full lines from short ones. */
export interface PdfLine {
  text: string;
  x: number;
  right: number;
  y: number;
  size: number;
  /** Pieces that stand far apart on the line, as in a table. */
  cells: string[];
  /** Edges of the column that the line belongs to. */
  columnLeft: number;
  columnRight: number;
}

export interface PageLines {
  number: number;
  width: number;
  height: number;
  /** In reading order. */
  lines: PdfLine[];
}

/** The lines of a page in reading order: columns one after the other, rows of tables kept whole. */
export function linesOfPage(texts: PlacedText[]): PdfLine[] {
  const upright = texts.filter((text) => !text.rotated);
  const rotated = texts.filter((text) => text.rotated && text.text.trim() !== "");
  const lines = orderSegments(segmentsOf(upright), 0);
  if (rotated.length > 0) {
    const text = rotated.map((part) => part.text.trim()).join(" ");
    lines.push({ ...lineOf([{ text, x: 0, right: 0, y: 0, size: 10 }]), columnRight: 0 });
  }
  return lines;
}

/**
 * Joins the pieces of a baseline to runs; a gap wider than two letters starts a new run, and so does
 * a narrower one where a column begins.
 */
function segmentsOf(texts: PlacedText[]): Segment[] {
  const printed = composeAccents(texts.filter((text) => text.text.trim() !== ""));
  const rows = groupByBaseline(printed);
  for (const row of rows) row.sort((a, b) => a.x - b.x);
  const starts = columnStarts(rows);
  const segments: Segment[] = [];
  for (const row of rows) {
    let current: Segment | null = null;
    let before: PlacedText | null = null;
    const gaps = blanksOf(row);
    for (const [index, piece] of row.entries()) {
      if (before && isPrintedTwice(before, piece)) continue;
      before = piece;
      const gap: number = current ? piece.x - current.right : 0;
      const size = Math.max(piece.size, 1);
      const isColumn = isGutter(row[index - 1], piece) && starts.some((x) => isAt(piece.x, x));
      const isSpread = isJustified(gaps, index, size);
      // What is printed over another text is the next cell of a table that was too narrow for it.
      const isOver = gap < -size * 0.6;
      if (current && !isOver && (isSpread || (gap < size * 1.6 && !isColumn))) {
        const spaced = gap > size * 0.12 || /\s$/.test(current.text) || /^\s/.test(piece.text);
        current.text = `${current.text.trimEnd()}${spaced ? " " : ""}${piece.text.trimStart()}`;
        current.right = Math.max(current.right, piece.x + piece.width);
        current.size = Math.max(current.size, piece.size);
      } else {
        current = { text: piece.text, x: piece.x, right: piece.x + piece.width, y: piece.y, size };
        segments.push(current);
      }
    }
  }
  for (const segment of segments) segment.text = segment.text.replace(/\s+/g, " ").trim();
  return segments.filter((segment) => segment.text !== "");
}

/** The blanks before each piece of a row, where the page draws one: 0 for a piece that begins anew. */
function blanksOf(row: readonly PlacedText[]): number[] {
  return row.map((piece, index) => {
    const before = row[index - 1];
    return before && isBlankBetween(before, piece) ? before.spaceAfter : 0;
  });
}

/** Equal blanks stretch a line to the edges of its column, wide as they may be. */
function isJustified(gaps: readonly number[], index: number, size: number): boolean {
  const gap = gaps[index] ?? 0;
  if (gap === 0 || gap > size * 6) return false;
  return [gaps[index - 1], gaps[index + 1]].some(
    (other) => other !== undefined && other > 0 && Math.abs(other - gap) < size * 0.1,
  );
}

/** Some programs make bold letters by printing them twice, a trifle apart. */
function isPrintedTwice(before: PlacedText, piece: PlacedText): boolean {
  return before.text === piece.text && Math.abs(before.x - piece.x) < piece.size * 0.15;
}

/** Pieces whose baselines differ by less than a third of their size stand on one line. */
function groupByBaseline<T extends { y: number; size: number }>(pieces: T[]): T[][] {
  const sorted = [...pieces].sort((a, b) => b.y - a.y);
  const rows: T[][] = [];
  let baseline = Number.POSITIVE_INFINITY;
  for (const piece of sorted) {
    const row = rows.at(-1);
    if (row && baseline - piece.y < Math.max(piece.size, 4) * 0.35) {
      row.push(piece);
    } else {
      rows.push([piece]);
      baseline = piece.y;
    }
  }
  return rows;
}

const MAX_COLUMNS_DEEP = 3;

function orderSegments(segments: Segment[], depth: number): PdfLine[] {
  const gutter = depth < MAX_COLUMNS_DEEP ? findGutter(segments) : null;
  if (gutter === null) return rowsOf(segments);
  const lines: PdfLine[] = [];
  let band: Segment[] = [];
  const readBand = () => {
    const left = band.filter((segment) => segment.right <= gutter);
    const right = band.filter((segment) => segment.x >= gutter);
    lines.push(...orderSegments(left, depth + 1), ...orderSegments(right, depth + 1));
    band = [];
  };
  // What crosses the gutter (a headline, a broad table) ends the columns above it.
  let crossing: Segment[] = [];
  const readCrossing = () => {
    if (crossing.length > 0) lines.push(...rowsOf(crossing));
    crossing = [];
  };
  for (const row of groupByBaseline(segments)) {
    if (row.some((segment) => segment.x < gutter && segment.right > gutter)) {
      readBand();
      crossing.push(...row);
    } else {
      readCrossing();
      band.push(...row);
    }
  }
  readBand();
  readCrossing();
  return lines;
}

function rowsOf(segments: Segment[]): PdfLine[] {
  const left = Math.min(...segments.map((segment) => segment.x));
  const right = Math.max(...segments.map((segment) => segment.right));
  return groupByBaseline(segments).map((row) => {
    row.sort((a, b) => a.x - b.x);
    return { ...lineOf(row), columnLeft: left, columnRight: right };
  });
}

function lineOf(row: Segment[]): PdfLine {
  const x = Math.min(...row.map((segment) => segment.x));
  const right = Math.max(...row.map((segment) => segment.right));
  return {
    text: row.map((segment) => segment.text).join(" "),
    x,
    right,
    y: row[0]?.y ?? 0,
    size: Math.max(...row.map((segment) => segment.size)),
    cells: row.map((segment) => segment.text),
    columnLeft: x,
    columnRight: right,
  };
}
