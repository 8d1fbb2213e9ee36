import type { Canvas } from "@napi-rs/canvas";
import UTIF, { type IFD } from "utif2";
import { ExpectedFailure } from "../../../../shared/contract/result.ts";
import { isLittleEndian, readTiffDirectory, type TiffDirectory } from "../readers/tiff.ts";
import { pdfOfFax } from "./fax-pdf.ts";
import { UNPACK } from "./unpack-strip.ts";

type CanvasModule = typeof import("@napi-rs/canvas");

/** Pixels that can be held at once; a page of A4 at 600 dpi has 35 million. */
const MOST_PIXELS = 60_000_000;
const MOST_BYTES = 4 * MOST_PIXELS;
const JPEG = 7;
const FAX: ReadonlyMap<number, "huffman" | "g3" | "g4"> = new Map([
  [2, "huffman"],
  [3, "g3"],
  [4, "g4"],
]);
const END_OF_JPEG = Buffer.from([0xff, 0xd9]);

/** Numbers of the tags, as the TIFF specification has them. */
const TAGS = {
  width: 256,
  height: 257,
  bits: 258,
  compression: 259,
  photometric: 262,
  fillOrder: 266,
  stripOffsets: 273,
  samples: 277,
  rowsPerStrip: 278,
  stripBytes: 279,
  g3Options: 292,
  predictor: 317,
  colours: 320,
  tileWidth: 322,
  tileHeight: 323,
  tileOffsets: 324,
  tileBytes: 325,
  extraSamples: 338,
  jpegTables: 347,
} as const;

interface TiffPage {
  directory: TiffDirectory;
  width: number;
  height: number;
  compression: number;
  /** Strips or tiles as they lie in the file, never beyond its end. */
  packed: Uint8Array[];
  /** Rows and columns of each of them. */
  rows: number;
  columns: number;
}

/** What a page of a TIFF is drawn from. */
export type TiffDrawing =
  | { kind: "canvas"; canvas: Canvas }
  /** A fax: the one page of a PDF, of so many points as it has pixels. */
  | { kind: "pdf"; bytes: Uint8Array };

/**
 * Draws a page of a TIFF: plain, LZW, Deflate, PackBits, CCITT G3 and G4, JPEG. What is unpacked is
 * bounded by the size of the picture, what is read by the size of the file.
 *
 * @param number from 1
 * @throws ExpectedFailure import/unreadable
 */
export async function drawTiffPage(
  canvasModule: CanvasModule,
  bytes: Uint8Array,
  number: number,
): Promise<TiffDrawing> {
  const page = openPage(bytes, readTiffDirectory(bytes, number));
  const fax = FAX.get(page.compression);
  if (fax) return { kind: "pdf", bytes: faxOf(page, fax) };
  const { width, height } = page;
  const canvas = canvasModule.createCanvas(width, height);
  const context = canvas.getContext("2d");
  if (page.compression === JPEG) {
    const across = Math.ceil(width / page.columns);
    for (const [index, strip] of jpegStrips(page).entries()) {
      const image = await canvasModule.loadImage(strip).catch(() => {
        throw unreadable("JPEG");
      });
      const [x, y] = [(index % across) * page.columns, Math.floor(index / across) * page.rows];
      context.drawImage(image, x, y);
    }
  } else {
    const pixels = pixelsOf(page, isLittleEndian(bytes));
    context.putImageData(new canvasModule.ImageData(pixels, width, height), 0, 0);
  }
  return { kind: "canvas", canvas };
}

function openPage(bytes: Uint8Array, directory: TiffDirectory): TiffPage {
  const first = (tag: number, other: number) => directory.get(tag)?.[0] ?? other;
  const width = first(TAGS.width, 0);
  const height = first(TAGS.height, 0);
  if (width < 1 || height < 1 || width * height > MOST_PIXELS) {
    throw unreadable(`${width} × ${height}`);
  }
  const isTiled = directory.has(TAGS.tileOffsets);
  const offsets = directory.get(isTiled ? TAGS.tileOffsets : TAGS.stripOffsets) ?? [];
  const lengths = directory.get(isTiled ? TAGS.tileBytes : TAGS.stripBytes) ?? [];
  const rows = isTiled
    ? first(TAGS.tileHeight, 0)
    : Math.min(first(TAGS.rowsPerStrip, height), height);
  const columns = isTiled ? first(TAGS.tileWidth, 0) : width;
  if (rows < 1 || columns < 1 || rows * columns > MOST_PIXELS) throw unreadable("strips");
  const most = Math.ceil(height / rows) * Math.ceil(width / columns);
  return {
    directory,
    width,
    height,
    compression: first(TAGS.compression, 1),
    packed: offsets
      .slice(0, most)
      .map((offset, index) => bytes.subarray(offset, offset + (lengths[index] ?? bytes.length))),
    rows,
    columns,
  };
}

