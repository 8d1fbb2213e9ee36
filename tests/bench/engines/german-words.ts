import { createRequire } from "node:module";
import type lunr from "lunr";

const require = createRequire(import.meta.url);

type GermanLunr = typeof lunr & {
  de: {
    (this: lunr.Builder): void;
    stemmer: lunr.PipelineFunction;
    stopWordFilter: lunr.PipelineFunction;
  };
};

/** Lunr with the stock German rules of lunr-languages, for the peers. */
export const germanLunr = loadGermanLunr();

/** A copy of Lunr of its own: what is registered in it must not reach the engine under test. */
function loadGermanLunr(): GermanLunr {
  const place = require.resolve("lunr");
  const shared = require.cache[place];
  delete require.cache[place];
  const own = require("lunr") as GermanLunr;
  if (shared) require.cache[place] = shared;
  else delete require.cache[place];
  require("lunr-languages/lunr.stemmer.support")(own);
  require("lunr-languages/lunr.de")(own);
  separateTokenSetNodes(own);
  return own;
}

interface TokenSetNode {
  final: boolean;
  edges: Record<string, { id: number }>;
}

/**
 * Lunr 2.3.9 names a node of its token set by its letters and the numbers of the next nodes with
 * nothing between them, so that digits collide: terms get lost, and at 10,000 texts wildcards and
 * edit distances throw. A peer that throws cannot be measured, so this copy separates them.
 */
function separateTokenSetNodes(own: GermanLunr): void {
  own.TokenSet.prototype.toString = function (this: TokenSetNode) {
    const edges = Object.keys(this.edges).sort();
    const named = edges.map((letter) => `${letter}:${this.edges[letter]?.id}`);
    return `${this.final ? 1 : 0} ${named.join(" ")}`;
  };
}

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
