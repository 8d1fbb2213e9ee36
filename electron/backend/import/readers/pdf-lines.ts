import { composeAccents } from "./pdf-accents.ts";
import { beginsCell, cellStarts, isJustified } from "./pdf-cells.ts";
import { columnStarts, findGutter, isAt, isGutter } from "./pdf-columns.ts";
import { panelsOf } from "./pdf-panels.ts";
import type { Rule } from "./pdf-rules.ts";
import { findTable, type TableRow } from "./pdf-tables.ts";
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
export function linesOfPage(texts: PlacedText[], rules: readonly Rule[] = []): PdfLine[] {
  const upright = texts.filter((text) => !text.rotated);
  const rotated = texts.filter((text) => text.rotated && text.text.trim() !== "");
  const lines = orderSegments(segmentsOf(upright), 0, rules);
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
  const cells = cellStarts(rows);
  const segments: Segment[] = [];
  for (const row of rows) {
    let current: Segment | null = null;
    let before: PlacedText | null = null;
    for (const [index, piece] of row.entries()) {
      if (before && isPrintedTwice(before, piece)) continue;
      before = piece;
      const gap: number = current ? piece.x - current.right : 0;
      const size = Math.max(piece.size, 1);
      const isColumn =
        (isGutter(row[index - 1], piece) && starts.some((x) => isAt(piece.x, x))) ||
        beginsCell(row, index, cells) ||
        piece.beginsCell === true;
      const isSpread = isJustified(row, index);
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

interface Edges {
  left: number;
  right: number;
}

function orderSegments(
  segments: Segment[],
  depth: number,
  rules: readonly Rule[],
  within?: Edges,
): PdfLine[] {
  if (segments.length === 0) return [];
  const edges = within ?? edgesOf(segments);
  const baselines = groupByBaseline(segments);
  for (const row of baselines) row.sort((a, b) => a.x - b.x);
  const panels = depth === 0 ? panelsOf(segments, baselines) : null;
  if (panels) return panels.flatMap((panel) => orderSegments(panel, 1, rules));
  const table = findTable(baselines, rules);
  if (table) {
    return [
      ...orderSegments(baselines.slice(0, table.from).flat(), depth, rules, edges),
      ...table.rows.map((row) => lineOfTableRow(row, edges)),
      ...orderSegments(baselines.slice(table.to).flat(), depth, rules, edges),
    ];
  }
  const gutter = depth < MAX_COLUMNS_DEEP ? findGutter(segments) : null;
  if (gutter === null) return rowsOf(segments, edges);
  const lines: PdfLine[] = [];
  let band: Segment[] = [];
  const readBand = () => {
    const left = band.filter((segment) => segment.right <= gutter);
    const right = band.filter((segment) => segment.x >= gutter);
    lines.push(...orderSegments(left, depth + 1, rules), ...orderSegments(right, depth + 1, rules));
    band = [];
  };
  // What crosses the gutter (a headline, a broad table) ends the columns above it.
  let crossing: Segment[] = [];
  const readCrossing = () => {
    if (crossing.length > 0) lines.push(...rowsOf(crossing, edgesOf(crossing)));
    crossing = [];
  };
  for (const row of baselines) {
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

function edgesOf(segments: readonly Segment[]): Edges {
  return {
    left: Math.min(...segments.map((segment) => segment.x)),
    right: Math.max(...segments.map((segment) => segment.right)),
  };
}

function rowsOf(segments: Segment[], { left, right }: Edges): PdfLine[] {
  return groupByBaseline(segments).map((row) => {
    row.sort((a, b) => a.x - b.x);
    return { ...lineOf(row), columnLeft: left, columnRight: right };
  });
}

function lineOfTableRow({ cells, segments }: TableRow, { left, right }: Edges): PdfLine {
  const filled = cells.filter(Boolean);
  const text = filled.join(" ");
  // What stands alone in its row is a heading between rows or the like.
  return {
    ...lineOf(segments),
    text,
    cells: filled.length > 1 ? cells : filled,
    columnLeft: left,
    columnRight: right,
  };
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
