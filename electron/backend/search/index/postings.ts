import { TEXT, TEXT_PARTS } from "../analysis/fields.ts";
import { lowestBit } from "../bits.ts";
import { type ByteReader, ByteWriter } from "./bytes.ts";

/** Document numbers per row of `postings`, as a power of two. */
export const PART_BITS = 14;

/** The part of the postings' rows that a document belongs to. */
export function partOf(doc: number): number {
  return Math.floor(doc / 2 ** PART_BITS);
}

/**
 * Packed postings. A row is a sequence of runs, one for each time documents were packed, and a run
 * keeps its postings in six groups, by what there is to say of them:
 *
 *     run       = head, documents, details, sets, rest
 *     head      = part << 6 | the groups that there are, as bits; how many postings each of them has
 *     documents = their numbers in the part, two bytes each, group by group, ascending in each
 *     details   = one byte each; groups 0 and 1, once in `text` or in `textParts` alone: the one place;
 *                 groups 2 and 3, in `text` or in `textParts` alone: how many times;
 *                 group 4, in both, up to 15 times each: times << 4 | times;
 *                 group 5, anything else: how many bytes it has in the rest
 *     sets      = groups 2, 3 and 4: the places as bits (analysis/places.ts), four bytes each
 *     rest      = group 5: the fields as bits, the frequency in each, the places
 *
 * Numbers in head and rest are packed (bytes.ts). What is alike lies side by side and has a fixed
 * width, so that it is read without a branch that depends on it, and what is not asked for need not
 * be read: which documents there are, or what could be among the best. Head and run are filled up
 * with a 0 to an even number of bytes, so that documents can be read as 16-bit numbers where they
 * lie. Most postings are three bytes. Runs can be appended without reading the row. run-cursor.ts
 * reads what is written here.
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
export const IN_PARTS = 3;
export const IN_BOTH = 4;
export const ELSEWHERE = 5;
export const GROUPS = 6;
export const BYTES_OF_SET = 4;

const TEXT_AND_PARTS = (1 << TEXT) | (1 << TEXT_PARTS);
const MOST_TIMES = 255;
const MOST_IN_BOTH = 15;

class Group {
  readonly docs = new ByteWriter();
  readonly details = new ByteWriter();
  readonly sets = new ByteWriter();
}

/** Writes one run after the other, each posting by posting, in ascending order of documents. */
export class RunWriter {
  readonly #groups = Array.from({ length: GROUPS }, () => new Group());
  readonly #rest = new ByteWriter(256);
  readonly #run = new ByteWriter(512);
  #part = 0;
  #isEmpty = true;

  /** All documents of a run are of one part. `frequencies` begin at `at`. */
  add(doc: number, fields: number, frequencies: ArrayLike<number>, places: number, at = 0): void {
    const first = frequencies[at] as number;
    const second = frequencies[at + 1] as number;
    const group = groupOf(fields, first, second, places);
    const { docs, details, sets } = this.#groups[group] as Group;
    this.#part = partOf(doc);
    this.#isEmpty = false;
    docs.fixed(doc % 2 ** PART_BITS, 2);
    if (group < IN_TEXT) {
      details.fixed(31 - Math.clz32(places), 1);
    } else if (group < ELSEWHERE) {
      details.fixed(group === IN_BOTH ? (first << 4) | second : first, 1);
      sets.fixed(places, BYTES_OF_SET);
    } else {
      const before = this.#rest.length;
      this.#addToRest(fields, frequencies, places, at);
      details.fixed(this.#rest.length - before, 1);
    }
  }

  get isEmpty(): boolean {
    return this.#isEmpty;
  }

  /** The run, until the next one is finished; it can be begun at once. */
  finish(): Uint8Array {
    const run = this.#run;
    run.length = 0;
    let kinds = 0;
    for (let group = 0; group < GROUPS; group++) if (this.#count(group) > 0) kinds |= 1 << group;
    run.number(((this.#part << GROUPS) | kinds) >>> 0);
    for (let group = 0; group < GROUPS; group++) {
      if (this.#count(group) > 0) run.number(this.#count(group));
    }
    if (run.length % 2 === 1) run.number(0);
    for (const { docs } of this.#groups) take(docs, run);
    for (const { details } of this.#groups) take(details, run);
    for (const { sets } of this.#groups) take(sets, run);
    take(this.#rest, run);
    if (run.length % 2 === 1) run.number(0);
    this.#isEmpty = true;
    return run.written;
  }

  #addToRest(fields: number, frequencies: ArrayLike<number>, places: number, at: number): void {
    const rest = this.#rest;
    rest.number(fields);
    for (let i = at, left = fields; left > 0; left &= left - 1, i++) {
      rest.number(frequencies[i] as number);
    }
    writePlaces(rest, places);
  }

  #count(group: number): number {
    return (this.#groups[group]?.docs.length ?? 0) / 2;
  }
}

function take(column: ByteWriter, run: ByteWriter): void {
  if (column.length === 0) return;
  run.append(column.written);
  column.length = 0;
}

function groupOf(fields: number, first: number, second: number, places: number): number {
  if ((fields & ~TEXT_AND_PARTS) !== 0) return ELSEWHERE;
  if (first === 1 && fields !== TEXT_AND_PARTS && isPowerOfTwo(places)) {
    return fields === 1 << TEXT ? ONCE_IN_TEXT : ONCE_IN_PARTS;
  }
  if (fields === TEXT_AND_PARTS) {
    return Math.max(first, second) <= MOST_IN_BOTH ? IN_BOTH : ELSEWHERE;
  }
  if (first > MOST_TIMES) return ELSEWHERE;
  return fields === 1 << TEXT ? IN_TEXT : IN_PARTS;
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
    writer.number(lowestBit(rest));
  }
}

export function readPlaces(reader: ByteReader): number {
  const count = reader.number();
  if (count > MOST_SINGLE_PLACES) return reader.number();
  let places = 0;
  for (let left = count; left > 0; left--) places |= 1 << (reader.number() & 31);
  return places >>> 0;
}
