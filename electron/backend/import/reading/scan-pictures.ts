import { readFile } from "node:fs/promises";
import type { Canvas, SKRSContext2D } from "@napi-rs/canvas";
import { ExpectedFailure } from "../../../../shared/contract/result.ts";
import { openPdfBytes, openPdfFile, type PdfDocument } from "../readers/pdf.ts";
import { drawTiffPage } from "./tiff-pages.ts";

/** Dots an inch that print needs to be recognised; more costs time and gains nothing. */
const SCAN_DPI = 300;
/** Pixels of one picture: a page of A3 at 300 dpi has 17 million. */
const MOST_PIXELS = 20_000_000;

/** Makes a file of what is drawn. */
type Pack = (canvas: Canvas) => Uint8Array;

/** A page as people see it, in its colours, in a format that a window shows. */
export function shownPicture(path: string, mediaType: string, page: number): Promise<Uint8Array> {
  return pictureOfScan(path, mediaType, page, (canvas) => canvas.toBuffer("image/png"));
}

/** A page as a picture, in a format that the recognition reads. */
export async function pictureOfScan(
  path: string,
  mediaType: string,
  page: number,
  pack: Pack = greyPicture,
): Promise<Uint8Array> {
  if (mediaType === "application/pdf") return pictureOfPdfPage(path, page, pack);
  const bytes = await readFile(path);
  if (mediaType !== "image/tiff") return pictureWithin(bytes, pack);
  const drawing = await drawTiffPage(await loadCanvas(), bytes, page);
  if (drawing.kind === "png") return pictureWithin(drawing.bytes, pack);
  return openPdfBytes(drawing.bytes, (pdf) => drawPdfPage(pdf, 1, 1, pack));
}

async function pictureOfPdfPage(path: string, number: number, pack: Pack): Promise<Uint8Array> {
  return openPdfFile(path, (pdf) => drawPdfPage(pdf, number, SCAN_DPI / 72, pack));
}

/** @param wanted pixels a point, fewer where the picture became too large */
async function drawPdfPage(
  pdf: PdfDocument,
  number: number,
  wanted: number,
  pack: Pack,
): Promise<Uint8Array> {
  const { createCanvas } = await loadCanvas();
  const page = await pdf.getPage(number);
  const plain = page.getViewport({ scale: 1 });
  const scale = Math.min(wanted, Math.sqrt(MOST_PIXELS / (plain.width * plain.height)));
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  const context: SKRSContext2D = canvas.getContext("2d");
  context.fillStyle = "white";
  context.fillRect(0, 0, canvas.width, canvas.height);
  // The canvas of this package has all that pdf.js draws with; its type is the browser's.
  const drawn = { canvas: null, canvasContext: context, viewport } as unknown;
  await page.render(drawn as Parameters<typeof page.render>[0]).promise;
  return pack(canvas);
}

async function pictureWithin(bytes: Uint8Array, pack: Pack): Promise<Uint8Array> {
  const { createCanvas, loadImage } = await loadCanvas();
  const image = await loadImage(bytes).catch(() => {
    throw new ExpectedFailure("import/unreadable", "image");
  });
  if (image.width * image.height <= MOST_PIXELS) return bytes;
  const scale = Math.sqrt(MOST_PIXELS / (image.width * image.height));
  const canvas = createCanvas(Math.floor(image.width * scale), Math.floor(image.height * scale));
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return pack(canvas);
}

/**
 * What is drawn, in shades of grey (PGM), and the canvas given back. The recognition sees no colours
 * anyway: it would turn the page grey itself, from a copy with four bytes for each pixel.
 */
function greyPicture(canvas: Canvas): Uint8Array {
  const { width, height } = canvas;
  const head = Buffer.from(`P5\n${width} ${height}\n255\n`, "latin1");
  const picture = Buffer.allocUnsafe(head.length + width * height);
  head.copy(picture);
  const pixels = canvas.data();
  for (let at = 0, to = head.length; to < picture.length; at += 4, to += 1) {
    const red = pixels[at] as number;
    const green = pixels[at + 1] as number;
    const blue = pixels[at + 2] as number;
    picture[to] = (red * 77 + green * 151 + blue * 28) >> 8;
  }
  // Its memory lies outside what the garbage collection looks at.
  canvas.width = 1;
  canvas.height = 1;
  return picture;
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
