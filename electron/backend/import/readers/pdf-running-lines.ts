import type { PageLines, PdfLine } from "./pdf-lines.ts";

/**
 * Takes headers, footers and page numbers off the pages: what stands at an edge of most pages and
 * differs only in its digits, and what a browser prints around a page (address, time, page count).
 * The printed address is returned.
 */
export function splitRunningLines(pages: PageLines[]): { bodies: PageLines[]; address: string } {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const keys = new Set(page.lines.filter((line) => isAtEdge(line, page)).map(keyOf));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const enough = pages.length === 2 ? 2 : Math.max(3, Math.ceil(pages.length * 0.5));
  let address = "";
  const printed = pages.some((page) =>
    page.lines.some((line) => printedAddress(line, page) !== ""),
  );
  const bodies = pages.map((page) => ({
    ...page,
    lines: page.lines.filter((line) => {
      if (!isAtEdge(line, page)) return true;
      const found = printedAddress(line, page);
      if (found) {
        address ||= found;
        return false;
      }
      if (printed && PRINT_TIME.test(line.text)) return false;
      if (/^(Seite\s*|[-–]\s*)?\d{1,4}(\s*[-–]|\s*(\/|von)\s*\d{1,4})?$/.test(line.text))
        return false;
      if (tellsPageNumber(line, page)) return false;
      return (counts.get(keyOf(line)) ?? 0) < enough;
    }),
  }));
  return { bodies, address };
}

const PRINT_TIME = /^\d{1,2}[./]\d{1,2}[./]\d{2,4},?\s+\d{1,2}:\d{2}(\s*[AP]M)?\b/;

function isAtEdge(line: PdfLine, page: PageLines): boolean {
  return line.y < page.height * 0.075 || line.y > page.height * 0.925;
}

/**
 * "Bildungsportal · 1", "2 | Satzung", "Satzung    Seite 3 von 8": also on a page that is the only one, where
 * nothing repeats.
 */
function tellsPageNumber(line: PdfLine, page: PageLines): boolean {
  if (line.text.length > 120) return false;
  const number = `${page.number}(\\s*(/|von)\\s*\\d{1,4})?`;
  return new RegExp(
    `(^|\\s)([·•|–—-]\\s*|Seite\\s+|S\\.\\s*)${number}$|^(Seite\\s+)?${number}\\s*[·•|–—]\\s`,
    "u",
  ).test(line.text);
}

function keyOf(line: PdfLine): string {
  return line.text.replace(/\d+/g, "#");
}

function printedAddress(line: PdfLine, page: PageLines): string {
  if (!isAtEdge(line, page)) return "";
  return /^(https?:\/\/\S+|file:\/\/\S+)(\s+\d+\s*(\/|von)\s*\d+)?$/.exec(line.text)?.[1] ?? "";
}
