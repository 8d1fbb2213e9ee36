import { FIELD_COUNT, TEXT, TEXT_PARTS } from "../analysis/fields.ts";
import { type ByteReader, ByteWriter, DamagedIndexError } from "./bytes.ts";

/** Document numbers per row of `postings`, as a power of two. */
export const PART_BITS = 14;

/**
 * Packed postings. A row is a sequence of runs, one for each time documents were packed:
 *
 *     run     = first document number, number of postings, posting…
 *     posting = (distance to the previous document << 2 | shape), frequencies
 *     shape   = 0: once in `text`; 1: once in `textParts`; 2: n times in `text`;
 *               3: a set of fields as bits, then the frequency in each of them
 *
 * Most postings are one or two bytes. Runs can be appended without reading the row.
 */
export interface Posting {
  doc: number;
  /** Bits of the fields. */
  fields: number;
  /** Frequency by field, in the order of FIELDS, for the fields in `fields` only. */
  frequencies: number[];
}

const ONCE_IN_TEXT = 0;
const ONCE_IN_PARTS = 1;
const IN_TEXT = 2;
const IN_FIELDS = 3;

/** Writes one run, posting by posting, in ascending order of documents. */
export class RunWriter {
  readonly #body = new ByteWriter(16);
  #first = -1;
  #last = 0;
  #count = 0;

  add(doc: number, fields: number, frequencies: ArrayLike<number>): void {
    if (this.#first < 0) {
      this.#first = doc;
      this.#last = doc;
    }
    writePosting(this.#body, doc - this.#last, fields, frequencies);
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
): void {
  const first = frequencies[0] as number;
  if (fields === 1 << TEXT) {
    writer.number(((distance << 2) | (first === 1 ? ONCE_IN_TEXT : IN_TEXT)) >>> 0);
    if (first !== 1) writer.number(first);
  } else if (fields === 1 << TEXT_PARTS && first === 1) {
    writer.number(((distance << 2) | ONCE_IN_PARTS) >>> 0);
  } else {
    writer.number(((distance << 2) | IN_FIELDS) >>> 0);
    writer.number(fields);
    for (let i = 0, rest = fields; rest > 0; rest &= rest - 1, i++) {
      writer.number(frequencies[i] as number);
    }
  }
}

/** Called with a document, its fields, and their frequencies in the first places of `counts`. */
export type OnPosting = (doc: number, fields: number, counts: Uint32Array) => void;

const counts = new Uint32Array(FIELD_COUNT);

/** Reads all runs of a row in order. */
export function readRuns(reader: ByteReader, onPosting: OnPosting): void {
  while (reader.more) {
    let doc = reader.number();
    for (let left = reader.number(); left > 0; left--) {
      const code = reader.number();
      doc += code >>> 2;
      const shape = code & 3;
      if (shape === IN_FIELDS) {
        const fields = reader.number();
        if (fields === 0 || fields >= 1 << FIELD_COUNT)
          throw new DamagedIndexError("no such field");
        let i = 0;
        for (let rest = fields; rest > 0; rest &= rest - 1) counts[i++] = reader.number();
        onPosting(doc, fields, counts);
      } else {
        counts[0] = shape === IN_TEXT ? reader.number() : 1;
        onPosting(doc, shape === ONCE_IN_PARTS ? 1 << TEXT_PARTS : 1 << TEXT, counts);
      }
    }
  }
}
