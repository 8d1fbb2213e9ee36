import { readFileSync } from "node:fs";
import { corpusFile } from "./bench-folder.ts";

/** One text of a corpus; `id` is its position from 0. */
export interface BenchText {
  id: number;
  title: string;
  body: string;
  /** Where it was taken from ("lo", "man" …). */
  src?: string;
}

/** A query with the ids of the texts that it should find. */
export interface JudgedQuery {
  q: string;
  rel: number[];
  /** The query as its author wrote it, where `q` is a variant of it. */
  orig?: string;
}

/** Reads a corpus: `c1` (help pages), `c2` (all real texts), `s1000` … `s50000` (for scaling). */
export function readTexts(corpus: string): BenchText[] {
  // Line by line from the bytes: the largest corpus is longer than a string may comfortably be.
  const bytes = readFileSync(corpusFile(`${corpus}.jsonl`));
  const texts: BenchText[] = [];
  for (let start = 0; start < bytes.length; ) {
    let end = bytes.indexOf(10, start);
    if (end < 0) end = bytes.length;
    if (end > start) texts.push(JSON.parse(bytes.toString("utf8", start, end)) as BenchText);
    start = end + 1;
  }
  return texts;
}

export const QUERY_SETS = ["keywords", "umlaut", "inflected", "typo", "compoundAuthor"] as const;
export type QuerySetName = (typeof QUERY_SETS)[number];

/** The judged queries over `c1`, made from its authors' own index keywords. */
export function readQuerySets(): Record<QuerySetName, JudgedQuery[]> {
  const sets = JSON.parse(readFileSync(corpusFile("queries.json"), "utf8")) as Record<
    QuerySetName,
    JudgedQuery[]
  >;
  const named = QUERY_SETS.map((name) => [name, sets[name]]);
  return Object.fromEntries(named) as Record<QuerySetName, JudgedQuery[]>;
}
