import { enlarged } from "../analysis/enlarged.ts";
import { FIELD_BIT, FIELD_COUNT, TEXT, TEXT_PARTS } from "../analysis/fields.ts";
import { lowestBit } from "../bits.ts";
import type { Scoring } from "../query/scoring.ts";
import type { DocSet } from "./doc-set.ts";
import type { DocTable } from "./doc-table.ts";
import { ELSEWHERE, IN_BOTH, IN_TEXT, ONCE_IN_PARTS, ONCE_IN_TEXT } from "./postings.ts";
import { type OnPosting, type PackedRow, RunCursor } from "./run-cursor.ts";

/** Documents that have a term, with what the term is worth in each before its rarity counts. */
export interface TermMatches {
  docs: Uint32Array;
  /** By document of `docs`: sum over fields of weight × saturated frequency. */
  worth: Float32Array;
  /** By document: 1 where the term, or a word it is part of, is in the title or another name. */
  inTitle: Uint8Array;
  /** By document: where the term stands; see analysis/places.ts. */
  places: Uint32Array;
}

const TITLE_FIELDS = FIELD_BIT.title | FIELD_BIT.aliases | FIELD_BIT.titleParts;

/** Turns postings into matches, in arrays that are kept. */
export class MatchBuilder {
  readonly #docs: DocTable;
  readonly #scoring: Scoring;
  readonly #run = new RunCursor();
  #docBuffer = new Uint32Array(1024);
  #worthBuffer = new Float32Array(1024);
  #titleBuffer = new Uint8Array(1024);
  #placeBuffer = new Uint32Array(1024);
  /** Places of the postings of a run that are wanted. */
  #selected = new Uint32Array(1024);
  #count = 0;
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

  /**
   * How often a term has to be in the text, and in the text beside parts of its words, to be worth
   * more than `least` there, be the text as short as it may.
   */
  timesWorth(least: number): { inText: number; inBoth: number; areParts: boolean } {
    const inParts = this.#weights[TEXT_PARTS] as number;
    return {
      inText: this.#leastTimes(least),
      inBoth: this.#leastTimes(least - inParts),
      areParts: inParts > least,
    };
  }

  start(fields: number): void {
    this.#fields = fields;
    this.#count = 0;
  }

