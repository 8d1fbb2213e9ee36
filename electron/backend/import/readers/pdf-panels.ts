import type { Segment } from "./placed-text.ts";

/** Panels of a flyer are at least so many; two columns may be anything. */
const PANELS = 3;
/** So much blank between them from top to bottom, in points. */
const FOLD = 12;
/** Their left edges are as far apart from one another, but for so much of that. */
const UNEVEN = 0.06;
const LINES_OF_PANEL = 3;

/**
 * The panels of a sheet that is to be folded, each with its texts; null for any other page. They stand side by
 * side at even distances, and unlike the columns of a table they have print of different sizes on one line.
 */
export function panelsOf(
  segments: readonly Segment[],
  baselines: readonly Segment[][],
): Segment[][] | null {
  const panels = apart(segments);
  if (panels.length < PANELS || panels.some((panel) => panel.length < LINES_OF_PANEL)) return null;
  const lefts = panels.map((panel) => Math.min(...panel.map(({ x }) => x)));
  const steps = lefts.slice(1).map((left, at) => left - (lefts[at] ?? 0));
  const step = steps.reduce((sum, one) => sum + one, 0) / steps.length;
  if (steps.some((one) => Math.abs(one - step) > step * UNEVEN)) return null;
  const shared = baselines.filter((row) => row.length > 1);
  const mixed = shared.filter((row) => {
    const sizes = row.map(({ size }) => size);
    return Math.max(...sizes) > Math.min(...sizes) * 1.12;
  });
  return mixed.length * 3 >= shared.length ? panels : null;
}

/** The texts parted at every strip that is blank from top to bottom. */
function apart(segments: readonly Segment[]): Segment[][] {
  const panels: Segment[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const segment of [...segments].sort((a, b) => a.x - b.x)) {
    if (segment.x - right > FOLD) panels.push([]);
    panels.at(-1)?.push(segment);
    right = Math.max(right, segment.right);
  }
  return panels;
}
