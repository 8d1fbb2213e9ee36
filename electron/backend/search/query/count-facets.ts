import { RECORD_KINDS, type RecordKind } from "../../../../shared/domain/record.ts";
import {
  FACETS,
  type FacetCounts,
  type FacetName,
  type SearchRequest,
} from "../../../../shared/domain/search.ts";
import { bitsIn } from "../bits.ts";
import type { DocSet } from "../index/doc-set.ts";
import type { IndexReader } from "../index/index-reader.ts";
import type { Filter } from "./filter.ts";

const MOST_VALUES = 100;

/** Counts the values of all facets over the documents of an answer, each without its own filter. */
export class FacetCounter {
  readonly #reader: IndexReader;
  readonly #filter: Filter;
  readonly #kindBit: number;
  /** Hits by number of kind. */
  readonly #kinds = new Uint32Array(RECORD_KINDS.length);
  readonly #values: Uint32Array | null;
  readonly #bits: Uint32Array;

  constructor(reader: IndexReader, filter: Filter, withFacets: boolean) {
    this.#reader = reader;
    this.#filter = filter;
    this.#kindBit = filter.bitOf("kind");
    const values = withFacets ? reader.facetValues() : [];
    this.#values = withFacets ? new Uint32Array(values.length) : null;
    this.#bits = Uint32Array.from(values, (row) =>
      row && row.facet !== "has" ? filter.bitOf(row.facet) : 0,
    );
  }

  /** Counts all documents, takes those out that do not fit the filters, and returns how many are left. */
  countAll(docs: DocSet): number {
    if (this.#filter.isEmpty && !this.#values) return this.#countKinds(docs);
    let total = 0;
    docs.each((doc) => {
      const missed = this.#filter.missed(doc);
      this.#count(doc, missed);
      if (missed === 0) total++;
      else docs.delete(doc);
    });
    return total;
  }

  /** 32 documents at a time. */
  #countKinds(docs: DocSet): number {
    const sets = this.#reader.docs.ofKind.map((set, kind) => ({ kind, words: set.words }));
    const used = sets.filter((_, kind) => this.#reader.docs.hasKind[kind]);
    let total = 0;
    for (let i = 0; i < docs.words.length; i++) {
      let left = docs.words[i] as number;
      for (let next = 0; left !== 0 && next < used.length; next++) {
        const { kind, words } = used[next] as (typeof used)[number];
        const here = left & (words[i] as number);
        if (here === 0) continue;
        const count = bitsIn(here);
        this.#kinds[kind] = (this.#kinds[kind] as number) + count;
        total += count;
        left ^= here;
      }
    }
    return total;
  }

  /** `missed`: the filters that the document does not fit. */
  #count(doc: number, missed: number): void {
    const { docs } = this.#reader;
    if ((missed & ~this.#kindBit) === 0) {
      const kind = docs.kinds[doc] as number;
      this.#kinds[kind] = (this.#kinds[kind] as number) + 1;
    }
    const values = this.#values;
    if (!values) return;
    for (const number of docs.facetsOf(doc)) {
      const bit = this.#bits[number] as number;
      if ((missed & ~bit) === 0) values[number] = (values[number] as number) + 1;
    }
  }

  byKind(): Partial<Record<RecordKind, number>> {
    const counts: Partial<Record<RecordKind, number>> = {};
    RECORD_KINDS.forEach((kind, i) => {
      const count = this.#kinds[i] as number;
      if (count > 0) counts[kind] = count;
    });
    return counts;
  }

  facets(request: SearchRequest): FacetCounts[] {
    if (!this.#values) return [];
    return FACETS.map((facet) => ({ facet, values: this.#valuesOf(facet, request) }));
  }

  #valuesOf(facet: FacetName, request: SearchRequest): FacetCounts["values"] {
    const chosen = request.filters[facet] ?? [];
    const counted =
      facet === "kind"
        ? RECORD_KINDS.map((value, i) => ({
            value: value as string,
            count: this.#kinds[i] as number,
          }))
        : this.#reader
            .facetValues()
            .flatMap((row) =>
              row?.facet === facet
                ? [{ value: row.value, count: this.#values?.[row.number] ?? 0 }]
                : [],
            );
    return counted
      .filter(({ value, count }) => count > 0 || chosen.includes(value))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
      .slice(0, MOST_VALUES)
      .map(({ value, count }) => ({
        value,
        label: value,
        count,
        selected: chosen.includes(value),
      }));
  }
}
