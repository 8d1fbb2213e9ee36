import { ANYWHERE, type WordList, wordList } from "./word-list.ts";

const SHORTEST_COMPOUND = 7;
const LONGEST_COMPOUND = 50;
/** What German puts between the parts of a compound. */
const LINKS = ["", "s", "es", "n", "en", "er", "e", "ns"];

/** One way to read the beginning of a word: its parts and what speaks against it. */
interface Reading {
  cost: number;
  parts: string[];
}

/**
 * The parts of a German compound, longest readings and their own parts: "bildungsmanagement" →
 * bildung, management. [] when the word is no compound of known words. Takes folded words.
 *
 * Of all ways to read the word the one with the fewest parts wins; links ("s", "en") and short
 * parts speak against a reading. Time is O(n × longest part).
 */
export function splitCompound(word: string, words: WordList = wordList()): string[] {
  if (!isCandidate(word)) return [];
  const parts = bestReading(word, words);
  if (parts.length < 2) return [];
  const all = new Set<string>();
  for (const part of parts) {
    all.add(part);
    for (const inner of splitCompound(part, words)) all.add(inner);
  }
  return [...all];
}

function isCandidate(word: string): boolean {
  return (
    word.length >= SHORTEST_COMPOUND && word.length <= LONGEST_COMPOUND && /^[a-zäöü]+$/.test(word)
  );
}

function bestReading(word: string, words: WordList): string[] {
  const best: (Reading | undefined)[] = [{ cost: 0, parts: [] }];
  for (let start = 0; start <= word.length - 3; start++) {
    const before = best[start];
    if (!before) continue;
    words.eachPart(word, start, (end, use) => {
      if (start === 0 && end === word.length) return;
      const part = word.slice(start, end);
      const cost = before.cost + 1 + (part.length < 4 ? 0.6 : 0);
      if (end === word.length) {
        if (use & ANYWHERE) offer(best, end, cost, before, part);
        return;
      }
      for (const link of LINKS) {
        const next = end + link.length;
        if (next > word.length - 3 || !word.startsWith(link, end)) continue;
        offer(best, next, cost + (link === "" ? 0 : 0.2), before, part);
      }
    });
  }
  return best[word.length]?.parts ?? [];
}

function offer(
  best: (Reading | undefined)[],
  end: number,
  cost: number,
  before: Reading,
  part: string,
): void {
  const known = best[end];
  if (known && known.cost <= cost) return;
  best[end] = { cost, parts: [...before.parts, part] };
}
