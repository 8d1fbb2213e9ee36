import { createRequire } from "node:module";
import type lunr from "lunr";

/**
 * Lunr with its stock German rules, for the peers. lunr-languages extends the Lunr it is given, so
 * this is a function of the module and not of each call.
 */
const require = createRequire(import.meta.url);

export const germanLunr = require("lunr") as typeof lunr & {
  de: {
    (this: lunr.Builder): void;
    stemmer: lunr.PipelineFunction;
    stopWordFilter: lunr.PipelineFunction;
  };
};
require("lunr-languages/lunr.stemmer.support")(germanLunr);
require("lunr-languages/lunr.de")(germanLunr);

/** The words of a text, in lower case. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

export function isStopWord(word: string): boolean {
  return germanLunr.de.stopWordFilter(new germanLunr.Token(word, {}), 0, []) === undefined;
}

/** The words a peer searches for: without stop words, unless there is nothing else. */
export function queryWords(query: string): string[] {
  const words = wordsOf(query);
  const content = words.filter((word) => !isStopWord(word));
  return content.length > 0 ? content : words;
}

const stems = new Map<string, string>();

/** The German Snowball stem, remembered: texts repeat their words. */
export function stemOf(word: string): string {
  let stem = stems.get(word);
  if (stem === undefined) {
    const token = germanLunr.de.stemmer(new germanLunr.Token(word, {}), 0, []);
    stem = String(token);
    if (stems.size < 500_000) stems.set(word, stem);
  }
  return stem;
}
