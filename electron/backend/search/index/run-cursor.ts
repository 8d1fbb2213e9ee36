import { FIELD_COUNT, TEXT, TEXT_PARTS } from "../analysis/fields.ts";
import { ByteReader, DamagedIndexError } from "./bytes.ts";
import type { DocSet } from "./doc-set.ts";
import {
  BYTES_OF_SET,
  ELSEWHERE,
  GROUPS,
  IN_BOTH,
  ONCE_IN_PARTS,
  ONCE_IN_TEXT,
  PART_BITS,
  readPlaces,
} from "./postings.ts";

/** Called with a document, its fields, their frequencies at the start of `counts`, and its places. */
export type OnPosting = (doc: number, fields: number, counts: Uint32Array, places: number) => void;

/** A row of packed postings, as bytes and as numbers of two bytes. */
export interface PackedRow {
  bytes: Uint8Array;
  pairs: Uint16Array;
}

export function packedRow(data: Uint8Array): PackedRow {
  const bytes = data.byteOffset % 2 === 0 ? data : data.slice();
  const pairs = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 1);
  return { bytes, pairs };
}

/** Goes through the runs of packed rows and reads their columns where they lie (postings.ts). */
export class RunCursor {
  #reader = new ByteReader(new Uint8Array());
  bytes = this.#reader.bytes;
  #pairs: Uint16Array = new Uint16Array();
  /** Where documents begin, in pairs of bytes. */
  #docs = 0;
  #sets = 0;
  #rest = 0;
  #restEnd = 0;
  readonly #frequencies = new Uint32Array(FIELD_COUNT);
  /** Document number that those of the run are to be added to. */
  #first = 0;
  /** Postings of the run, and where those of each group end. */
  count = 0;
  readonly ends = new Uint32Array(GROUPS);
  /** Where the details are. */
  details = 0;

  start({ bytes, pairs }: PackedRow): void {
    this.bytes = bytes;
    this.#pairs = pairs;
    this.#reader = new ByteReader(bytes);
  }

