import { RECORD_KINDS } from "../../../../shared/domain/record.ts";
import type { IndexReader } from "../index/index-reader.ts";
import type { FacetNode } from "./query-node.ts";

/** The documents that fit a condition on a facet. Linear in the library. */
export function docsWithFacet(node: FacetNode, reader: IndexReader): Uint32Array {
  const { docs } = reader;
  const kinds = RECORD_KINDS.map((kind) => node.facet === "kind" && node.accepts(kind));
  const values = reader
    .facetValues()
    .map((row) => row !== undefined && row.facet === node.facet && node.accepts(row.value));
  const found: number[] = [];
  for (let doc = 0; doc < docs.size; doc++) {
    if (!docs.alive[doc]) continue;
    const fits =
      node.facet === "kind"
        ? kinds[docs.kinds[doc] as number]
        : docs.facetsOf(doc).some((number) => values[number]);
    if (fits) found.push(doc);
  }
  return Uint32Array.from(found);
}
