import { readFileSync } from "node:fs";
import path from "node:path";
import * as canvas from "@napi-rs/canvas";
import { describe, expect, it } from "vitest";
import { readTiffDirectory } from "../../../electron/backend/import/readers/tiff.ts";
import { drawTiffPage } from "../../../electron/backend/import/reading/tiff-pages.ts";
import { unpackLzw } from "../../../electron/backend/import/reading/unpack-strip.ts";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import { mutate, seededRandom } from "../../fuzz/mutate.ts";

const SCANS = path.join(import.meta.dirname, "../../fixtures/import/scans");
const scan = (name: string) => readFileSync(path.join(SCANS, `${name}.tif`));
const [STRIP_OFFSETS, STRIP_BYTES] = [273, 279];

/** Packs as the TIFF specification says: the highest bit first, wider codes one code early. */
function packLzw(plain: Uint8Array): Uint8Array {
  const bits: number[] = [];
  let width = 9;
  let codes = new Map<string, number>();
  const put = (code: number) => {
    for (let bit = width - 1; bit >= 0; bit--) bits.push((code >>> bit) & 1);
  };
  const codeOf = (text: string) => (text.length === 1 ? text.charCodeAt(0) : codes.get(text));
  put(256);
  let held = "";
  for (const byte of plain) {
    const longer = held + String.fromCharCode(byte);
    if (codeOf(longer) !== undefined) {
      held = longer;
      continue;
    }
    put(codeOf(held) ?? 0);
    codes.set(longer, 258 + codes.size);
    const next = 258 + codes.size;
    if (next === 4_095) {
      put(256);
      codes = new Map();
      width = 9;
    } else if (next + 1 > 1 << width) width++;
    held = String.fromCharCode(byte);
  }
  if (held) put(codeOf(held) ?? 0);
  put(257);
  const packed = new Uint8Array(Math.ceil(bits.length / 8));
  for (const [at, bit] of bits.entries()) {
    packed[at >>> 3] = (packed[at >>> 3] ?? 0) | (bit << (7 - (at & 7)));
  }
  return packed;
}

describe("LZW", () => {
  it("gives back what was packed, through every width of its codes and a full table", () => {
    const random = seededRandom(7);
    const plain = Uint8Array.from({ length: 60_000 }, (_, at) =>
      at % 400 < 200 ? 0 : Math.floor(random() * 7) * 31,
    );
    const packed = packLzw(plain);
    expect(packed.length).toBeLessThan(plain.length / 2);
    expect(Buffer.from(unpackLzw(packed, plain.length)).equals(plain)).toBe(true);
    expect(unpackLzw(packed, 1_000)).toEqual(plain.subarray(0, 1_000));
  });

  it("ends where damage says it goes on", () => {
    for (let seed = 0; seed < 2_000; seed++) {
      const random = seededRandom(seed);
      const noise = Uint8Array.from({ length: 200 }, () => Math.floor(random() * 256));
      noise[0] = 0x80;
      expect(unpackLzw(noise, 50_000).length).toBeLessThanOrEqual(50_000);
    }
  });
});

describe("damaged TIFFs", () => {
  it.each(["lzw", "packbits", "deflate", "g3", "g3-2d", "g4", "jpeg"])(
    "%s: a damaged strip is drawn or refused",
    async (name) => {
      const sound = scan(name);
      const directory = readTiffDirectory(sound, 1);
      const from = directory.get(STRIP_OFFSETS)?.[0] ?? 0;
      const length = directory.get(STRIP_BYTES)?.[0] ?? 0;
      let drawn = 0;
      for (let seed = 1; seed <= 150; seed++) {
        const damaged = Buffer.from(sound);
        const strip = mutate(sound.subarray(from, from + length), seededRandom(seed));
        damaged.fill(0, from, from + length);
        strip.subarray(0, length).copy(damaged, from);
        try {
          await drawTiffPage(canvas, damaged, 1);
          drawn++;
        } catch (error) {
          if (!(error instanceof ExpectedFailure)) throw error;
        }
      }
      // The harm is inside the strip: were everything refused, nothing would have been tried.
      expect(drawn).toBeGreaterThan(5);
    },
    20_000,
  );

  it.each(["lzw", "packbits", "g3", "g4"])(
    "%s: a strip that claims four gigabytes ends with its file",
    async (name) => {
      const bytes = scan(name);
      const directory = bytes.readUInt32LE(4);
      for (let entry = 0; entry < bytes.readUInt16LE(directory); entry++) {
        const at = directory + 2 + entry * 12;
        if (bytes.readUInt16LE(at) !== STRIP_BYTES) continue;
        bytes.writeUInt16LE(4, at + 2);
        bytes.writeUInt32LE(0xffffffff, at + 8);
      }
      expect(readTiffDirectory(bytes, 1).get(STRIP_BYTES)).toEqual([0xffffffff]);
      const drawing = await drawTiffPage(canvas, bytes, 1);
      if (drawing.kind === "pdf") expect(drawing.bytes.length).toBeLessThan(200_000);
      else expect(drawing.canvas).toMatchObject({ width: 800, height: 120 });
    },
  );
});
