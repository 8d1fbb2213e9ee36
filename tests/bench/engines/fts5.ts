import { openDatabase, type StoreDatabase } from "../../../electron/backend/store/database.ts";
import type { BenchText } from "../corpora/texts.ts";
import type { BenchEngine, QueryMode } from "./engine.ts";
import { queryWords, stemOf, wordsOf } from "./german-words.ts";
import { bytesWithout } from "./index-size.ts";

/**
 * What a word of a query is looked up as: itself; its stem with everything that begins so (the best
 * results FTS5 gives on German without a tokenizer of one's own); or its pieces of three letters,
 * which forgives misspellings.
 */
export type Fts5Lookup = "words" | "stems" | "trigrams";

const TITLE_WEIGHT = 5;

const TOKENIZERS: Record<Fts5Lookup, string> = {
  words: "tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4'",
  stems: "tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4'",
  trigrams: "tokenize = 'trigram remove_diacritics 1'",
};

/**
 * SQLite FTS5 as a careful developer sets it up: no diacritics, prefix indexes for typing, a
 * contentless table (the texts lie elsewhere, as with ours), the ten best by rank, in a database
 * with the library's own settings.
 */
export function createFts5(lookup: Fts5Lookup): BenchEngine {
  let database: StoreDatabase | null = null;
  const opened = (): StoreDatabase => {
    if (!database) throw new Error("The FTS5 index is not open.");
    return database;
  };
  let select: ReturnType<typeof prepareSelect> | null = null;
  return {
    keepTexts() {},
    build(texts, file) {
      const db = openAt(file);
      db.exec(`CREATE VIRTUAL TABLE texts USING fts5(title, body, content = '',
        contentless_delete = 1, ${TOKENIZERS[lookup]})`);
      db.prepare("INSERT INTO texts(texts, rank) VALUES ('rank', ?)").run(
        `bm25(${TITLE_WEIGHT}.0, 1.0)`,
      );
      const insert = db.prepare("INSERT INTO texts(rowid, title, body) VALUES (?, ?, ?)");
      db.transaction(() => {
        for (const text of texts) insert.run(text.id + 1, text.title, text.body);
        db.exec("INSERT INTO texts(texts) VALUES ('optimize')");
      })();
      db.close();
    },
    open(file) {
      database = openAt(file);
      select = prepareSelect(database);
    },
    search(query, mode) {
      const match = matchExpression(query, mode, lookup);
      if (match === "" || !select) return [];
      return select.all(match).map((rowid) => rowid - 1);
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
      const db = openAt(file);
      const bytes = bytesWithout(db, ["sqlite_schema"]);
      db.close();
      return bytes;
    },
    close() {
      database?.close();
    },
  };
}

function openAt(file: string): StoreDatabase {
  return openDatabase(`${file}.sqlite`, { readOnly: false, rollbackJournal: false });
}

function prepareSelect(db: StoreDatabase) {
  return db
    .prepare<[string], number>("SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT 10")
    .pluck();
}

function matchExpression(query: string, mode: QueryMode, lookup: Fts5Lookup): string {
  // While typing, a last word that looks like a stop word may be the beginning of another.
  const words = mode === "typing" ? wordsOf(query) : queryWords(query);
  const operands = words.map((word, at) => {
    if (lookup === "trigrams") return trigramsOf(word).join(" OR ");
    if (mode === "typing" && at === words.length - 1) return `"${word}" *`;
    return lookup === "stems" ? `"${stemOf(word)}" *` : `"${word}"`;
  });
  const joiner = mode === "all" ? " AND " : " OR ";
  return operands
    .filter((operand) => operand !== "")
    .map((operand) => `(${operand})`)
    .join(joiner);
}

function trigramsOf(word: string): string[] {
  const found = new Set<string>();
  for (let at = 0; at + 3 <= word.length; at += 1) found.add(`"${word.slice(at, at + 3)}"`);
  return [...found];
}
