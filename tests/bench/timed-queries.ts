import { type JudgedQuery, readQuerySets } from "./corpora/texts.ts";
import type { TimedQuery } from "./engine-tasks.ts";
import { isStopWord, wordsOf } from "./engines/german-words.ts";
import { seededRandom, shuffled } from "./seeded-random.ts";

export const QUERY_KINDS = ["oneWord", "twoRequired", "keyword", "typing", "mistyped"] as const;
export type QueryKind = (typeof QUERY_KINDS)[number];

export const QUERY_KIND_LABELS: Record<QueryKind, string> = {
  oneWord: "one word",
  twoRequired: "two required words",
  keyword: "whole keyword query",
  typing: "every prefix while typing",
  mistyped: "mistyped word",
};

const PER_KIND = 150;
/** Keyword queries that are typed letter by letter, each letter a query. */
const TYPED = 40;

/** Queries of each kind from the authors' own keywords; the same in every run. */
export function timedQueries(): Record<QueryKind, TimedQuery[]> {
  const sets = readQuerySets();
  const keywords = shuffled(sets.keywords, seededRandom(23)).map(({ q }) => q);
  const content = keywords.map((query) => contentWords(query));
  const typed = keywords.slice(0, TYPED).flatMap((query) => prefixesOf(query));
  return {
    oneWord: asQueries([...new Set(content.flatMap((words) => words.slice(0, 1)))], "any"),
    twoRequired: asQueries(
      content.flatMap(([first, second]) => (first && second ? [`${first} ${second}`] : [])),
      "all",
    ),
    keyword: asQueries(keywords, "any"),
    typing: typed.map((text) => ({ text, mode: "typing" })),
    mistyped: asQueries(sets.typo.flatMap(mistypedWord), "any"),
  };
}

function asQueries(texts: string[], mode: TimedQuery["mode"]): TimedQuery[] {
  return texts.slice(0, PER_KIND).map((text) => ({ text, mode }));
}

function contentWords(query: string): string[] {
  return wordsOf(query).filter((word) => word.length >= 4 && !isStopWord(word));
}

function prefixesOf(query: string): string[] {
  const prefixes: string[] = [];
  for (let end = 1; end <= query.length; end += 1) {
    if (query[end - 1] !== " ") prefixes.push(query.slice(0, end));
  }
  return prefixes;
}

/** The one word of a mistyped query that its author wrote otherwise. */
function mistypedWord({ q, orig }: JudgedQuery): string[] {
  if (!orig) return [];
  const right = new Set(wordsOf(orig));
  return wordsOf(q).filter((word) => !right.has(word) && word.length >= 5);
}
