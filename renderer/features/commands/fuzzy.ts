import { foldText } from "../../../shared/text/name-key.ts";

/** What a word of the query is worth: begins a word, stands inside one, its letters in order. */
const STARTS = 4;
const INSIDE = 2;
const IN_ORDER = 1;
/** A synonym counts less than the name itself. */
const SYNONYM = 0.6;

/**
 * How well a command fits what was typed; 0 when one of the typed words fits nowhere. Case and
 * umlauts do not count, letters may be left out ("dblt" finds "Dubletten").
 */
export function fits(query: string, name: string, synonyms: string): number {
  const wanted = wordsOf(query);
  if (wanted.length === 0) return 1;
  const own = wordsOf(name);
  const other = wordsOf(synonyms);
  let sum = 0;
  for (const word of wanted) {
    const best = Math.max(bestOf(word, own), bestOf(word, other) * SYNONYM);
    if (best === 0) return 0;
    sum += best;
  }
  return sum / wanted.length;
}

function bestOf(wanted: string, words: readonly string[]): number {
  return Math.max(0, ...words.map((word) => worth(wanted, word)));
}

function worth(wanted: string, word: string): number {
  if (word.startsWith(wanted)) return STARTS + wanted.length / word.length;
  if (word.includes(wanted)) return INSIDE;
  return wanted.length > 2 && hasInOrder(wanted, word) ? IN_ORDER : 0;
}

/** The first letter must fit, or everything would. */
function hasInOrder(wanted: string, word: string): boolean {
  if (wanted[0] !== word[0]) return false;
  let at = 0;
  for (const letter of wanted) {
    at = word.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function wordsOf(text: string): string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}
