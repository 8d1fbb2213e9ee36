import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openSearchIndex } from "../../../electron/backend/search/open-search-index.ts";
import type { Scoring } from "../../../electron/backend/search/query/scoring.ts";
import { readable } from "../../../electron/backend/search/readable-record.ts";
import type {
  IndexableRecord,
  IndexOptions,
  ReadableRecord,
  SearchIndex,
} from "../../../electron/backend/search/search-index.ts";
import { openDatabase, type StoreDatabase } from "../../../electron/backend/store/database.ts";
import { type SearchRequest, SearchRequestSchema } from "../../../shared/domain/search.ts";

/** An index in a real file, over records that a map stands for. */
export interface TemporaryIndex {
  db: StoreDatabase;
  index: SearchIndex;
  file: string;
  records: Map<string, IndexableRecord>;
  put(...records: IndexableRecord[]): void;
  remove(id: string): void;
  /** A record as answers read it. */
  read(id: string): ReadableRecord | null;
  search(query: string, request?: Partial<SearchRequest>): string[];
  /** Opens the file again, as after a restart. */
  reopen(): void;
  close(): void;
}

export function createTemporaryIndex(
  scoring?: Scoring,
  options: Partial<IndexOptions> = {},
): TemporaryIndex {
  const folder = mkdtempSync(path.join(tmpdir(), "fadenwerk-index-"));
  const file = path.join(folder, "index.sqlite");
  const records = new Map<string, IndexableRecord>();
  const open = () => {
    const db = openDatabase(file, { readOnly: false, rollbackJournal: false });
    const load = (id: string) => records.get(id) ?? null;
    const count = () => records.size;
    return {
      db,
      index: openSearchIndex(db, { load, count, readOnly: false, ...options }, scoring),
    };
  };
  let { db, index } = open();
  return {
    get db() {
      return db;
    },
    get index() {
      return index;
    },
    file,
    records,
    read(id) {
      const record = records.get(id);
      return record ? readable(record) : null;
    },
    put(...added) {
      db.transaction(() => {
        for (const record of added) {
          records.set(record.id, record);
          index.put(record);
        }
      })();
    },
    remove(id) {
      records.delete(id);
      db.transaction(() => index.remove(id))();
    },
    search: (query, request) => index.search(requestFor(query, request)).hits.map((hit) => hit.id),
    reopen() {
      index.close();
      db.close();
      ({ db, index } = open());
    },
    close() {
      index.close();
      db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function requestFor(query: string, request: Partial<SearchRequest> = {}): SearchRequest {
  return { ...SearchRequestSchema.parse({ query }), ...request };
}

export function record(id: string, fields: Partial<IndexableRecord> = {}): IndexableRecord {
  return {
    id,
    kind: "document",
    title: "",
    aliases: [],
    people: [],
    places: [],
    terms: [],
    summary: "",
    body: "",
    pages: [],
    date: "",
    facets: {},
    ...fields,
  };
}
