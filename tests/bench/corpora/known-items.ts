import { isStopWord } from "../engines/german-words.ts";
import { seededRandom, shuffled } from "../seeded-random.ts";
import type { BenchText, JudgedQuery } from "./texts.ts";

export const KNOWN_ITEM_SETS = [
  "titleWords",
  "titleUmlaut",
  "titleInflected",
  "titleTypo",
  "titleCompound",
  "bodyWords",
] as const;
export type KnownItemSetName = (typeof KNOWN_ITEM_SETS)[number];

const PER_SET = 250;
const LETTERS = "abcdefghijklmnopqrstuvwxyzäöü";

/**
 * A second set of judged queries, which nothing was tuned on: handbooks and manual pages of `c2`
 * (the help pages of the first set left out as targets), each to be found by what somebody half
 * remembers of its title, or by three words of one of its sentences. Wanted is every text with
 * the same title.
 */
export function knownItemQueries(
  texts: readonly BenchText[],
): Record<KnownItemSetName, JudgedQuery[]> {
  const random = seededRandom(31);
  const sameTitle = idsByTitle(texts);
  const targets = shuffled(
    texts.filter(
      ({ src, title, body }) =>
        src !== "lo" &&
        body.length > 300 &&
        titleWords(title).length >= 2 &&
        (sameTitle.get(title.toLowerCase())?.length ?? 0) <= 3,
    ),
    random,
  );
  const nouns = countNouns(texts);
  const forms = otherForms(nouns);
  const parts = compoundParts(nouns);
  const make = (variant: (text: BenchText, words: string[]) => string | null) => {
    const queries: JudgedQuery[] = [];
    for (const text of targets) {
      if (queries.length >= PER_SET) break;
      const words = halfRemembered(titleWords(text.title), random);
      const q = variant(text, words);
      if (!q) continue;
      const rel = sameTitle.get(text.title.toLowerCase()) ?? [];
      queries.push({ q, rel, orig: words.join(" ") });
    }
    return queries;
  };
  const replaceOne = (words: string[], change: (word: string) => string | null) => {
    for (const at of shuffled([...words.keys()], random)) {
      const changed = change(words[at] ?? "");
      if (changed) return words.with(at, changed).join(" ");
    }
    return null;
  };
  return {
    titleWords: make((_text, words) => words.join(" ")),
    titleUmlaut: make((_text, words) => {
      const spelled = withoutUmlauts(words.join(" "));
      return spelled === words.join(" ") ? null : spelled;
    }),
    titleInflected: make((_text, words) => replaceOne(words, (word) => pick(forms(word), random))),
    titleTypo: make((_text, words) => replaceOne(words, (word) => mistype(word, random))),
    titleCompound: make((_text, words) => replaceOne(words, (word) => pick(parts(word), random))),
    bodyWords: make((text) => sentenceWords(text.body, random)),
  };
}

function idsByTitle(texts: readonly BenchText[]): Map<string, number[]> {
  const ids = new Map<string, number[]>();
  for (const { id, title } of texts) {
    const key = title.toLowerCase();
    ids.set(key, [...(ids.get(key) ?? []), id]);
  }
  return ids;
}

/** Without the command or function that a manual page is named after: nobody forgets that. */
function titleWords(title: string): string[] {
  return contentWords(title.replace(/^\S+(, \S+)* [-–] /, ""));
}

function contentWords(text: string): string[] {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) => word.length >= 3 && !isStopWord(word.toLowerCase()),
  );
}

/** At most four of the words, one of three or more forgotten, in another order. */
function halfRemembered(words: string[], random: () => number): string[] {
  const mixed = shuffled(words, random);
  return mixed.slice(0, Math.min(4, mixed.length > 2 ? mixed.length - 1 : mixed.length));
}

function withoutUmlauts(text: string): string {
  return text
    .replace(/ä/g, "ae")
    .replace(/ö/g, "oe")
    .replace(/ü/g, "ue")
    .replace(/Ä/g, "Ae")
    .replace(/Ö/g, "Oe")
    .replace(/Ü/g, "Ue")
    .replace(/ß/g, "ss");
}

/** One letter lost, wrong, doubled up or swapped, never the first. */
function mistype(word: string, random: () => number): string | null {
  if (!/^\p{L}{6,}$/u.test(word)) return null;
  const at = 1 + Math.floor(random() * (word.length - 2));
  const letter = LETTERS[Math.floor(random() * LETTERS.length)] ?? "e";
  const [before, here, after] = [word.slice(0, at), word[at] ?? "", word.slice(at + 1)];
  const variants = [
    before + after,
    before + letter + after,
    before + letter + here + after,
    before + (after[0] ?? "") + here + after.slice(1),
  ];
  const changed = variants[Math.floor(random() * variants.length)] ?? word;
  return changed === word ? null : changed;
}

/** Three words of one sentence in which they stand together. */
function sentenceWords(body: string, random: () => number): string | null {
  const sentences = body
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => contentWords(sentence).filter((word) => word.length >= 5))
    .filter((words) => words.length >= 5);
  const words = pick(sentences, random);
  return words
    ? shuffled([...new Set(words)], random)
        .slice(0, 3)
        .join(" ")
    : null;
}

/** Other forms of a noun by its ending, if the texts use them as words of their own. */
function otherForms(nouns: Map<string, number>): (word: string) => string[] {
  const endings = ["n", "en", "s", "es", "e", "er", "ern"];
  return (word) => {
    if (!/^\p{Lu}\p{Ll}{4,}$/u.test(word)) return [];
    const found = new Set<string>();
    for (const ending of endings) {
      found.add(word + ending);
      if (word.endsWith(ending)) found.add(word.slice(0, -ending.length));
    }
    return [...found].filter((form) => form.length >= 4 && (nouns.get(form) ?? 0) >= 1);
  };
}

/** What a compound ends in, if that is a common noun of the texts and something is before it. */
function compoundParts(nouns: Map<string, number>): (word: string) => string[] {
  return (word) => {
    const found: string[] = [];
    for (let at = 4; at <= word.length - 5; at += 1) {
      const end = word.slice(at);
      const noun = (end[0] ?? "").toUpperCase() + end.slice(1);
      const front = word.slice(0, at).replace(/s$/, "");
      const known = nouns.has(front) && (nouns.get(noun) ?? 0) >= 5;
      if (known && /^\p{Lu}\p{Ll}{8,}$/u.test(word)) found.push(noun);
    }
    // The longest end is the real part far more often than a chance one inside it.
    return found.slice(0, 1);
  };
}

/** In how many texts each capitalised word stands. */
function countNouns(texts: readonly BenchText[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { title, body } of texts) {
    for (const word of new Set(`${title} ${body}`.match(/(?<!\p{L})\p{Lu}\p{Ll}{3,}(?!\p{L})/gu))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

function pick<T>(items: readonly T[], random: () => number): T | null {
  return items[Math.floor(random() * items.length)] ?? null;
}