/** The page unpacked, its colours made out by the library. */
function pixelsOf(page: TiffPage, isLittle: boolean): Uint8ClampedArray<ArrayBuffer> {
  const { directory, width, height, rows, columns } = page;
  const unpack = UNPACK[page.compression];
  if (!unpack) throw unreadable(`compression ${page.compression}`);
  const samples = directory.get(TAGS.samples)?.[0] ?? 1;
  const bits = directory.get(TAGS.bits)?.[0] ?? 1;
  const rowBytes = (pixels: number) => Math.ceil((pixels * bits * samples) / 8);
  const size = rowBytes(columns) * rows;
  if (samples > 8 || bits > 32 || size > MOST_BYTES || rowBytes(width) * height > MOST_BYTES) {
    throw unreadable("samples");
  }
  const data = new Uint8Array(rowBytes(width) * height);
  const across = Math.ceil(width / columns);
  for (const [index, packed] of page.packed.entries()) {
    const part = new Uint8Array(unpack(packed, size));
    if (bits === 16 && !isLittle) swapBytes(part);
    if (directory.get(TAGS.predictor)?.[0] === 2) {
      addNeighbours(part, rowBytes(columns), samples, bits);
    }
    const left = rowBytes((index % across) * columns);
    const top = Math.floor(index / across) * rows;
    const used = Math.min(rowBytes(columns), rowBytes(width) - left);
    for (let row = 0; row < Math.min(rows, height - top); row++) {
      const from = row * rowBytes(columns);
      data.set(part.subarray(from, from + used), (top + row) * rowBytes(width) + left);
    }
  }
  const picture: IFD = {
    data,
    width,
    height,
    [`t${TAGS.bits}`]: [bits],
    [`t${TAGS.samples}`]: [samples],
  };
  for (const tag of [TAGS.photometric, TAGS.colours, TAGS.extraSamples]) {
    const values = directory.get(tag);
    if (values) picture[`t${tag}`] = values;
  }
  try {
    const pixels = UTIF.toRGBA8(picture);
    return new Uint8ClampedArray(pixels.buffer as ArrayBuffer, 0, width * height * 4);
  } catch (error) {
    throw unreadable(`colours (${String(error)})`);
  }
}

function swapBytes(part: Uint8Array): void {
  for (let at = 0; at + 1 < part.length; at += 2) {
    [part[at], part[at + 1]] = [part[at + 1] ?? 0, part[at] ?? 0];
  }
}

/** Undoes the predictor of differences: each sample was written as what it is more than the one to its left. */
function addNeighbours(part: Uint8Array, rowBytes: number, samples: number, bits: number): void {
  const step = bits === 16 ? 2 * samples : samples;
  for (let row = 0; row + rowBytes <= part.length; row += rowBytes) {
    for (let at = row + step; at < row + rowBytes; at += bits === 16 ? 2 : 1) {
      if (bits === 16) {
        const sum = u16(part, at) + u16(part, at - step);
        part[at] = sum & 255;
        part[at + 1] = (sum >>> 8) & 255;
      } else if (bits === 8) part[at] = ((part[at] ?? 0) + (part[at - step] ?? 0)) & 255;
    }
  }
}

function u16(part: Uint8Array, at: number): number {
  return (part[at] ?? 0) | ((part[at + 1] ?? 0) << 8);
}

function faxOf(page: TiffPage, packing: "huffman" | "g3" | "g4"): Uint8Array {
  const { directory, width, height, rows } = page;
  if (page.columns !== width) throw unreadable("tiles of a fax");
  const isLowFirst = directory.get(TAGS.fillOrder)?.[0] === 2;
  const isTwoDimensional = ((directory.get(TAGS.g3Options)?.[0] ?? 0) & 1) === 1;
  return pdfOfFax({
    width,
    height,
    k: packing === "g4" ? -1 : packing === "g3" && isTwoDimensional ? 1 : 0,
    hasWholeBytes: packing === "huffman",
    isBlackZero: directory.get(TAGS.photometric)?.[0] === 1,
    strips: page.packed.map((packed, index) => ({
      packed: isLowFirst ? packed.map(reversedBits) : packed,
      rows: Math.min(rows, height - index * rows),
    })),
  });
}

function reversedBits(byte: number): number {
  let reversed = 0;
  for (let bit = 0; bit < 8; bit++) reversed |= ((byte >>> bit) & 1) << (7 - bit);
  return reversed;
}

/** Each strip as a JPEG of its own: the tables that all share are put at its beginning. */
function jpegStrips({ directory, packed }: TiffPage): Buffer[] {
  const tables = Buffer.from(directory.get(TAGS.jpegTables) ?? []);
  const shared = tables.subarray(0, Math.max(0, tables.lastIndexOf(END_OF_JPEG)));
  return packed.map((strip) =>
    shared.length > 0 ? Buffer.concat([shared, strip.subarray(2)]) : Buffer.from(strip),
  );
}

function unreadable(detail: string): ExpectedFailure {
  return new ExpectedFailure("import/unreadable", `TIFF: ${detail}`);
}
