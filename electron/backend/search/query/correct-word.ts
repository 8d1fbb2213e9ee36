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
  let found: string[] = [];
  let nearest = edits;
  let looked = 0;
  for (const candidate of lexicon.alike(word, leastShared(word, edits))) {
    // Those that share most come first: nothing that follows can be as near as what was found.
    if (candidate.shared < leastShared(word, nearest) || looked++ === MOST_CANDIDATES) break;
    const distance = editDistance(word, candidate.word, nearest);
    if (distance > nearest || distance === 0) continue;
    if (distance < nearest) found = [];
    nearest = distance;
    found.push(candidate.word);
  }
  return found
    .flatMap((known) => lexicon.find(known) ?? [])
    .map((known) => ({ ...known, distance: nearest }))
    .sort((a, b) => rank(b, word) - rank(a, word))
    .slice(0, most);
}

/** Groups of three letters that a word has in common with every word within so many edits. */
function leastShared(word: string, edits: number): number {
  return Math.max(1, Math.min(word.length, 40) - 3 * edits);
}

/** A first letter is seldom wrong, and the commoner word is likelier meant. */
function rank(candidate: Correction, word: string): number {
  const sameStart = candidate.word[0] === word[0] ? 1 : 0;
  return -candidate.distance * 10 + sameStart * 3 + Math.log2(1 + candidate.texts);
}
