import { RECORD_KINDS } from "../../../../shared/domain/record.ts";
import { type AnalysedRecord, eachPosting } from "../analysis/analyse-record.ts";
import { hashTerm } from "../analysis/hash-term.ts";
import { DamagedIndexError } from "./bytes.ts";
import { checkWords } from "./check-words.ts";
import { postingHash } from "./checksum.ts";
import { type DeltaRow, readDelta } from "./delta-view.ts";
import { DOCS_PER_BLOCK, readBlock } from "./doc-blocks.ts";
import type { IndexSet } from "./index-set.ts";
import { packPages } from "./packed-pages.ts";
import { eachPostingOf } from "./run-cursor.ts";

const MOST_PROBLEMS = 50;

/**
 * Reads the whole index once and compares: every document's postings add up to its checksum, every
 * document has its entry in a block and a list of its words, and the records are the expected ones,
 * with the words that `analyse` finds in them now (null: that cannot be told).
 *
 * @returns what disagrees, in English, naming ids and no contents; [] when sound
 */
export function checkIndex(
  set: IndexSet,
  expected: Iterable<string>,
  analyse: (id: string) => AnalysedRecord | null,
): string[] {
  const problems: string[] = [];
  const docs = set.sql("SELECT doc, id, sum FROM @docs").all() as {
    doc: number;
    id: string;
    sum: number;
  }[];
  const indexed = new Map(docs.map(({ id, doc }) => [id, doc]));
  for (const id of expected) if (!indexed.delete(id)) problems.push(`${id} is not indexed`);
  for (const id of indexed.keys()) problems.push(`${id} is indexed and does not exist`);
  try {
    const sums = sumPostings(set);
    const inBlocks = docsInBlocks(set);
    for (const { doc, id, sum } of docs) {
      if ((sums.get(doc) ?? 0) !== sum) problems.push(`the words of ${id} are not as they were`);
      if (!inBlocks.has(doc)) problems.push(`${id} has no entry in its block`);
    }
    for (const { doc, id, sum } of docs) {
      const now = analyse(id);
      if (!now) continue;
      if (sumWords(now) !== sum) problems.push(`${id} was indexed with other words`);
      if (!hasSamePages(set, doc, now)) problems.push(`the pages of ${id} are not as they were`);
    }
    problems.push(...checkWords(set));
    if (inBlocks.size !== docs.length) problems.push("blocks and documents differ in number");
  } catch (error) {
    if (!(error instanceof DamagedIndexError)) throw error;
    problems.push(`the index is damaged: ${error.message}`);
  }
  return problems.slice(0, MOST_PROBLEMS);
}

function sumPostings(set: IndexSet): Map<number, number> {
  const sums = new Map<number, number>();
  const add = (doc: number, hash: number) => sums.set(doc, ((sums.get(doc) ?? 0) + hash) >>> 0);
  for (const row of set.sql("SELECT term, data FROM @postings").iterate()) {
    const { term, data } = row as { term: string; data: Uint8Array };
    const hash = hashTerm(term);
    eachPostingOf(data, (doc, fields, counts) => {
      add(doc, postingHash(hash, fields, counts));
    });
  }
  for (const row of set.sql("SELECT * FROM @delta").iterate()) {
    for (const { term, posting } of readDelta(row as DeltaRow)) {
      add(posting.doc, postingHash(hashTerm(term), posting.fields, posting.frequencies));
    }
  }
  return sums;
}

function sumWords(analysed: AnalysedRecord): number {
  let sum = 0;
  eachPosting(analysed, (term, fields, frequencies) => {
    sum = (sum + postingHash(term.hash, fields, frequencies)) >>> 0;
  });
  return sum;
}

function hasSamePages(set: IndexSet, doc: number, { pageTerms }: AnalysedRecord): boolean {
  const known = set.pluck("SELECT data FROM @pages WHERE doc = ?").get(doc) as
    | Uint8Array
    | undefined;
  if (!known || !pageTerms) return !known && !pageTerms;
  return Buffer.compare(known, packPages(pageTerms)) === 0;
}

function docsInBlocks(set: IndexSet): Set<number> {
  const docs = new Set<number>();
  for (const row of set.sql("SELECT block, data FROM @blocks").iterate()) {
    const { block, data } = row as { block: number; data: Uint8Array };
    readBlock(data, (slot, facts) => {
      if (!facts) return;
      if (facts.kind >= RECORD_KINDS.length) throw new DamagedIndexError("no such kind");
      docs.add(block * DOCS_PER_BLOCK + slot);
    });
  }
  return docs;
}
