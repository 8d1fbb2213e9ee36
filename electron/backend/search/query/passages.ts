import type { Mark, Passage } from "../../../../shared/domain/search.ts";
import type { Analyzer } from "../analysis/analyzer.ts";
import { eachWord } from "../analysis/tokenizer.ts";
import type { IndexableRecord } from "../search-index.ts";

/** Characters a passage has at most. */
const PASSAGE_LENGTH = 240;
/** Texts are looked at up to here; a passage further in is not worth the wait. */
const SEARCHED_LENGTH = 400_000;

/** How much a word of a text has to do with the query: its place among the query's words, or -1. */
export type MatchWord = (written: string) => number;

/** A test for the words of a text: same stem, a shared part, or the beginning of a word being typed. */
export function wordMatcher(
  terms: ReadonlyMap<string, number>,
  prefixes: readonly { form: string; index: number }[],
  analyzer: Analyzer,
): MatchWord {
  return (written) => {
    const word = analyzer.analyse(written);
    const whole = terms.get(word.term);
    if (word.term !== "" && whole !== undefined) return whole;
    for (const part of word.parts) {
      const index = terms.get(part);
      if (index !== undefined) return index;
    }
    for (const { form, index } of prefixes) if (word.form.startsWith(form)) return index;
    return -1;
  };
}

/** Where a text meets the query. Linear in the text. */
export function marksIn(text: string, matches: MatchWord): (Mark & { index: number })[] {
  const marks: (Mark & { index: number })[] = [];
  eachWord(text, (written, start, end) => {
    const index = matches(written);
    if (index < 0) return;
    const last = marks.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else marks.push({ start, end, index });
  });
  return marks;
}

/** The stretch of a record's texts that shows most of the query's words, cut at whole words. */
export function bestPassage(
  record: IndexableRecord,
  page: number | null,
  matches: MatchWord,
): Passage {
  const texts: { text: string; page: number | null }[] = [];
  if (page === null) {
    texts.push({ text: record.summary, page: null }, { text: record.body, page: null });
  }
  for (const { number, text } of record.pages) {
    if (page === null || number === page) texts.push({ text, page: number });
  }
  let best: { worth: number; passage: Passage } | null = null;
  let searched = 0;
  for (const { text, page: number } of texts) {
    if (text === "" || searched > SEARCHED_LENGTH) continue;
    const looked = text.slice(0, SEARCHED_LENGTH - searched);
    searched += looked.length;
    const found = bestStretch(looked, matches);
    if (best && found.worth <= best.worth) continue;
    best = { worth: found.worth, passage: { ...found, page: number } };
  }
  if (!best) return { text: "", marks: [], page };
  const { text, marks, page: number } = best.passage;
  return { text, marks, page: number };
}

function bestStretch(
  text: string,
  matches: MatchWord,
): { worth: number; text: string; marks: Mark[] } {
  const marks = marksIn(text, matches);
  let best = { worth: 0, from: 0, to: 0 };
  for (let from = 0, to = 0; from < marks.length; from++) {
    const start = (marks[from] as Mark).start;
    while (to < marks.length && (marks[to] as Mark).end - start <= PASSAGE_LENGTH - 40) to++;
    const inside = marks.slice(from, Math.min(to, from + 50));
    const different = new Set(inside.map((mark) => mark.index)).size;
    const worth = different * 10 + Math.min(inside.length, 9);
    if (worth > best.worth) best = { worth, from, to: Math.max(to, from + 1) };
  }
  const first = marks[best.from];
  const last = marks[Math.max(best.from, best.to - 1)];
  const [start, end] = cut(text, first?.start ?? 0, last?.end ?? 0);
  const prefix = start > 0 ? "… " : "";
  const suffix = end < text.length ? " …" : "";
  const body = text.slice(start, end).replace(/\s/g, " ");
  return {
    worth: best.worth,
    text: prefix + body + suffix,
    marks: marks
      .filter((mark) => mark.start >= start && mark.end <= end)
      .map((mark) => ({
        start: mark.start - start + prefix.length,
        end: mark.end - start + prefix.length,
      })),
  };
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
