import { readFile } from "node:fs/promises";
import type { SKRSContext2D } from "@napi-rs/canvas";
import { ExpectedFailure } from "../../../../shared/contract/result.ts";
import { openPdfBytes, openPdfFile, type PdfDocument } from "../readers/open-pdf.ts";
import { type Drawing, writeGreyPicture } from "./grey-picture.ts";
import { drawTiffPage } from "./tiff-pages.ts";

/** Dots an inch that print needs to be recognised; more costs time and gains nothing. */
const SCAN_DPI = 300;
/** Pixels of one picture: a page of A3 at 300 dpi has 17 million. */
const MOST_PIXELS = 20_000_000;

/** A page as people see it, in its colours, in a format that a window shows. */
export async function shownPicture(
  path: string,
  mediaType: string,
  page: number,
): Promise<Uint8Array> {
  return withDrawing(path, mediaType, page, async (drawing) => {
    const { createCanvas } = await loadCanvas();
    const canvas = createCanvas(drawing.width, drawing.height);
    const context = canvas.getContext("2d");
    context.fillStyle = "white";
    context.fillRect(0, 0, drawing.width, drawing.height);
    await drawing.drawFrom(0, context);
    return canvas.toBuffer("image/png");
  });
}

/** Draws a page in shades of grey into a file that the recognition reads. */
export async function drawForRecognition(
  path: string,
  mediaType: string,
  page: number,
  target: string,
): Promise<void> {
  const canvasModule = await loadCanvas();
  await withDrawing(path, mediaType, page, (drawing) =>
    writeGreyPicture(canvasModule, drawing, target),
  );
}

async function withDrawing<T>(
  path: string,
  mediaType: string,
  page: number,
  work: (drawing: Drawing) => Promise<T>,
): Promise<T> {
  if (mediaType === "application/pdf") {
    return openPdfFile(path, async (pdf) => work(await drawingOfPdf(pdf, page, SCAN_DPI / 72)));
  }
  const canvasModule = await loadCanvas();
  const bytes = await readFile(path);
  if (mediaType === "image/tiff") {
    const drawn = await drawTiffPage(canvasModule, bytes, page);
    if (drawn.kind === "canvas") return work(drawingOfPicture(drawn.canvas));
    return openPdfBytes(drawn.bytes, async (pdf) => work(await drawingOfPdf(pdf, 1, 1)));
  }
  const image = await canvasModule.loadImage(bytes).catch(() => {
    throw new ExpectedFailure("import/unreadable", "image");
  });
  return work(drawingOfPicture(image));
}

/** @param wanted pixels a point, fewer where the picture became too large */
async function drawingOfPdf(pdf: PdfDocument, number: number, wanted: number): Promise<Drawing> {
  const page = await pdf.getPage(number);
  const plain = page.getViewport({ scale: 1 });
  const scale = Math.min(wanted, Math.sqrt(MOST_PIXELS / (plain.width * plain.height)));
  const { width, height } = page.getViewport({ scale });
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    async drawFrom(top, canvasContext) {
      const viewport = page.getViewport({ scale, offsetY: -top });
      // The canvas of this package has all that pdf.js draws with; its type is the browser's.
      const drawn = { canvas: null, canvasContext, viewport } as unknown;
      await page.render(drawn as Parameters<typeof page.render>[0]).promise;
    },
  };
}

/** @param picture an image or a canvas; one that is too large is drawn smaller */
function drawingOfPicture(
  picture: Parameters<SKRSContext2D["drawImage"]>[0] & { width: number; height: number },
): Drawing {
  const scale = Math.min(1, Math.sqrt(MOST_PIXELS / (picture.width * picture.height)));
  const width = Math.floor(picture.width * scale);
  const height = Math.floor(picture.height * scale);
  return {
    width,
    height,
    drawFrom: async (top, context) => context.drawImage(picture, 0, -top, width, height),
  };
}

/** A native module: where there is none for this system, pages cannot be drawn. */
async function loadCanvas(): Promise<typeof import("@napi-rs/canvas")> {
  try {
    return await import("@napi-rs/canvas");
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new ExpectedFailure("import/cannot-recognise", detail.slice(0, 300));
  }
}
