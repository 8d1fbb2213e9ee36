import { DiskIndex } from "./disk-index.ts";
import { DEFAULT_SCORING, type Scoring } from "./query/scoring.ts";
import type { IndexOptions, SearchDatabase, SearchIndex } from "./search-index.ts";

/**
 * Opens the index that lies in a library's database, making its tables where there are none.
 * Nothing is loaded until the first query.
 */
export function openSearchIndex(
  db: SearchDatabase,
  options: IndexOptions,
  scoring: Scoring = DEFAULT_SCORING,
): SearchIndex {
  return new DiskIndex(db, options, scoring);
}
