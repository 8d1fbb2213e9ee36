import type { KnownWord, Lexicon } from "../index/lexicon.ts";
import { editDistance } from "./edit-distance.ts";

const SHORTEST = 4;
/** From this length on two edits are forgiven. */
const LONG_WORD = 8;
const MOST_CANDIDATES = 400;
const MOST_CORRECTIONS = 3;

export interface Correction extends KnownWord {
  distance: number;
}

/**
 * The known words nearest to an unknown one, nearest first, then commonest. One edit touches at
 * most three groups of three letters, so a word within reach shares all groups but three an edit.
 */
export function correctionsFor(
  word: string,
  lexicon: Lexicon,
  most = MOST_CORRECTIONS,
  edits = word.length >= LONG_WORD ? 2 : 1,
): readonly Correction[] {
  return lexicon.remember(`${edits}~${most} ${word}`, () => find(word, lexicon, most, edits));
}

function find(word: string, lexicon: Lexicon, most: number, edits: number): Correction[] {
  if (word.length < SHORTEST || !/^\p{L}+$/u.test(word)) return [];
  const shared = Math.max(1, Math.min(word.length, 40) - 3 * edits);
  const found: Correction[] = [];
  let nearest = edits;
  for (const candidate of lexicon.alike(word, shared, MOST_CANDIDATES)) {
    const distance = editDistance(word, candidate.word, nearest);
    if (distance > nearest || candidate.word === word) continue;
    nearest = distance;
    found.push({ ...candidate, distance });
  }
  return found
    .filter(({ distance }) => distance === nearest)
    .sort((a, b) => rank(b, word) - rank(a, word))
    .slice(0, most);
}

/** A first letter is seldom wrong, and the commoner word is likelier meant. */
function rank(candidate: Correction, word: string): number {
  const sameStart = candidate.word[0] === word[0] ? 1 : 0;
  return -candidate.distance * 10 + sameStart * 3 + Math.log2(1 + candidate.texts);
}
