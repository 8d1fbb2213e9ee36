import type { Rule } from "./pdf-rules.ts";
import type { Segment } from "./placed-text.ts";
import { joinBrokenWord } from "./text.ts";

/** A table between two lines of a page: its rows, each with a text for every column. */
export interface FoundTable {
  /** Indexes of the first baseline of the table and of the first one behind it. */
  from: number;
  to: number;
  rows: TableRow[];
}

export interface TableRow {
  cells: string[];
  segments: Segment[];
}

interface Column {
  left: number;
  right: number;
}

/** A row of the table as it is found: the lines of each of its cells. */
type Band = Segment[][];

/** Sizes of print between two lines of one table at most. */
const FARTHEST_ROWS = 4;
/** Cells that touch may reach so many points into one another. */
const TOUCHING = 0.5;
/** Lines of one cell stand closer than this, in sizes of print. */
const WIDEST_LEADING = 1.7;
/** So much more room than between the lines of a cell, in sizes of print, parts two rows. */
const ROW_GAP = 0.1;
/** A table with lines between so many parts has them between all its rows. */
const RULED_ROWS = 3;

/**
 * Finds the first table of a page whose cells may have several lines: gaps between columns that
 * persist from line to line, and strips that are blank in every column. Columns of running text have such gaps
 * as well, but no common blank strips, and they are filled to their end.
 *
 * @param baselines the texts of each line, from the top of the page
 * @param rules level lines that the page draws
 */
export function findTable(
  baselines: readonly Segment[][],
  rules: readonly Rule[],
): FoundTable | null {
  for (let seed = 0; seed < baselines.length; seed++) {
    if ((baselines[seed]?.length ?? 0) < 2) continue;
    const run = growRun(baselines, seed);
    if (run.to - run.from < 3) continue;
    const table = tableOf(baselines, run, rules);
    if (table) return table;
  }
  return null;
}

/** The lines around one with several texts that keep to its columns. */
function growRun(
  baselines: readonly Segment[][],
  seed: number,
): { from: number; to: number; columns: Column[] } {
  let columns: Column[] = [];
  const takes = (at: number, neighbour: number): boolean => {
    const row = baselines[at];
    if (!row) return false;
    const gap = Math.abs((baselines[neighbour]?.[0]?.y ?? 0) - (row[0]?.y ?? 0));
    if (at !== neighbour && gap > sizeOf(row) * FARTHEST_ROWS) return false;
    const widened = widen(columns, row);
    if (widened) columns = widened;
    return widened !== null;
  };
  let to = seed;
  while (takes(to, Math.max(seed, to - 1))) to++;
  let from = seed;
  while (from > 0 && takes(from - 1, from)) from--;
  return { from, to, columns };
}

/** The columns with these texts in them; null when a text reaches from one column into another. */
function widen(columns: readonly Column[], row: readonly Segment[]): Column[] | null {
  const widened = columns.map((column) => ({ ...column }));
  for (const segment of row) {
    const met = widened.filter(
      (column) => segment.x < column.right - 1 && segment.right > column.left + 1,
    );
    if (met.length > 1) return null;
    const [column] = met;
    if (column) {
      column.left = Math.min(column.left, segment.x);
      column.right = Math.max(column.right, segment.right);
    } else widened.push({ left: segment.x, right: segment.right });
  }
  widened.sort((a, b) => a.left - b.left);
  const isApart = widened.every(
    (column, at) => at === 0 || column.left > (widened[at - 1]?.right ?? 0) - TOUCHING,
  );
  return isApart ? widened : null;
}

function tableOf(
  baselines: readonly Segment[][],
  { from, to, columns }: { from: number; to: number; columns: Column[] },
  rules: readonly Rule[],
): FoundTable | null {
  const rows = baselines.slice(from, to);
  const leading = leadingOf(rows, columns);
  const ruled = ruledStarts(rows, columns, rules);
  const isRuled = ruled.length >= RULED_ROWS;
  if (leading === null && !isRuled) return null;
  const starts = rowStarts(rows, columns, ruled, isRuled ? null : leading);
  if (starts.length < 2) return null;
  let bands = starts.map((start, at): { at: number; band: Band } => ({
    at: start,
    band: bandOf(rows.slice(start, starts[at + 1] ?? rows.length), columns),
  }));
  // A heading above or a line below that only happens to fit into a column.
  const isRow = ({ band }: { band: Band }) => cellsOf(band).length > 1;
  const first = bands.findIndex(isRow);
  const last = bands.findLastIndex(isRow);
  if (first < 0) return null;
  const end = bands[last + 1]?.at ?? rows.length;
  bands = bands.slice(first, last + 1);
  const found = bands.map(({ band }) => band);
  if (!isTable(found, columns, isRuled ? null : leading)) return null;
  return {
    from: from + (bands[0]?.at ?? 0),
    to: from + end,
    rows: bands.map(({ band }) => ({
      cells: band.map((lines) => lines.map(({ text }) => text).reduce(joinLine, "")),
      segments: band.flat(),
    })),
  };
}

