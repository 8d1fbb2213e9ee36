import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import UTIF from "utif2";
import { afterAll, describe, expect, it } from "vitest";
import { pictureOfScan } from "../../../electron/backend/import/reading/scan-pictures.ts";
import { readFileContent } from "../../../electron/backend/import/registry.ts";
import { pdfOfObjects } from "./pdf-objects.ts";

/** "Übergänge in Köthen", 800 × 120, as tiffcp and opj_compress write it from our own picture. */
const SCANS = path.join(import.meta.dirname, "../../fixtures/import/scans");
const WIDTH = 800;
const HEIGHT = 120;

const scan = (name: string) => path.join(SCANS, name);

/** What was drawn comes in shades of grey (PGM), which the canvas does not read. */
async function pictureToLookAt(picture: Uint8Array) {
  const bytes = Buffer.from(picture);
  const head = /^P5\n(\d+) (\d+)\n255\n/.exec(bytes.subarray(0, 40).toString("latin1"));
  if (!head) return loadImage(picture);
  const canvas = createCanvas(Number(head[1]), Number(head[2]));
  const context = canvas.getContext("2d");
  const pixels = context.createImageData(canvas.width, canvas.height);
  bytes.subarray(head[0].length).forEach((grey, at) => {
    pixels.data.set([grey, grey, grey, 255], at * 4);
  });
  context.putImageData(pixels, 0, 0);
  return canvas;
}

/** Grey values of a picture, small enough that edges do not matter. */
async function greys(picture: Uint8Array): Promise<number[]> {
  const image = await pictureToLookAt(picture);
  const canvas = createCanvas(200, 30);
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0, 200, 30);
  const { data } = context.getImageData(0, 0, 200, 30);
  return Array.from({ length: 200 * 30 }, (_, at) => data[at * 4] ?? 0);
}

async function differenceFrom(wanted: Uint8Array, picture: Uint8Array): Promise<number> {
  const [a, b] = [await greys(wanted), await greys(picture)];
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
  const g4 = () => pictureOfScan(scan("g4.tif"), "image/tiff", 1);

  it.each(["g3", "g3-2d", "lzw", "deflate", "packbits", "jpeg"])(
    "TIFF packed with %s looks as it did",
    async (name) => {
      const picture = await pictureOfScan(scan(`${name}.tif`), "image/tiff", 1);
      expect((await pictureToLookAt(picture)).width).toBe(WIDTH);
      expect(await differenceFrom(await g4(), picture)).toBeLessThan(8);
      // A white page would not differ much from one line of words.
      expect(Math.min(...(await greys(picture)))).toBeLessThan(100);
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
      [1, 2].map((page) => pictureOfScan(scan("two-pages.tif"), "image/tiff", page)),
    );
    expect(await differenceFrom(await g4(), first ?? new Uint8Array())).toBeLessThan(1);
    expect(await differenceFrom(await g4(), second ?? new Uint8Array())).toBeGreaterThan(8);
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
    const picture = await pictureOfScan(file, "application/pdf", 1);
    expect(await differenceFrom(await g4(), picture)).toBeLessThan(8);
    expect(Math.min(...(await greys(picture)))).toBeLessThan(100);
  });
});
