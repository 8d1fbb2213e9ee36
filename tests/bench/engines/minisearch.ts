import { readFileSync, statSync, writeFileSync } from "node:fs";
import MiniSearch, { type Options } from "minisearch";
import type { BenchText } from "../corpora/texts.ts";
import type { BenchEngine } from "./engine.ts";
import { isStopWord, stemOf, wordsOf } from "./german-words.ts";

/** MiniSearch with German stop words and stems, and its own fuzzy and prefix search. */
const OPTIONS: Options<BenchText> = {
  fields: ["title", "body"],
  tokenize: wordsOf,
  processTerm: (term) => (isStopWord(term) ? null : stemOf(term)),
};

export function createMiniSearch(): BenchEngine {
  let index = new MiniSearch<BenchText>(OPTIONS);
  return {
    build(texts, file) {
      const built = new MiniSearch<BenchText>(OPTIONS);
      built.addAll(texts);
      writeFileSync(`${file}.json`, JSON.stringify(built));
    },
    open(file) {
      index = MiniSearch.loadJSON<BenchText>(readFileSync(`${file}.json`, "utf8"), OPTIONS);
    },
    search(query, mode) {
      const found = index.search(query, {
        boost: { title: 2 },
        combineWith: mode === "all" ? "AND" : "OR",
        fuzzy: (term) => (mode === "any" && term.length > 4 ? 0.2 : false),
        prefix: (_term, at, terms) => mode === "typing" && at === terms.length - 1,
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
