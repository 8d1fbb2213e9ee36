import { apply, type Matrix, numbersOf, times, UNCHANGED } from "./pdf-matrix.ts";
import {
  type Drawing,
  type DrawingCodes,
  placedOperations,
  type UprightRule,
} from "./pdf-rules.ts";
import type { PlacedText } from "./placed-text.ts";

/** Where a page begins to show a text anew, and the letters it shows there. */
export interface TextRun {
  x: number;
  y: number;
  text: string;
}

/** A page with more of them has no table worth the time. */
const MOST_RUNS = 20_000;

/** The texts of a page as it places them: pdf.js joins those that touch, across the edges of cells too. */
export function textRunsOf(
  drawing: Drawing,
  codes: DrawingCodes,
  origin: { left: number; bottom: number },
): TextRun[] {
  const runs: TextRun[] = [];
  let line: Matrix = UNCHANGED;
  let isPlaced = false;
  for (const { code, args, matrix } of placedOperations(drawing, codes)) {
    if (code === codes.beginText) line = UNCHANGED;
    else if (code === codes.setTextMatrix) {
      const [given] = Array.isArray(args) ? args : [];
      line = times(UNCHANGED, numbersOf(given));
    } else if (code === codes.moveText) line = times(line, [1, 0, 0, 1, ...numbersOf(args)]);
    else if (code === codes.showText) {
      const text = lettersOf(args);
      const last = runs.at(-1);
      if (isPlaced || !last) {
        const [x, y] = apply(matrix, [line[4], line[5]]);
        runs.push({ x: x - origin.left, y: y - origin.bottom, text });
      } else last.text += text;
      isPlaced = false;
      if (runs.length > MOST_RUNS) return [];
      continue;
    } else continue;
    isPlaced = true;
  }
  return runs;
}

function lettersOf(args: unknown): string {
  const [glyphs] = Array.isArray(args) ? args : [];
  if (!Array.isArray(glyphs)) return "";
  return glyphs.map((glyph) => (typeof glyph?.unicode === "string" ? glyph.unicode : "")).join("");
}

/** So many letters of a run are looked for in what was joined. */
const LETTERS = 8;
/** A line of a table stands at most so many points before the text of its cell. */
const PADDING = 8;
/** Sizes of print that a cell may be away from the line of another row that shows its column. */
const NEAR_ROWS = 8;

/**
 * Parts texts that were joined across the edge of a cell: where an upright line is drawn before what is
 * placed anew, or where every part begins at a column that other rows near by show.
 */
export function partAtCells(
  texts: readonly PlacedText[],
  runs: readonly TextRun[],
  upright: readonly UprightRule[],
): PlacedText[] {
  const byLine = new Map<number, TextRun[]>();
  for (const run of runs) {
    const line = byLine.get(Math.round(run.y));
    if (line) line.push(run);
    else byLine.set(Math.round(run.y), [run]);
  }
  const columns = columnsShown(texts);
  const parted = texts.flatMap((text) => {
    if (text.rotated) return [text];
    const near = [-1, 0, 1].flatMap((step) => byLine.get(Math.round(text.y) + step) ?? []);
    const inside = near
      .filter(({ x, y }) => Math.abs(y - text.y) < 1 && x > text.x + 2 && x < endOf(text) - 1)
      .sort((a, b) => a.x - b.x);
    if (inside.length === 0) return [text];
    const ruled = inside.filter(({ x }) => isRuledBefore(x, text, upright));
    const isKnown = inside.every(({ x }) => columns.some((one) => isColumnAt(one, x, text)));
    return part(text, isKnown ? inside : ruled);
  });
  for (const line of linesOf(parted)) markCells(line, columns, upright);
  return parted;
}

/** Texts that stand apart already, but closer than cells mostly do. */
function markCells(
  line: readonly PlacedText[],
  columns: readonly ShownColumn[],
  upright: readonly UprightRule[],
): void {
  const [, ...behind] = line;
  const isKnown = behind.every((text) => columns.some((one) => isColumnAt(one, text.x, text)));
  for (const text of behind)
    if (isKnown || isRuledBefore(text.x, text, upright)) text.beginsCell = true;
}

/** Texts by their lines, from left to right. */
function linesOf(texts: readonly PlacedText[]): PlacedText[][] {
  const lines = new Map<number, PlacedText[]>();
  for (const text of texts.filter(({ rotated }) => !rotated)) {
    const line = lines.get(Math.round(text.y));
    if (line) line.push(text);
    else lines.set(Math.round(text.y), [text]);
  }
  for (const line of lines.values()) line.sort((a, b) => a.x - b.x);
  return [...lines.values()];
}

function endOf({ x, width }: PlacedText): number {
  return x + width;
}

function isRuledBefore(x: number, text: PlacedText, upright: readonly UprightRule[]): boolean {
  const middle = text.y + text.size * 0.3;
  return upright.some(
    (rule) => rule.x > x - PADDING && rule.x < x + 1 && rule.bottom <= middle && rule.top >= middle,
  );
}

interface ShownColumn {
  x: number;
  ys: number[];
}

/** Where texts begin on several lines, clearly apart from what stands before them. */
function columnsShown(texts: readonly PlacedText[]): ShownColumn[] {
  const columns = new Map<number, number[]>();
  for (const line of linesOf(texts)) {
    for (const [at, text] of line.entries()) {
      const before = line[at - 1];
      if (!before || text.x - endOf(before) < text.size) continue;
      const x = Math.round(text.x);
      columns.set(x, [...(columns.get(x) ?? []), text.y]);
    }
  }
  return [...columns].flatMap(([x, ys]) => (ys.length >= 2 ? [{ x, ys }] : []));
}

function isColumnAt(column: ShownColumn, x: number, { y, size }: PlacedText): boolean {
  const isNear = column.ys.filter((other) => Math.abs(other - y) < size * NEAR_ROWS).length >= 2;
  return Math.abs(column.x - x) < 1.5 && isNear;
}

/** The text in parts that begin where these runs do; as it is where their letters are not found in it. */
function part(text: PlacedText, runs: readonly TextRun[]): PlacedText[] {
  const parts: PlacedText[] = [];
  let rest = text;
  for (const run of runs) {
    const begin = run.text.trim().slice(0, LETTERS);
    const guess = Math.round(((run.x - rest.x) / Math.max(1, rest.width)) * rest.text.length);
    const at = nearest(rest.text, begin, guess);
    if (at <= 0) continue;
    const width = run.x - rest.x;
    parts.push({ ...rest, text: rest.text.slice(0, at), width, spaceAfter: 0 });
    rest = {
      ...rest,
      text: rest.text.slice(at),
      x: run.x,
      width: endOf(rest) - run.x,
      beginsCell: true,
    };
  }
  return [...parts, rest];
}

/** Where a text holds these letters, closest to a place; -1 for nowhere. */
function nearest(text: string, letters: string, place: number): number {
  let best = -1;
  for (let at = letters ? text.indexOf(letters) : -1; at >= 0; at = text.indexOf(letters, at + 1)) {
    if (best < 0 || Math.abs(at - place) < Math.abs(best - place)) best = at;
  }
  return best;
}
