import type { PlacedText, Segment } from "./placed-text.ts";

/** Sizes of print between two columns; justified text has hardly ever such gaps between words. */
const NARROWEST_GUTTER = 0.6;
/** So many lines beginning at one place behind a gap make a column. */
const LINES_OF_COLUMN = 3;

export function isAt(x: number, start: number): boolean {
  return Math.abs(x - start) < 1.5;
}

/** A gap between two pieces of a baseline that no blank of the text fills. */
export function isGutter(before: PlacedText | undefined, piece: PlacedText): boolean {
  if (!before || isBlankBetween(before, piece)) return false;
  return piece.x - before.x - before.width > piece.size * NARROWEST_GUTTER;
}

/** The page draws one after the other, with a blank between them. */
export function isBlankBetween(before: PlacedText, piece: PlacedText): boolean {
  const end = before.x + before.width + before.spaceAfter;
  return before.spaceAfter > 0 && Math.abs(end - piece.x) < piece.size * 0.2;
}

/** Where columns begin whose gutter is not wider than a gap between words can be. */
export function columnStarts(rows: PlacedText[][]): number[] {
  const afterGap = new Map<number, number>();
  for (const row of rows) {
    for (const [index, piece] of row.entries()) {
      if (!isGutter(row[index - 1], piece)) continue;
      const x = Math.round(piece.x);
      afterGap.set(x, (afterGap.get(x) ?? 0) + 1);
    }
  }
  const often = [...afterGap].filter(([, count]) => count >= LINES_OF_COLUMN);
  return often
    .filter(([x, count]) => {
      const crossing = rows.filter((row) =>
        row.some((piece) => piece.x < x - 3 && piece.x + piece.width > x + 3),
      );
      return crossing.length <= count;
    })
    .map(([x]) => x);
}

/**
 * The middle of a blank strip with running text on both sides, or null. Narrow columns (times of a
 * programme, labels of a form) are rows to be read across, so both sides have to be broad.
 */
export function findGutter(segments: Segment[]): number | null {
  const left = Math.min(...segments.map((segment) => segment.x));
  const right = Math.max(...segments.map((segment) => segment.right));
  const width = right - left;
  const candidates = [...new Set(segments.map((segment) => Math.round(segment.x)))];
  let best: { x: number; crossing: number } | null = null;
  for (const start of candidates) {
    const x = start - 3;
    if (x < left + width * 0.2 || x > right - width * 0.2) continue;
    const before = segments.filter((segment) => segment.right <= x);
    const after = segments.filter((segment) => segment.x >= x);
    const crossing = segments.length - before.length - after.length;
    const fewer = Math.min(before.length, after.length);
    if (fewer < 2 || crossing > fewer) continue;
    if (!looksLikeColumn(before, width) || !looksLikeColumn(after, width)) continue;
    // A few lines side by side may as well be cells of a table.
    if (fewer < 4 && !runsOn(before, after)) continue;
    if (!best || crossing < best.crossing) best = { x, crossing };
  }
  return best?.x ?? null;
}

function looksLikeColumn(segments: Segment[], width: number): boolean {
  const widths = segments.map((segment) => segment.right - segment.x).sort((a, b) => a - b);
  const median = widths[Math.floor(widths.length / 2)] ?? 0;
  const letters = segments.reduce((sum, segment) => sum + segment.text.length, 0);
  return median > width * 0.22 && letters / segments.length > 16;
}

/** True when the text goes on from line to line, and from the end of one column in the other. */
function runsOn(before: Segment[], after: Segment[]): boolean {
  const down = [...before].sort((a, b) => b.y - a.y);
  const next = [...after].sort((a, b) => b.y - a.y);
  const pairs = [...pairsOf(down), ...pairsOf(next)];
  const open = pairs.filter(([line]) => isOpen(line)).length;
  const turn = down.at(-1);
  const turned = next[0];
  const goesOn = turn && turned && isOpen(turn) && /^\p{Ll}/u.test(turned.text);
  return open * 2 >= pairs.length && (goesOn || open * 4 >= pairs.length * 3);
}

function pairsOf(segments: Segment[]): [Segment, Segment][] {
  return segments
    .slice(1)
    .map((segment, index): [Segment, Segment] => [segments[index] ?? segment, segment]);
}

/** A line that ends in the middle of a sentence. */
function isOpen(segment: Segment): boolean {
  return /[\p{L}\p{N},\-–]$/u.test(segment.text);
}
