import { RECORD_KINDS } from "../../../../shared/domain/record.ts";
import { FACETS } from "../../../../shared/domain/search.ts";
import type { AnalysedRecord } from "../analysis/analyse-record.ts";
import type { IndexableRecord } from "../search-index.ts";
import { ByteWriter } from "./bytes.ts";
import { hashTerm, postingHash } from "./checksum.ts";
import { DOCS_PER_BLOCK, type DocFacts, replaceInBlock } from "./doc-blocks.ts";
import { type IndexSet, newStamp } from "./index-set.ts";

/**
 * Adds a record under a new document number and takes its old one away. Writes three rows (block,
 * document, delta), whatever the size of the index. To be called in the record's own transaction.
 */
export function writeRecord(
  set: IndexSet,
  record: IndexableRecord,
  analysed: AnalysedRecord,
): void {
  removeRecord(set, record.id);
  const stamp = newStamp();
  const doc = set
    .pluck("UPDATE @state SET stamp = ?, next_doc = next_doc + 1 RETURNING next_doc - 1")
    .get(stamp) as number;
  const { terms, counts, sum } = packDelta(analysed);
  set
    .sql("INSERT INTO @docs (doc, id, title, sum) VALUES (?, ?, ?, ?)")
    .run(doc, record.id, record.title.slice(0, 200), sum);
  set
    .sql("INSERT OR REPLACE INTO @delta (doc, stamp, terms, counts, forms) VALUES (?, ?, ?, ?, ?)")
    .run(doc, stamp, terms, counts, packForms(analysed.forms));
  setInBlock(set, doc, stamp, {
    lengths: analysed.lengths,
    kind: RECORD_KINDS.indexOf(record.kind),
    date: dateNumber(record.date),
    facets: facetNumbers(set, record),
  });
}

/** Takes a record out of all answers; its postings go when they are next packed. */
export function removeRecord(set: IndexSet, id: string): boolean {
  const doc = set.pluck("DELETE FROM @docs WHERE id = ? RETURNING doc").get(id);
  if (doc === undefined) return false;
  setInBlock(set, doc as number, set.touch(), null);
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

/** Terms as lines; for each a set of fields and the frequencies, packed. */
function packDelta(analysed: AnalysedRecord) {
  const writer = new ByteWriter(analysed.terms.size * 3 + 16);
  const terms: string[] = [];
  let sum = 0;
  for (const [term, byField] of analysed.terms) {
    let fields = 0;
    byField.forEach((times, field) => {
      if (times > 0) fields |= 1 << field;
    });
    const frequencies = byField.filter((times) => times > 0);
    terms.push(term);
    writer.number(fields);
    for (const times of frequencies) writer.number(times);
    sum = (sum + postingHash(hashTerm(term), fields, frequencies)) >>> 0;
  }
  return { terms: terms.join("\n"), counts: writer.finish(), sum };
}

/** Forms as lines: the folded word, and behind a tab the word as written where that differs. */
function packForms(forms: ReadonlyMap<string, string>): string {
  const lines: string[] = [];
  for (const [form, written] of forms) {
    lines.push(written === "" || written === form ? form : `${form}\t${written}`);
  }
  return lines.join("\n");
}

/** `2018-03-19T12:00` → 20180319; 2018 → 20180000. */
function dateNumber(date: string): number {
  const digits = date.slice(0, 10).replaceAll("-", "");
  return /^\d{4,8}$/.test(digits) ? Number(digits.padEnd(8, "0")) : 0;
}

function facetNumbers(set: IndexSet, record: IndexableRecord): number[] {
  const numbers = new Set<number>();
  for (const facet of FACETS) {
    for (const value of record.facets[facet] ?? []) {
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
