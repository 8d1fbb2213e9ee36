import type { FacetName } from "../../../../shared/domain/search.ts";
import type { Scoring } from "../query/scoring.ts";
import { DamagedIndexError } from "./bytes.ts";
import { DeltaView } from "./delta-view.ts";
import { DocTable } from "./doc-table.ts";
import type { IndexSet } from "./index-set.ts";
import { Lexicon } from "./lexicon.ts";
import { PackedPages } from "./packed-pages.ts";
import { TermReader } from "./term-matches.ts";

export interface FacetValue {
  number: number;
  facet: FacetName | "has";
  value: string;
}

/** One set of tables as queries see it; what it keeps in memory is renewed when the set changed. */
export class IndexReader {
  readonly set: IndexSet;
  readonly docs = new DocTable();
  readonly delta = new DeltaView();
  readonly terms: TermReader;
  readonly lexicon: Lexicon;
  readonly #ids: (string | undefined)[] = [];
  #facetValues: FacetValue[] = [];
  #stamp = -1;

  constructor(set: IndexSet, scoring: Scoring) {
    this.set = set;
    this.lexicon = new Lexicon(set, this.delta);
    this.terms = new TermReader(set, this.docs, this.delta, scoring);
  }

  /** To be called at the start of each query, inside its transaction. True when there was news. */
  refresh(): boolean {
    const stamp = this.set.pluck("SELECT stamp FROM @state").get() as number;
    if (stamp === this.#stamp) return false;
    this.docs.refresh(this.set);
    this.#assertBlocks();
    this.delta.refresh(this.set);
    this.terms.forget();
    this.lexicon.forget();
    this.#ids.length = 0;
    this.#facetValues = [];
    this.#stamp = stamp;
    return true;
  }

  /** Without its block a document is met by no query, and nobody would notice. */
  #assertBlocks(): void {
    const last = this.set.pluck("SELECT max(doc) FROM @docs").get() as number | null;
    if (last !== null && !this.docs.alive.has(last))
      throw new DamagedIndexError("a block is missing");
  }

  /** Every term that a living document has. Linear in the index: for comparisons only. */
  allTerms(): string[] {
    const packed = this.set.pluck("SELECT DISTINCT term FROM @postings").all() as string[];
    const all = new Set([...packed, ...this.delta.terms()]);
    return [...all].filter((term) => this.terms.exists(term));
  }

  idOf(doc: number): string {
    this.#ids[doc] ??= this.set.pluck("SELECT id FROM @docs WHERE doc = ?").get(doc) as string;
    return this.#ids[doc] as string;
  }

  docOf(id: string): number | null {
    const doc = this.set.pluck("SELECT doc FROM @docs WHERE id = ?").get(id);
    return doc === undefined ? null : (doc as number);
  }

  /** On which of its pages the terms of a long document are; null for any other record. */
  pagesOf(id: string): PackedPages | null {
    const data = this.set
      .pluck("SELECT data FROM @pages WHERE doc = (SELECT doc FROM @docs WHERE id = ?)")
      .get(id) as Uint8Array | undefined;
    return data ? new PackedPages(data) : null;
  }

  titleOf(doc: number): string {
    return this.set.pluck("SELECT title FROM @docs WHERE doc = ?").get(doc) as string;
  }

  /** All values of all facets, by number. */
  facetValues(): readonly (FacetValue | undefined)[] {
    if (this.#facetValues.length === 0) {
      const rows = this.set.sql("SELECT number, facet, value FROM @facet_values").all();
      for (const row of rows as FacetValue[]) this.#facetValues[row.number] = row;
    }
    return this.#facetValues;
  }
}
