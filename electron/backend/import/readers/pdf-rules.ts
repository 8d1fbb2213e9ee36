/** A level line that a page draws, or the level edge of an area; points, origin at the lower left. */
export interface Rule {
  y: number;
  left: number;
  right: number;
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
}

/** a, b, c, d, e, f of a PDF's matrix. */
type Matrix = readonly [number, number, number, number, number, number];

const UNCHANGED: Matrix = [1, 0, 0, 1, 0, 0];
/** Shorter ones belong to letters, boxes to tick and drawings. */
const SHORTEST = 20;
/** A page with more of them is a drawing. */
const MOST_RULES = 5_000;
/** Numbers that follow each sign of a path: move, line, curve, quadratic curve, close. */
const PATH_NUMBERS = [2, 2, 6, 4, 0];
const [MOVE, LINE, CLOSE] = [0, 1, 4];

/** The level lines of a page: what parts the rows of most tables. */
export function rulesOf(
  { fnArray, argsArray }: Drawing,
  codes: DrawingCodes,
  origin: { left: number; bottom: number },
): Rule[] {
  const rules: Rule[] = [];
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
    } else if (code === codes.constructPath && Array.isArray(args) && args[0] !== codes.endPath) {
      const [path] = Array.isArray(args[1]) ? args[1] : [];
      for (const [from, to] of linesOf(numbersOf(path))) {
        const rule = ruleOf(apply(matrix, from), apply(matrix, to), origin);
        if (rule) rules.push(rule);
      }
      if (rules.length > MOST_RULES) return [];
    }
  }
  return rules;
}

type Point = readonly [number, number];

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

function ruleOf(from: Point, to: Point, origin: { left: number; bottom: number }): Rule | null {
  if (Math.abs(from[1] - to[1]) > 0.5 || Math.abs(from[0] - to[0]) < SHORTEST) return null;
  return {
    y: from[1] - origin.bottom,
    left: Math.min(from[0], to[0]) - origin.left,
    right: Math.max(from[0], to[0]) - origin.left,
  };
}

function apply([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

function times(left: Matrix, numbers: readonly number[]): Matrix {
  if (numbers.length !== 6) return left;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  const [x, y] = apply(left, [e, f]);
  const [originX, originY] = [left[4], left[5]];
  const [ax, ay] = apply(left, [a, b]);
  const [cx, cy] = apply(left, [c, d]);
  return [ax - originX, ay - originY, cx - originX, cy - originY, x, y];
}

function numbersOf(value: unknown): number[] {
  if (!Array.isArray(value) && !ArrayBuffer.isView(value)) return [];
  return Array.from(value as ArrayLike<number>, Number);
}
