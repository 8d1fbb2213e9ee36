import { ALL_FIELDS, FIELD_BIT, FIELD_COUNT } from "../analysis/fields.ts";
import type { Scoring } from "../query/scoring.ts";
import { ByteReader } from "./bytes.ts";
import type { DeltaView } from "./delta-view.ts";
import type { DocTable } from "./doc-table.ts";
import type { IndexSet } from "./index-set.ts";
import { type OnPosting, readRuns } from "./postings.ts";

/** The documents that have a term, with what the term is worth in each before its rarity counts. */
export interface TermMatches {
  /** Ascending. */
  docs: Uint32Array;
  /** By document of `docs`: sum over fields of weight × saturated frequency. */
  worth: Float64Array;
  /** By document: 1 where the term, or a word it is part of, is in the title or another name. */
  inTitle: Uint8Array;
  /** By document: where the term stands; see analysis/places.ts. */
  places: Uint32Array;
  /** Documents with the term in any field, whatever fields were asked for. */
  documentCount: number;
}

const TITLE_FIELDS = FIELD_BIT.title | FIELD_BIT.aliases | FIELD_BIT.titleParts;

const NO_MATCHES: TermMatches = {
  docs: new Uint32Array(0),
  worth: new Float64Array(0),
  inTitle: new Uint8Array(0),
  places: new Uint32Array(0),
  documentCount: 0,
};

/** Bytes of decoded postings that are kept for the next query. */
const CACHE_BYTES = 16 * 1024 * 1024;

/** Looks terms up in packed rows and delta. Costs time linear in the term's postings. */
export class TermReader {
  readonly #set: IndexSet;
  readonly #docs: DocTable;
  readonly #delta: DeltaView;
  readonly #scoring: Scoring;
  readonly #cache = new Map<string, TermMatches>();
  #cached = 0;
  #docBuffer = new Uint32Array(1024);
  #worthBuffer = new Float64Array(1024);
  #titleBuffer = new Uint8Array(1024);
  #placeBuffer = new Uint32Array(1024);
  #count = 0;
  #documentCount = 0;
  #fields = 0;
  readonly #weights = new Float64Array(FIELD_COUNT);
  readonly #flat = new Float64Array(FIELD_COUNT);
  readonly #slope = new Float64Array(FIELD_COUNT);

  constructor(set: IndexSet, docs: DocTable, delta: DeltaView, scoring: Scoring) {
    this.#set = set;
    this.#docs = docs;
    this.#delta = delta;
    this.#scoring = scoring;
  }

  /** To be called when the index has changed. */
  forget(): void {
    this.#cache.clear();
    this.#cached = 0;
    this.#prepareWeights();
  }

  matches(term: string, fields: number): TermMatches {
    const key = `${fields} ${term}`;
    const known = this.#cache.get(key);
    if (known) return known;
    const found = this.#read(term, fields);
    const bytes = found.docs.length * 17 + 100;
    if (bytes > CACHE_BYTES / 4) return found;
    if (this.#cached + bytes > CACHE_BYTES) {
      this.#cache.clear();
      this.#cached = 0;
    }
    this.#cache.set(key, found);
    this.#cached += bytes;
    return found;
  }

  /** Whether any living document has the term. */
  exists(term: string): boolean {
    return this.matches(term, ALL_FIELDS).documentCount > 0;
  }

  /** Calls back for each posting of a living document. */
  eachPosting(term: string, onPosting: OnPosting): void {
    const { alive } = this.#docs;
    const rows = this.#set
      .pluck("SELECT data FROM @postings WHERE term = ? ORDER BY part")
      .all(term) as Uint8Array[];
    for (const data of rows) {
      readRuns(new ByteReader(data), (doc, mask, counts, places) => {
        if (alive[doc]) onPosting(doc, mask, counts, places);
      });
    }
    for (const posting of this.#delta.postings(term)) {
      if (!alive[posting.doc]) continue;
      onPosting(posting.doc, posting.fields, Uint32Array.from(posting.frequencies), posting.places);
    }
  }

  #read(term: string, fields: number): TermMatches {
    this.#count = 0;
    this.#documentCount = 0;
    this.#fields = fields;
    const rows = this.#set
      .pluck("SELECT data FROM @postings WHERE term = ? ORDER BY part")
      .all(term) as Uint8Array[];
    const { alive } = this.#docs;
    for (const data of rows) {
      readRuns(new ByteReader(data), (doc, mask, counts, places) => {
        if (alive[doc]) this.#take(doc, mask, counts, places);
      });
    }
    for (const { doc, fields: mask, frequencies, places } of this.#delta.postings(term)) {
      if (alive[doc]) this.#take(doc, mask, frequencies, places);
    }
    if (this.#documentCount === 0) return NO_MATCHES;
    return {
      docs: this.#docBuffer.slice(0, this.#count),
      worth: this.#worthBuffer.slice(0, this.#count),
      inTitle: this.#titleBuffer.slice(0, this.#count),
      places: this.#placeBuffer.slice(0, this.#count),
      documentCount: this.#documentCount,
    };
  }

  /** `counts`: frequencies in the fields of `mask`, in their order. */
  #take(doc: number, mask: number, counts: ArrayLike<number>, places: number): void {
    this.#documentCount++;
    const wanted = mask & this.#fields;
    if (wanted === 0) return;
    const weights = this.#weights;
    const flat = this.#flat;
    const slope = this.#slope;
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
        ((weights[field] as number) * frequency) /
        ((flat[field] as number) + (slope[field] as number) * length + frequency);
    }
    const n = this.#count;
    if (n === this.#docBuffer.length) this.#growBuffers();
    this.#docBuffer[n] = doc;
    this.#worthBuffer[n] = worth;
    this.#titleBuffer[n] = wanted & TITLE_FIELDS ? 1 : 0;
    this.#placeBuffer[n] = places;
    this.#count = n + 1;
  }

  /**
   * BM25's k1 × (1 − b + b × length ÷ average length) as flat + slope × length, and its
   * numerator (k1 + 1) × weight, by field.
   */
  #prepareWeights(): void {
    const { k1, b, weights } = this.#scoring;
    for (let field = 0; field < FIELD_COUNT; field++) {
      const average = this.#docs.averageLength(field);
      const shorter = b[field] as number;
      this.#weights[field] = (k1 + 1) * (weights[field] as number);
      this.#flat[field] = k1 * (1 - shorter);
      this.#slope[field] = average === 0 ? 0 : (k1 * shorter) / average;
    }
  }

  #growBuffers(): void {
    const docs = new Uint32Array(this.#docBuffer.length * 2);
    docs.set(this.#docBuffer);
    this.#docBuffer = docs;
    const worth = new Float64Array(this.#worthBuffer.length * 2);
    worth.set(this.#worthBuffer);
    this.#worthBuffer = worth;
    const inTitle = new Uint8Array(this.#titleBuffer.length * 2);
    inTitle.set(this.#titleBuffer);
    this.#titleBuffer = inTitle;
    const places = new Uint32Array(this.#placeBuffer.length * 2);
    places.set(this.#placeBuffer);
    this.#placeBuffer = places;
  }
}
