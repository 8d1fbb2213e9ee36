import { ALL_FIELDS } from "../analysis/fields.ts";
import type { Scoring } from "../query/scoring.ts";
import type { DeltaView } from "./delta-view.ts";
import { DocSet } from "./doc-set.ts";
import type { DocTable } from "./doc-table.ts";
import type { IndexSet } from "./index-set.ts";
import { MatchBuilder, type TermMatches } from "./match-builder.ts";
import {
  ELSEWHERE,
  GROUPS,
  IN_BOTH,
  IN_PARTS,
  IN_TEXT,
  ONCE_IN_PARTS,
  ONCE_IN_TEXT,
  partOf,
} from "./postings.ts";
import {
  eachPostingOf,
  type OnPosting,
  type PackedRow,
  packedRow,
  RunCursor,
} from "./run-cursor.ts";

/** Bytes of packed rows that are kept for the next query: in two halves of this size. */
const HALF_CACHE_BYTES = 2 * 1024 * 1024;
const BYTES_PER_TERM = 300;

/** The packed rows of a term, and how many living documents they and the delta have. */
interface TermRows {
  rows: readonly PackedRow[];
  documents: number;
  /** How many postings there are of each group. */
  counts: readonly number[];
  /** The documents of the rows, from the second time they are asked for; of terms that many have. */
  docs: DocSet | null;
  wasAsked: boolean;
}

/** Looks terms up in packed rows and delta. Costs time linear in the term's postings. */
export class TermReader {
  readonly #set: IndexSet;
  readonly #docs: DocTable;
  readonly #delta: DeltaView;
  readonly #builder: MatchBuilder;
  readonly #run = new RunCursor();
  // When the younger half is full it becomes the older one: what nobody asks for is forgotten.
  #younger = new Map<string, TermRows>();
  #older = new Map<string, TermRows>();
  #bytes = 0;
  #hasDead = false;

  constructor(set: IndexSet, docs: DocTable, delta: DeltaView, scoring: Scoring) {
    this.#set = set;
    this.#docs = docs;
    this.#delta = delta;
    this.#builder = new MatchBuilder(docs, scoring);
  }

  /** To be called when the index has changed. */
  forget(): void {
    this.#younger.clear();
    this.#older.clear();
    this.#bytes = 0;
    this.#builder.prepare();
    this.#hasDead = this.#set.pluck("SELECT 1 FROM @dead LIMIT 1").get() !== undefined;
  }

  /** Living documents with the term in any field. */
  documentCount(term: string): number {
    return this.#rowsOf(term).documents;
  }

  /** Whether any living document has the term. */
  exists(term: string): boolean {
    return this.documentCount(term) > 0;
  }