function joinLine(text: string, line: string): string {
  return text === "" ? line : joinBrokenWord(text, line);
}

/** The distance of two lines of one cell: the smallest there is. Null where no cell can have two. */
function leadingOf(rows: readonly Segment[][], columns: readonly Column[]): number | null {
  let least = Number.POSITIVE_INFINITY;
  for (const column of columns) {
    const lines = rows.flat().filter((segment) => isIn(segment, column));
    for (const [at, line] of lines.entries()) {
      const drop = (lines[at - 1]?.y ?? 0) - line.y;
      if (at > 0 && drop > line.size * 0.9) least = Math.min(least, drop);
    }
  }
  return least < sizeOf(rows.flat()) * WIDEST_LEADING ? least : null;
}

/** Indexes of the lines of text with which rows begin; without leading drawn lines alone part them. */
function rowStarts(
  rows: readonly Segment[][],
  columns: readonly Column[],
  ruled: readonly number[],
  leading: number | null,
): number[] {
  const size = sizeOf(rows.flat());
  const outer = rows.flatMap((row, index) => {
    const gap = (rows[index - 1]?.[0]?.y ?? 0) - (row[0]?.y ?? 0);
    const isApart = leading !== null && gap - leading > size * ROW_GAP;
    return index === 0 || isApart || ruled.includes(index) ? [index] : [];
  });
  return outer.flatMap((start, at) => {
    const part = rows.slice(start, outer[at + 1] ?? rows.length);
    return startsWithin(part, columns, leading === null).map((index) => start + index);
  });
}

/** Indexes of the first lines of text below the lines that are drawn across the table. */
function ruledStarts(
  rows: readonly Segment[][],
  columns: readonly Column[],
  rules: readonly Rule[],
): number[] {
  const [left, right] = [columns[0]?.left ?? 0, columns.at(-1)?.right ?? 0];
  const near = rules.filter((rule) => rule.right > left && rule.left < right);
  return rows.flatMap((row, index) => {
    if (index === 0) return [0];
    const [above, below] = [rows[index - 1]?.[0]?.y ?? 0, row[0]?.y ?? 0];
    const between = near.filter(({ y }) => y < above && y > below);
    // Cells may draw their edges one by one.
    const covered = between.reduce(
      (sum, rule) => sum + Math.min(rule.right, right) - Math.max(rule.left, left),
      0,
    );
    return covered > (right - left) * 0.6 ? [index] : [];
  });
}

/**
 * Without room between its rows a table is parted by what its cells say: a first cell that is not
 * the rest of the one above, or lines that all had room for more words.
 */
function startsWithin(
  rows: readonly Segment[][],
  columns: readonly Column[],
  isRuled: boolean,
): number[] {
  const [first] = columns;
  if (!first) return [0];
  const broken = rows.flatMap((row, index) => {
    const above = rows[index - 1];
    if (!above) return [];
    const isEven = row.length > 1 && row.length === above.length;
    const pairs = columns.flatMap((column) => pairIn(above, row, column));
    const open = pairs.filter(([line, next, column]) => isFull(line, next, column));
    if (isEven && pairs.length === row.length && open.length * 2 < pairs.length) return [index];
    return !isRuled && row.length > 1 && beginsAnew(rows, index, first) ? [index] : [];
  });
  return [0, ...broken];
}

/** The two lines of a column that follow one another, where both rows have one. */
function pairIn(
  above: readonly Segment[],
  row: readonly Segment[],
  column: Column,
): [Segment, Segment, Column][] {
  const line = above.find((segment) => isIn(segment, column));
  const next = row.find((segment) => isIn(segment, column));
  return line && next ? [[line, next, column]] : [];
}

