import { RECORD_KINDS } from "../../../../shared/domain/record.ts";
import type { IndexReader } from "../index/index-reader.ts";
import type { FacetNode } from "./query-node.ts";

/** The documents that fit a condition on a facet. Linear in the library. */
export function docsWithFacet(node: FacetNode, reader: IndexReader): Uint32Array {
  const { docs } = reader;
  if (node.records) return docsOfRecords(node.records, reader);
  const kinds = RECORD_KINDS.map((kind) => node.facet === "kind" && node.accepts(kind));
  const values = reader
    .facetValues()
    .map((row) => row !== undefined && row.facet === node.facet && node.accepts(row.value));
  const found: number[] = [];
  for (let doc = 0; doc < docs.size; doc++) {
    if (!docs.alive.has(doc)) continue;
    const fits =
      node.facet === "kind"
        ? kinds[docs.kinds[doc] as number]
        : docs.facetsOf(doc).some((number) => values[number]);
    if (fits) found.push(doc);
  }
  return Uint32Array.from(found);
}

function docsOfRecords(records: readonly string[], reader: IndexReader): Uint32Array {
  const found = records.flatMap((id) => {
    const doc = reader.docOf(id);
    return doc !== null && reader.docs.alive.has(doc) ? [doc] : [];
  });
  return Uint32Array.from(new Set(found)).sort();
}
