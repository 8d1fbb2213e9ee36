import { analyseRecord } from "../analysis/analyse-record.ts";
import type { Analyzer } from "../analysis/analyzer.ts";
import { ALL_FIELDS, FIELD_COUNT, textsOf } from "../analysis/fields.ts";
import { eachWord } from "../analysis/tokenizer.ts";
import type { Vocabulary } from "../analysis/vocabulary.ts";
import type { IndexReader } from "../index/index-reader.ts";
import type { PackedPages } from "../index/packed-pages.ts";
import type { IndexableRecord, ReadableRecord, SimilarRecord } from "../search-index.ts";
import { inverseFrequency, type Scoring } from "./scoring.ts";
import { tellingPages } from "./telling-pages.ts";
import { TopHits } from "./top-hits.ts";

/** So many of a record's words say what it is about. */
const TELLING_WORDS = 24;
const SHARED_WORDS = 5;
/** Words in more than this share of all records tell nothing. */
const COMMON = 0.2;
/** How far a record is read for the spelling of a word. */
const READ_FOR_SPELLING = 30_000;
/** So many pages of a long document, those that share most. */
const PAGES_READ = 6;

interface TellingTerm {
  term: string;
  weight: number;
}

/**
 * The records most like one (or like one page of it): its most telling words, by the index's own
 * weights, are looked for in all others.
 */
export function findSimilar(
  record: IndexableRecord,
  reader: IndexReader,
  analyzer: Analyzer,
  vocabulary: Vocabulary,
  scoring: Scoring,
  limit: number,
  read: (id: string) => ReadableRecord | null,
): SimilarRecord[] {
  const telling = tellingTerms(record, reader, vocabulary, scoring);
  const own = reader.docOf(record.id);
  const scores = new Map<number, number>();
  for (const { term, weight } of telling) {
    const { docs, worth } = reader.terms.matches(term, ALL_FIELDS, reader.docs.alive);
    docs.forEach((doc, i) => {
      scores.set(doc, (scores.get(doc) ?? 0) + weight * (worth[i] as number));
    });
  }
  const top = new TopHits(limit);
  for (const [doc, score] of scores) if (doc !== own) top.offer(doc, score);
  return top.finish().map(({ doc, score }) => {
    const id = reader.idOf(doc);
    return { id, score, sharedWords: sharedWords(read(id), telling, analyzer, reader.pagesOf(id)) };
  });
}

function tellingTerms(
  record: IndexableRecord,
  reader: IndexReader,
  vocabulary: Vocabulary,
  { k1, weights }: Scoring,
): TellingTerm[] {
  const { terms, frequencies } = analyseRecord(record, vocabulary);
  const most = Math.max(3, reader.docs.count * COMMON);
  return terms
    .map(({ text }, i) => {
      let weight = 0;
      for (let field = 0; field < FIELD_COUNT; field++) {
        const frequency = frequencies[i * FIELD_COUNT + field] as number;
        weight += ((weights[field] as number) * frequency) / (k1 + frequency);
      }
      return { term: text, weight };
    })
    .filter(({ term }) => term.length > 2 && !/^\d+$/.test(term))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, TELLING_WORDS * 8)
    .map(({ term, weight }) => {
      const documentCount = reader.terms.documentCount(term);
      const isTelling = documentCount > 1 && documentCount <= most;
      const rarity = isTelling ? inverseFrequency(reader.docs.count, documentCount) : 0;
      return { term, weight: weight * rarity };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, TELLING_WORDS);
}

/** The weightiest of the terms that the other record has, as it writes them. */
function sharedWords(
  other: ReadableRecord | null,
  telling: readonly TellingTerm[],
  analyzer: Analyzer,
  pages: PackedPages | null,
): string[] {
  if (!other) return [];
  const wanted = new Map(
    telling.map(({ term, weight }, index) => [term, { index, worth: weight }]),
  );
  const numbers =
    pages &&
    tellingPages(pages, wanted)
      .slice(0, PAGES_READ)
      .map(({ number }) => number);
  const written = new Map<string, string>();
  for (const [, text] of textsOf(other, other.readPages(numbers ?? undefined))) {
    const read = text.slice(0, READ_FOR_SPELLING);
    eachWord(read, (word, start, end, leftOut) => {
      const { term, parts } = analyzer.analyse(word);
      for (const found of [term, ...parts]) {
        // "E-Mail" stands there, not "EMail"; what is only meant stands nowhere.
        if (wanted.has(found) && !written.has(found))
          written.set(found, leftOut ? word : read.slice(start, end));
      }
    });
  }
  const words = [...new Set(telling.flatMap(({ term }) => written.get(term) ?? []))];
  return words
    .filter((word) => !words.some((other) => isPieceOf(word, other)))
    .slice(0, SHARED_WORDS);
}

/** Whether one word is said by another already: "Müller" by "Müller-Thürmann". */
function isPieceOf(word: string, other: string): boolean {
  return word !== other && other.split(/[-‐‑]/).includes(word);
}
