import { ExpectedFailure } from "../../../../shared/contract/result.ts";

/** More pages than any fax or scan has; a longer chain is damage. */
const MOST_PAGES = 2_000;
const BYTES_PER_ENTRY = 12;

/**
 * Counts the pages of a TIFF by walking its directories, before any decoder follows them: a chain
 * that comes back to itself would keep it busy for ever.
 *
 * @throws ExpectedFailure import/unreadable when a directory lies outside the file or comes twice
 */
export function countTiffPages(bytes: Uint8Array): number {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLittle = file[0] === 0x49;
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
  return seen.size;
}

function readNumber(file: Buffer, at: number, bytes: 2 | 4, isLittle: boolean): number {
  if (at < 0 || at + bytes > file.length) throw damaged("a directory outside the file");
  return isLittle ? file.readUIntLE(at, bytes) : file.readUIntBE(at, bytes);
}

function damaged(detail: string): ExpectedFailure {
  return new ExpectedFailure("import/unreadable", `TIFF: ${detail}`);
}