  /**
   * Goes to the next run; false when there is none.
   *
   * @throws DamagedIndexError when the bytes make no sense
   */
  next(): boolean {
    const reader = this.#reader;
    if (!reader.more) return false;
    const head = reader.number();
    this.#first = (head >>> GROUPS) * 2 ** PART_BITS;
    this.count = 0;
    for (let group = 0; group < GROUPS; group++) {
      if (head & (1 << group)) this.count += reader.number();
      this.ends[group] = this.count;
    }
    this.#docs = (reader.at + 1) >>> 1;
    this.details = 2 * (this.#docs + this.count);
    this.#sets = this.details + this.count;
    const sets = (this.ends[IN_BOTH] as number) - (this.ends[ONCE_IN_PARTS] as number);
    this.#rest = this.#sets + BYTES_OF_SET * sets;
    if (this.#rest > reader.bytes.length) throw new DamagedIndexError("more postings than bytes");
    this.#restEnd = this.#rest;
    for (let i = this.ends[IN_BOTH] as number; i < this.count; i++) {
      this.#restEnd += this.bytes[this.details + i] as number;
    }
    reader.at = this.#restEnd + (this.#restEnd % 2);
    if (reader.at > reader.bytes.length) throw new DamagedIndexError("postings are missing");
    return true;
  }

  startOf(group: number): number {
    return group === 0 ? 0 : (this.ends[group - 1] as number);
  }

  /** The document of the posting at a place of the run. */
  docAt(i: number): number {
    return this.#first + (this.#pairs[this.#docs + i] as number);
  }

  /** Where its term stands, for those groups that have a set of places; as a signed number. */
  setAt(i: number): number {
    const { bytes } = this;
    const at = this.#sets + BYTES_OF_SET * (i - (this.ends[ONCE_IN_PARTS] as number));
    return (
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24)
    );
  }

  /** Puts the documents of some postings into a set. */
  addDocs(into: DocSet, start = 0, end = this.count): void {
    const pairs = this.#pairs;
    const first = this.#first;
    const { words } = into;
    for (let at = this.#docs + start; at < this.#docs + end; at++) {
      const doc = first + (pairs[at] as number);
      (words[doc >>> 5] as number) |= 1 << (doc & 31);
    }
  }

  /** The same for those of a group whose detail is not less than `least`. */
  addDocsFrom(least: number, group: number, into: DocSet): void {
    const { bytes, details, ends } = this;
    for (let i = this.startOf(group); i < (ends[group] as number); i++) {
      if ((bytes[details + i] as number) >= least) into.add(this.docAt(i));
    }
  }

  /** Puts the places of the postings whose documents are in `only` into `places`; how many they are. */
  select(only: DocSet, places: Uint32Array): number {
    const pairs = this.#pairs;
    const docs = this.#docs;
    const first = this.#first;
    const { words } = only;
    const { count } = this;
    let selected = 0;
    for (let i = 0; i < count; i++) {
      const doc = first + (pairs[docs + i] as number);
      if (((words[doc >>> 5] as number) >>> (doc & 31)) & 1) places[selected++] = i;
    }
    return selected;
  }

  /** Calls back for those postings of the last group whose places, in ascending order, are given. */
  eachElsewhere(places: Uint32Array, from: number, to: number, onPosting: OnPosting): void {
    const { bytes, details } = this;
    const reader = new ByteReader(bytes);
    const frequencies = this.#frequencies;
    let i = this.startOf(ELSEWHERE);
    let at = this.#rest;
    for (let next = from; next < to; next++) {
      const place = places[next] as number;
      for (; i < place; i++) at += bytes[details + i] as number;
      reader.at = at;
      const fields = reader.number();
      if (fields === 0 || fields >= 1 << FIELD_COUNT) throw new DamagedIndexError("no such field");
      for (let left = fields, n = 0; left !== 0; left &= left - 1) {
        frequencies[n++] = reader.number();
      }
      const where = readPlaces(reader);
      if (reader.at !== at + (bytes[details + i] as number)) {
        throw new DamagedIndexError("a posting is longer than it is");
      }
      onPosting(this.docAt(place), fields, frequencies, where);
    }
  }
}

const cursor = new RunCursor();
const counts = new Uint32Array(FIELD_COUNT);

/**
 * Calls back for each posting of a row, group by group. For work on the whole index: queries read
 * columns. What is called must not read another row.
 */
export function eachPostingOf(data: Uint8Array, onPosting: OnPosting): void {
  cursor.start(packedRow(data));
  while (cursor.next()) {
    for (let group = ONCE_IN_TEXT; group < ELSEWHERE; group++) eachInTexts(group, onPosting);
    const start = cursor.startOf(ELSEWHERE);
    const places = Uint32Array.from({ length: cursor.count - start }, (_, i) => start + i);
    cursor.eachElsewhere(places, 0, places.length, onPosting);
  }
}

function eachInTexts(group: number, onPosting: OnPosting): void {
  const isOnce = group === ONCE_IN_TEXT || group === ONCE_IN_PARTS;
  for (let i = cursor.startOf(group); i < (cursor.ends[group] as number); i++) {
    const detail = cursor.bytes[cursor.details + i] as number;
    counts[0] = isOnce ? 1 : group === IN_BOTH ? detail >>> 4 : detail;
    counts[1] = detail & 15;
    const places = isOnce ? (1 << (detail & 31)) >>> 0 : cursor.setAt(i) >>> 0;
    onPosting(cursor.docAt(i), FIELDS_OF[group] as number, counts, places);
  }
}

const FIELDS_OF = [
  1 << TEXT,
  1 << TEXT_PARTS,
  1 << TEXT,
  1 << TEXT_PARTS,
  (1 << TEXT) | (1 << TEXT_PARTS),
];
