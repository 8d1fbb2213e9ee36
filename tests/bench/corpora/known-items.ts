import { isStopWord } from "../engines/german-words.ts";
import { seededRandom, shuffled } from "../seeded-random.ts";
import { compoundEnd, mistype, otherForms, withoutUmlauts } from "./query-variants.ts";
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
const MIN_BODY = 300;
/** Of titles that occur more often nobody can say which text was meant. */
const MAX_SAME_TITLE = 3;
const COMMON_NOUN = 5;

/**
 * A second set of judged queries, with little say in what was tuned: handbooks and manual pages of `c2`
 * (the help pages of the first set are no targets), each to be found by what somebody half
 * remembers of its title, or by three words of one of its sentences. Wanted is every text with
 * the same title.
 */
export function knownItemQueries(
  texts: readonly BenchText[],
): Record<KnownItemSetName, JudgedQuery[]> {
  const random = seededRandom(31);
  const sameTitle = idsByTitle(texts);
  const wantedFor = ({ title }: BenchText) => sameTitle.get(title.toLowerCase()) ?? [];
  const targets = shuffled(
    texts.filter(
      (text) =>
        text.src !== "lo" &&
        text.body.length > MIN_BODY &&
        titleWords(text.title).length >= 2 &&
        wantedFor(text).length <= MAX_SAME_TITLE,
    ),
    random,
  );
  const make = (variant: (words: string[], text: BenchText) => string | null) => {
    const queries: JudgedQuery[] = [];
    for (const text of targets) {
      if (queries.length >= PER_SET) break;
      const words = halfRemembered(titleWords(text.title), random);
      const q = variant(words, text);
      if (q) queries.push({ q, rel: wantedFor(text), orig: words.join(" ") });
    }
    return queries;
  };
  const oneChanged = (change: (word: string) => string[]) => (words: string[]) => {
    for (const at of shuffled([...words.keys()], random)) {
      const changed = pick(change(words[at] ?? ""), random);
      if (changed) return words.with(at, changed).join(" ");
    }
    return null;
  };
  const nouns = countNouns(texts);
  const isNoun = (word: string) => nouns.has(word);
  const isCommon = (word: string) => (nouns.get(word) ?? 0) >= COMMON_NOUN;
  return {
    titleWords: make((words) => words.join(" ")),
    titleUmlaut: make((words) => {
      const query = words.join(" ");
      return withoutUmlauts(query) === query ? null : withoutUmlauts(query);
    }),
    titleInflected: make(oneChanged((word) => otherForms(word, isNoun))),
    titleTypo: make(oneChanged((word) => mistype(word, random))),
    titleCompound: make(oneChanged((word) => compoundEnd(word, isNoun, isCommon))),
    bodyWords: make((_words, { body }) => sentenceWords(body, random)),
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
