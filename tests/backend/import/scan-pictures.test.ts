import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import PDFDocument from "pdfkit";
import UTIF from "utif2";
import { afterAll, describe, expect, it } from "vitest";
import {
  drawForRecognition,
  shownPicture,
} from "../../../electron/backend/import/reading/scan-pictures.ts";
import { readFileContent } from "../../../electron/backend/import/registry.ts";
import { bytesOf } from "./make-documents.ts";
import { pdfOfObjects } from "./pdf-objects.ts";

/** "Übergänge in Köthen", 800 × 120, as tiffcp and opj_compress write it from our own picture. */
const SCANS = path.join(import.meta.dirname, "../../fixtures/import/scans");
const WIDTH = 800;
const HEIGHT = 120;

const scan = (name: string) => path.join(SCANS, name);

/** A picture in shades of grey (PGM), which the canvas does not read. */
function pictureToLookAt(picture: Buffer) {
  const head = /^P5\n(\d+) (\d+)\n255\n/.exec(picture.subarray(0, 40).toString("latin1"));
  if (!head) throw new Error("no PGM");
  const canvas = createCanvas(Number(head[1]), Number(head[2]));
  const context = canvas.getContext("2d");
  const pixels = context.createImageData(canvas.width, canvas.height);
  const greys = picture.subarray(head[0].length);
  expect(greys.length).toBe(canvas.width * canvas.height);
  greys.forEach((grey, at) => {
    pixels.data.set([grey, grey, grey, 255], at * 4);
  });
  context.putImageData(pixels, 0, 0);
  return canvas;
}

/** Grey values of a picture, small enough that edges do not matter. */
function greys(picture: Buffer): number[] {
  const image = pictureToLookAt(picture);
  const canvas = createCanvas(200, 30);
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0, 200, 30);
  const { data } = context.getImageData(0, 0, 200, 30);
  return Array.from({ length: 200 * 30 }, (_, at) => data[at * 4] ?? 0);
}

function differenceFrom(wanted: Buffer, picture: Buffer): number {
  const [a, b] = [greys(wanted), greys(picture)];
  return a.reduce((sum, value, at) => sum + Math.abs(value - (b[at] ?? 0)), 0) / a.length;
}

/** A page that is one picture, with the stream as a scanner packs it. */
function pdfOfStream(
  filter: string,
  parameters: string,
  stream: Uint8Array,
  space: string,
): Buffer {
  const picture =
    `<< /Type /XObject /Subtype /Image /Width ${WIDTH} /Height ${HEIGHT} ${space} ` +
    `/Filter /${filter} ${parameters} /Length ${stream.length} >>`;
  const content = `q ${WIDTH / 4} 0 0 ${HEIGHT / 4} 0 0 cm /Bild Do Q`;
  return pdfOfObjects([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH / 4} ${HEIGHT / 4}] /Contents 4 0 R /Resources << /XObject << /Bild 5 0 R >> >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    Buffer.concat([Buffer.from(`${picture}\nstream\n`), stream, Buffer.from("\nendstream")]),
  ]);
}

/** What stands in the only strip of a TIFF. */
function stripOf(name: string): Buffer {
  const bytes = readFileSync(scan(name));
  const [directory] = UTIF.decode(bytes);
  const number = (tag: string) => Number([directory?.[tag]].flat()[0]);
  return bytes.subarray(number("t273"), number("t273") + number("t279"));
}

/** A JBIG2 page whose only region is coded as a fax (MMR), which is what G4 is. */
function jbig2Of(fax: Buffer): Buffer {
  const numbers = (...values: number[]) => {
    const bytes = Buffer.alloc(values.length * 4);
    for (const [at, value] of values.entries()) bytes.writeUInt32BE(value, at * 4);
    return bytes;
  };
  const segment = (number: number, type: number, data: Buffer) =>
    Buffer.concat([numbers(number), Buffer.from([type, 0, 1]), numbers(data.length), data]);
  const page = Buffer.concat([numbers(WIDTH, HEIGHT, 0, 0), Buffer.from([0, 0, 0])]);
  const region = Buffer.concat([numbers(WIDTH, HEIGHT, 0, 0), Buffer.from([0, 1]), fax]);
  return Buffer.concat([segment(0, 48, page), segment(1, 38, region)]);
}

