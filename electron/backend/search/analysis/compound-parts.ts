import { ANYWHERE, type WordList, wordList } from "./word-list.ts";

const SHORTEST_COMPOUND = 7;
const LONGEST_COMPOUND = 50;
/** What German puts between the parts of a compound. */
const LINKS = ["", "s", "es", "n", "en", "er", "e", "ns"];

/** A piece that the list does not have is believed beside a known one of this length. */
const TELLING_PART = 5;
const SHORTEST_UNKNOWN = 4;
const UNKNOWN_COST = 2.5;

/** One way to read the beginning of a word: where its parts lie, and what speaks against it. */
interface Reading {
  cost: number;
  parts: { start: number; end: number }[];
  hasUnknown: boolean;
}

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
): readonly { start: number; end: number }[] {
  if (!isCandidate(word)) return [];
  const { parts } = bestReading(word, words) ?? { parts: [] };
  return parts.length < 2 ? [] : parts;
}

function isCandidate(word: string): boolean {
  return (
    word.length >= SHORTEST_COMPOUND && word.length <= LONGEST_COMPOUND && /^[a-zäöü]+$/.test(word)
  );
}

function bestReading(word: string, words: WordList): Reading | undefined {
  const best: (Reading | undefined)[] = [{ cost: 0, parts: [], hasUnknown: false }];
  const isWord = isListed(word, words);
  for (let start = 0; start <= word.length - 3; start++) {
    const before = best[start];
    if (!before) {
      // A word that the list knows as a whole is not made of unknown things.
      if (!isWord && start >= SHORTEST_UNKNOWN) unknownStart(best, word, start, words);
      continue;
    }
    readParts(best, word, start, before, words);
    if (!isWord) unknownEnd(best, word, start, before);
  }
  return best[word.length];
}

/** Goes on from a reading of `word` up to `start` with every listed word that begins there. */
function readParts(
  best: (Reading | undefined)[],
  word: string,
  start: number,
  before: Reading,
  words: WordList,
): void {
  words.eachPart(word, start, (end, use) => {
    if (start === 0 && end === word.length) return;
    const cost = before.cost + 1 + (end - start < 4 ? 0.6 : 0);
    if (end === word.length) {
      if (use & ANYWHERE) offer(best, end, { ...before, cost }, start, end);
      return;
    }
    for (const link of LINKS) {
      const next = end + link.length;
      if (next > word.length - 3 || !word.startsWith(link, end)) continue;
      offer(best, next, { ...before, cost: cost + (link === "" ? 0 : 0.2) }, start, end);
    }
  });
}

/** An unknown beginning before one listed word that ends the compound. */
function unknownStart(
  best: (Reading | undefined)[],
  word: string,
  start: number,
  words: WordList,
): void {
  if (word.length - start < TELLING_PART) return;
  words.eachPart(word, start, (end, use) => {
    if (end !== word.length || !(use & ANYWHERE)) return;
    const before = { cost: UNKNOWN_COST + 1, parts: [{ start: 0, end: start }], hasUnknown: true };
    offer(best, end, before, start, end);
  });
}

/** An unknown ending behind listed words. */
function unknownEnd(
  best: (Reading | undefined)[],
  word: string,
  start: number,
  before: Reading,
): void {
  const last = before.parts.at(-1);
  if (!last || before.hasUnknown || word.length - start < SHORTEST_UNKNOWN + 1) return;
  if (last.end - last.start < TELLING_PART) return;
  const unknown = { ...before, cost: before.cost + UNKNOWN_COST, hasUnknown: true };
  offer(best, word.length, unknown, start, word.length);
}

function isListed(word: string, words: WordList): boolean {
  let listed = false;
  words.eachPart(word, 0, (end, use) => {
    if (end === word.length && use & ANYWHERE) listed = true;
  });
  return listed;
}

function offer(
  best: (Reading | undefined)[],
  at: number,
  before: Reading,
  start: number,
  end: number,
): void {
  const known = best[at];
  if (known && known.cost <= before.cost) return;
  best[at] = { ...before, parts: [...before.parts, { start, end }] };
}
