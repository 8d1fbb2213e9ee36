import { ExpectedFailure } from "../../../../shared/contract/result.ts";
import { IMPORT_LIMITS } from "../limits.ts";
import type { DocumentReader, FileContent, PageWatch, ReadDocument } from "../read-document.ts";
import { emptyDocument } from "../read-document.ts";
import { oneLine, tidyText } from "../text-encoding.ts";
import { partialDateOf } from "./meta-date.ts";
import { loadPdfjs, openPdfBytes, openPdfFile, type PdfDocument } from "./open-pdf.ts";
import { blocksOfPages } from "./pdf-blocks.ts";
import { mayHaveTable } from "./pdf-cells.ts";
import { linesOfPage, type PageLines } from "./pdf-lines.ts";
import { type Rules, rulesOf } from "./pdf-rules.ts";
import { splitRunningLines } from "./pdf-running-lines.ts";
import { partAtCells, type TextRun, textRunsOf } from "./pdf-runs.ts";
import { isUnmapped } from "./pdf-unmapped.ts";
import type { PlacedText } from "./placed-text.ts";

/** PDF: text by page in reading order. No script, form, font or image of the file is used. */
export const pdfReader: DocumentReader = {
  format: "pdf",
  mediaType: "application/pdf",
  extensions: ["pdf"],
  recognises: (bytes) => {
    const head = Buffer.from(bytes.subarray(0, 1_024)).toString("latin1");
    if (/^[\s\0ï»¿]*%PDF-/.test(head)) return true;
    // Something before the start is allowed; a text that only mentions it has no such end.
    const tail = Buffer.from(bytes.subarray(-2_048)).toString("latin1");
    return head.includes("%PDF-") && tail.includes("startxref");
  },
  read: readPdf,
};

type PdfPage = Awaited<ReturnType<PdfDocument["getPage"]>>;

/** pdf.js keeps what it has read, the pictures of the pages too, until the document is closed. */
const PAGES_AN_OPENING = 20;

/** Reads a large PDF without ever having all of it in memory. */
export async function readPdfFile(file: string, watch?: PageWatch): Promise<ReadDocument> {
  const reading = await openPdfFile(file, (pdf) => beginReading(pdf, watch));
  for (let from = 1; from <= reading.pageCount; from += PAGES_AN_OPENING) {
    await openPdfFile(file, (pdf) => readPages(pdf, reading, from, from + PAGES_AN_OPENING - 1));
  }
  return finishReading(reading);
}

function readPdf(file: FileContent): Promise<ReadDocument> {
  return openPdfBytes(file.bytes, (pdf) => readOpenPdf(pdf, file.watch));
}

/** What has been read of a PDF so far. */
interface PdfReading {
  watch: PageWatch | undefined;
  document: ReadDocument;
  pageCount: number;
  labels: readonly string[] | null;
  pages: PageLines[];
  scans: Set<number>;
  emptyPages: number;
  unreadable: number;
  characters: number;
}

async function readOpenPdf(pdf: PdfDocument, watch?: PageWatch): Promise<ReadDocument> {
  const reading = await beginReading(pdf, watch);
  await readPages(pdf, reading, 1, reading.pageCount);
  return finishReading(reading);
}

async function beginReading(pdf: PdfDocument, watch?: PageWatch): Promise<PdfReading> {
  const document = emptyDocument("pdf", "application/pdf");
  document.pageUnit = "page";
  await readMetadata(pdf, document);
  const labels = await pdf.getPageLabels().catch(() => null);
  return {
    watch,
    document,
    pageCount: pdf.numPages,
    labels,
    pages: [],
    scans: new Set(),
    emptyPages: 0,
    unreadable: 0,
    characters: 0,
  };
}

async function readPages(
  pdf: PdfDocument,
  reading: PdfReading,
  from: number,
  to: number,
): Promise<void> {
  const { document, pages, scans } = reading;
  for (let number = from; number <= Math.min(to, reading.pageCount); number++) {
    if (isLeftOut(number, reading.watch)) {
      leaveEmpty(reading, number);
      continue;
    }
    try {
      reading.watch?.onPage(number);
      const page = await readPage(pdf, number, document);
      if (isUnmapped(page.lines.map((line) => line.text).join("\n"))) {
        page.lines = [];
        scans.add(number);
        pages.push(page);
        continue;
      }
      if (page.lines.length === 0) {
        // Looking at pictures takes long; a document that begins as scans goes on so.
        const isPicture =
          reading.emptyPages < LOOKED_AT ? await isScan(pdf, number) : scans.size * 2 > LOOKED_AT;
        if (isPicture) scans.add(number);
        reading.emptyPages++;
      }
      reading.characters += page.lines.reduce((sum, line) => sum + line.text.length, 0);
      pages.push(page);
    } catch (error) {
      // One damaged page must not take the others with it.
      if (!(error instanceof Error)) throw error;
      leaveEmpty(reading, number);
    }
    if (reading.characters > IMPORT_LIMITS.textCharacters)
      throw new ExpectedFailure("import/too-much-inside");
  }
}

/**
 * A page that hung a reader stays empty. Where another one did as well, as all of them do that have
 * the same broken font, nothing from there on is tried again.
 */
function isLeftOut(number: number, watch: PageWatch | undefined): boolean {
  const [first = Infinity, second = Infinity] = watch?.hungAt ?? [];
  return number === first || number >= second;
}

function leaveEmpty(reading: PdfReading, number: number): void {
  reading.unreadable++;
  reading.pages.push({ number, width: 0, height: 0, lines: [] });
}