  /** Whether any living document has it in one of the fields. */
  isIn(term: string, fields: number): boolean {
    if (fields === ALL_FIELDS) return this.exists(term);
    const docs = new DocSet(this.#docs.size);
    this.addDocs(term, fields, docs);
    docs.keepOnly(this.#docs.alive);
    return docs.count() > 0;
  }

  /** The documents of `only`, which are alive, that have the term in one of the fields, until other ones are asked for. */
  matches(term: string, fields: number, only: DocSet): TermMatches {
    this.#builder.start(fields);
    for (const data of this.#rowsOf(term).rows) this.#builder.addRow(data, only);
    for (const { doc, fields, frequencies, places } of this.#delta.postings(term)) {
      if (only.has(doc)) this.#builder.add(doc, fields, frequencies, places);
    }
    return this.#builder.finish();
  }

  /** Puts the documents that have the term in one of the fields into a set, dead ones among them. */
  addDocs(term: string, fields: number, into: DocSet): void {
    if (fields === ALL_FIELDS) this.#addPacked(term, into);
    else {
      for (const data of this.#rowsOf(term).rows) {
        eachPostingOf(data.bytes, (doc, mask) => {
          if (mask & fields) into.add(doc);
        });
      }
    }
    for (const { doc, fields: mask } of this.#delta.postings(term)) {
      if (mask & fields) into.add(doc);
    }
  }

  /**
   * The same, but for those where it is worth no more than `least`; they may lack it in the title
   * and the facts only.
   */
  addDocsWorth(term: string, fields: number, least: number, into: DocSet): void {
    if (fields !== ALL_FIELDS) {
      this.addDocs(term, fields, into);
      return;
    }
    const { inText, inBoth, areParts } = this.#builder.timesWorth(least);
    const run = this.#run;
    for (const data of this.#rowsOf(term).rows) {
      run.start(data);
      while (run.next()) {
        const { ends } = run;
        if (inText <= 1) run.addDocs(into, 0, ends[ONCE_IN_TEXT]);
        if (areParts) run.addDocs(into, ends[ONCE_IN_TEXT], ends[ONCE_IN_PARTS]);
        if (inText < Number.POSITIVE_INFINITY) run.addDocsFrom(inText, IN_TEXT, into);
        if (areParts) run.addDocs(into, ends[IN_TEXT], ends[IN_PARTS]);
        if (inBoth < 16) run.addDocsFrom(inBoth << 4, IN_BOTH, into);
        run.addDocs(into, ends[IN_BOTH]);
      }
    }
    for (const { doc } of this.#delta.postings(term)) into.add(doc);
  }

  /** About how many documents `addDocsWorth` would find. */
  countWorth(term: string, least: number): number {
    const { inText, inBoth, areParts } = this.#builder.timesWorth(least);
    const counts = this.#rowsOf(term).counts as [number, number, number, number, number, number];
    let count = counts[ELSEWHERE];
    if (inText <= 1) count += counts[ONCE_IN_TEXT];
    if (areParts) count += counts[ONCE_IN_PARTS] + counts[IN_PARTS];
    // What is twice as often in a text is so in a quarter of the texts.
    count += counts[IN_TEXT] * Math.min(1, (2 / inText) ** 2);
    return count + counts[IN_BOTH] * Math.min(1, (1 / inBoth) ** 2);
  }

  /** Calls back for each posting of a living document. */
  eachPosting(term: string, onPosting: OnPosting): void {
    const { alive } = this.#docs;
    for (const data of this.#rowsOf(term).rows) {
      eachPostingOf(data.bytes, (doc, mask, counts, places) => {
        if (alive.has(doc)) onPosting(doc, mask, counts, places);
      });
    }
    for (const { doc, fields, frequencies, places } of this.#delta.postings(term)) {
      if (alive.has(doc)) onPosting(doc, fields, Uint32Array.from(frequencies), places);
    }
  }

  #addPacked(term: string, into: DocSet): void {
    const known = this.#rowsOf(term);
    const { size } = this.#docs;
    if (known.documents * 64 < size) {
      this.#addRows(known.rows, into);
      return;
    }
    if (!known.docs && known.wasAsked) {
      known.docs = new DocSet(size);
      this.#addRows(known.rows, known.docs);
      this.#bytes += known.docs.words.byteLength;
    }
    known.wasAsked = true;
    if (known.docs) into.addAll(known.docs);
    else this.#addRows(known.rows, into);
  }

  #addRows(rows: readonly PackedRow[], into: DocSet): void {
    const run = this.#run;
    for (const data of rows) {
      run.start(data);
      while (run.next()) run.addDocs(into);
    }
  }

  #rowsOf(term: string): TermRows {
    const known = this.#younger.get(term);
    if (known) return known;
    const found = this.#older.get(term) ?? this.#read(term);
    const bytes = found.rows.reduce((sum, { bytes }) => sum + bytes.length, BYTES_PER_TERM);
    if (this.#bytes + bytes > HALF_CACHE_BYTES) {
      this.#older = this.#younger;
      this.#younger = new Map();
      this.#bytes = 0;
    }
    this.#younger.set(term, found);
    this.#bytes += bytes;
    return found;
  }

  #read(term: string): TermRows {
    const rows = this.#select(term);
    const counts = new Array<number>(GROUPS).fill(0);
    const run = this.#run;
    for (const data of rows) {
      run.start(data);
      while (run.next()) {
        for (let group = 0; group < GROUPS; group++) {
          const count = (run.ends[group] as number) - run.startOf(group);
          counts[group] = (counts[group] as number) + count;
        }
      }
    }
    const packed = counts.reduce((sum, count) => sum + count, 0);
    let documents = this.#hasDead ? this.#countAlive(rows) : packed;
    for (const { doc } of this.#delta.postings(term)) if (this.#docs.alive.has(doc)) documents++;
    return { rows, documents, counts, docs: null, wasAsked: false };
  }

  #countAlive(rows: readonly PackedRow[]): number {
    const docs = new DocSet(this.#docs.size);
    this.#addRows(rows, docs);
    docs.keepOnly(this.#docs.alive);
    return docs.count();
  }

  #select(term: string): PackedRow[] {
    if (partOf(this.#docs.size) > 0) {
      const select = "SELECT data FROM @postings WHERE term = ? ORDER BY part";
      return (this.#set.pluck(select).all(term) as Uint8Array[]).map(packedRow);
    }
    // Most libraries have one part, and one row takes half the time to get.
    const only = this.#set
      .pluck("SELECT data FROM @postings WHERE term = ? AND part = 0")
      .get(term);
    return only ? [packedRow(only as Uint8Array)] : [];
  }
}
