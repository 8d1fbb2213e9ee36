import { readFileSync } from "node:fs";
import path from "node:path";
import { runInNewContext } from "node:vm";
import { isStopWord, stemOf, wordsOf } from "../engines/german-words.ts";
import { seededRandom, shuffled } from "../seeded-random.ts";
import { HELP_FOLDER } from "./collect-texts.ts";
import { mistype, otherForms, withoutUmlauts } from "./query-variants.ts";
import { decodeEntities, oneLine } from "./read-markup.ts";
import type { BenchText, JudgedQuery, QuerySetName } from "./texts.ts";

const MAX_WANTED = 10;
const MAX_QUERY_LENGTH = 80;

/** The judged queries from the index of keywords that the help's authors wrote. */
export function keywordQueries(
  texts: readonly BenchText[],
  idByPage: ReadonlyMap<string, number>,
  nouns: ReadonlySet<string>,
): Record<QuerySetName, JudgedQuery[]> {
  const all = shuffled(readKeywords(idByPage).filter(isInOurHalf), seededRandom(11));
  const random = seededRandom(13);
  const variants = (change: (query: string) => string | null, count: number) =>
    all
      .flatMap((query) => {
        const q = change(query.q);
        return q === null || q === query.q ? [] : [{ q, rel: query.rel, orig: query.q }];
      })
      .slice(0, count);
  const isNoun = (word: string) => nouns.has(word);
  return {
    keywords: all.slice(0, 500),
    umlaut: variants(withoutUmlauts, 300),
    inflected: variants((q) => changeOneWord(q, (word) => otherForms(word, isNoun), random), 300),
    typo: variants((q) => changeOneWord(q, (word) => mistype(word, random), random), 250),
    compoundAuthor: all.filter((query) => meetsInsideCompound(query, texts)).slice(0, 250),
  };
}

/**
 * One half of the keywords, by a hash (FNV-1a) of each. The other half is never looked at here, so
 * that somebody else can judge with it what was tuned on this one.
 */
function isInOurHalf({ q }: JudgedQuery): boolean {
  let hash = 0x811c9dc5;
  for (const character of q) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return ((hash >>> 7) & 1) === 0;
}

/** Keyword → the pages it leads to, from the help's own script. */
function readKeywords(idByPage: ReadonlyMap<string, number>): JudgedQuery[] {
  const script = readFileSync(path.join(HELP_FOLDER, "bookmarks.js"), "utf8");
  const entries = runInNewContext(`${script}; bookmarks`) as { url: string; text: string }[];
  const wanted = new Map<string, Set<number>>();
  for (const { url, text } of entries) {
    const id = idByPage.get(url.replace(/^de\//, "").replace(/[?#].*$/, ""));
    const query = oneLine(decodeEntities(text).replace(/\s+--\s+/g, " "));
    if (id === undefined || query.length > MAX_QUERY_LENGTH) continue;
    if (!wordsOf(query).some((word) => word.length > 2)) continue;
    wanted.set(query, (wanted.get(query) ?? new Set()).add(id));
  }
  return [...wanted]
    .map(([q, ids]) => ({ q, rel: [...ids] }))
    .filter(({ rel }) => rel.length <= MAX_WANTED);
}

/** One word that can be changed is; null where none can. */
function changeOneWord(
  query: string,
  change: (word: string) => string[],
  random: () => number,
): string | null {
  const words = query.split(" ");
  for (const at of shuffled([...words.keys()], random)) {
    const forms = change(words[at] ?? "");
    const form = forms[Math.floor(random() * forms.length)];
    if (form) return words.with(at, form).join(" ");
  }
  return null;
}

/** True when no word of the query is one of the title's, but one is inside a longer one. */
function meetsInsideCompound({ q, rel }: JudgedQuery, texts: readonly BenchText[]): boolean {
  const asked = wordsOf(q).filter((word) => word.length >= 4 && !isStopWord(word));
  return rel.some((id) => {
    const title = wordsOf(texts[id]?.title ?? "");
    const stems = new Set(title.map(stemOf));
    if (asked.some((word) => stems.has(stemOf(word)))) return false;
    return asked.some((word) => {
      const stem = stemOf(word);
      const part = word.length > 5 ? stem : word;
      return (
        stem.length >= 4 &&
        title.some((other) => other.length >= word.length + 3 && other.includes(part))
      );
    });
  });
}
