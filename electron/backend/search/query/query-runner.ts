import type { Mark, SearchRequest } from "../../../../shared/domain/search.ts";
import type { Analyzer } from "../analysis/analyzer.ts";
import { DocSets } from "../index/doc-sets.ts";
import type { IndexReader } from "../index/index-reader.ts";
import type { IndexAnswer, IndexOptions, QueryMarker } from "../search-index.ts";
import { type EvaluationContext, evaluatePhrase } from "./evaluate.ts";
import { type ExpandedWord, expandWord } from "./expand-word.ts";
import { docsWithFacet } from "./facet-docs.ts";
import { searchAsLunr } from "./lunr-scoring.ts";
import type { WeightedTerm } from "./node-matches.ts";
import { bestPassage } from "./passages.ts";
import { PhraseFinder } from "./phrase-finder.ts";
import type { PhraseNode, QueryNode, WordNode } from "./query-node.ts";
import { readQuery } from "./read-query.ts";
import { countHits, runSearch } from "./run-search.ts";
import type { Scoring } from "./scoring.ts";
import { shareMet } from "./standing-together.ts";
import { widenBySynonyms } from "./widen-by-synonyms.ts";
import { marksIn, matcherFor, type WordMark } from "./word-matcher.ts";
import { WordMemory } from "./word-memory.ts";
import { thingsAskedFor } from "./words-of-query.ts";

const NO_SYNONYMS: ReadonlyMap<string, readonly string[]> = new Map();

/** Does work on a node the first time it is asked for, and remembers what came of it. */
function once<Node extends object, Result>(work: (node: Node) => Result): (node: Node) => Result {
  const known = new Map<Node, Result>();
  return (node) => {
    let result = known.get(node);
    if (result === undefined) {
      result = work(node);
      known.set(node, result);
    }
    return result;
  };
}

export type QueryOptions = IndexOptions & Required<Pick<IndexOptions, "read">>;

/** Queries on one index: from what somebody typed to hits, counts and passages. */
export class QueryRunner {
  readonly reader: IndexReader;
  readonly #analyzer: Analyzer;
  readonly #scoring: Scoring;
  readonly #options: QueryOptions;
  readonly #memory = new WordMemory();
  readonly #sets = new DocSets();

  constructor(reader: IndexReader, analyzer: Analyzer, scoring: Scoring, options: QueryOptions) {
    this.reader = reader;
    this.#analyzer = analyzer;
    this.#scoring = scoring;
    this.#options = options;
  }

  /** To be called before a query, in its transaction: forgets what has changed. */
  refresh(): void {
    if (this.reader.refresh()) this.#memory.forget();
  }

  read(query: string, typing: boolean): QueryNode[] {
    const nodes = readQuery(query, typing, this.#options.ownFields?.());
    return widenBySynonyms(nodes, this.#options.synonyms?.() ?? NO_SYNONYMS);
  }

  search(request: SearchRequest): IndexAnswer {
    const corrections: IndexAnswer["corrections"] = [];
    const context = this.context((word, used) => {
      if (!corrections.some((known) => known.word === word)) corrections.push({ word, used });
    });
    const nodes = this.read(request.query, request.typing);
    if (this.#scoring.asInLunr) return this.#searchAsLunr(nodes, request);
    return { ...runSearch(nodes, request, this.reader, context), corrections };
  }

  #searchAsLunr(nodes: QueryNode[], { offset, limit }: SearchRequest): IndexAnswer {
    const found = searchAsLunr(nodes, this.reader, this.#analyzer, this.#scoring);
    const hits = found
      .slice(offset, offset + limit)
      .map(({ doc, score }) => ({ id: this.reader.idOf(doc), score }));
    return { total: found.length, countsByKind: {}, facets: [], hits, corrections: [] };
  }

  count(request: SearchRequest): number {
    const nodes = this.read(request.query, request.typing);
    return countHits(nodes, request, this.reader, this.context());
  }

  marker(query: string, typing: boolean): QueryMarker {
    const asked = thingsAskedFor(this.read(query, typing));
    const matcher = matcherFor(asked, (node) => this.#expand(node).terms ?? [], this.#analyzer);
    return {
      marks: (text) => asMarks(marksIn(text, matcher)),
      meets: (text) => marksIn(text, matcher, 1).length > 0,
      passage: (record) => {
        const titleMarks = marksIn(record.title, matcher);
        const { passage, isTogether } = bestPassage(
          record,
          matcher,
          this.reader.pagesOf(record.id),
        );
        return {
          titleMarks: asMarks(titleMarks),
          passage,
          together: isTogether ? 1 - shareMet(titleMarks, matcher) ** 3 : 0,
        };
      },
    };
  }

  /** What evaluation needs, until the next query; `onCorrection` is told of words that were replaced. */
  context(onCorrection?: (word: string, used: string) => void): EvaluationContext {
    const expand = once((node: WordNode): readonly WeightedTerm[] | null => {
      const { terms, used } = this.#expand(node);
      if (used !== null) onCorrection?.(node.clause.term, used);
      return terms;
    });
    this.#sets.takeBack();
    const context: EvaluationContext = {
      docs: this.reader.docs,
      terms: this.reader.terms,
      sets: this.#sets,
      scoring: this.#scoring,
      only: this.reader.docs.alive,
      memory: this.#memory,
      expand,
      phrase: once((node: PhraseNode) => evaluatePhrase(node, context)),
      checkPhrase: (phrase, docs) => this.#docsWithPhrase(phrase, docs),
      facetDocs: (node) => docsWithFacet(node, this.reader),
    };
    return context;
  }

  #expand(node: WordNode): ExpandedWord {
    return expandWord(node, this.reader, this.#analyzer, this.#scoring);
  }

  /** Positions are not indexed: the texts of the candidates, which have all words, are read. */
  #docsWithPhrase(phrase: PhraseNode, docs: Uint32Array): Set<number> {
    const found = new Set<number>();
    const finder = new PhraseFinder(phrase, this.#analyzer);
    for (const doc of docs) {
      const id = this.reader.idOf(doc);
      const record = this.#options.read(id);
      if (record && finder.isIn(record, this.reader.pagesOf(id))) found.add(doc);
    }
    return found;
  }
}

function asMarks(marks: readonly WordMark[]): Mark[] {
  return marks.map(({ start, end }) => ({ start, end }));
}
