import { FIELD_BIT, FIELD_COUNT, TEXT, TEXT_PARTS } from "../analysis/fields.ts";
import type { Scoring } from "../query/scoring.ts";
import type { DocTable } from "./doc-table.ts";
import { PostingColumns } from "./posting-columns.ts";

/** The documents that have a term, with what the term is worth in each before its rarity counts. */
export interface TermMatches {
  /** Ascending. */
  docs: Uint32Array;
  /** By document of `docs`: sum over fields of weight × saturated frequency. */
  worth: Float32Array;
  /** By document: 1 where the term, or a word it is part of, is in the title or another name. */
  inTitle: Uint8Array;
  /** By document: where the term stands; see analysis/places.ts. */
  places: Uint32Array;
  /** The largest of `worth`. */
  most: number;
  /** Documents with the term in any field, whatever fields were asked for. */
  documentCount: number;
}

export const BYTES_PER_MATCH = 13;

const TITLE_FIELDS = FIELD_BIT.title | FIELD_BIT.aliases | FIELD_BIT.titleParts;

const BOTH_TEXTS = (1 << TEXT) | (1 << TEXT_PARTS);

const NO_MATCHES: TermMatches = {
  docs: new Uint32Array(0),
  worth: new Float32Array(0),
  inTitle: new Uint8Array(0),
  places: new Uint32Array(0),
  most: 0,
  documentCount: 0,
};

/** Turns postings into matches, in arrays that are kept. */
export class MatchBuilder {
  readonly #docs: DocTable;
  readonly #scoring: Scoring;
  readonly #columns = new PostingColumns();
  #docBuffer = new Uint32Array(1024);
  #worthBuffer = new Float32Array(1024);
  #titleBuffer = new Uint8Array(1024);
  #placeBuffer = new Uint32Array(1024);
  #count = 0;
  #most = 0;
  #documentCount = 0;
  #fields = 0;
  readonly #weights = new Float64Array(FIELD_COUNT);
  readonly #flat = new Float64Array(FIELD_COUNT);
  readonly #slope = new Float64Array(FIELD_COUNT);

  constructor(docs: DocTable, scoring: Scoring) {
    this.#docs = docs;
    this.#scoring = scoring;
  }

  /**
   * To be called when the index has changed. BM25's k1 × (1 − b + b × length ÷ average length) as
   * flat + slope × length, and its numerator (k1 + 1) × weight, by field.
   */
  prepare(): void {
    const { k1, b, weights } = this.#scoring;
    for (let field = 0; field < FIELD_COUNT; field++) {
      const average = this.#docs.averageLength(field);
      const shorter = b[field] as number;
      this.#weights[field] = (k1 + 1) * (weights[field] as number);
      this.#flat[field] = k1 * (1 - shorter);
      this.#slope[field] = average === 0 ? 0 : (k1 * shorter) / average;
    }
  }

  start(fields: number): void {
    this.#fields = fields;
    this.#count = 0;
    this.#most = 0;
    this.#documentCount = 0;
  }

  /** Adds the postings of a packed row. */
  addRow(data: Uint8Array): void {
    const columns = this.#columns;
    columns.read(data);
    this.#reserve(columns.count);
    const { docs, places, others, count } = columns;
    const { alive } = this.#docs;
    let next = 0;
    for (const { at, fields, frequencies } of others) {
      this.#addTexts(next, at);
      next = at + 1;
      const doc = docs[at] as number;
      if (alive[doc]) this.add(doc, fields, frequencies, places[at] as number);
    }
    this.#addTexts(next, count);
  }

