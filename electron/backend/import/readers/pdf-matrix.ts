/** a, b, c, d, e, f of a PDF's matrix. */
export type Matrix = readonly [number, number, number, number, number, number];

export const UNCHANGED: Matrix = [1, 0, 0, 1, 0, 0];
export type Point = readonly [number, number];

export function apply([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

export function times(left: Matrix, numbers: readonly number[]): Matrix {
  if (numbers.length !== 6) return left;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  const [x, y] = apply(left, [e, f]);
  const [originX, originY] = [left[4], left[5]];
  const [ax, ay] = apply(left, [a, b]);
  const [cx, cy] = apply(left, [c, d]);
  return [ax - originX, ay - originY, cx - originX, cy - originY, x, y];
}

export function numbersOf(value: unknown): number[] {
  if (!Array.isArray(value) && !ArrayBuffer.isView(value)) return [];
  return Array.from(value as ArrayLike<number>, Number);
}
