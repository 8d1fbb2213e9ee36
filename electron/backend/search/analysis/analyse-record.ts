import type { IndexableRecord } from "../search-index.ts";
import type { AnalysedWord, Analyzer } from "./analyzer.ts";
import { FIELD_COUNT, FIELDS, PARTS_OF, textsOf } from "./fields.ts";
import { eachWord } from "./tokenizer.ts";

/** A record as terms: what the index stores of it. */
export interface AnalysedRecord {
  /** Term → frequency by field, in the order of FIELDS. */
  terms: Map<string, number[]>;
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
  const byField = countWords(record, analyzer);
  const terms = new Map<string, number[]>();
  const lengths = new Array<number>(FIELD_COUNT).fill(0);
  const forms = new Map<string, string>();
  const add = (term: string, field: number, times: number) => {
    let frequencies = terms.get(term);
    if (!frequencies) {
      frequencies = new Array<number>(FIELD_COUNT).fill(0);
      terms.set(term, frequencies);
    }
    frequencies[field] = (frequencies[field] as number) + times;
    lengths[field] = (lengths[field] as number) + times;
  };
  byField.forEach((words, field) => {
    for (const [word, { times, written }] of words) {
      if (word.term === "") continue;
      add(word.term, field, times);
      if (!forms.get(word.form)) forms.set(word.form, written);
      if (word.parts.length === 0) continue;
      const partsField = PARTS_FIELD[field] as number;
      for (const part of word.parts) add(part, partsField, times);
      for (const part of word.partForms) if (!forms.has(part)) forms.set(part, "");
    }
  });
  return { terms, lengths, forms };
}

type WordCounts = Map<AnalysedWord, { times: number; written: string }>;

function countWords(record: IndexableRecord, analyzer: Analyzer): Map<number, WordCounts> {
  const byField = new Map<number, WordCounts>();
  for (const [field, text] of textsOf(record)) {
    const words: WordCounts = byField.get(field) ?? new Map();
    byField.set(field, words);
    eachWord(text, (written) => {
      const word = analyzer.analyse(written);
      const seen = words.get(word);
      if (seen) seen.times++;
      else words.set(word, { times: 1, written });
    });
  }
  return byField;
}

const frequencies = new Uint32Array(FIELD_COUNT);

/**
 * Calls back for each term: its fields as bits, and its frequency in each of them. The array is
 * the same for all calls.
 */
export function eachPosting(
  analysed: AnalysedRecord,
  onPosting: (term: string, fields: number, frequencies: Uint32Array) => void,
): void {
  for (const [term, byField] of analysed.terms) {
    let fields = 0;
    let count = 0;
    for (let field = 0; field < FIELD_COUNT; field++) {
      const times = byField[field] as number;
      if (times === 0) continue;
      fields |= 1 << field;
      frequencies[count++] = times;
    }
    onPosting(term, fields, frequencies);
  }
}