describe("pictures of scans", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "fadenwerk-scans-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  let drawn = 0;
  const draw = async (file: string, mediaType: string, page: number) => {
    const target = path.join(folder, `picture ${++drawn}`);
    await drawForRecognition(file, mediaType, page, target);
    return readFileSync(target);
  };
  const g4 = () => draw(scan("g4.tif"), "image/tiff", 1);

  it.each(["g3", "g3-2d", "lzw", "deflate", "packbits", "jpeg"])(
    "TIFF packed with %s looks as it did",
    async (name) => {
      const picture = await draw(scan(`${name}.tif`), "image/tiff", 1);
      expect(pictureToLookAt(picture).width).toBe(WIDTH);
      expect(differenceFrom(await g4(), picture)).toBeLessThan(8);
      // A white page would not differ much from one line of words.
      expect(Math.min(...greys(picture))).toBeLessThan(100);
    },
  );

  it("a fax of several pages has its pages", async () => {
    const bytes = readFileSync(scan("two-pages.tif"));
    const { pages } = await readFileContent({ fileName: "fax.tif", bytes });
    expect(pages.map(({ number, scan: state }) => [number, state])).toEqual([
      [1, "waiting"],
      [2, "waiting"],
    ]);
    const [first, second] = await Promise.all(
      [1, 2].map((page) => draw(scan("two-pages.tif"), "image/tiff", page)),
    );
    expect(differenceFrom(await g4(), first ?? Buffer.alloc(0))).toBeLessThan(1);
    expect(differenceFrom(await g4(), second ?? Buffer.alloc(0))).toBeGreaterThan(8);
  });

  it("a TIFF whose directories run in a circle, or lie outside, is refused", async () => {
    const sound = readFileSync(scan("two-pages.tif"));
    const circle = Buffer.from(sound);
    const first = circle.readUInt32LE(4);
    const next = first + 2 + circle.readUInt16LE(first) * 12;
    circle.writeUInt32LE(first, next);
    const outside = Buffer.from(sound);
    outside.writeUInt32LE(sound.length + 1_000, 4);
    for (const bytes of [circle, outside]) {
      await expect(readFileContent({ fileName: "fax.tif", bytes })).rejects.toMatchObject({
        code: "import/unreadable",
      });
    }
  });

  it.each([
    ["CCITT G4", "CCITTFaxDecode", () => stripOf("g4.tif"), "<< /K -1 /Columns 800 /Rows 120 >>"],
    ["CCITT G3", "CCITTFaxDecode", () => stripOf("g3.tif"), "<< /K 0 /Columns 800 /Rows 120 >>"],
    ["JBIG2", "JBIG2Decode", () => jbig2Of(stripOf("g4.tif")), ""],
    ["JPEG 2000", "JPXDecode", () => readFileSync(scan("openjpeg.jp2")), ""],
  ])("a PDF that packs its page with %s shows it", async (_, filter, stream, parameters) => {
    const space = filter === "JPXDecode" ? "" : "/ColorSpace /DeviceGray /BitsPerComponent 1";
    const options = parameters && `/DecodeParms ${parameters}`;
    const bytes = pdfOfStream(filter, options, stream(), space);
    const file = path.join(folder, "scan.pdf");
    writeFileSync(file, bytes);
    const { pages } = await readFileContent({ fileName: "scan.pdf", bytes });
    expect(pages[0]?.scan).toBe("waiting");
    const picture = await draw(file, "application/pdf", 1);
    expect(differenceFrom(await g4(), picture)).toBeLessThan(8);
    expect(Math.min(...greys(picture))).toBeLessThan(100);
  });

  it("a page of several strips has no seams, and what it shows through is white", async () => {
    const [width, height] = [1_500, 3_000];
    const canvas = createCanvas(width, height);
    const context = canvas.getContext("2d");
    for (let row = 0; row < height; row++) {
      context.fillStyle = `rgb(${row % 256}, ${row % 256}, ${row % 256})`;
      context.fillRect(0, row, width / 2, 1);
    }
    const file = path.join(folder, "rows.png");
    writeFileSync(file, canvas.toBuffer("image/png"));
    const picture = await draw(file, "image/png", 1);
    const pixels = picture.subarray(picture.length - width * height);
    const column = (at: number) =>
      Array.from({ length: height }, (_, row) => pixels[row * width + at]);
    expect(column(10)).toEqual(Array.from({ length: height }, (_, row) => row % 256));
    expect(new Set(column(width - 10))).toEqual(new Set([255]));
  });

  it("a page of a PDF in several strips is the page drawn at once", async () => {
    const pdf = new PDFDocument({ size: "A4" });
    for (let line = 0; line < 40; line++) pdf.text(`Zeile ${line}: Übergänge in Köthen`);
    pdf.rotate(20).text("schräg", 300, 200);
    const file = path.join(folder, "text.pdf");
    writeFileSync(file, await bytesOf(pdf));
    const shown = await loadImage(Buffer.from(await shownPicture(file, "application/pdf", 1)));
    const whole = createCanvas(shown.width, shown.height).getContext("2d");
    whole.drawImage(shown, 0, 0);
    const { data } = whole.getImageData(0, 0, shown.width, shown.height);
    const picture = await draw(file, "application/pdf", 1);
    const pixels = picture.subarray(picture.length - shown.width * shown.height);
    let largest = 0;
    for (let at = 0; at < pixels.length; at++) {
      largest = Math.max(largest, Math.abs((pixels[at] ?? 0) - (data[at * 4] ?? 0)));
    }
    expect(largest).toBeLessThan(4);
  });
});
