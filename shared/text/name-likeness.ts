import { compactText } from "./name-key.ts";

/** Pairs of neighbouring letters of a text, each as often as it occurs. */
function bigramsOf(text: string): Map<string, number> {
  const found = new Map<string, number>();
  for (let at = 0; at < text.length - 1; at += 1) {
    const bigram = text.slice(at, at + 2);
    found.set(bigram, (found.get(bigram) ?? 0) + 1);
  }
  return found;
}

/**
 * How alike two names are, 0 … 1: the Sørensen–Dice coefficient over neighbouring letters, case,
 * punctuation and umlaut spellings aside. 1 for spellings of one name, about .8 for a slip of the
 * keyboard, below .5 for different names.
 */
export function nameLikeness(a: string, b: string): number {
  const left = compactText(a);
  const right = compactText(b);
  if (left === right) return left === "" ? 0 : 1;
  if (left.length < 2 || right.length < 2) return 0;
  const bigrams = bigramsOf(left);
  let shared = 0;
  for (const [bigram, count] of bigramsOf(right)) {
    shared += Math.min(count, bigrams.get(bigram) ?? 0);
  }
  return (2 * shared) / (left.length + right.length - 2);
}

/** "Dr. K. Meyer" and "Karin Meyer": one family name, and a given name that the initial may stand for. */
export function sharesInitials(a: string, b: string): boolean {
  const left = splitName(a);
  const right = splitName(b);
  if (!left || !right || left.family !== right.family || left.given === right.given) return false;
  const [short, long] =
    left.given.length < right.given.length ? [left.given, right.given] : [right.given, left.given];
  return short.length === 1 && long.startsWith(short);
}

function splitName(name: string): { given: string; family: string } | null {
  const words = name
    .replace(/\b(Herrn?|Frau|Prof|Dr|med|phil)\b\.?/gu, " ")
    .split(/[\s.]+/)
    .map(compactText)
    .filter(Boolean);
  const given = words[0];
  const family = words.at(-1);
  return words.length >= 2 && given && family ? { given, family } : null;
}
