import { gramsOf } from "./grams.ts";
import type { IndexSet } from "./index-set.ts";
import { unpackNumbers } from "./word-numbers.ts";

/**
 * Compares the words with what leads to them: every packed document has its list of words, the
 * lists add up to the counts of the words, and the groups of letters name every word.
 *
 * @returns what disagrees, in English, naming no word; [] when sound
 */
export function checkWords(set: IndexSet): string[] {
  const problems: string[] = [];
  const unlisted = set
    .pluck(
      `SELECT id FROM @docs WHERE doc NOT IN (SELECT doc FROM @forward)
       AND doc NOT IN (SELECT doc FROM @delta)`,
    )
    .all() as string[];
  for (const id of unlisted) problems.push(`${id} has no list of its words`);
  const words = set.sql("SELECT word, number, texts FROM @words").all() as {
    word: string;
    number: number;
    texts: number;
  }[];
  const texts = countTexts(set);
  const wrong = words.filter(({ number, texts: said }) => texts.get(number) !== said).length;
  if (wrong > 0) problems.push(`${wrong} words are not counted as often as they occur`);
  const known = new Set(words.map(({ number }) => number));
  const unknown = [...texts.keys()].filter((number) => !known.has(number)).length;
  if (unknown > 0) problems.push(`${unknown} words of documents are missing`);
  const lost = countLost(set, words);
  if (lost > 0) problems.push(`${lost} words cannot be found by their letters`);
  return problems;
}

/** Number of a word → how many packed documents list it. */
function countTexts(set: IndexSet): Map<number, number> {
  const texts = new Map<number, number>();
  for (const packed of set.pluck("SELECT words FROM @forward").iterate()) {
    unpackNumbers(packed as Uint8Array, (number) => {
      texts.set(number, (texts.get(number) ?? 0) + 1);
    });
  }
  return texts;
}

/** How many words some group of their letters does not name. */
function countLost(set: IndexSet, words: readonly { word: string; number: number }[]): number {
  const named = new Map<number, number>();
  for (const packed of set.pluck("SELECT words FROM @grams").iterate()) {
    unpackNumbers(packed as Uint8Array, (number) => {
      named.set(number, (named.get(number) ?? 0) + 1);
    });
  }
  return words.filter(({ word, number }) => (named.get(number) ?? 0) < gramsOf(word).length).length;
}