/** The first cell has a text that is not the rest of the one above it. */
function beginsAnew(rows: readonly Segment[][], index: number, first: Column): boolean {
  const next = rows[index]?.find((segment) => isIn(segment, first));
  if (!next) return false;
  const above = rows.slice(0, index).flat();
  const line = above.findLast((segment) => isIn(segment, first));
  if (!line) return false;
  return /^\d/.test(next.text) || !isFull(line, next, first);
}

/** The first word of the next line would not have fitted into the column any more. */
function isFull(line: Segment, next: Segment, column: Column): boolean {
  if (/\p{L}[-‐]$/u.test(line.text) || /^\p{Ll}/u.test(next.text)) return true;
  const perLetter = (line.right - line.x) / Math.max(1, line.text.length);
  const word = next.text.split(" ", 1)[0] ?? "";
  return column.right - line.right < perLetter * (word.length + 1.5);
}

function bandOf(rows: readonly Segment[][], columns: readonly Column[]): Band {
  return columns.map((column) => rows.flat().filter((segment) => isIn(segment, column)));
}

function cellsOf(band: Band): Band {
  return band.filter((lines) => lines.length > 0);
}

function isTable(bands: Band[], columns: readonly Column[], leading: number | null): boolean {
  const rows = bands.filter((band) => cellsOf(band).length > 1);
  if (rows.length < 2 || rows.length * 2 < bands.length) return false;
  const cells = bands.flatMap(cellsOf);
  if (isList(bands, columns) || hasLeaders(cells)) return false;
  // Lines drawn between all rows leave no doubt.
  if (leading === null) return true;
  if (!cells.some((lines) => lines.length > 1)) return false;
  const broken = cells.filter((lines) =>
    lines.some((line, at) => isAfterGap(lines, line, at, leading)),
  );
  const goingOn = cells.filter((lines) => /^\p{Ll}/u.test(lines[0]?.text ?? ""));
  if (!isRunningText(bands, columns)) {
    return broken.length * 4 <= cells.length && goingOn.length * 2 <= cells.length;
  }
  const even = rows.filter(startsEvenly);
  const ragged = rows.filter((band) => new Set(cellsOf(band).map(({ length }) => length)).size > 1);
  return (
    rows.length >= 3 &&
    even.length * 5 >= rows.length * 4 &&
    ragged.length * 3 >= rows.length &&
    broken.length * 5 <= cells.length &&
    goingOn.length * 7 <= cells.length
  );
}

function isAfterGap(lines: Segment[], line: Segment, at: number, leading: number): boolean {
  return at > 0 && (lines[at - 1]?.y ?? 0) - line.y > leading * 1.25;
}

/** Dots lead to the numbers of pages: a table of contents, where every line is a row. */
function hasLeaders(cells: Segment[][]): boolean {
  return cells.flat().filter(({ text }) => /(\.\s?){5}/.test(text)).length > 1;
}

/** Signs or numbers of a list before its items. */
function isList(bands: Band[], columns: readonly Column[]): boolean {
  if (columns.length > 2) return false;
  return bands.every((band) =>
    (band[0] ?? []).every(({ text }) =>
      /^([-–•*▪◦‣·o]|\(?(\d{1,2}|[a-z])[.)]|\[\d+\])$/.test(text),
    ),
  );
}

/** Every column is broad enough to be one of running text. */
function isRunningText(bands: Band[], columns: readonly Column[]): boolean {
  const width = (columns.at(-1)?.right ?? 0) - (columns[0]?.left ?? 0);
  return columns.every(({ left, right }, at) => {
    const lines = bands.flatMap((band) => band[at] ?? []);
    const letters = lines.reduce((sum, line) => sum + line.text.length, 0);
    return right - left > width * 0.22 && letters > lines.length * 16;
  });
}

/** All cells begin with the first line of their row. */
function startsEvenly(band: Band): boolean {
  const tops = cellsOf(band).map((lines) => lines[0]?.y ?? 0);
  return Math.max(...tops) - Math.min(...tops) < 2;
}

function isIn(segment: Segment, { left, right }: Column): boolean {
  return segment.x >= left - 0.5 && segment.right <= right + 0.5;
}

/** The size most of these texts have, halfway through. */
function sizeOf(segments: readonly Segment[]): number {
  const sizes = segments.map(({ size }) => size).sort((a, b) => a - b);
  return Math.max(4, sizes[Math.floor(sizes.length / 2)] ?? 10);
}
