import type { BenchText } from "../corpora/texts.ts";

/**
 * How a query is meant: `any` finds texts with any of its words, best first; `all` only those with
 * every word; `typing` is `any` with a last word that may be unfinished.
 */
export type QueryMode = "any" | "all" | "typing";

/** A search engine as the measurements drive it. `file` is a path to which it adds its ending. */
export interface BenchEngine {
  /** Puts the texts where the library would have them anyway; not part of building. */
  keepTexts(texts: readonly BenchText[], file: string): void;
  /** Indexes the texts into files at `file`, from nothing. */
  build(texts: readonly BenchText[], file: string): void;
  /** Opens what `build` left. */
  open(file: string): void;
  /** Ids of the ten best texts, best first. */
  search(query: string, mode: QueryMode): number[];
  /**
   * The same as they are shown, where showing them may change their order; the time of it is not that
   * of searching.
   */
  searchShown?(query: string): number[];
  /** Replaces a text of the opened index, durably for engines that live on disk. */
  change(text: BenchText): void;
  /** Bytes of the index on disk, without the texts themselves. */
  indexBytes(file: string): number;
  close(): void;
}

export const ENGINES = [
  "ours",
  "fts5",
  "fts5-stems",
  "fts5-trigram",
  "minisearch",
  "lunr",
] as const;
export type EngineName = (typeof ENGINES)[number];

/** As the engines are called in the tables. */
export const ENGINE_LABELS: Record<EngineName, string> = {
  ours: "**Fadenwerk**",
  fts5: "SQLite FTS5",
  "fts5-stems": "SQLite FTS5, stems as prefixes",
  "fts5-trigram": "SQLite FTS5, trigrams",
  minisearch: "MiniSearch 7",
  lunr: "Lunr 2.3.9 (de)",
};

export function isEngineName(name: string): name is EngineName {
  return (ENGINES as readonly string[]).includes(name);
}

/** Loads the engine's module: late, so that each process holds one engine only. */
export async function loadEngine(name: EngineName): Promise<BenchEngine> {
  switch (name) {
    case "ours":
      return (await import("./ours.ts")).createOurs();
    case "fts5":
      return (await import("./fts5.ts")).createFts5("words");
    case "fts5-stems":
      return (await import("./fts5.ts")).createFts5("stems");
    case "fts5-trigram":
      return (await import("./fts5.ts")).createFts5("trigrams");
    case "minisearch":
      return (await import("./minisearch.ts")).createMiniSearch();
    case "lunr":
      return (await import("./lunr.ts")).createLunr();
  }
}
