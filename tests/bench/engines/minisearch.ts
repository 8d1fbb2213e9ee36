import { readFileSync, statSync, writeFileSync } from "node:fs";
import MiniSearch, { type Options } from "minisearch";
import type { BenchText } from "../corpora/texts.ts";
import type { BenchEngine } from "./engine.ts";
import { isStopWord, stemOf, wordsOf } from "./german-words.ts";

/** MiniSearch with German stop words, stems and folded umlauts, its own prefix and fuzzy search. */
const OPTIONS: Options<BenchText> = {
  fields: ["title", "body"],
  tokenize: wordsOf,
  processTerm: (term) => (isStopWord(term) ? null : foldUmlauts(stemOf(term))),
};

/** Words shorter than this are neither completed nor forgiven a mistake. */
const MIN_LENGTH = 5;

export function createMiniSearch(): BenchEngine {
  let index = new MiniSearch<BenchText>(OPTIONS);
  return {
    keepTexts() {},
    build(texts, file) {
      const built = new MiniSearch<BenchText>(OPTIONS);
      built.addAll(texts);
      writeFileSync(`${file}.json`, JSON.stringify(built));
    },
    open(file) {
      index = MiniSearch.loadJSON<BenchText>(readFileSync(`${file}.json`, "utf8"), OPTIONS);
    },
    search(query, mode) {
      // The values are the best of a grid over the query sets; see docs/performance.md.
      const found = index.search(query, {
        boost: { title: 2 },
        bm25: { k: 1.2, b: 0.3, d: 0.5 },
        combineWith: mode === "all" ? "AND" : "OR",
        fuzzy: (term) => (mode === "any" && term.length >= MIN_LENGTH ? 0.2 : false),
        prefix: (term, at, terms) =>
          mode === "typing" ? at === terms.length - 1 : mode === "any" && term.length >= MIN_LENGTH,
      });
      return found.slice(0, 10).map((hit) => hit.id as number);
    },
    change(text) {
      if (index.has(text.id)) index.discard(text.id);
      index.add(text);
    },
    indexBytes(file) {
      return statSync(`${file}.json`).size;
    },
    close() {},
  };
}

/** "auswählen" and "auswaehlen" become the same. */
function foldUmlauts(word: string): string {
  return word
    .replace(/([aou])e/g, "$1")
    .replace(/ß/g, "ss")
    .normalize("NFD")
    .replace(/\p{M}/gu, "");
}
