import { RECORD_KINDS } from "../../../../shared/domain/record.ts";
import { FACETS } from "../../../../shared/domain/search.ts";
import { type AnalysedRecord, eachPosting } from "../analysis/analyse-record.ts";
import type { IndexableRecord } from "../search-index.ts";
import { ByteWriter } from "./bytes.ts";
import { postingHash } from "./checksum.ts";
import { DOCS_PER_BLOCK, type DocFacts, replaceInBlock } from "./doc-blocks.ts";
import { type IndexSet, newStamp } from "./index-set.ts";
import { packPages } from "./packed-pages.ts";
import { writePlaces } from "./postings.ts";

/** Enough to sort by. */
export const TITLE_LENGTH = 80;

/**
 * Adds a record under a new document number and takes its old one away. Writes a handful of rows,
 * whatever the size of the index. To be called in the record's own transaction.
 */
export function writeRecord(
  set: IndexSet,
  record: IndexableRecord,
  analysed: AnalysedRecord,
): void {
  removeRecord(set, record.id);
  const stamp = newStamp();
  const { terms, counts, sum } = packTerms(analysed);
  const forms = packForms(analysed);
  const doc = set
    .pluck(
      `UPDATE @state SET stamp = ?, next_doc = next_doc + 1, unpacked_docs = unpacked_docs + 1,
       unpacked_bytes = unpacked_bytes + ? RETURNING next_doc - 1`,
    )
    .get(stamp, terms.length + forms.length) as number;
  set
    .sql("INSERT INTO @docs (doc, id, title, sum) VALUES (?, ?, ?, ?)")
    .run(doc, record.id, record.title.slice(0, TITLE_LENGTH), sum);
  set
    .sql("INSERT OR REPLACE INTO @delta (doc, stamp, terms, counts, forms) VALUES (?, ?, ?, ?, ?)")
    .run(doc, stamp, terms, counts, forms);
  writePages(set, doc, analysed);
  setInBlock(set, doc, stamp, factsOf(set, record, analysed));
}

/** Notes on which pages of a long document its terms are. */
export function writePages(set: IndexSet, doc: number, { pageTerms }: AnalysedRecord): void {
  if (!pageTerms) return;
  set.sql("INSERT INTO @pages (doc, data) VALUES (?, ?)").run(doc, packPages(pageTerms));
}

/** What the block of a document keeps of it; gives new facet values their numbers. */
export function factsOf(
  set: IndexSet,
  record: IndexableRecord,
  analysed: AnalysedRecord,
): DocFacts {
  return {
    lengths: analysed.lengths,
    kind: RECORD_KINDS.indexOf(record.kind),
    date: dateNumber(record.date),
    facets: facetNumbers(set, record),
  };
}

/**
 * Takes a record out of all answers. Its postings stay until `sweepDead` (or, where they have not
 * been packed yet, `packDelta`) takes them away.
 */
export function removeRecord(set: IndexSet, id: string): boolean {
  const doc = set.pluck("DELETE FROM @docs WHERE id = ? RETURNING doc").get(id) as
    | number
    | undefined;
  if (doc === undefined) return false;
  set.sql("DELETE FROM @pages WHERE doc = ?").run(doc);
  const unpacked = set.pluck("SELECT 1 FROM @delta WHERE doc = ?").get(doc);
  if (!unpacked) set.sql("INSERT INTO @dead (doc) VALUES (?)").run(doc);
  setInBlock(set, doc, set.touch(), null);
  return true;
}

function setInBlock(set: IndexSet, doc: number, stamp: number, facts: DocFacts | null): void {
  const block = Math.floor(doc / DOCS_PER_BLOCK);
  const data = set.pluck("SELECT data FROM @blocks WHERE block = ?").get(block) as
    | Uint8Array
    | undefined;
  set
    .sql("INSERT OR REPLACE INTO @blocks (block, stamp, data) VALUES (?, ?, ?)")
    .run(block, stamp, replaceInBlock(data ?? null, doc % DOCS_PER_BLOCK, facts));
}

/** Terms as lines; for each a set of fields, the frequencies and the places, packed. */
function packTerms(analysed: AnalysedRecord) {
  const writer = new ByteWriter(analysed.terms.length * 5 + 16);
  const terms: string[] = [];
  let sum = 0;
  eachPosting(analysed, (term, fields, frequencies, places) => {
    terms.push(term.text);
    writer.number(fields);
    for (let i = 0, rest = fields; rest > 0; rest &= rest - 1, i++) {
      writer.number(frequencies[i] as number);
    }
    writePlaces(writer, places);
    sum = (sum + postingHash(term.hash, fields, frequencies)) >>> 0;
  });
  return { terms: terms.join("\n"), counts: writer.finish(), sum };
}

/** Forms as lines: the folded word, and behind a tab the word as written where that differs. */
function packForms({ forms, spellings }: AnalysedRecord): string {
  return forms
    .map(({ text }, i) => {
      const written = spellings[i] as string;
      return written === "" || written === text ? text : `${text}\t${written}`;
    })
    .join("\n");
}

/** `2018-03-19T12:00` → 20180319; 2018 → 20180000. */
function dateNumber(date: string): number {
  const digits = date.slice(0, 10).replaceAll("-", "");
  return /^\d{4,8}$/.test(digits) ? Number(digits.padEnd(8, "0")) : 0;
}

function facetNumbers(set: IndexSet, record: IndexableRecord): number[] {
  const numbers = new Set<number>();
  for (const facet of [...FACETS, "has"] as const) {
    const values = facet === "has" ? record.has : record.facets[facet];
    for (const value of values ?? []) {
      const known = set
        .pluck("SELECT number FROM @facet_values WHERE facet = ? AND value = ?")
        .get(facet, value);
      const number =
        known ??
        set
          .pluck("INSERT INTO @facet_values (facet, value) VALUES (?, ?) RETURNING number")
          .get(facet, value);
      numbers.add(number as number);
    }
  }
  return [...numbers].sort((a, b) => a - b);
}
