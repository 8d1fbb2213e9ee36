import { readFileSync, statSync, writeFileSync } from "node:fs";
import type lunr from "lunr";
import type { BenchText } from "../corpora/texts.ts";
import type { BenchEngine } from "./engine.ts";
import { germanLunr, queryWords } from "./german-words.ts";

/** Lunr as it comes, with the German rules of lunr-languages. It cannot change a built index. */
export function createLunr(): BenchEngine {
  let index: lunr.Index | null = null;
  let texts: readonly BenchText[] = [];
  return {
    build(given, file) {
      writeFileSync(`${file}.json`, JSON.stringify(buildIndex(given)));
    },
    open(file) {
      index = germanLunr.Index.load(JSON.parse(readFileSync(`${file}.json`, "utf8")));
    },
    search(query, mode) {
      if (!index) throw new Error("The Lunr engine is not open.");
      const words = queryWords(query);
      const found = index.query((clauses) => {
        words.forEach((word, at) => {
          if (mode === "typing" && at === words.length - 1) {
            clauses.term(word, {
              usePipeline: false,
              wildcard: germanLunr.Query.wildcard.TRAILING,
            });
          }
          const presence =
            mode === "all"
              ? germanLunr.Query.presence.REQUIRED
              : germanLunr.Query.presence.OPTIONAL;
          clauses.term(word, { usePipeline: true, presence, boost: 4 });
          if (mode === "any" && word.length > 5) {
            clauses.term(word, { usePipeline: true, editDistance: 1, boost: 1 });
          }
        });
      });
      return found.slice(0, 10).map((hit) => Number(hit.ref));
    },
    change(text) {
      // The whole index again: the texts are kept by whoever calls (see `useTexts`).
      const changed = texts.map((other) => (other.id === text.id ? text : other));
      index = buildIndex(changed);
    },
    indexBytes(file) {
      return statSync(`${file}.json`).size;
    },
    close() {},
    useTexts(given: readonly BenchText[]) {
      texts = given;
    },
  } as BenchEngine & { useTexts(given: readonly BenchText[]): void };
}

function buildIndex(texts: readonly BenchText[]): lunr.Index {
  return germanLunr(function () {
    this.use(germanLunr.de);
    this.ref("id");
    this.field("title", { boost: 3 });
    this.field("body");
    for (const text of texts) this.add(text);
  });
}
