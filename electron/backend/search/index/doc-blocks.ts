import { FIELD_COUNT } from "../analysis/fields.ts";
import { ByteReader, ByteWriter } from "./bytes.ts";

/** Documents per row of `blocks`: small enough to be rewritten for each change of one of them. */
export const DOCS_PER_BLOCK = 256;

/** What the index keeps of a document besides its postings. */
export interface DocFacts {
  /** Words by field, in the order of FIELDS. */
  lengths: number[];
  kind: number;
  /** `YYYYMMDD` as a number, unknown parts 0; 0 without a date. */
  date: number;
  /** Numbers in `facet_values`, ascending. */
  facets: number[];
}

/** Sets (or with null removes) one document of a packed block. O(DOCS_PER_BLOCK). */
export function replaceInBlock(
  data: Uint8Array | null,
  slot: number,
  facts: DocFacts | null,
): Uint8Array {
  const writer = new ByteWriter((data?.length ?? 0) + 64);
  const reader = new ByteReader(data ?? new Uint8Array());
  for (let i = 0; reader.more || i <= slot; i++) {
    const start = reader.at;
    if (reader.more) skipDoc(reader);
    if (i === slot) writeDoc(writer, facts);
    else if (reader.at > start) writer.append(reader.bytes.subarray(start, reader.at));
    else writer.number(0);
  }
  return writer.finish();
}

/** A block of documents that all exist. */
export function packBlock(docs: readonly DocFacts[]): Uint8Array {
  const writer = new ByteWriter(docs.length * 16);
  for (const facts of docs) writeDoc(writer, facts);
  return writer.finish();
}

/** Reads a block; documents that are gone are null. */
export function readBlock(data: Uint8Array, onDoc: (slot: number, facts: DocFacts | null) => void) {
  const reader = new ByteReader(data);
  for (let slot = 0; reader.more; slot++) onDoc(slot, readDoc(reader));
}

function writeDoc(writer: ByteWriter, facts: DocFacts | null): void {
  if (!facts) {
    writer.number(0);
    return;
  }
  let mask = 0;
  facts.lengths.forEach((length, field) => {
    if (length > 0) mask |= 1 << field;
  });
  writer.number(mask + 1);
  for (const length of facts.lengths) if (length > 0) writer.number(length);
  writer.number(facts.kind);
  writer.number(facts.date);
  writer.number(facts.facets.length);
  for (const facet of facts.facets) writer.number(facet);
}

function readDoc(reader: ByteReader): DocFacts | null {
  const mask = reader.number() - 1;
  if (mask < 0) return null;
  const lengths = new Array<number>(FIELD_COUNT).fill(0);
  for (let field = 0; field < FIELD_COUNT; field++) {
    if (mask & (1 << field)) lengths[field] = reader.number();
  }
  const kind = reader.number();
  const date = reader.number();
  const facets: number[] = [];
  for (let count = reader.number(); count > 0; count--) facets.push(reader.number());
  return { lengths, kind, date, facets };
}

function skipDoc(reader: ByteReader): void {
  let mask = reader.number() - 1;
  if (mask < 0) return;
  for (; mask > 0; mask &= mask - 1) reader.number();
  reader.number();
  reader.number();
  for (let count = reader.number(); count > 0; count--) reader.number();
}
