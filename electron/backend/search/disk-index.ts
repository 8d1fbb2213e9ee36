import type {
  Completion,
  SearchAdvice,
  SearchExplanation,
  SearchRequest,
} from "../../../shared/domain/search.ts";
import { analyseRecord } from "./analysis/analyse-record.ts";
import { Analyzer } from "./analysis/analyzer.ts";
import { Vocabulary } from "./analysis/vocabulary.ts";
import { DamagedIndexError } from "./index/bytes.ts";
import { checkIndex } from "./index/check-index.ts";
import { forgetFacetValues } from "./index/forget-facet-values.ts";
import { IndexReader } from "./index/index-reader.ts";
import type { IndexSet } from "./index/index-set.ts";
import { IndexSets } from "./index/index-sets.ts";
import { isLarge, mergeOnce, packAll } from "./index/merge.ts";
import { removeRecord, writeRecord } from "./index/write-record.ts";
import { adviseOnNothing } from "./query/advise.ts";
import { completeText } from "./query/complete.ts";
import { explainable, explainSearch } from "./query/explain.ts";
import { type QueryOptions, QueryRunner } from "./query/query-runner.ts";
import type { Scoring } from "./query/scoring.ts";
import { findSimilar } from "./query/similar.ts";
import { readable } from "./readable-record.ts";
import type {
  IndexAnswer,
  IndexableRecord,
  IndexOptions,
  QueryMarker,
  ReadableRecord,
  SearchDatabase,
  SearchIndex,
  SimilarRecord,
} from "./search-index.ts";

const NO_ANSWER: IndexAnswer = {
  total: 0,
  countsByKind: {},
  facets: [],
  hits: [],
  corrections: [],
};

const NO_MARKS: QueryMarker = {
  marks: () => [],
  meets: () => false,
  passage: () => ({ titleMarks: [], passage: { text: "", marks: [], page: null }, together: 0 }),
};

/** The index in the tables of an SQLite database: brings writing, merging and queries together. */
export class DiskIndex implements SearchIndex {
  readonly #db: SearchDatabase;
  readonly #options: QueryOptions;
  readonly #scoring: Scoring;
  readonly #analyzer = new Analyzer();
  readonly #vocabulary = new Vocabulary(this.#analyzer);
  readonly #sets: IndexSets;
  /** Made once: preparing a transaction costs more than a short query. */
  readonly #onOneState: <T>(work: () => T) => T;
  #runner: QueryRunner | null = null;

  constructor(db: SearchDatabase, options: IndexOptions, scoring: Scoring) {
    this.#db = db;
    const { load, read = (id) => readableOrNull(load(id)) } = options;
    this.#options = { ...options, read };
    this.#scoring = scoring;
    this.#sets = new IndexSets(db, options.readOnly);
    const onOneState = db.transaction((work: () => unknown) => work());
    this.#onOneState = <T>(work: () => T) => onOneState(work) as T;
  }

  put(record: IndexableRecord): void {
    const analysed = analyseRecord(record, this.#vocabulary);
    for (const set of this.#sets.written()) {
      writeRecord(set, record, analysed);
    }
  }

  remove(id: string): void {
    for (const set of this.#sets.written()) removeRecord(set, id);
  }

  search(request: SearchRequest): IndexAnswer {
    return this.#read(NO_ANSWER, (runner) => runner.search(request));
  }

  marker(query: string, typing: boolean): QueryMarker {
    const marker = this.#read(NO_MARKS, (runner) => runner.marker(query, typing));
    return {
      ...marker,
      // Of a long document the index says where to look: what is damaged may show here first.
      passage: (record) =>
        this.#unlessDamaged(NO_MARKS.passage(record), () => marker.passage(record)),
    };
  }

  advise(request: SearchRequest): SearchAdvice[] {
    return this.#read<SearchAdvice[]>([], (runner, { lexicon }) =>
      adviseOnNothing(request, lexicon, (changed) => runner.count(changed)),
    );
  }

  complete(text: string, limit: number): Completion[] {
    return this.#read<Completion[]>([], (_, reader) => completeText(text, limit, reader));
  }

  similar(record: IndexableRecord, page: number | null, limit: number): SimilarRecord[] {
    const onePage = record.pages.filter(({ number }) => number === page);
    const asked = page === null ? record : { ...record, summary: "", body: "", pages: onePage };
    return this.#read<SimilarRecord[]>([], (_, reader) =>
      findSimilar(
        asked,
        reader,
        this.#analyzer,
        this.#vocabulary,
        this.#scoring,
        limit,
        this.#options.read,
      ),
    );
  }

