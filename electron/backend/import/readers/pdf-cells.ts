import { isAt, isBlankBetween } from "./pdf-columns.ts";
import type { PlacedText } from "./placed-text.ts";

/** A stretch of lines in which a column of a table begins at one place. */
export interface CellStart {
  x: number;
  top: number;
  bottom: number;
}

/** Sizes of print between two texts of a line that no word is parted by. */
const CLEAR_GAP = 0.8;
/** Sizes of print between two cells where a column is known to begin. */
const NARROWEST_GAP = 0.3;
/** So many lines beginning at one place make a column. */
const LINES_OF_COLUMN = 3;

/**
 * Where columns of tables begin: at least two lines have a clear gap before the place, and with those
 * that have nothing before it they are three. A text across the place ends the stretch.
 *
 * @param rows the texts of each line, from left to right
 */
export function cellStarts(rows: readonly PlacedText[][]): CellStart[] {
  const places = new Set<number>();
  for (const row of rows) {
    for (const [index, piece] of row.entries()) {
      if (hasGapBefore(row, index)) places.add(Math.round(piece.x));
    }
  }
  return [...places].flatMap((x) => startsAt(rows, x));
}

function startsAt(rows: readonly PlacedText[][], x: number): CellStart[] {
  const starts: CellStart[] = [];
  let [gaps, ys]: [number, number[]] = [0, []];
  const end = () => {
    if (gaps >= 2 && ys.length >= LINES_OF_COLUMN) {
      starts.push({ x, top: Math.max(...ys), bottom: Math.min(...ys) });
    }
    [gaps, ys] = [0, []];
  };
  for (const row of rows) {
    if (row.some((piece) => piece.x < x - 3 && piece.x + piece.width > x + 3)) end();
    const index = row.findIndex((piece) => isAt(piece.x, x));
    const piece = row[index];
    if (!piece) continue;
    const hasGap = hasGapBefore(row, index);
    if (hasGap) gaps++;
    if (hasGap || index === 0) ys.push(piece.y);
  }
  end();
  return starts;
}

/** The piece begins a cell, close as the one before it may stand. */
export function beginsCell(
  row: readonly PlacedText[],
  index: number,
  starts: readonly CellStart[],
): boolean {
  const piece = row[index];
  if (!piece || gapBefore(row, index) < piece.size * NARROWEST_GAP) return false;
  return starts.some(
    ({ x, top, bottom }) => isAt(piece.x, x) && piece.y < top + 1 && piece.y > bottom - 1,
  );
}

/** Equal blanks stretch a line to the edges of its column, wide as they may be. */
export function isJustified(row: readonly PlacedText[], index: number): boolean {
  const gap = blankBefore(row, index);
  const size = Math.max(row[index]?.size ?? 0, 1);
  if (gap === 0 || gap > size * 6) return false;
  return [blankBefore(row, index - 1), blankBefore(row, index + 1)].some(
    (other) => other > 0 && Math.abs(other - gap) < size * 0.1,
  );
}

/** The blank before a piece, where the page draws one: 0 for a piece that begins anew. */
function blankBefore(row: readonly PlacedText[], index: number): number {
  const [before, piece] = [row[index - 1], row[index]];
  return before && piece && isBlankBetween(before, piece) ? before.spaceAfter : 0;
}

function hasGapBefore(row: readonly PlacedText[], index: number): boolean {
  const size = row[index]?.size ?? 0;
  return gapBefore(row, index) > size * CLEAR_GAP && !isJustified(row, index);
}

/** Room between a piece and the one to its left; 0 for the first one. */
function gapBefore(row: readonly PlacedText[], index: number): number {
  const [before, piece] = [row[index - 1], row[index]];
  return before && piece ? piece.x - before.x - before.width : 0;
}

/** True for a page on which texts stand beside one another in several lines: it may have a table. */
export function mayHaveTable(texts: readonly PlacedText[]): boolean {
  const lines = new Map<number, PlacedText[]>();
  for (const text of texts) {
    const y = Math.round(text.y);
    const line = lines.get(y);
    if (line) line.push(text);
    else lines.set(y, [text]);
  }
  const rows = [...lines.values()].map((row) => row.sort((a, b) => a.x - b.x));
  return rows.filter((row) => row.some((_, at) => hasGapBefore(row, at))).length > 1;
}
