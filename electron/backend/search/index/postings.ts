import { FIELD_COUNT, TEXT, TEXT_PARTS } from "../analysis/fields.ts";
import { type ByteReader, ByteWriter, DamagedIndexError } from "./bytes.ts";

/** Document numbers per row of `postings`, as a power of two. */
export const PART_BITS = 14;

/**
 * Packed postings. A row is a sequence of runs, one for each time documents were packed:
 *
 *     run     = first document number, number of postings, posting…
 *     posting = (distance to the previous document << 2 | shape), frequencies, places
 *     shape   = 0: once in `text`; 1: once in `textParts`; 2: n times in `text`;
 *               3: a set of fields as bits, then the frequency in each of them
 *     places  = with shapes 0 and 1 the one place, a byte; else how many there are, and each of
 *               them (up to three), or a 4 and all 32 bits; see analysis/places.ts
 *
 * Most postings are two or three bytes. Runs can be appended without reading the row.
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
const IN_TEXT = 2;
const IN_FIELDS = 3;

/** Writes one run, posting by posting, in ascending order of documents. */
export class RunWriter {
  readonly #body = new ByteWriter(16);
  #first = -1;
  #last = 0;
  #count = 0;

  add(doc: number, fields: number, frequencies: ArrayLike<number>, places: number): void {
    if (this.#first < 0) {
      this.#first = doc;
      this.#last = doc;
    }
    writePosting(this.#body, doc - this.#last, fields, frequencies, places);
    this.#last = doc;
    this.#count++;
  }

  get isEmpty(): boolean {
    return this.#count === 0;
  }

  finish(): Uint8Array {
    const writer = new ByteWriter(this.#body.length + 10);
    writer.number(this.#first);
    writer.number(this.#count);
    writer.append(this.#body.bytes.subarray(0, this.#body.length));
    return writer.finish();
  }
}

function writePosting(
  writer: ByteWriter,
  distance: number,
  fields: number,
  frequencies: ArrayLike<number>,
  places: number,
): void {
  const first = frequencies[0] as number;
  const isOnePlace = first === 1 && isPowerOfTwo(places);
  if (isOnePlace && (fields === 1 << TEXT || fields === 1 << TEXT_PARTS)) {
    const shape = fields === 1 << TEXT ? ONCE_IN_TEXT : ONCE_IN_PARTS;
    writer.number(((distance << 2) | shape) >>> 0);
    writer.number(31 - Math.clz32(places));
    return;
  }
  if (fields === 1 << TEXT) {
    writer.number(((distance << 2) | IN_TEXT) >>> 0);
    writer.number(first);
  } else {
    writer.number(((distance << 2) | IN_FIELDS) >>> 0);
    writer.number(fields);
    for (let i = 0, rest = fields; rest > 0; rest &= rest - 1, i++) {
      writer.number(frequencies[i] as number);
    }
  }
  writePlaces(writer, places);
}

function isPowerOfTwo(bits: number): boolean {
  return bits !== 0 && (bits & (bits - 1)) === 0;
}

const MOST_SINGLE_PLACES = 3;

/** A few places one by one, more as all 32 bits. */
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

/** Called with a document, its fields, their frequencies at the start of `counts`, and its places. */
export type OnPosting = (doc: number, fields: number, counts: Uint32Array, places: number) => void;

/** What is read of a posting with frequencies; the same object each time. */
const posting = { fields: 0, counts: new Uint32Array(FIELD_COUNT), places: 0 };
const head = { first: 0, count: 0 };

/** The beginning of a run; the same object each time. */
export function readRunHead(reader: ByteReader): Readonly<typeof head> {
  head.first = reader.number();
  head.count = reader.number();
  return head;
}

/** Reads what follows the document number; the same object each time. */
export function readPosting(reader: ByteReader, shape: number): Readonly<typeof posting> {
  const { counts } = posting;
  if (shape === IN_FIELDS) {
    const fields = reader.number();
    if (fields === 0 || fields >= 1 << FIELD_COUNT) throw new DamagedIndexError("no such field");
    let i = 0;
    for (let rest = fields; rest > 0; rest &= rest - 1) counts[i++] = reader.number();
    posting.fields = fields;
    posting.places = readPlaces(reader);
  } else if (shape === IN_TEXT) {
    posting.fields = 1 << TEXT;
    counts[0] = reader.number();
    posting.places = readPlaces(reader);
  } else {
    posting.fields = shape === ONCE_IN_PARTS ? 1 << TEXT_PARTS : 1 << TEXT;
    counts[0] = 1;
    posting.places = (1 << (reader.number() & 31)) >>> 0;
  }
  return posting;
}

/** Reads all runs of a row in order. */
export function readRuns(reader: ByteReader, onPosting: OnPosting): void {
  while (reader.more) {
    const { first, count } = readRunHead(reader);
    let doc = first;
    for (let left = count; left > 0; left--) {
      const code = reader.number();
      doc += code >>> 2;
      const { fields, counts, places } = readPosting(reader, code & 3);
      onPosting(doc, fields, counts, places);
    }
  }
}
