import type { Mark, Passage } from "../../../../shared/domain/search.ts";
import type { PackedPages } from "../index/packed-pages.ts";
import type { ReadableRecord } from "../search-index.ts";
import { readableStretch } from "./readable-stretch.ts";
import { standTogether } from "./standing-together.ts";
import { textsToShow } from "./texts-to-show.ts";
import { marksIn, type WordMark, type WordMatcher } from "./word-matcher.ts";

/** Characters a passage has at most. */
const PASSAGE_LENGTH = 240;
/** More words in one stretch do not make it better. */
const MOST_MARKS = 50;
const WORD_WORTH = 10;
const MOST_FOR_REPEATING = 4;
/** A text that meets the query so often shows it well enough with the first of these places. */
const MOST_PLACES = 2_000;

/**
 * The stretch of a record's texts that shows most of the query's words, cut at whole words; for a
 * document with its page. Without any of the words it is the place, name or term that was met, or
 * the beginning of the text. Also whether all words stand together in one of the texts that were
 * looked at.
 *
 * `pages`: on which pages of a long document its terms are, so that the others need not be read.
 */
export function bestPassage(
  record: ReadableRecord,
  matcher: WordMatcher,
  pages: PackedPages | null,
): { passage: Passage; isTogether: boolean } {
  let best: { worth: number; passage: Passage } | null = null;
  let isTogether = false;
  for (const { text, page, isFields, most } of textsToShow(record, matcher, pages)) {
    if (best && most && best.worth >= most.words * WORD_WORTH + most.repeating * MOST_FOR_REPEATING)
      break;
    const marks = marksIn(text, matcher, MOST_PLACES);
    isTogether ||= standTogether(marks, matcher);
    const { worth, ...found } = bestStretch(text, marks, matcher, isFields ?? false);
    if (!best || worth > best.worth) best = { worth, passage: { ...found, page } };
    if (best.worth >= mostWorth(matcher)) break;
  }
  if (!best || best.worth === 0) best = factsMet(record, matcher) ?? best;
  return { passage: best?.passage ?? { text: "", marks: [], page: null }, isTogether };
}

/**
 * What explains a hit whose texts have none of the words: "Goldener Pflug · Altenroth". What the
 * title says already needs no explaining.
 */
function factsMet(record: ReadableRecord, matcher: WordMatcher) {
  const wordsIn = (text: string) => marksIn(text, matcher, MOST_PLACES).map(({ index }) => index);
  const said = new Set(wordsIn(record.title));
  const facts = [record.places, record.people, record.terms, record.aliases].flat();
  const met = facts.filter((fact) => wordsIn(fact).some((word) => !said.has(word)));
  if (met.length === 0) return null;
  const text = [...new Set(met)].join("\n");
  const { worth, ...found } = bestStretch(text, marksIn(text, matcher, MOST_PLACES), matcher, true);
  return { worth, passage: { ...found, page: null } };
}

function bestStretch(
  text: string,
  marks: readonly WordMark[],
  matcher: WordMatcher,
  isFields: boolean,
): { worth: number; text: string; marks: Mark[] } {
  const most = mostWorth(matcher);
  let best = { worth: 0, from: 0, to: 0 };
  for (let from = 0, to = 0; from < marks.length && best.worth < most; from++) {
    const start = (marks[from] as Mark).start;
    while (to < marks.length && (marks[to] as Mark).end - start <= PASSAGE_LENGTH - 40) to++;
    const worth = worthOf(marks.slice(from, Math.min(to, from + MOST_MARKS)));
    if (worth > best.worth) best = { worth, from, to: Math.max(to, from + 1) };
  }
  const first = marks[best.from];
  const last = marks[Math.max(best.from, best.to - 1)];
  const [start, end] = cut(text, first?.start ?? 0, last?.end ?? 0);
  const prefix = start > 0 ? "… " : "";
  const suffix = end < text.length ? " …" : "";
  const stretch = {
    text: text.slice(start, end),
    marks: marks
      .filter((mark) => mark.start >= start && mark.end <= end)
      .map((mark) => ({ start: mark.start - start, end: mark.end - start })),
  };
  const shown = isFields ? readableStretch(stretch.text, stretch.marks) : stretch;
  return {
    worth: best.worth,
    text: prefix + shown.text.replace(/\s/g, " ") + suffix,
    marks: shown.marks.map((mark) => ({
      start: mark.start + prefix.length,
      end: mark.end + prefix.length,
    })),
  };
}

/**
 * What a stretch is worth: each word of the query once, as well as it is met best, and a little for
 * every further time.
 */
function worthOf(marks: readonly WordMark[]): number {
  const best = new Map<number, number>();
  let all = 0;
  for (const { index, worth } of marks) {
    best.set(index, Math.max(best.get(index) ?? 0, worth));
    all += worth;
  }
  let words = 0;
  for (const worth of best.values()) words += worth;
  return words * WORD_WORTH + Math.min(all, MOST_FOR_REPEATING);
}

/** No stretch is worth more. */
function mostWorth({ askedCount }: WordMatcher): number {
  return askedCount * WORD_WORTH + MOST_FOR_REPEATING;
}

/** Widens [from, to) to about the length of a passage, to the start of a sentence if one is near. */
function cut(text: string, from: number, to: number): [number, number] {
  const room = Math.max(0, PASSAGE_LENGTH - (to - from));
  let start = Math.max(0, from - Math.floor(room / 3));
  if (start > 0) {
    const before = text.slice(start, from);
    const sentence = before.search(/(?<=[.!?:]\s)\S|(?<=\n)\S/);
    const word = before.search(/(?<=\s)\S/);
    if (sentence >= 0) start += sentence;
    else if (word >= 0) start += word;
    else start = from;
  }
  let end = Math.min(text.length, Math.max(to, start + PASSAGE_LENGTH));
  if (end < text.length) {
    const space = text.slice(to, end).search(/\s\S*$/);
    end = space >= 0 ? to + space : to;
  }
  while (start < end && /\s/.test(text[start] as string)) start++;
  return [start, end];
}
