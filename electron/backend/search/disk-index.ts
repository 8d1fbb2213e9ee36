import type { Completion, SearchRequest } from "../../../shared/domain/search.ts";
import { analyseRecord } from "./analysis/analyse-record.ts";
import { Analyzer } from "./analysis/analyzer.ts";
import { ANALYSIS_VERSION } from "./analysis/pipeline.ts";
import { BulkWriter } from "./index/bulk-writer.ts";
import { forgetFacetValues } from "./index/forget-facet-values.ts";
import { IndexReader } from "./index/index-reader.ts";
import { IndexSet } from "./index/index-set.ts";
import { mergeOnce, packIfLarge } from "./index/merge.ts";
import { TABLES_VERSION } from "./index/tables.ts";
import { removeRecord, writeRecord } from "./index/write-record.ts";
import type { EvaluationContext } from "./query/evaluate.ts";
import { expandWord } from "./query/expand-word.ts";
import { bestPassage, marksIn, wordMatcher } from "./query/passages.ts";
import type { FacetNode, PhraseNode, QueryNode, WordNode } from "./query/query-node.ts";
import { readQuery } from "./query/read-query.ts";
import { runSearch } from "./query/run-search.ts";
import type { Scoring } from "./query/scoring.ts";
import type {
  HitPassage,
  IndexAnswer,
  IndexableRecord,
  IndexOptions,
  SearchDatabase,
  SearchIndex,
} from "./search-index.ts";

const NO_ANSWER: IndexAnswer = {
  total: 0,
  countsByKind: {},
  facets: [],
  hits: [],
  corrections: [],
};

/** The index in the tables of an SQLite database. */
export class DiskIndex implements SearchIndex {
  readonly #db: SearchDatabase;
  readonly #options: IndexOptions;
  readonly #analyzer = new Analyzer();
  readonly #set: IndexSet;
  readonly #reader: IndexReader;
  readonly #usable: boolean;
  readonly #scoring: Scoring;

  constructor(db: SearchDatabase, options: IndexOptions, scoring: Scoring) {
    this.#db = db;
    this.#options = options;
    this.#scoring = scoring;
    this.#set = new IndexSet(db, "search_a");
    this.#usable = this.#prepareTables();
    this.#reader = new IndexReader(this.#set, scoring);
  }

  put(record: IndexableRecord): void {
    writeRecord(this.#set, record, analyseRecord(record, this.#analyzer));
    packIfLarge(this.#set);
  }

  remove(id: string): void {
    removeRecord(this.#set, id);
  }

  search(request: SearchRequest): IndexAnswer {
    if (!this.#usable) return NO_ANSWER;
    return this.#read(() => {
      const nodes = readQuery(request.query, request.typing);
      const corrections: IndexAnswer["corrections"] = [];
      const answer = runSearch(nodes, request, this.#reader, this.#context(corrections));
      return { ...answer, corrections };
    });
  }

  passage(record: IndexableRecord, query: string, typing: boolean): HitPassage {
    const terms = new Map<string, number>();
    const prefixes: { form: string; index: number }[] = [];
    wordsIn(readQuery(query, typing)).forEach((node, index) => {
      const word = this.#analyzer.analyse(node.clause.term.replaceAll("*", ""));
      if (word.term !== "") terms.set(word.term, index);
      if (node.unfinished || node.clause.term.endsWith("*"))
        prefixes.push({ form: word.form, index });
    });
    const matches = wordMatcher(terms, prefixes, this.#analyzer);
    return {
      titleMarks: marksIn(record.title, matches).map(({ start, end }) => ({ start, end })),
      passage: bestPassage(record, null, matches),
    };
  }

  complete(_text: string, _limit: number): Completion[] {
    return [];
  }

  backlog(): number {
    return 0;
  }

  rebuild(records: Iterable<IndexableRecord>): void {
    this.#set.drop();
    this.#set.create();
    const writer = new BulkWriter(this.#set);
    const iterator = records[Symbol.iterator]();
    const addBatch = this.#db.transaction(() => {
      for (let next = iterator.next(); !next.done; next = iterator.next()) {
        writer.add(next.value, analyseRecord(next.value, this.#analyzer));
        if (writer.isFull) break;
      }
      const isDone = !writer.isFull;
      writer.flush();
      return isDone;
    });
    while (!addBatch());
  }

  check(expected: Iterable<string>): string[] {
    const found = new Set(this.#set.pluck("SELECT id FROM @docs").all() as string[]);
    const problems: string[] = [];
    for (const id of expected) if (!found.delete(id)) problems.push(`${id} is not indexed`);
    for (const id of found) problems.push(`${id} is indexed and does not exist`);
    return problems;
  }

  mergeStep(): boolean {
    if (this.#options.readOnly) return false;
    const { unpacked_docs } = this.#set.state();
    const dead = this.#set.pluck("SELECT 1 FROM @dead LIMIT 1").get();
    if (unpacked_docs === 0 && dead === undefined) return false;
    return this.#db.transaction(() => mergeOnce(this.#set, this.#analyzer))();
  }

  forgetErased(): void {
    while (this.mergeStep());
    this.#db.transaction(() => forgetFacetValues(this.#set))();
  }

  close(): void {}

  #prepareTables(): boolean {
    if (this.#options.readOnly) return this.#set.exists();
    if (this.#set.exists()) {
      const state = this.#set.state();
      if (state.tables_version !== TABLES_VERSION || state.analysis_version !== ANALYSIS_VERSION) {
        this.#set.drop();
      }
    }
    this.#set.create();
    return true;
  }

  /** Runs a query on one state of the database, whatever others write meanwhile. */
  #read<T>(query: () => T): T {
    return this.#db.transaction(() => {
      this.#reader.refresh();
      return query();
    })();
  }

  #context(corrections: IndexAnswer["corrections"] = []): EvaluationContext {
    const { docs, terms } = this.#reader;
    return {
      docs,
      terms,
      scoring: this.#scoring,
      expand: (node) => {
        const { terms, used } = expandWord(
          node,
          this.#reader,
          this.#analyzer,
          this.#scoring,
          (word) => this.#synonymsOf(word),
        );
        if (used !== null) corrections.push({ word: node.clause.term, used });
        return terms;
      },
      checkPhrase: (phrase, candidates) => this.#checkPhrase(phrase, candidates),
      facetDocs: (node) => this.#facetDocs(node),
    };
  }

  #synonymsOf(_word: string): readonly string[] {
    return [];
  }

  #checkPhrase(_phrase: PhraseNode, candidates: Uint32Array): Set<number> {
    return new Set(candidates);
  }

  #facetDocs(_node: FacetNode): Uint32Array {
    return new Uint32Array(0);
  }
}

function wordsIn(nodes: QueryNode[]): WordNode[] {
  return nodes.flatMap((node): WordNode[] => {
    if (node.presence === "prohibited" || node.type === "facet") return [];
    if (node.type === "word") return [node];
    return wordsIn(node.type === "phrase" ? node.words : node.nodes);
  });
}
