import { ExpectedFailure } from "../../../../shared/contract/result.ts";

const END_OF_CHAIN = 0xfffffffe;
const NOTHING = 0xffffffff;
const ENTRY_BYTES = 128;

/**
 * Looks over the tables of an old container before a parser follows them: chains of sectors that
 * come back to themselves or leave the file would keep it busy for ever.
 *
 * @throws ExpectedFailure import/unreadable
 */
export function checkOleTables(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < 512) throw damaged("too short");
  const shift = file.readUInt16LE(30);
  if ((shift !== 9 && shift !== 12) || file.readUInt16LE(32) !== 6) throw damaged("sector size");
  const sectorBytes = 1 << shift;
  const sectors = Math.ceil(file.length / sectorBytes);
  const sectorAt = (number: number): Buffer => {
    const start = (number + 1) * sectorBytes;
    if (number >= sectors || start >= file.length) throw damaged("a sector outside the file");
    // The last one may be cut short by programs that do not fill it.
    return Buffer.concat([file.subarray(start, start + sectorBytes)], sectorBytes);
  };
  const fat = fatSectors(file, sectorAt, sectors).flatMap((number) => numbersIn(sectorAt(number)));
  refuseCircles(fat);
  const chain = (first: number): number[] => {
    const found: number[] = [];
    for (let at = first; at !== END_OF_CHAIN && at !== NOTHING; at = fat[at] ?? NOTHING) {
      if (at >= fat.length || found.length > sectors) throw damaged("a chain that leads nowhere");
      found.push(at);
    }
    return found;
  };
  refuseCircles(chain(file.readUInt32LE(60)).flatMap((number) => numbersIn(sectorAt(number))));
  checkDirectory(Buffer.concat(chain(file.readUInt32LE(48)).map(sectorAt)), file.length);
}

/** Where the table of sectors itself lies: 109 places in the header, more in sectors of their own. */
function fatSectors(file: Buffer, sectorAt: (number: number) => Buffer, most: number): number[] {
  const places: number[] = [];
  for (let at = 76; at < 512; at += 4) places.push(file.readUInt32LE(at));
  let next = file.readUInt32LE(68);
  for (let step = 0; next !== END_OF_CHAIN && next !== NOTHING; step++) {
    if (step > most) throw damaged("a table that never ends");
    const numbers = numbersIn(sectorAt(next));
    next = numbers.pop() ?? NOTHING;
    places.push(...numbers);
  }
  const used = places.filter((place) => place < 0xfffffffa);
  if (used.length > most) throw damaged("more tables than sectors");
  return used;
}

function numbersIn(sector: Buffer): number[] {
  return Array.from({ length: sector.length / 4 }, (_, index) => sector.readUInt32LE(index * 4));
}

/** In a table where every entry names the next one. */
function refuseCircles(next: readonly number[]): void {
  const seenIn = new Int32Array(next.length).fill(-1);
  for (let start = 0; start < next.length; start++) {
    let at = start;
    while (at < next.length && seenIn[at] === -1) {
      seenIn[at] = start;
      at = next[at] ?? NOTHING;
    }
    if (at < next.length && seenIn[at] === start) throw damaged("a chain in a circle");
  }
}

/** Entries name their neighbours and children; each may be reached once. */
function checkDirectory(directory: Buffer, fileBytes: number): void {
  const count = Math.floor(directory.length / ENTRY_BYTES);
  const reached = new Set<number>();
  const waiting = [0];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === NOTHING) continue;
    if (id >= count || reached.has(id)) throw damaged("a directory in a circle");
    reached.add(id);
    const at = id * ENTRY_BYTES;
    if (directory.readUInt32LE(at + 120) > fileBytes)
      throw damaged("an entry larger than the file");
    for (const neighbour of [68, 72, 76]) waiting.push(directory.readUInt32LE(at + neighbour));
  }
}

function damaged(what: string): ExpectedFailure {
  return new ExpectedFailure("import/unreadable", `OLE: ${what}`);
}
