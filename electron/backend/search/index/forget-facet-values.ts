import { readBlock } from "./doc-blocks.ts";
import type { IndexSet } from "./index-set.ts";

/**
 * Takes away the facet values that no document has any more: the name of an erased person must not
 * stay among them. O(documents); for erasures, not for every change.
 */
export function forgetFacetValues(set: IndexSet): void {
  const used = new Set<number>();
  for (const data of set.pluck("SELECT data FROM @blocks").all() as Uint8Array[]) {
    readBlock(data, (_, facts) => {
      for (const facet of facts?.facets ?? []) used.add(facet);
    });
  }
  const known = set.pluck("SELECT number FROM @facet_values").all() as number[];
  const forget = set.sql("DELETE FROM @facet_values WHERE number = ?");
  for (const number of known) if (!used.has(number)) forget.run(number);
  set.touch();
}