function finishReading(reading: PdfReading): ReadDocument {
  const { document, pages, scans, labels } = reading;
  reading.watch?.onPage(0);
  if (reading.unreadable === reading.pageCount) {
    throw new ExpectedFailure("import/unreadable-pdf", "no page can be read");
  }
  const { bodies, address } = splitRunningLines(pages);
  document.url = address;
  const blocks = blocksOfPages(bodies);
  document.blocks = blocks;
  const textsByPage = new Map<number, string[]>();
  for (const block of blocks) {
    const own = textsByPage.get(block.page);
    if (own) own.push(block.text);
    else textsByPage.set(block.page, [block.text]);
  }
  document.pages = pages.map((page) => ({
    number: page.number,
    label: labels?.[page.number - 1] ?? "",
    text: (textsByPage.get(page.number) ?? []).join("\n"),
    ...(scans.has(page.number) ? { scan: "waiting" as const } : {}),
  }));
  if (reading.characters === 0) document.warning = "import/no-text";
  else if (reading.unreadable > 0) document.warning = "import/pages-unreadable";
  return document;
}

/** So many pages without text are looked at for pictures. */
const LOOKED_AT = 10;

/** True for a page that shows a picture where its text should be. */
async function isScan(pdf: PdfDocument, number: number): Promise<boolean> {
  const { OPS } = await loadPdfjs();
  const page = await pdf.getPage(number);
  const { fnArray } = await page.getOperatorList();
  page.cleanup();
  const pictures = new Set<number>([
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
  ]);
  return fnArray.some((operation) => pictures.has(operation));
}

async function readMetadata(pdf: PdfDocument, document: ReadDocument): Promise<void> {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  const values = new Map(Object.entries(info));
  const text = (name: string) => {
    const value = values.get(name);
    return typeof value === "string" ? oneLine(tidyText(value)).slice(0, 1_000) : "";
  };
  document.title = text("Title");
  document.author = text("Author");
  document.created = partialDateOf(text("CreationDate"));
  document.modified = partialDateOf(text("ModDate"));
  document.language = text("Language") || "de";
}

async function readPage(
  pdf: PdfDocument,
  number: number,
  document: ReadDocument,
): Promise<PageLines> {
  const page = await pdf.getPage(number);
  const [left = 0, bottom = 0, right = 595, top = 842] = page.view;
  const content = await page.getTextContent();
  const texts: PlacedText[] = [];
  for (const item of content.items) {
    if (!("str" in item) || item.str === "") continue;
    const [a = 1, b = 0, , , x = 0, y = 0] = item.transform;
    const last = texts.at(-1);
    if (item.str.trim() === "" && last) {
      last.spaceAfter = item.width;
      continue;
    }
    const size = item.height || Math.hypot(a, b);
    texts.push({
      text: item.str,
      x: x - left,
      y: y - bottom,
      width: item.width,
      spaceAfter: 0,
      size,
      rotated: Math.abs(b) > Math.abs(a) * 0.2,
    });
  }
  const placed = { number, width: right - left, height: top - bottom };
  const origin = { left, bottom };
  const drawn = mayHaveTable(texts) ? await readDrawing(page, document, origin) : null;
  const parted = drawn ? partAtCells(texts, drawn.runs, drawn.rules.upright) : texts;
  const lines = linesOfPage(parted, drawn?.rules.level);
  await readLinks(page, texts, document, { left, bottom });
  page.cleanup();
  return { ...placed, lines };
}

/** Listing what pages draw takes longer than their texts: so much time is given to it for a file. */
const RULES_MS = 6_000;
const spentOnRules = new WeakMap<ReadDocument, number>();

async function readDrawing(
  page: PdfPage,
  document: ReadDocument,
  origin: { left: number; bottom: number },
): Promise<{ rules: Rules; runs: TextRun[] } | null> {
  const spent = spentOnRules.get(document) ?? 0;
  if (spent > RULES_MS) return null;
  const begin = performance.now();
  const { OPS } = await loadPdfjs();
  const drawing = await page.getOperatorList().catch(() => null);
  spentOnRules.set(document, spent + performance.now() - begin);
  if (!drawing) return null;
  return { rules: rulesOf(drawing, OPS, origin), runs: textRunsOf(drawing, OPS, origin) };
}

/** Links of a page with the words that lie under their rectangle. */
async function readLinks(
  page: PdfPage,
  texts: PlacedText[],
  document: ReadDocument,
  origin: { left: number; bottom: number },
): Promise<void> {
  if (document.links.length > 2_000) return;
  const annotations: unknown[] = await page.getAnnotations({ intent: "display" }).catch(() => []);
  for (const annotation of annotations) {
    const link = linkOf(annotation);
    if (!link) continue;
    const [x1, y1, x2, y2] = link.rect;
    const covered = texts.filter((text) => {
      const middle = text.x + origin.left + text.width / 2;
      const baseline = text.y + origin.bottom + text.size * 0.3;
      return middle >= x1 && middle <= x2 && baseline >= y1 && baseline <= y2;
    });
    const text = oneLine(covered.map((part) => part.text).join(" "));
    document.links.push({ text, url: link.url });
  }
}

function linkOf(value: unknown): { url: string; rect: [number, number, number, number] } | null {
  if (typeof value !== "object" || value === null) return null;
  const { url, rect } = value as { url?: unknown; rect?: unknown };
  if (typeof url !== "string" || !/^https?:\/\//i.test(url) || !Array.isArray(rect)) return null;
  const [x1, y1, x2, y2] = rect.map(Number);
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return null;
  return { url: url.slice(0, 5_000), rect: [x1, y1, x2, y2] };
}
