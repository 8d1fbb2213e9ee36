import { ALL_FIELDS } from "../analysis/fields.ts";
import type { Scoring } from "../query/scoring.ts";
import type { DeltaView } from "./delta-view.ts";
import type { DocTable } from "./doc-table.ts";
import type { IndexSet } from "./index-set.ts";
import { BYTES_PER_MATCH, MatchBuilder, type TermMatches } from "./match-builder.ts";
import { eachPostingOf, type OnPosting } from "./posting-columns.ts";
import { partOf } from "./postings.ts";

/** Bytes of decoded postings that are kept for the next query: in two halves of this size. */
const HALF_CACHE_BYTES = 8 * 1024 * 1024;
const BYTES_PER_TERM = 300;

/** Looks terms up in packed rows and delta. Costs time linear in the term's postings. */
export class TermReader {
  readonly #set: IndexSet;
  readonly #docs: DocTable;
  readonly #delta: DeltaView;
  readonly #builder: MatchBuilder;
  // When the younger half is full it becomes the older one: what nobody asks for is forgotten.
  #younger = new Map<string, TermMatches>();
  #older = new Map<string, TermMatches>();
  #bytes = 0;

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
  }

  matches(term: string, fields: number): TermMatches {
    const key = fields === ALL_FIELDS ? term : `${fields} ${term}`;
    const known = this.#younger.get(key);
    if (known) return known;
    const found = this.#older.get(key) ?? this.#read(term, fields);
    const bytes = found.docs.length * BYTES_PER_MATCH + BYTES_PER_TERM;
    if (bytes > HALF_CACHE_BYTES / 2) return found;
    if (this.#bytes + bytes > HALF_CACHE_BYTES) {
      this.#older = this.#younger;
      this.#younger = new Map();
      this.#bytes = 0;
    }
    this.#younger.set(key, found);
    this.#bytes += bytes;
    return found;
  }

  /** Whether any living document has the term. */
  exists(term: string): boolean {
    return this.matches(term, ALL_FIELDS).documentCount > 0;
  }

  /** Calls back for each posting of a living document. */
  eachPosting(term: string, onPosting: OnPosting): void {
    const { alive } = this.#docs;
    for (const data of this.#rowsOf(term)) {
      eachPostingOf(data, (doc, mask, counts, places) => {
        if (alive[doc]) onPosting(doc, mask, counts, places);
      });
    }
    for (const { doc, fields, frequencies, places } of this.#delta.postings(term)) {
      if (alive[doc]) onPosting(doc, fields, Uint32Array.from(frequencies), places);
    }
  }

  #read(term: string, fields: number): TermMatches {
    const { alive } = this.#docs;
    this.#builder.start(fields);
    for (const data of this.#rowsOf(term)) this.#builder.addRow(data);
    for (const posting of this.#delta.postings(term)) {
      if (!alive[posting.doc]) continue;
      this.#builder.add(posting.doc, posting.fields, posting.frequencies, posting.places);
    }
    return this.#builder.finish();
  }

  #rowsOf(term: string): Uint8Array[] {
    if (partOf(this.#docs.size) > 0) {
      const select = "SELECT data FROM @postings WHERE term = ? ORDER BY part";
      return this.#set.pluck(select).all(term) as Uint8Array[];
    }
    // Most libraries have one part, and one row takes half the time to get.
    const only = this.#set
      .pluck("SELECT data FROM @postings WHERE term = ? AND part = 0")
      .get(term);
    return only ? [only as Uint8Array] : [];
  }
}
