import UTIF, { type IFD } from "utif2";
import { ExpectedFailure } from "../../../../shared/contract/result.ts";
import { countTiffPages } from "../readers/tiff.ts";

type CanvasModule = typeof import("@napi-rs/canvas");

/** Pixels that can be held at once; a page of A4 at 600 dpi has 35 million. */
const MOST_PIXELS = 60_000_000;
const JPEG = 7;
const END_OF_JPEG = Buffer.from([0xff, 0xd9]);

/** Numbers of the tags, as the TIFF specification has them. */
const TAGS = {
  width: "t256",
  height: "t257",
  compression: "t259",
  stripOffsets: "t273",
  rowsPerStrip: "t278",
  stripBytes: "t279",
  jpegTables: "t347",
} as const;

/**
 * Draws a page of a TIFF: plain, LZW, Deflate, PackBits, CCITT G3 and G4, JPEG.
 *
 * @param number from 1
 * @returns a PNG
 * @throws ExpectedFailure import/unreadable
 */
export async function drawTiffPage(
  canvasModule: CanvasModule,
  bytes: Uint8Array,
  number: number,
): Promise<Uint8Array> {
  if (number > countTiffPages(bytes)) throw new ExpectedFailure("import/unreadable", "TIFF");
  const buffer = bytes.slice().buffer;
  const directory = UTIF.decode(buffer)[number - 1];
  const [width = 0] = numbersOf(directory, "width");
  const [height = 0] = numbersOf(directory, "height");
  if (!directory || width < 1 || height < 1 || width * height > MOST_PIXELS) {
    throw new ExpectedFailure("import/unreadable", `TIFF of ${width} × ${height}`);
  }
  const canvas = canvasModule.createCanvas(width, height);
  const context = canvas.getContext("2d");
  const strips = numbersOf(directory, "stripOffsets");
  if (numbersOf(directory, "compression")[0] === JPEG && strips.length > 0) {
    // The canvas knows grey and colour JPEG better than the decoder of the library.
    const [rows = height] = numbersOf(directory, "rowsPerStrip");
    for (const [index, strip] of jpegStrips(bytes, directory, strips).entries()) {
      const image = await canvasModule.loadImage(strip).catch(() => {
        throw new ExpectedFailure("import/unreadable", "JPEG in TIFF");
      });
      context.drawImage(image, 0, index * rows);
    }
  } else {
    UTIF.decodeImage(buffer, directory);
    const pixels = UTIF.toRGBA8(directory);
    const data = new Uint8ClampedArray(pixels.buffer, pixels.byteOffset, width * height * 4);
    context.putImageData(new canvasModule.ImageData(data, width, height), 0, 0);
  }
  return canvas.toBuffer("image/png");
}

function numbersOf(directory: IFD | undefined, tag: keyof typeof TAGS): number[] {
  const value = directory?.[TAGS[tag]];
  return Array.isArray(value) || value instanceof Uint8Array ? Array.from(value, Number) : [];
}

/** Each strip as a JPEG of its own: the tables that all share are put at its beginning. */
function jpegStrips(bytes: Uint8Array, directory: IFD, offsets: number[]): Buffer[] {
  const lengths = numbersOf(directory, "stripBytes");
  const tables = Buffer.from(numbersOf(directory, "jpegTables"));
  const shared = tables.subarray(0, Math.max(0, tables.lastIndexOf(END_OF_JPEG)));
  return offsets.map((offset, index) => {
    const strip = Buffer.from(bytes.subarray(offset, offset + (lengths[index] ?? 0)));
    return shared.length > 0 ? Buffer.concat([shared, strip.subarray(2)]) : strip;
  });
}
