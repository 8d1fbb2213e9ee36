import { constants, inflateSync } from "node:zlib";
import { ExpectedFailure } from "../../../../shared/contract/result.ts";

/** Unpacks a strip of a TIFF; never more than `most` bytes, whatever the strip claims. */
type Unpack = (packed: Uint8Array, most: number) => Uint8Array;

/** Numbers of the TIFF specification, and Deflate's older one. */
export const UNPACK: Record<number, Unpack> = {
  1: (packed, most) => packed.subarray(0, most),
  5: unpackLzw,
  8: unpackDeflate,
  32946: unpackDeflate,
  32773: unpackPackBits,
};

const CLEAR = 256;
const END = 257;
const MOST_CODES = 4096;

/**
 * LZW as TIFF packs it: codes of 9 to 12 bits, the highest bit first. Damage ends the strip; every
 * code takes bits from it, so that no damage can make it endless.
 */
export function unpackLzw(packed: Uint8Array, most: number): Uint8Array {
  const unpacked = new Uint8Array(most);
  // A code's string lies in what is unpacked already: it is the one before and one byte more.
  const starts = new Int32Array(MOST_CODES);
  const lengths = new Int32Array(MOST_CODES);
  let length = 0;
  let next = END + 1;
  let width = 9;
  let before: { start: number; length: number } | null = null;
  let bits = 0;
  let held = 0;
  for (const byte of packed) {
    held = ((held << 8) | byte) & 0xfffff;
    bits += 8;
    if (bits < width) continue;
    bits -= width;
    const code = (held >>> bits) & ((1 << width) - 1);
    if (code === END || length >= most) break;
    if (code === CLEAR) {
      next = END + 1;
      width = 9;
      before = null;
      continue;
    }
    if (code > next || (code === next && !before)) break;
    const start = length;
    if (before && next < MOST_CODES) {
      starts[next] = before.start;
      lengths[next] = before.length + 1;
      next++;
    }
    if (code < CLEAR) unpacked[length++] = code;
    else {
      const from = starts[code] ?? 0;
      const count = Math.min(lengths[code] ?? 0, most - length);
      // Byte by byte: the string may reach into what it writes.
      for (let at = 0; at < count; at++) unpacked[length++] = unpacked[from + at] ?? 0;
    }
    before = { start, length: length - start };
    // One code earlier than its number would ask for: so TIFF has it.
    if (next + 1 >= 1 << width && width < 12) width++;
  }
  return unpacked.subarray(0, length);
}

function unpackPackBits(packed: Uint8Array, most: number): Uint8Array {
  const unpacked = new Uint8Array(most);
  let length = 0;
  for (let at = 0; at < packed.length && length < most; ) {
    const count = packed[at++] ?? 0;
    if (count < 128) {
      const run = packed.subarray(at, at + Math.min(count + 1, most - length));
      unpacked.set(run, length);
      length += run.length;
      at += count + 1;
    } else if (count > 128) {
      const end = Math.min(length + 257 - count, most);
      unpacked.fill(packed[at++] ?? 0, length, end);
      length = end;
    }
  }
  return unpacked.subarray(0, length);
}

function unpackDeflate(packed: Uint8Array, most: number): Uint8Array {
  try {
    return inflateSync(packed, {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: Math.max(most, 1),
    });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new ExpectedFailure("import/unreadable", `TIFF: ${detail}`);
  }
}