  /** Adds the postings of a packed row whose documents are in `only`. */
  addRow(row: PackedRow, only: DocSet): void {
    const run = this.#run;
    run.start(row);
    while (run.next()) {
      if (run.count > this.#selected.length) this.#selected = new Uint32Array(run.count * 2);
      const selected = run.select(only, this.#selected);
      if (selected === 0) continue;
      this.#reserve(selected);
      let from = 0;
      for (let group = ONCE_IN_TEXT; group < ELSEWHERE; group++) {
        const to = this.#endOf(group, from, selected);
        if (group === IN_BOTH) this.#addBoth(from, to);
        else this.#addAlone(group, from, to);
        from = to;
      }
      run.eachElsewhere(this.#selected, from, selected, this.#onElsewhere);
    }
  }

  /** `counts`: frequencies in the fields of `mask`, in their order. */
  add(doc: number, mask: number, counts: ArrayLike<number>, places: number): void {
    let worth = 0;
    for (let i = 0, rest = mask; rest !== 0; i++, rest &= rest - 1) {
      worth += this.#worth(lowestBit(rest), counts[i] as number, doc);
    }
    this.#push(doc, worth, places, mask & this.#fields & TITLE_FIELDS ? 1 : 0);
  }

  /** What was added since `start`, until then. */
  finish(): TermMatches {
    return {
      docs: this.#docBuffer.subarray(0, this.#count),
      worth: this.#worthBuffer.subarray(0, this.#count),
      inTitle: this.#titleBuffer.subarray(0, this.#count),
      places: this.#placeBuffer.subarray(0, this.#count),
    };
  }

  readonly #onElsewhere: OnPosting = (doc, fields, frequencies, places) =>
    this.add(doc, fields, frequencies, places);

  /** Where the selected postings of a group end that begin at `from`. */
  #endOf(group: number, from: number, selected: number): number {
    const end = this.#run.ends[group] as number;
    let to = from;
    while (to < selected && (this.#selected[to] as number) < end) to++;
    return to;
  }

  /** Selected postings of a group that is in one of the two fields of the text alone. */
  #addAlone(group: number, from: number, to: number): void {
    const isOnce = group === ONCE_IN_TEXT || group === ONCE_IN_PARTS;
    const field = group === ONCE_IN_TEXT || group === IN_TEXT ? TEXT : TEXT_PARTS;
    if (from === to || (this.#fields & (1 << field)) === 0) return;
    const run = this.#run;
    const { bytes, details } = run;
    const lengths = this.#docs.lengths[field] as Uint32Array;
    const weight = this.#weights[field] as number;
    const flat = this.#flat[field] as number;
    const slope = this.#slope[field] as number;
    const selected = this.#selected;
    const docBuffer = this.#docBuffer;
    const worthBuffer = this.#worthBuffer;
    const placeBuffer = this.#placeBuffer;
    let n = this.#count;
    for (let next = from; next < to; next++, n++) {
      const i = selected[next] as number;
      const doc = run.docAt(i);
      const detail = bytes[details + i] as number;
      const times = isOnce ? 1 : detail;
      docBuffer[n] = doc;
      worthBuffer[n] = saturate(times, weight, flat + slope * (lengths[doc] as number));
      placeBuffer[n] = isOnce ? 1 << (detail & 31) : run.setAt(i);
    }
    this.#titleBuffer.fill(0, this.#count, n);
    this.#count = n;
  }

  /** Selected postings of the group that is in both of them. */
  #addBoth(from: number, to: number): void {
    const run = this.#run;
    for (let next = from; next < to; next++) {
      const i = this.#selected[next] as number;
      const doc = run.docAt(i);
      const detail = run.bytes[run.details + i] as number;
      const worth =
        this.#worth(TEXT, detail >>> 4, doc) + this.#worth(TEXT_PARTS, detail & 15, doc);
      this.#push(doc, worth, run.setAt(i), 0);
    }
  }

  /** What so many times in a field are worth; 0 when the field was not asked for. */
  #worth(field: number, times: number, doc: number): number {
    if ((this.#fields & (1 << field)) === 0) return 0;
    const length = (this.#docs.lengths[field] as Uint32Array)[doc] as number;
    const norm = (this.#flat[field] as number) + (this.#slope[field] as number) * length;
    return saturate(times, this.#weights[field] as number, norm);
  }

  #leastTimes(least: number): number {
    const weight = this.#weights[TEXT] as number;
    const flat = this.#flat[TEXT] as number;
    if (least <= 0) return 1;
    if (least >= weight) return Number.POSITIVE_INFINITY;
    // `saturate` solved for the times; a little less, for what rounding may do.
    return Math.floor((0.999999 * least * flat) / (weight - least)) + 1;
  }

  /** What is in none of the fields that were asked for is worth nothing, and no match. */
  #push(doc: number, worth: number, places: number, inTitle: number): void {
    if (worth === 0) return;
    this.#reserve(1);
    const n = this.#count++;
    this.#docBuffer[n] = doc;
    this.#worthBuffer[n] = worth;
    this.#titleBuffer[n] = inTitle;
    this.#placeBuffer[n] = places;
  }

  #reserve(more: number): void {
    const needed = this.#count + more;
    if (needed <= this.#docBuffer.length) return;
    const capacity = Math.max(needed, this.#docBuffer.length * 2);
    this.#docBuffer = enlarged(this.#docBuffer, capacity);
    this.#worthBuffer = enlarged(this.#worthBuffer, capacity);
    this.#titleBuffer = enlarged(this.#titleBuffer, capacity);
    this.#placeBuffer = enlarged(this.#placeBuffer, capacity);
  }
}

/** BM25 without the rarity: the more often the better, but less and less so. */
function saturate(times: number, weight: number, norm: number): number {
  return (weight * times) / (norm + times);
}
