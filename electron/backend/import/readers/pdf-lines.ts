/** A piece of text where the PDF puts it; points, origin at the lower left. */
export interface PlacedText {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  rotated: boolean;
}

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

interface Segment {
  text: string;
  x: number;
  right: number;
  y: number;
  size: number;
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

/** Joins the pieces of a baseline to runs; a gap wider than two letters starts a new run. */
function segmentsOf(texts: PlacedText[]): Segment[] {
  const rows = groupByBaseline(texts.filter((text) => text.width > 0 || text.text.trim() !== ""));
  const segments: Segment[] = [];
  for (const row of rows) {
    row.sort((a, b) => a.x - b.x);
    let current: Segment | null = null;
    for (const piece of row) {
      if (piece.text.trim() === "") continue;
      const gap: number = current ? piece.x - current.right : 0;
      const size = Math.max(piece.size, 1);
      if (current && gap < size * 1.6) {
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

/**
 * The middle of a blank strip with running text on both sides, or null. Narrow columns (times of a
 * programme, labels of a form) are rows to be read across, so both sides have to be broad.
 */
function findGutter(segments: Segment[]): number | null {
  if (segments.length < 8) return null;
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
    if (before.length < 4 || after.length < 4) continue;
    if (crossing > Math.min(before.length, after.length)) continue;
    if (!looksLikeColumn(before, width) || !looksLikeColumn(after, width)) continue;
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
