import { type CompoundPart, CompoundReadings, LONGEST_COMPOUND } from "./compound-readings.ts";
import { type WordList, wordList } from "./word-list.ts";

const SHORTEST_COMPOUND = 7;

/**
 * The parts of a German compound, and what neighbours among them form together:
 * "zeitstempeldienst" → zeit, stempel, dienst, zeitstempel, stempeldienst. [] when the word is no
 * compound. Takes folded words.
 *
 * Of all ways to read the word the one with the fewest parts wins; links ("s", "en"), short parts
 * and, most of all, an unknown piece speak against a reading. One piece may be unknown, at the
 * start or the end, so that "wöhlerlinie" is found under "linie". O(n × longest part).
 */
export function splitCompound(word: string, words: WordList = wordList()): string[] {
  const parts = partsOfCompound(word, words);
  if (parts.length === 0) return [];
  const all = new Set<string>();
  for (const { start, end } of parts) all.add(word.slice(start, end));
  for (const { start, end } of parts) {
    for (const inner of splitCompound(word.slice(start, end), words)) all.add(inner);
  }
  for (let from = 0; from < parts.length; from++) {
    for (let to = from + 1; to < parts.length; to++) {
      if (to - from === parts.length - 1) continue;
      all.add(word.slice(parts[from]?.start, parts[to]?.end));
    }
  }
  return [...all];
}

/** Where the parts of a compound lie, without those that are made of others; [] when it is none. */
export function partsOfCompound(
  word: string,
  words: WordList = wordList(),
): readonly CompoundPart[] {
  if (!isCandidate(word)) return [];
  const parts = readingsWith(words).best(word);
  return parts.length < 2 ? [] : parts;
}

let readings: CompoundReadings | null = null;
let readingsFor: WordList | null = null;

function readingsWith(words: WordList): CompoundReadings {
  if (!readings || readingsFor !== words) {
    readings = new CompoundReadings(words);
    readingsFor = words;
  }
  return readings;
}

function isCandidate(word: string): boolean {
  return (
    word.length >= SHORTEST_COMPOUND && word.length <= LONGEST_COMPOUND && /^[a-zäöü]+$/.test(word)
  );
}
