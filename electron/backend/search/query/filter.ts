import { RECORD_KINDS, type RecordKind } from "../../../../shared/domain/record.ts";
import { FACETS, type FacetName, type SearchRequest } from "../../../../shared/domain/search.ts";
import type { IndexReader } from "../index/index-reader.ts";

/**
 * The filters of a request as numbers. Each filter has a bit; `missed(doc)` says which of them a
 * document does not fit. That one number answers both "is it a hit" and "would it be one if this
 * facet's own filter were not there", which is how facets are counted.
 */
export interface Filter {
  missed(doc: number): number;
  isEmpty: boolean;
  /** Bit of the filter of a facet; 0 when there is none. */
  bitOf(facet: FacetName): number;
}

export function readFilter(request: SearchRequest, reader: IndexReader): Filter {
  const kinds = chosenKinds(request);
  const bits = new Map<FacetName, number>();
  const accepted: { bit: number; numbers: Set<number> }[] = [];
  if (kinds) bits.set("kind", 1);
  FACETS.forEach((facet, i) => {
    const chosen = request.filters[facet];
    if (facet === "kind" || !chosen || chosen.length === 0) return;
    const numbers = new Set<number>();
    for (const row of reader.facetValues()) {
      if (row?.facet === facet && chosen.includes(row.value)) numbers.add(row.number);
    }
    bits.set(facet, 1 << i);
    accepted.push({ bit: 1 << i, numbers });
  });
  const { docs } = reader;
  return {
    isEmpty: bits.size === 0,
    bitOf: (facet) => bits.get(facet) ?? 0,
    missed(doc) {
      let missed = kinds && !kinds.has(docs.kinds[doc] as number) ? 1 : 0;
      for (const { bit, numbers } of accepted) {
        if (!docs.facetsOf(doc).some((number) => numbers.has(number))) missed |= bit;
      }
      return missed;
    },
  };
}

/** Numbers of the kinds that fit both the tabs (`kinds`) and the facet; null when all do. */
function chosenKinds(request: SearchRequest): Set<number> | null {
  const lists = [request.kinds, request.filters.kind ?? []].filter((list) => list.length > 0);
  if (lists.length === 0) return null;
  const fits = (kind: RecordKind) => lists.every((list) => (list as string[]).includes(kind));
  return new Set(RECORD_KINDS.flatMap((kind, i) => (fits(kind) ? [i] : [])));
}