  explain(request: SearchRequest): SearchExplanation {
    const nothing = { analysis: [], clauses: [], hits: [] };
    return this.#read<SearchExplanation>(nothing, (runner, reader) => {
      const nodes = runner.read(request.query, request.typing);
      const answer = runner.search(explainable(request));
      return explainSearch(nodes, answer, reader, runner.context(), this.#analyzer);
    });
  }

  backlog(): number {
    const indexed = this.#sets.current()?.pluck("SELECT count(*) FROM @docs").get() as
      | number
      | undefined;
    const wanted = this.#options.count?.() ?? indexed ?? 0;
    return indexed === undefined ? Math.max(1, wanted) : Math.max(0, wanted - indexed);
  }

  rebuild(records: Iterable<IndexableRecord>): void {
    // Its own, so that what a whole library is made of is not kept.
    const vocabulary = new Vocabulary(this.#analyzer);
    this.#sets.rebuild(records, (record) => analyseRecord(record, vocabulary));
  }

  reindexStep(ids: Iterator<string>): boolean {
    return this.#sets.reindexStep(ids, this.#options.load, (record) =>
      analyseRecord(record, this.#vocabulary),
    );
  }

  check(expected: Iterable<string>): string[] {
    const set = this.#sets.current();
    if (!set) return ["there is no index of this version"];
    const analyse = (id: string) => {
      const record = this.#options.load(id);
      return record && analyseRecord(record, this.#vocabulary);
    };
    try {
      return checkIndex(set, expected, analyse);
    } catch (error) {
      if (!isDamage(error)) throw error;
      return [`the index is damaged: ${error instanceof Error ? error.message : ""}`];
    }
  }

  isCurrent(): boolean {
    return this.#sets.current() !== null;
  }

  mergeStep(): boolean {
    if (this.#options.readOnly) return false;
    for (const set of this.#sets.written()) {
      const { unpacked_docs } = set.state();
      const dead = set.pluck("SELECT 1 FROM @dead LIMIT 1").get();
      if (unpacked_docs === 0 && dead === undefined) continue;
      if (this.#db.transaction(() => mergeOnce(set, this.#analyzer))()) return true;
    }
    return false;
  }

  mergeIfLarge(): void {
    if (this.#options.readOnly) return;
    for (const set of this.#sets.written()) {
      if (isLarge(set)) this.#db.transaction(() => packAll(set)).immediate();
    }
  }

  mergeAll(): void {
    if (this.#options.readOnly) return;
    for (const set of this.#sets.written()) this.#db.transaction(() => packAll(set))();
    while (this.mergeStep());
  }

  forgetErased(): void {
    this.mergeAll();
    this.#db.transaction(() => {
      for (const set of this.#sets.written()) forgetFacetValues(set);
    })();
  }

  close(): void {
    this.#runner = null;
  }

  /**
   * Runs a query on one state of the database, whatever others write meanwhile. What cannot be
   * read is marked as not there: it is made anew, and the answer is that of an empty index.
   */
  #read<T>(nothing: T, query: (runner: QueryRunner, reader: IndexReader) => T): T {
    return this.#unlessDamaged(nothing, () =>
      this.#onOneState(() => {
        const set = this.#sets.answering();
        if (!set) return nothing;
        const runner = this.#runnerOn(set);
        runner.refresh();
        return query(runner, runner.reader);
      }),
    );
  }

  #unlessDamaged<T>(nothing: T, work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (!isDamage(error) || this.#options.readOnly) throw error;
      this.#sets.giveUp();
      this.#runner = null;
      return nothing;
    }
  }

  #runnerOn(set: IndexSet): QueryRunner {
    if (this.#runner?.reader.set !== set) {
      const reader = new IndexReader(set, this.#scoring);
      this.#runner = new QueryRunner(reader, this.#analyzer, this.#scoring, this.#options);
    }
    return this.#runner;
  }
}

function readableOrNull(record: IndexableRecord | null): ReadableRecord | null {
  return record && readable(record);
}

/** Packed bytes that make no sense, or tables that somebody took away. */
function isDamage(error: unknown): boolean {
  if (error instanceof DamagedIndexError) return true;
  return error instanceof Error && /^no such table: search_/.test(error.message);
}
