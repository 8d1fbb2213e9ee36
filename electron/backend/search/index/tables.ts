import type { SearchDatabase } from "../search-index.ts";

/** Changes whenever the tables below change; an index with other tables is made anew. */
export const TABLES_VERSION = 6;

/**
 * The tables of one index. There can be two of them side by side, told apart by `set`: the one
 * that answers, and one that is being made by a newer analysis. All of it is derived from the
 * records and can be thrown away. Tables with long rows have row numbers: without them SQLite
 * reads a row to its end whenever it passes it on the way to another.
 *
 * - `state`: one row; `stamp` is a random number that every change sets anew.
 * - `docs`: document number ↔ record. A changed record gets a new number, so numbers only grow.
 * - `blocks`: 256 documents each: lengths by field, kind, date, facets; see doc-blocks.ts.
 * - `delta`: the documents whose postings have not been packed yet, one row each.
 * - `postings`: term → packed postings, in parts of 16,384 document numbers; see postings.ts.
 * - `words`: the folded forms of words as written, with the number of texts they are in.
 * - `grams`: three letters → numbers of the words they are in.
 * - `forward`: packed document → numbers of its words, to take it out of the rows above again.
 * - `pages`: long document → on which of its pages its terms are; see packed-pages.ts.
 * - `dead`: packed documents that are gone and still have postings.
 * - `facet_values`: what the numbers of facets in blocks stand for.
 */
export function createTables(db: SearchDatabase, set: string): void {
  db.exec(`
    CREATE TABLE IF NOT EXISTS ${set}_state (
      only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
      tables_version INTEGER NOT NULL, analysis_version INTEGER NOT NULL,
      complete INTEGER NOT NULL, stamp INTEGER NOT NULL, next_doc INTEGER NOT NULL,
      next_word INTEGER NOT NULL,
      unpacked_docs INTEGER NOT NULL, unpacked_bytes INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE IF NOT EXISTS ${set}_docs (
      doc INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT NOT NULL, sum INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE IF NOT EXISTS ${set}_blocks (
      block INTEGER PRIMARY KEY, stamp INTEGER NOT NULL, data BLOB NOT NULL
    ) STRICT;
    CREATE TABLE IF NOT EXISTS ${set}_delta (
      doc INTEGER PRIMARY KEY, stamp INTEGER NOT NULL,
      terms TEXT NOT NULL, counts BLOB NOT NULL, forms TEXT NOT NULL
    ) STRICT;
    CREATE TABLE IF NOT EXISTS ${set}_postings (
      id INTEGER PRIMARY KEY, term TEXT NOT NULL, part INTEGER NOT NULL, data BLOB NOT NULL,
      UNIQUE (term, part)
    ) STRICT;
    CREATE TABLE IF NOT EXISTS ${set}_words (
      word TEXT PRIMARY KEY, number INTEGER NOT NULL UNIQUE, texts INTEGER NOT NULL, shown TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS ${set}_grams (
      gram TEXT PRIMARY KEY, words BLOB NOT NULL
    ) STRICT;
    CREATE TABLE IF NOT EXISTS ${set}_forward (
      doc INTEGER PRIMARY KEY, words BLOB NOT NULL
    ) STRICT;
    CREATE TABLE IF NOT EXISTS ${set}_pages (
      doc INTEGER PRIMARY KEY, data BLOB NOT NULL
    ) STRICT;
    CREATE TABLE IF NOT EXISTS ${set}_dead (doc INTEGER PRIMARY KEY) STRICT;
    CREATE TABLE IF NOT EXISTS ${set}_facet_values (
      number INTEGER PRIMARY KEY, facet TEXT NOT NULL, value TEXT NOT NULL, UNIQUE (facet, value)
    ) STRICT;
  `);
}

const TABLES = [
  "state",
  "docs",
  "blocks",
  "delta",
  "postings",
  "words",
  "grams",
  "forward",
  "pages",
  "dead",
  "facet_values",
];

export function dropTables(db: SearchDatabase, set: string): void {
  for (const table of TABLES) db.exec(`DROP TABLE IF EXISTS ${set}_${table}`);
}
