import type { RecordKind } from "../../../shared/domain/record.ts";
import type {
  Completion,
  FacetCounts,
  FacetName,
  Mark,
  Passage,
  SearchAdvice,
  SearchExplanation,
  SearchRequest,
} from "../../../shared/domain/search.ts";
import type { OwnField } from "./query/own-fields.ts";

/**
 * What the index needs of a database: the part of better-sqlite3's own interface it uses. Search
 * never opens a database; who opens one hands it in, so that index and records share transactions.
 */
export interface SearchStatement {
  run(...parameters: unknown[]): { changes: number; lastInsertRowid: number | bigint };
  get(...parameters: unknown[]): unknown;
  all(...parameters: unknown[]): unknown[];
  iterate(...parameters: unknown[]): IterableIterator<unknown>;
  pluck(on?: boolean): this;
}

export interface SearchDatabase {
  prepare(sql: string): SearchStatement;
  exec(sql: string): unknown;
  transaction<A extends unknown[], R>(
    work: (...args: A) => R,
  ): ((...args: A) => R) & { immediate(...args: A): R };
}

/** Text of a document by page or slide. */
export interface PageText {
  number: number;
  text: string;
}

/**
 * A record that is read to show why it was found. Its pages are fetched when they are looked at: of
 * a long document few are.
 */
export interface ReadableRecord extends Omit<IndexableRecord, "pages"> {
  /** The pages with these numbers, in their order; without numbers all of them. */
  readPages(numbers?: readonly number[]): Iterable<PageText>;
}

/** A record as the index sees it: its words by field, and what results can be narrowed by. */
export interface IndexableRecord {
  id: string;
  kind: RecordKind;
  title: string;
  /** Other spellings and short names. */
  aliases: string[];
  /** Persons and organisations it mentions. */
  people: string[];
  places: string[];
  /** Terms of the vocabularies and tags. */
  terms: string[];
  summary: string;
  body: string;
  /** What it has, for `hat:…`: "document", "followup", "date", "place", "foundation" … */
  has?: string[];
  /** Text of a document by page or slide. */
  pages: PageText[];
  /** Partial date or "". */
  date: string;
  facets: Partial<Record<FacetName, string[]>>;
}

/** One record that a query found; `passage` shows why. */
export interface IndexHit {
  id: string;
  score: number;
}

/** A record like another one, and the telling words it shares with it, as it writes them. */
export interface SimilarRecord extends IndexHit {
  sharedWords: string[];
}

export interface IndexAnswer {
  total: number;
  countsByKind: Partial<Record<RecordKind, number>>;
  facets: FacetCounts[];
  hits: IndexHit[];
  corrections: { word: string; used: string }[];
}

export interface HitPassage {
  titleMarks: Mark[];
  passage: Passage;
  /** 1 when one place of its text has all that is asked for, less where its title has it too; or 0. */
  together: number;
}

/** Where texts meet one query. What it knows is of the moment it was made. */
export interface QueryMarker {
  /** All places in a text, in order. */
  marks(text: string): Mark[];
  /** Whether there is any. */
  meets(text: string): boolean;
  /** Why a record was found: marks in its title, and the stretch of its text that shows it best. */
  passage(record: ReadableRecord): HitPassage;
}

export interface IndexOptions {
  /** A record with all its text, for indexing it anew. */
  load: (id: string) => IndexableRecord | null;
  /** A record to look for phrases and words in; where it is not given, one that was loaded. */
  read?: (id: string) => ReadableRecord | null;
  readOnly: boolean;
  /** How many records there are to index; for noticing that the index lacks some. */
  count?: () => number;
  /** Folded word → other words for it (or names of several words): the user's vocabularies. */
  synonyms?: () => ReadonlyMap<string, readonly string[]>;
  /** Fields of the user's own that a query may name: `Aktenzeichen:12`. */
  ownFields?: () => readonly OwnField[];
}

/** The index of one open library. `put` and `remove` belong into the record's own transaction. */
export interface SearchIndex {
  put(record: IndexableRecord): void;
  remove(id: string): void;
  search(request: SearchRequest): IndexAnswer;
  /** Shows where texts meet a query; made once for all hits of an answer. */
  marker(query: string, typing: boolean): QueryMarker;
  /** For an empty answer: what to change so that something is found. */
  advise(request: SearchRequest): SearchAdvice[];
  /** Words and places that the last word of a text could become. */
  complete(text: string, limit: number): Completion[];
  /** Records like this one; with `page`, like that page of it. */
  similar(record: IndexableRecord, page: number | null, limit: number): SimilarRecord[];
  /** How a query was read and what makes up the score of each hit. */
  explain(request: SearchRequest): SearchExplanation;
  /** Records that are not indexed by the current version of the analysis. */
  backlog(): number;
  /** Whether there is a complete index of the current analysis, be it damaged or not. */
  isCurrent(): boolean;
  /** Throws everything away and indexes what it is given. */
  rebuild(records: Iterable<IndexableRecord>): void;
  /**
   * Indexes the next few of `ids` beside the index that answers meanwhile, and lets the new one
   * take over at their end. To be called with the same iterator until it returns false.
   */
  reindexStep(ids: Iterator<string>): boolean;
  /** Disagreements inside the index and with the records that should be in it; [] when sound. */
  check(expected: Iterable<string>): string[];
  /** Folds the latest changes into the packed postings; bounded work, true while there is more. */
  mergeStep(): boolean;
  /**
   * For writers, after a transaction (never inside one): folds in what the background has not, where
   * it has become so much that queries feel it.
   */
  mergeIfLarge(): void;
  /** The same to its end and in large portions, where nobody waits for the database meanwhile. */
  mergeAll(): void;
  /** After a record was erased: takes every word and value away that only it had. */
  forgetErased(): void;
  close(): void;
}
