const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** The end record, and the comment that may follow it. */
const END_BYTES = 22 + 65_535;
/** Beyond this many names it is no document; the readers count on their own. */
const MOST_NAMES = 20_000;

const known = new WeakMap<Uint8Array, readonly string[]>();

/**
 * The names in the directory of a ZIP archive without inflating anything; of one that was cut
 * off, the name of its first entry. [] for anything else.
 */
export function zipNames(bytes: Uint8Array): readonly string[] {
  const found = known.get(bytes);
  if (found) return found;
  const names = readNames(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  known.set(bytes, names);
  return names;
}

/** True for a file that begins like a ZIP archive, sound or not. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** The media type that OpenDocument files carry as their first entry, or "". */
export function zipMediaType(bytes: Uint8Array): string {
  if (!isZip(bytes)) return "";
  const head = Buffer.from(bytes.subarray(0, 200)).toString("latin1");
  return /^PK[\s\S]{28}mimetype[\s\S]{0,40}?(application\/[\w.+-]+?)(?=PK|$)/.exec(head)?.[1] ?? "";
}

function readNames(bytes: Buffer): string[] {
  if (!isZip(bytes)) return [];
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const names: string[] = [];
  if (end >= Math.max(0, bytes.length - END_BYTES) && end + 22 <= bytes.length) {
    if (bytes.readUInt32LE(end) !== END) return [];
    let at = bytes.readUInt32LE(end + 16);
    while (at + 46 <= bytes.length && bytes.readUInt32LE(at) === CENTRAL) {
      const length = bytes.readUInt16LE(at + 28);
      names.push(bytes.toString("latin1", at + 46, at + 46 + length));
      if (names.length >= MOST_NAMES) break;
      at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
  }
  if (names.length === 0 && bytes.length > 30 && bytes.readUInt32LE(0) === LOCAL) {
    names.push(bytes.toString("latin1", 30, 30 + bytes.readUInt16LE(26)));
  }
  return names;
}
