import type { IndexableRecord } from "../search-index.ts";
import type { AnalysedWord, Analyzer } from "./analyzer.ts";
import { FIELD_COUNT, FIELDS, PARTS_OF, textsOf } from "./fields.ts";
import { PLACE_OF_FIELD, placeInText } from "./places.ts";
import { eachWord } from "./tokenizer.ts";

/** A record as terms: what the index stores of it. */
export interface AnalysedRecord {
  terms: readonly string[];
  /** Frequencies: FIELD_COUNT numbers for each of `terms`, in the order of FIELDS. */
  frequencies: Uint32Array;
  /** Where each of `terms` stands, as bits; see places.ts. */
  places: Uint32Array;
  /** Number of terms by field. */
  lengths: number[];
  /** Folded forms of its words, and of parts of its words → the form as written ("" for parts). */
  forms: Map<string, string>;
}

const PARTS_FIELD = FIELDS.map((field) => {
  const parts = PARTS_OF[field];
  return parts ? FIELDS.indexOf(parts) : -1;
});

/** Takes time linear in the text; memory grows with the number of different words only. */
export function analyseRecord(record: IndexableRecord, analyzer: Analyzer): AnalysedRecord {
  const counts = new TermCounts();
  const forms = new Map<string, string>();
  for (const [field, texts] of textsByField(record)) {
    for (const { word, times, places, written, meant } of countWords(field, texts, analyzer)) {
      if (word.term === "") continue;
      const partsField = PARTS_FIELD[field] as number;
      if (times > meant) counts.add(word.term, field, times - meant, places);
      // What is only meant counts like a part of a compound.
      if (meant > 0) counts.add(word.term, partsField < 0 ? field : partsField, meant, places);
      if (!forms.get(word.form)) forms.set(word.form, written);
      for (const part of word.parts) counts.add(part, partsField, times, places);
      for (const part of word.partForms) if (!forms.has(part)) forms.set(part, "");
    }
  }
  return { ...counts.finish(), forms };
}

/** Frequencies by term and field, in one array that grows. */
class TermCounts {
  readonly #numbers = new Map<string, number>();
  readonly #terms: string[] = [];
  #frequencies = new Uint32Array(256 * FIELD_COUNT);
  #places = new Uint32Array(256);
  readonly #lengths = new Array<number>(FIELD_COUNT).fill(0);

  add(term: string, field: number, times: number, places: number): void {
    let number = this.#numbers.get(term);
    if (number === undefined) {
      number = this.#terms.length;
      this.#numbers.set(term, number);
      this.#terms.push(term);
      if (number === this.#places.length) this.#grow();
    }
    this.#places[number] = (this.#places[number] as number) | places;
    const at = number * FIELD_COUNT + field;
    this.#frequencies[at] = (this.#frequencies[at] as number) + times;
    this.#lengths[field] = (this.#lengths[field] as number) + times;
  }

  finish() {
    return {
      terms: this.#terms,
      frequencies: this.#frequencies,
      places: this.#places,
      lengths: this.#lengths,
    };
  }

  #grow(): void {
    const larger = new Uint32Array(this.#frequencies.length * 2);
    larger.set(this.#frequencies);
    this.#frequencies = larger;
    const places = new Uint32Array(this.#places.length * 2);
    places.set(this.#places);
    this.#places = places;
  }
}

function textsByField(record: IndexableRecord): Map<number, string[]> {
  const byField = new Map<number, string[]>();
  for (const [field, text] of textsOf(record)) {
    const texts = byField.get(field);
    if (texts) texts.push(text);
    else byField.set(field, [text]);
  }
  return byField;
}

interface CountedWord {
  word: AnalysedWord;
  times: number;
  /** How many of these times it is not written out. */
  meant: number;
  places: number;
  written: string;
}

function countWords(
  field: number,
  texts: readonly string[],
  analyzer: Analyzer,
): Iterable<CountedWord> {
  const counted = new Map<AnalysedWord, CountedWord>();
  const place = PLACE_OF_FIELD[field] as number;
  let position = 0;
  texts.forEach((text, i) => {
    // The last of the texts is the beginning of the first, once more.
    if (i === texts.length - 1) position = 0;
    eachWord(text, (written, _start, _end, leftOut = false) => {
      const word = analyzer.analyse(written);
      const places = place || placeInText(position++);
      const seen = counted.get(word);
      if (seen) {
        seen.times++;
        if (leftOut) seen.meant++;
        seen.places |= places;
      } else counted.set(word, { word, times: 1, meant: leftOut ? 1 : 0, places, written });
    });
  });
  return counted.values();
}

const counts = new Uint32Array(FIELD_COUNT);

/**
 * Calls back for each term: its fields as bits, its frequency in each of them, and its places. The
 * array is the same for all calls.
 */
export function eachPosting(
  { terms, frequencies, places }: AnalysedRecord,
  onPosting: (term: string, fields: number, counts: Uint32Array, places: number) => void,
): void {
  for (let i = 0; i < terms.length; i++) {
    let fields = 0;
    let count = 0;
    for (let field = 0; field < FIELD_COUNT; field++) {
      const times = frequencies[i * FIELD_COUNT + field] as number;
      if (times === 0) continue;
      fields |= 1 << field;
      counts[count++] = times;
    }
    onPosting(terms[i] as string, fields, counts, places[i] as number);
  }
}
