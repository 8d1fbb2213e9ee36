import { TEXT, TEXT_PARTS } from "../analysis/fields.ts";
import { type ByteReader, ByteWriter } from "./bytes.ts";

/** Document numbers per row of `postings`, as a power of two: two bytes hold one, and a shape. */
export const PART_BITS = 14;

/** The part of the postings' rows that a document belongs to. */
export function partOf(doc: number): number {
  return Math.floor(doc / 2 ** PART_BITS);
}

/**
 * Packed postings. A row is a sequence of runs, one for each time documents were packed:
 *
 *     run    = part, number of postings n, number of sets m, n heads, n details, m sets, rest
 *     head   = number of the document in its part << 2 | shape; two bytes
 *     shape  = 0: once in `text`; 1: once in `textParts`; 2: n times in `text`; 3: anything else
 *     detail = one byte; shapes 0 and 1: the one place; 2: how many times;
 *              3: times in `text` << 4 | times in `textParts`, or 0 when it is not so simple
 *     set    = with shape 2, and 3 with a detail: the places as bits (analysis/places.ts); four bytes
 *     rest   = for each other posting: its fields as bits, the frequency in each, its places
 *
 * Numbers in the head of the run and in the rest are packed (bytes.ts). What is alike lies side by
 * side and has a fixed width: reading a posting that takes its bytes as they come costs the
 * processor a wrong guess at every turn. Most postings are three bytes. Runs can be appended
 * without reading the row. posting-columns.ts reads what is written here.
 */
export interface Posting {
  doc: number;
  /** Bits of the fields. */
  fields: number;
  /** Frequency by field, in the order of FIELDS, for the fields in `fields` only. */
  frequencies: number[];
  places: number;
}

export const ONCE_IN_TEXT = 0;
export const ONCE_IN_PARTS = 1;
export const IN_TEXT = 2;
export const IN_FIELDS = 3;
const TEXT_AND_PARTS = (1 << TEXT) | (1 << TEXT_PARTS);
export const BYTES_OF_HEAD = 2;
export const BYTES_OF_SET = 4;
const MOST_TIMES = 255;

/** Writes one run after the other, each posting by posting, in ascending order of documents. */
export class RunWriter {
  readonly #heads = new ByteWriter(512);
  readonly #details = new ByteWriter(256);
  readonly #sets = new ByteWriter(256);
  readonly #rest = new ByteWriter(256);
  #part = 0;
  #count = 0;

  /** All documents of a run are of one part. `frequencies` begin at `at`. */
  add(doc: number, fields: number, frequencies: ArrayLike<number>, places: number, at = 0): void {
    const first = frequencies[at] as number;
    const shape = shapeOf(fields, first, places);
    this.#part = partOf(doc);
    this.#count++;
    this.#heads.fixed(((doc % 2 ** PART_BITS) << 2) | shape, BYTES_OF_HEAD);
    if (shape < IN_TEXT) {
      this.#details.fixed(31 - Math.clz32(places), 1);
      return;
    }
    const detail =
      shape === IN_TEXT ? first : timesInTexts(fields, first, frequencies[at + 1] as number);
    this.#details.fixed(detail, 1);
    if (detail > 0) {
      this.#sets.fixed(places, BYTES_OF_SET);
      return;
    }
    this.#rest.number(fields);
    for (let i = at, left = fields; left > 0; left &= left - 1, i++) {
      this.#rest.number(frequencies[i] as number);
    }
    writePlaces(this.#rest, places);
  }

  get isEmpty(): boolean {
    return this.#count === 0;
  }

  /** The run; the next one can be begun. */
  finish(): Uint8Array {
    const columns = [this.#heads, this.#details, this.#sets, this.#rest];
    const run = new ByteWriter(15 + columns.reduce((sum, { length }) => sum + length, 0));
    run.number(this.#part);
    run.number(this.#count);
    run.number(this.#sets.length / BYTES_OF_SET);
    for (const column of columns) {
      run.append(column.written);
      column.length = 0;
    }
    this.#count = 0;
    return run.written;
  }
}

function shapeOf(fields: number, first: number, places: number): number {
  if (fields === 1 << TEXT) {
    if (first === 1 && isPowerOfTwo(places)) return ONCE_IN_TEXT;
    return first <= MOST_TIMES ? IN_TEXT : IN_FIELDS;
  }
  const isOnce = fields === 1 << TEXT_PARTS && first === 1 && isPowerOfTwo(places);
  return isOnce ? ONCE_IN_PARTS : IN_FIELDS;
}

/** The detail of shape 3; 0 when the term is in other fields too, or very often. */
function timesInTexts(fields: number, first: number, second: number): number {
  if ((fields & ~TEXT_AND_PARTS) !== 0 || first > 15) return 0;
  if (fields === 1 << TEXT_PARTS) return first;
  return second > 15 ? 0 : (first << 4) | second;
}

function isPowerOfTwo(bits: number): boolean {
  return bits !== 0 && (bits & (bits - 1)) === 0;
}

const MOST_SINGLE_PLACES = 3;

/** Up to three places one by one; more as a 4 and all 32 bits. */
export function writePlaces(writer: ByteWriter, places: number): void {
  let count = 0;
  for (let rest = places; rest !== 0; rest &= rest - 1) count++;
  if (count > MOST_SINGLE_PLACES) {
    writer.number(MOST_SINGLE_PLACES + 1);
    writer.number(places >>> 0);
    return;
  }
  writer.number(count);
  for (let rest = places; rest !== 0; rest &= rest - 1) {
    writer.number(31 - Math.clz32(rest & -rest));
  }
}

export function readPlaces(reader: ByteReader): number {
  const count = reader.number();
  if (count > MOST_SINGLE_PLACES) return reader.number();
  let places = 0;
  for (let left = count; left > 0; left--) places |= 1 << (reader.number() & 31);
  return places >>> 0;
}
