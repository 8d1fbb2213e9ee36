import { ExpectedFailure } from "../../../../shared/contract/result.ts";

/** More pages than any fax or scan has; a longer chain is damage. */
const MOST_PAGES = 2_000;
const BYTES_PER_ENTRY = 12;
/** Bytes of a value of each type that whole numbers come in: BYTE, SHORT, LONG, UNDEFINED. */
const TYPE_BYTES: Record<number, 1 | 2 | 4> = { 1: 1, 3: 2, 4: 4, 7: 1 };

/** The whole numbers of a directory by their tags, as the TIFF specification numbers them. */
export type TiffDirectory = ReadonlyMap<number, number[]>;

/**
 * Counts the pages of a TIFF by walking its directories.
 *
 * @throws ExpectedFailure import/unreadable when a directory lies outside the file or comes twice
 */
export function countTiffPages(bytes: Uint8Array): number {
  return directoriesOf(bytes).length;
}

/**
 * Reads the numbers in the directory of a page. What lies outside the file is left out, so that
 * nothing is larger than the file itself.
 *
 * @param number from 1
 * @throws ExpectedFailure import/unreadable
 */
export function readTiffDirectory(bytes: Uint8Array, number: number): TiffDirectory {
  const at = directoriesOf(bytes)[number - 1];
  if (at === undefined) throw damaged(`no page ${number}`);
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLittle = isLittleEndian(bytes);
  const directory = new Map<number, number[]>();
  const entries = readNumber(file, at, 2, isLittle);
  for (let entry = 0; entry < entries; entry++) {
    const start = at + 2 + entry * BYTES_PER_ENTRY;
    const size = TYPE_BYTES[readNumber(file, start + 2, 2, isLittle)];
    const count = readNumber(file, start + 4, 4, isLittle);
    if (!size) continue;
    const isInside = size * count <= 4;
    const from = isInside ? start + 8 : readNumber(file, start + 8, 4, isLittle);
    if (from + size * count > file.length) continue;
    const values = Array.from({ length: count }, (_, index) =>
      readNumber(file, from + index * size, size, isLittle),
    );
    directory.set(readNumber(file, start, 2, isLittle), values);
  }
  return directory;
}

export function isLittleEndian(bytes: Uint8Array): boolean {
  return bytes[0] === 0x49;
}

/** Where the directories are: a chain that comes back to itself would keep a decoder busy for ever. */
function directoriesOf(bytes: Uint8Array): number[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLittle = isLittleEndian(bytes);
  const seen = new Set<number>();
  let at = readNumber(file, 4, 4, isLittle);
  while (at !== 0) {
    if (seen.has(at) || seen.size >= MOST_PAGES) throw damaged("directories in a circle");
    seen.add(at);
    const entries = readNumber(file, at, 2, isLittle);
    const next = at + 2 + entries * BYTES_PER_ENTRY;
    // Some writers leave the last four zeros out.
    at = next === file.length ? 0 : readNumber(file, next, 4, isLittle);
  }
  if (seen.size === 0) throw damaged("no directory");
  return [...seen];
}

function readNumber(file: Buffer, at: number, bytes: 1 | 2 | 4, isLittle: boolean): number {
  if (at < 0 || at + bytes > file.length) throw damaged("a directory outside the file");
  return isLittle ? file.readUIntLE(at, bytes) : file.readUIntBE(at, bytes);
}

function damaged(detail: string): ExpectedFailure {
  return new ExpectedFailure("import/unreadable", `TIFF: ${detail}`);
}
