import { lowestBit } from "../bits.ts";
import type { IndexableRecord } from "../search-index.ts";
import type { CountedWord } from "./counted-word.ts";
import { FIELD_COUNT, FIELDS, type FieldText, PARTS_OF, textsOf } from "./fields.ts";
import { FormList } from "./form-list.ts";
import { hasPageTerms, PageTerms } from "./page-terms.ts";
import { PLACE_OF_FIELD, placeInText } from "./places.ts";
import type { Form, Term } from "./term.ts";
import { TermCounts } from "./term-counts.ts";
import { eachWord } from "./tokenizer.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A record as terms: what the index stores of it. Holds until the next record is analysed. */
export interface AnalysedRecord {
  terms: readonly Term[];
  /** The fields of each of `terms`, as bits. */
  fields: Uint16Array;
  /** Frequencies: FIELD_COUNT numbers for each of `terms`, in the order of FIELDS. */
  frequencies: Uint32Array;
  /** Where each of `terms` stands, as bits; see places.ts. */
  places: Uint32Array;
  /** Number of terms by field. */
  lengths: number[];
  /** Its words, folded, and the parts of its words. */
  forms: readonly Form[];
  /** How each of `forms` is written there ("" for what is only a part). */
  spellings: readonly string[];
  /** Of a long document: on which pages its terms are; see page-terms.ts. */
  pageTerms: Float64Array | null;
}

const PARTS_FIELD = FIELDS.map((field) => {
  const parts = PARTS_OF[field];
  return parts ? FIELDS.indexOf(parts) : -1;
});

/** Takes time linear in the text; memory grows with the number of different words only. */
export function analyseRecord(record: IndexableRecord, vocabulary: Vocabulary): AnalysedRecord {
  vocabulary.forgetWhenFull();
  const number = ++records;
  forms.start(number);
  const pageTerms = hasPageTerms(record.pages) ? new PageTerms() : null;
  counts.start(number);
  for (const [field, texts] of textsByField(record)) {
    const partsField = PARTS_FIELD[field] as number;
    for (const word of countWords(field, texts, vocabulary, pageTerms)) {
      const { term, times, places, meant } = word;
      if (!term) continue;
      if (times > meant) counts.add(term, field, times - meant, places);
      // What is only meant counts like a part of a compound.
      if (meant > 0) counts.add(term, partsField < 0 ? field : partsField, meant, places);
      forms.add(word.form, word.spelling);
      for (const part of word.parts) counts.add(part, partsField, times, places);
      for (const part of word.partForms) forms.add(part, "");
    }
  }
  return {
    ...counts.finish(),
    ...forms.finish(),
    pageTerms: pageTerms?.finish() ?? null,
  };
}

/** Records and fields are numbered, so that what is noted on a word or term holds for one of them. */
let records = 0;
let fields = 0;

const counts = new TermCounts();
const forms = new FormList();

function textsByField(record: IndexableRecord): Map<number, FieldText[]> {
  const byField = new Map<number, FieldText[]>();
  for (const text of textsOf(record, record.pages)) {
    const texts = byField.get(text[0]);
    if (texts) texts.push(text);
    else byField.set(text[0], [text]);
  }
  return byField;
}

/** The words of a field with their numbers. They hold until the next field is read. */
function countWords(
  field: number,
  texts: readonly FieldText[],
  vocabulary: Vocabulary,
  pageTerms: PageTerms | null,
): readonly CountedWord[] {
  const reading = ++fields;
  const found: CountedWord[] = [];
  const place = PLACE_OF_FIELD[field] as number;
  let position = 0;
  texts.forEach(([, text, page], i) => {
    // The last of the texts is the beginning of the first, once more.
    if (i === texts.length - 1) position = 0;
    const ofPage = page === undefined ? null : pageTerms;
    if (page !== undefined) ofPage?.startPage(page);
    const count = (word: CountedWord, leftOut: boolean) => {
      const places = place || placeInText(position++);
      if (word.field !== reading) {
        word.field = reading;
        word.times = 0;
        word.meant = 0;
        word.places = 0;
        found.push(word);
      }
      word.times++;
      if (leftOut) word.meant++;
      word.places |= places;
      ofPage?.meet(word);
    };
    eachWord(
      text,
      (written, _start, _end, leftOut = false) => count(vocabulary.word(written), leftOut),
      0,
      text.length,
      (start, end, hash) => {
        const known = vocabulary.known(text, start, end, hash);
        if (known) count(known, false);
        return known !== null;
      },
    );
  });
  return found;
}

const frequenciesOf = new Uint32Array(FIELD_COUNT);

/**
 * Calls back for each term: its fields as bits, its frequency in each of them, and its places. The
 * array is the same for all calls.
 */
export function eachPosting(
  { terms, fields, frequencies, places }: AnalysedRecord,
  onPosting: (term: Term, fields: number, counts: Uint32Array, places: number) => void,
): void {
  for (let i = 0; i < terms.length; i++) {
    const of = fields[i] as number;
    let count = 0;
    for (let left = of; left !== 0; left &= left - 1) {
      frequenciesOf[count++] = frequencies[i * FIELD_COUNT + lowestBit(left)] as number;
    }
    onPosting(terms[i] as Term, of, frequenciesOf, places[i] as number);
  }
}
