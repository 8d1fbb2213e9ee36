import { apply, type Matrix, numbersOf, type Point, times, UNCHANGED } from "./pdf-matrix.ts";

/** A level line that a page draws, or the level edge of an area; points, origin at the lower left. */
export interface Rule {
  y: number;
  left: number;
  right: number;
}

/** An upright line, or the upright edge of an area. */
export interface UprightRule {
  x: number;
  bottom: number;
  top: number;
}

export interface Rules {
  level: Rule[];
  upright: UprightRule[];
}

/** What a page draws, as pdf.js lists it. */
export interface Drawing {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

/** The numbers of pdf.js for what is looked at. */
export interface DrawingCodes {
  save: number;
  restore: number;
  transform: number;
  paintFormXObjectBegin: number;
  paintFormXObjectEnd: number;
  constructPath: number;
  endPath: number;
  beginText: number;
  setTextMatrix: number;
  moveText: number;
  showText: number;
}

/** Shorter ones belong to letters, boxes to tick and drawings. */
const SHORTEST = 20;
/** The edge of a cell is at least so high. */
const LOWEST = 8;
/** A page with more of them is a drawing. */
const MOST_RULES = 5_000;
/** Numbers that follow each sign of a path: move, line, curve, quadratic curve, close. */
const PATH_NUMBERS = [2, 2, 6, 4, 0];
const [MOVE, LINE, CLOSE] = [0, 1, 4];

/** The straight lines of a page that part cells: level and upright ones. */
export function rulesOf(
  drawing: Drawing,
  codes: DrawingCodes,
  origin: { left: number; bottom: number },
): Rules {
  const rules: Rules = { level: [], upright: [] };
  for (const { code, args, matrix } of placedOperations(drawing, codes)) {
    if (code !== codes.constructPath || !Array.isArray(args) || args[0] === codes.endPath) continue;
    const [path] = Array.isArray(args[1]) ? args[1] : [];
    for (const [from, to] of linesOf(numbersOf(path)))
      addRule(rules, apply(matrix, from), apply(matrix, to), origin);
    if (rules.level.length + rules.upright.length > MOST_RULES) return { level: [], upright: [] };
  }
  return rules;
}

/** Every operation of a page with where it draws. */
export function* placedOperations(
  { fnArray, argsArray }: Drawing,
  codes: DrawingCodes,
): Generator<{ code: number; args: unknown; matrix: Matrix }> {
  const kept: Matrix[] = [];
  let matrix = UNCHANGED;
  for (const [at, code] of fnArray.entries()) {
    const args = argsArray[at];
    if (code === codes.save) kept.push(matrix);
    else if (code === codes.restore || code === codes.paintFormXObjectEnd) {
      matrix = kept.pop() ?? UNCHANGED;
    } else if (code === codes.transform) matrix = times(matrix, numbersOf(args));
    else if (code === codes.paintFormXObjectBegin) {
      kept.push(matrix);
      matrix = times(matrix, numbersOf(Array.isArray(args) ? args[0] : null));
    }
    yield { code, args, matrix };
  }
}

/** The straight lines of a path. */
function linesOf(path: readonly number[]): [Point, Point][] {
  const lines: [Point, Point][] = [];
  let start: Point = [0, 0];
  let here: Point = [0, 0];
  for (let at = 0; at < path.length; ) {
    const sign = path[at] ?? CLOSE;
    const count = PATH_NUMBERS[sign];
    if (count === undefined) return lines;
    const end = at + count;
    const to: Point = sign === CLOSE ? start : [path[end - 1] ?? 0, path[end] ?? 0];
    if (sign === LINE || sign === CLOSE) lines.push([here, to]);
    if (sign === MOVE) start = to;
    here = to;
    at = end + 1;
  }
  return lines;
}

function addRule(
  rules: Rules,
  from: Point,
  to: Point,
  origin: { left: number; bottom: number },
): void {
  const [width, height] = [Math.abs(from[0] - to[0]), Math.abs(from[1] - to[1])];
  if (height <= 0.5 && width >= SHORTEST) {
    rules.level.push({
      y: from[1] - origin.bottom,
      left: Math.min(from[0], to[0]) - origin.left,
      right: Math.max(from[0], to[0]) - origin.left,
    });
  } else if (width <= 0.5 && height >= LOWEST) {
    rules.upright.push({
      x: from[0] - origin.left,
      bottom: Math.min(from[1], to[1]) - origin.bottom,
      top: Math.max(from[1], to[1]) - origin.bottom,
    });
  }
}
