import { readFileSync, statSync, writeFileSync } from "node:fs";
import type lunr from "lunr";
import type { BenchText } from "../corpora/texts.ts";
import type { BenchEngine } from "./engine.ts";
import { germanLunr, queryWords } from "./german-words.ts";

/** Lunr as it comes, with the German rules of lunr-languages. A built index cannot be changed. */
export function createLunr(): BenchEngine {
  let index: lunr.Index | null = null;
  let kept: readonly BenchText[] = [];
  return {
    keepTexts(texts) {
      kept = texts;
    },
    build(texts, file) {
      writeFileSync(`${file}.json`, JSON.stringify(buildIndex(texts)));
    },
    open(file) {
      index = germanLunr.Index.load(JSON.parse(readFileSync(`${file}.json`, "utf8")));
    },
    search(query, mode) {
      if (!index) throw new Error("The Lunr index is not open.");
      const { presence, wildcard } = germanLunr.Query;
      const words = queryWords(query);
      const found = index.query((clauses) => {
        words.forEach((word, at) => {
          if (mode === "typing" && at === words.length - 1) {
            clauses.term(word, { usePipeline: false, wildcard: wildcard.TRAILING });
          }
          clauses.term(word, { presence: mode === "all" ? presence.REQUIRED : presence.OPTIONAL });
          if (mode === "any" && word.length > 5) {
            clauses.term(word, { editDistance: 1, boost: 0.25 });
          }
        });
      });
      return found.slice(0, 10).map((hit) => Number(hit.ref));
    },
    change(text) {
      kept = kept.map((other) => (other.id === text.id ? text : other));
      index = buildIndex(kept);
    },
    indexBytes(file) {
      return statSync(`${file}.json`).size;
    },
    close() {},
  };
}

function buildIndex(texts: readonly BenchText[]): lunr.Index {
  return germanLunr(function () {
    this.use(germanLunr.de);
    this.ref("id");
    this.field("title");
    this.field("body");
    for (const text of texts) this.add(text);
  });
}
