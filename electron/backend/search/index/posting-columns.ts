import { FIELD_COUNT, TEXT, TEXT_PARTS } from "../analysis/fields.ts";
import { ByteReader, DamagedIndexError } from "./bytes.ts";
import {
  BYTES_OF_HEAD,
  BYTES_OF_SET,
  IN_FIELDS,
  IN_TEXT,
  ONCE_IN_PARTS,
  ONCE_IN_TEXT,
  PART_BITS,
  readPlaces,
} from "./postings.ts";

/** Head and detail, which every posting has. */
const BYTES_OF_POSTING = BYTES_OF_HEAD + 1;

/** Times in `text` and in `textParts`, by shape << 8 | detail. */
const TEXT_TIMES = new Uint8Array(1024);
const PARTS_TIMES = new Uint8Array(1024);
for (let detail = 0; detail < 256; detail++) {
  TEXT_TIMES[(ONCE_IN_TEXT << 8) | detail] = 1;
  PARTS_TIMES[(ONCE_IN_PARTS << 8) | detail] = 1;
  TEXT_TIMES[(IN_TEXT << 8) | detail] = detail;
  TEXT_TIMES[(IN_FIELDS << 8) | detail] = detail >>> 4;
  PARTS_TIMES[(IN_FIELDS << 8) | detail] = detail & 15;
}

const NO_SETS = new Uint32Array(1);

/** A posting that is not in the text alone, or very often. */
export interface OtherPosting {
  /** Its place among all. */
  at: number;
  fields: number;
  frequencies: number[];
}

/**
 * The postings of one packed row, side by side in arrays that the next row is read into. This is
 * where a query spends its time when it is the first to ask for a word: the loop over the postings
 * has no branch that depends on them, but for the others, which are few.
 */
export class PostingColumns {
  count = 0;
  docs = new Uint32Array(512);
  /** Times in `text` and in `textParts`, by posting; nothing for `others`. */
  inText = new Uint8Array(512);
  inParts = new Uint8Array(512);
  /** Where the term stands, by posting; see analysis/places.ts. */
  places = new Uint32Array(512);
  others: OtherPosting[] = [];

  /** @throws DamagedIndexError when the bytes make no sense */
  read(data: Uint8Array): void {
    this.#reserve(Math.ceil(data.length / BYTES_OF_POSTING));
    this.count = 0;
    this.others = [];
    const reader = new ByteReader(data);
    while (reader.more) this.#readRun(reader);
  }

  #readRun(reader: ByteReader): void {
    const { docs, inText, inParts, places } = this;
    const { bytes } = reader;
    const first = reader.number() * 2 ** PART_BITS;
    const postings = reader.number();
    const setCount = reader.number();
    const heads = reader.at;
    const details = heads + postings * BYTES_OF_HEAD;
    reader.at = details + postings;
    const sets = readSets(reader, setCount);
    const start = this.count;
    let set = 0;
    for (let i = 0; i < postings; i++) {
      const head = (bytes[heads + 2 * i] as number) | ((bytes[heads + 2 * i + 1] as number) << 8);
      const detail = bytes[details + i] as number;
      const shape = head & 3;
      const known = (shape << 8) | detail;
      docs[start + i] = first + (head >>> 2);
      inText[start + i] = TEXT_TIMES[known] as number;
      inParts[start + i] = PARTS_TIMES[known] as number;
      // All bits where there is a set, none where there is one place.
      const hasSet = -(shape >>> 1);
      places[start + i] = ((sets[set] as number) & hasSet) | ((1 << (detail & 31)) & ~hasSet);
      set -= hasSet;
      if (known === IN_FIELDS << 8) {
        set--;
        this.#readOther(reader, start + i);
      }
    }
    if (set !== setCount) throw new DamagedIndexError("sets are missing");
    this.count = start + postings;
  }

  #readOther(reader: ByteReader, at: number): void {
    const fields = reader.number();
    if (fields === 0 || fields >= 1 << FIELD_COUNT) throw new DamagedIndexError("no such field");
    const frequencies: number[] = [];
    for (let left = fields; left !== 0; left &= left - 1) frequencies.push(reader.number());
    this.places[at] = readPlaces(reader);
    this.others.push({ at, fields, frequencies });
  }

  #reserve(postings: number): void {
    if (postings <= this.docs.length) return;
    const capacity = Math.ceil(postings * 1.25);
    this.docs = new Uint32Array(capacity);
    this.inText = new Uint8Array(capacity);
    this.inParts = new Uint8Array(capacity);
    this.places = new Uint32Array(capacity);
  }
}

/** The sets at numbers that begin at a multiple of four, and one more, so that the next can be read. */
function readSets(reader: ByteReader, count: number): Uint32Array {
  const from = reader.at;
  reader.at += count * BYTES_OF_SET;
  if (reader.at > reader.bytes.length) throw new DamagedIndexError("more postings than bytes");
  if (count === 0) return NO_SETS;
  const sets = new Uint32Array(count + 1);
  new Uint8Array(sets.buffer).set(reader.bytes.subarray(from, reader.at));
  return sets;
}

/** Called with a document, its fields, their frequencies at the start of `counts`, and its places. */
export type OnPosting = (doc: number, fields: number, counts: Uint32Array, places: number) => void;

const columns = new PostingColumns();
const counts = new Uint32Array(FIELD_COUNT);

/** Calls back for each posting of a row, in order. What is called must not read another row. */
export function eachPostingOf(data: Uint8Array, onPosting: OnPosting): void {
  columns.read(data);
  const { docs, inText, inParts, places, others } = columns;
  let next = 0;
  for (let i = 0; i < columns.count; i++) {
    const other = others[next];
    let fields = 0;
    if (other?.at === i) {
      fields = other.fields;
      counts.set(other.frequencies);
      next++;
    } else {
      let count = 0;
      if (inText[i]) {
        fields |= 1 << TEXT;
        counts[count++] = inText[i] as number;
      }
      if (inParts[i]) {
        fields |= 1 << TEXT_PARTS;
        counts[count++] = inParts[i] as number;
      }
    }
    onPosting(docs[i] as number, fields, counts, places[i] as number);
  }
}
