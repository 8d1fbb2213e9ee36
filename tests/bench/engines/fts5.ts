import type Database from "better-sqlite3";
import type { BenchText } from "../corpora/texts.ts";
import type { BenchEngine, QueryMode } from "./engine.ts";
import { queryWords, wordsOf } from "./german-words.ts";
import { bytesWithout, openSqlite } from "./sqlite-file.ts";

/** What tuning on the query sets gave; see docs/performance.md. */
const TITLE_WEIGHT = 3;
const BODY_WEIGHT = 1;

/**
 * SQLite FTS5 as a careful developer sets it up: unicode61 without diacritics, prefix indexes for
 * typing, a contentless table (the texts lie elsewhere, as ours do), and the best ten by rank.
 */
export function createFts5(): BenchEngine {
  let database: Database.Database | null = null;
  let select: Database.Statement | null = null;
  const opened = (): Database.Database => {
    if (!database) throw new Error("The FTS5 engine is not open.");
    return database;
  };
  return {
    build(texts, file) {
      const db = openSqlite(`${file}.sqlite`);
      db.exec(`CREATE VIRTUAL TABLE texts USING fts5(title, body, content = '',
        contentless_delete = 1, prefix = '2 3 4',
        tokenize = 'unicode61 remove_diacritics 2')`);
      const rank = db.prepare("INSERT INTO texts(texts, rank) VALUES ('rank', ?)");
      rank.run(`bm25(${TITLE_WEIGHT}.0, ${BODY_WEIGHT}.0)`);
      const insert = db.prepare("INSERT INTO texts(rowid, title, body) VALUES (?, ?, ?)");
      db.transaction(() => {
        for (const text of texts) insert.run(text.id + 1, text.title, text.body);
      })();
      db.exec("INSERT INTO texts(texts) VALUES ('optimize')");
      db.pragma("wal_checkpoint(TRUNCATE)");
      db.close();
    },
    open(file) {
      database = openSqlite(`${file}.sqlite`);
      select = database
        .prepare("SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT 10")
        .pluck();
    },
    search(query, mode) {
      const match = matchExpression(query, mode);
      if (match === "" || !select) return [];
      return (select.all(match) as number[]).map((rowid) => rowid - 1);
    },
    change(text: BenchText) {
      const db = opened();
      db.transaction(() => {
        db.prepare("DELETE FROM texts WHERE rowid = ?").run(text.id + 1);
        db.prepare("INSERT INTO texts(rowid, title, body) VALUES (?, ?, ?)").run(
          text.id + 1,
          text.title,
          text.body,
        );
      })();
    },
    indexBytes(file) {
      const db = openSqlite(`${file}.sqlite`);
      const bytes = bytesWithout(db, ["sqlite_schema"]);
      db.close();
      return bytes;
    },
    close() {
      database?.close();
    },
  };
}

function matchExpression(query: string, mode: QueryMode): string {
  if (mode === "typing") {
    const words = wordsOf(query);
    return words
      .map((word, at) => (at === words.length - 1 ? `"${word}" *` : `"${word}"`))
      .join(" OR ");
  }
  return queryWords(query)
    .map((word) => `"${word}"`)
    .join(mode === "all" ? " AND " : " OR ");
}
