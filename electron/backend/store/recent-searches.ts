import { prepared, type StoreDatabase } from "./database.ts";

/** More are not useful as completions, and fewer traces stay. */
const KEPT = 500;

/** Remembers a search that led somewhere. */
export function rememberSearch(db: StoreDatabase, query: string): void {
  prepared(
    db,
    `INSERT INTO recent_searches (query, times, last_at) VALUES (?, 1, ?)
     ON CONFLICT (query) DO UPDATE SET times = times + 1, last_at = excluded.last_at`,
  ).run(query, new Date().toISOString());
  prepared(
    db,
    `DELETE FROM recent_searches WHERE query NOT IN
     (SELECT query FROM recent_searches ORDER BY last_at DESC LIMIT ?)`,
  ).run(KEPT);
}

/** Remembered searches, the latest first. */
export function listRecentSearches(db: StoreDatabase): { query: string; times: number }[] {
  return prepared<{ query: string; times: number }>(
    db,
    "SELECT query, times FROM recent_searches ORDER BY last_at DESC",
  ).all();
}