  /**
   * Adds what is in the columns from `start` to `end`, which is in the text alone or in parts of its
   * words. What a field has not got is worth 0 ÷ something: cheaper than to ask for each posting.
   */
  #addTexts(start: number, end: number): void {
    const { docs, inText, inParts, places } = this.#columns;
    const { alive, lengths } = this.#docs;
    const textLengths = lengths[TEXT] as Uint32Array;
    const partLengths = lengths[TEXT_PARTS] as Uint32Array;
    const weight = this.#weightIf(TEXT);
    const partWeight = this.#weightIf(TEXT_PARTS);
    const flat = this.#flat[TEXT] as number;
    const partFlat = this.#flat[TEXT_PARTS] as number;
    const slope = this.#slope[TEXT] as number;
    const partSlope = this.#slope[TEXT_PARTS] as number;
    const docBuffer = this.#docBuffer;
    const worthBuffer = this.#worthBuffer;
    const placeBuffer = this.#placeBuffer;
    const wantsBoth = (this.#fields & BOTH_TEXTS) === BOTH_TEXTS;
    let n = this.#count;
    let most = this.#most;
    let documents = 0;
    for (let i = start; i < end; i++) {
      const doc = docs[i] as number;
      if (!alive[doc]) continue;
      documents++;
      const times = inText[i] as number;
      const partTimes = inParts[i] as number;
      if (!wantsBoth && !this.#wants(times, partTimes)) continue;
      worthBuffer[n] =
        (weight * times) / (flat + slope * (textLengths[doc] as number) + times) +
        (partWeight * partTimes) /
          (partFlat + partSlope * (partLengths[doc] as number) + partTimes);
      // Rounded as it is kept, so that nothing is larger.
      const kept = worthBuffer[n] as number;
      if (kept > most) most = kept;
      docBuffer[n] = doc;
      placeBuffer[n] = places[i] as number;
      n++;
    }
    this.#titleBuffer.fill(0, this.#count, n);
    this.#count = n;
    this.#most = most;
    this.#documentCount += documents;
  }

  #weightIf(field: number): number {
    return this.#fields & (1 << field) ? (this.#weights[field] as number) : 0;
  }

  #wants(times: number, partTimes: number): boolean {
    return (
      (times > 0 && (this.#fields & (1 << TEXT)) !== 0) ||
      (partTimes > 0 && (this.#fields & (1 << TEXT_PARTS)) !== 0)
    );
  }

  /** `counts`: frequencies in the fields of `mask`, in their order. The document is alive. */
  add(doc: number, mask: number, counts: ArrayLike<number>, places: number): void {
    this.#documentCount++;
    const wanted = mask & this.#fields;
    if (wanted === 0) return;
    const { lengths } = this.#docs;
    let worth = 0;
    for (let i = 0, rest = mask; rest !== 0; i++) {
      const bit = rest & -rest;
      rest ^= bit;
      if ((wanted & bit) === 0) continue;
      const field = 31 - Math.clz32(bit);
      const frequency = counts[i] as number;
      const length = (lengths[field] as Uint32Array)[doc] as number;
      worth +=
        ((this.#weights[field] as number) * frequency) /
        ((this.#flat[field] as number) + (this.#slope[field] as number) * length + frequency);
    }
    this.#reserve(1);
    this.#push(doc, worth, wanted & TITLE_FIELDS ? 1 : 0, places);
  }

  finish(): TermMatches {
    if (this.#documentCount === 0) return NO_MATCHES;
    return {
      docs: this.#docBuffer.slice(0, this.#count),
      worth: this.#worthBuffer.slice(0, this.#count),
      inTitle: this.#titleBuffer.slice(0, this.#count),
      places: this.#placeBuffer.slice(0, this.#count),
      most: this.#most,
      documentCount: this.#documentCount,
    };
  }

  #push(doc: number, worth: number, inTitle: number, places: number): void {
    const n = this.#count++;
    this.#docBuffer[n] = doc;
    this.#worthBuffer[n] = worth;
    this.#titleBuffer[n] = inTitle;
    this.#placeBuffer[n] = places;
    // Rounded as it is kept, so that nothing is larger.
    const kept = this.#worthBuffer[n] as number;
    if (kept > this.#most) this.#most = kept;
  }

  #reserve(more: number): void {
    const needed = this.#count + more;
    if (needed <= this.#docBuffer.length) return;
    const capacity = Math.max(needed, this.#docBuffer.length * 2);
    const enlarge = <T extends Uint8Array | Uint32Array | Float32Array>(old: T, fresh: T): T => {
      fresh.set(old);
      return fresh;
    };
    this.#docBuffer = enlarge(this.#docBuffer, new Uint32Array(capacity));
    this.#worthBuffer = enlarge(this.#worthBuffer, new Float32Array(capacity));
    this.#titleBuffer = enlarge(this.#titleBuffer, new Uint8Array(capacity));
    this.#placeBuffer = enlarge(this.#placeBuffer, new Uint32Array(capacity));
  }
}
