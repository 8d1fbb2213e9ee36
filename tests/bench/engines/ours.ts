import { answerWithPassages } from "../../../electron/backend/search/answer-with-passages.ts";
import { openSearchIndex } from "../../../electron/backend/search/open-search-index.ts";
import { readable } from "../../../electron/backend/search/readable-record.ts";
import type {
  IndexableRecord,
  SearchIndex,
} from "../../../electron/backend/search/search-index.ts";
import { openDatabase, type StoreDatabase } from "../../../electron/backend/store/database.ts";
import { type SearchRequest, SearchRequestSchema } from "../../../shared/domain/search.ts";
import type { BenchText } from "../corpora/texts.ts";
import type { BenchEngine, QueryMode } from "./engine.ts";
import { queryWords } from "./german-words.ts";
import { bytesWithout } from "./index-size.ts";

/** The project's own engine, driven through the seam that the library uses. */
export function createOurs(): BenchEngine {
  let database: StoreDatabase | null = null;
  let index: SearchIndex | null = null;
  let load: (id: string) => IndexableRecord | null = () => null;
  const opened = (): SearchIndex => {
    if (!index) throw new Error("The index is not open.");
    return index;
  };
  return {
    keepTexts(texts, file) {
      const db = openAt(file);
      db.exec("CREATE TABLE bench_texts (id INTEGER PRIMARY KEY, title TEXT, body TEXT) STRICT");
      const insert = db.prepare("INSERT INTO bench_texts VALUES (?, ?, ?)");
      db.transaction(() => {
        for (const text of texts) insert.run(text.id, text.title, text.body);
      })();
      db.close();
    },
    build(texts, file) {
      const db = openAt(file);
      const built = openIndex(db);
      built.rebuild(records(texts));
      while (built.mergeStep());
      built.close();
      db.close();
    },
    open(file) {
      database = openAt(file);
      index = openIndex(database);
      load = loadFrom(database);
    },
    search(query, mode) {
      return opened()
        .search(requestOf(query, mode))
        .hits.map((hit) => numberOf(hit.id));
    },
    searchShown(query) {
      const index = opened();
      const answer = answerWithPassages(
        requestOf(query, "any"),
        index,
        (request) => index.search(request),
        (id) => {
          const record = load(id);
          return record && readable(record);
        },
      );
      return answer.hits.map((hit) => numberOf(hit.id));
    },
    change(text) {
      const db = database;
      if (!db) throw new Error("The index is not open.");
      db.transaction(() => {
        db.prepare("UPDATE bench_texts SET title = ?, body = ? WHERE id = ?").run(
          text.title,
          text.body,
          text.id,
        );
        opened().put(recordOf(text));
      })();
    },
    indexBytes(file) {
      const db = openAt(file);
      const bytes = bytesWithout(db, ["sqlite_schema", "bench_texts"]);
      db.close();
      return bytes;
    },
    close() {
      index?.close();
      database?.close();
    },
  };
}

function openAt(file: string): StoreDatabase {
  return openDatabase(`${file}.sqlite`, { readOnly: false, rollbackJournal: false });
}

function openIndex(db: StoreDatabase): SearchIndex {
  return openSearchIndex(db, { readOnly: false, load: loadFrom(db) });
}

function loadFrom(db: StoreDatabase): (id: string) => IndexableRecord | null {
  const select = db.prepare("SELECT id, title, body FROM bench_texts WHERE id = ?");
  return (id) => {
    const text = select.get(numberOf(id)) as BenchText | undefined;
    return text ? recordOf(text) : null;
  };
}

/** Once: validating a request is not the search's own work, and the handlers do it. */
const DEFAULTS: SearchRequest = SearchRequestSchema.parse({ query: "", limit: 10 });

function requestOf(query: string, mode: QueryMode): SearchRequest {
  if (mode === "all") {
    return {
      ...DEFAULTS,
      query: queryWords(query)
        .map((word) => `+${word}`)
        .join(" "),
    };
  }
  return { ...DEFAULTS, query, typing: mode === "typing" };
}

function* records(texts: Iterable<BenchText>): Generator<IndexableRecord> {
  for (const text of texts) yield recordOf(text);
}

function recordOf(text: BenchText): IndexableRecord {
  return {
    id: uuidOf(text.id),
    kind: "document",
    title: text.title,
    aliases: [],
    people: [],
    places: [],
    terms: [],
    summary: "",
    body: text.body,
    pages: [],
    date: "",
    facets: {},
  };
}

/** Ids of the shape the library uses, with the number at the end. */
function uuidOf(number: number): string {
  return `00000000-0000-7000-8000-${number.toString(16).padStart(12, "0")}`;
}

function numberOf(id: string): number {
  return Number.parseInt(id.slice(-12), 16);
}
