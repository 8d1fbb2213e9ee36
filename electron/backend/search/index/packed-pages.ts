import { hashOfKey, pageOfKey } from "../analysis/page-terms.ts";
import { ByteReader, ByteWriter, DamagedIndexError } from "./bytes.ts";

/**
 * On which pages of a document its terms are, packed:
 *
 *     pages  = 256 offsets of 4 bytes, by the first byte of a term's hash: where its bucket begins
 *     bucket = terms, ascending by hash
 *     term   = the other three bytes of the hash, how many pages, their numbers (each less the one before)
 *
 * An eighth of the text. What is asked for is read, the rest passed over.
 */
const BUCKETS = 256;
const BYTES_PER_OFFSET = 4;
const HASH_BYTES = 3;
const HEAD = BUCKETS * BYTES_PER_OFFSET;

/** `keys`: of page-terms.ts, ascending. */
export function packPages(keys: Float64Array): Uint8Array {
  const writer = new ByteWriter(HEAD + keys.length * 2);
  for (let bucket = 0; bucket < BUCKETS; bucket++) writer.fixed(0, BYTES_PER_OFFSET);
  let at = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    new DataView(writer.bytes.buffer).setUint32(bucket * BYTES_PER_OFFSET, writer.length, true);
    while (at < keys.length && hashOfKey(keys[at] as number) >>> 24 === bucket) {
      at = packTerm(keys, at, writer);
    }
  }
  return writer.finish();
}

/** @returns where the next term begins */
function packTerm(keys: Float64Array, from: number, writer: ByteWriter): number {
  const hash = hashOfKey(keys[from] as number);
  let to = from;
  while (to < keys.length && hashOfKey(keys[to] as number) === hash) to++;
  writer.fixed(hash & 0xffffff, HASH_BYTES);
  writer.number(to - from);
  let before = 0;
  for (let i = from; i < to; i++) {
    const page = pageOfKey(keys[i] as number);
    writer.number(page - before);
    before = page;
  }
  return to;
}

/** The packed pages of one document. */
export class PackedPages {
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    if (bytes.length < HEAD) throw new DamagedIndexError("the pages of a document end too early");
    this.#bytes = bytes;
  }

  /** The pages that have a term with this hash, ascending; another one may have the same hash. */
  pagesWith(hash: number): number[] {
    const bucket = hash >>> 24;
    const reader = new ByteReader(this.#bytes);
    const end = bucket + 1 < BUCKETS ? this.#startOf(bucket + 1) : this.#bytes.length;
    reader.at = this.#startOf(bucket);
    const wanted = hash & 0xffffff;
    while (reader.at < end) {
      const { at } = reader;
      const found =
        (this.#bytes[at] as number) |
        ((this.#bytes[at + 1] as number) << 8) |
        ((this.#bytes[at + 2] as number) << 16);
      if (found > wanted) return [];
      reader.at += HASH_BYTES;
      const pages: number[] = [];
      let page = 0;
      for (let left = reader.number(); left > 0; left--) {
        page += reader.number();
        if (found === wanted) pages.push(page);
      }
      if (found === wanted) return pages;
    }
    return [];
  }

  #startOf(bucket: number): number {
    const { buffer, byteOffset } = this.#bytes;
    return new DataView(buffer, byteOffset).getUint32(bucket * BYTES_PER_OFFSET, true);
  }
}
