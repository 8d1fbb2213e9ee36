import type { SearchAdvice, SearchRequest } from "../../../../shared/domain/search.ts";
import { foldWord } from "../../../../shared/text/fold.ts";
import { eachWord } from "../analysis/tokenizer.ts";
import type { Lexicon } from "../index/lexicon.ts";
import { correctionsFor } from "./correct-word.ts";

const MOST_WORDS = 8;
const MOST_ADVICE = 6;

/**
 * Ways out of an empty answer: which word was too much, which spelling is near, which filter to
 * drop; only those that lead to something, the fullest first.
 */
export function adviseOnNothing(
  request: SearchRequest,
  lexicon: Lexicon,
  count: (request: SearchRequest) => number,
): SearchAdvice[] {
  const advice: SearchAdvice[] = [];
  for (const facet of Object.keys(request.filters) as (keyof typeof request.filters)[]) {
    if ((request.filters[facet] ?? []).length === 0) continue;
    const { [facet]: _, ...filters } = request.filters;
    const total = count({ ...request, filters });
    if (total > 0) advice.push({ advice: "dropFilter", facet, total });
  }
  if (request.kinds.length > 0) {
    const total = count({ ...request, kinds: [] });
    if (total > 0) advice.push({ advice: "dropFilter", facet: "kind", total });
  }
  for (const { word, start, end } of wordsAt(request.query)) {
    const [near] = correctionsFor(foldWord(word), lexicon, 1);
    if (near) {
      const query = request.query.slice(0, start) + near.shown + request.query.slice(end);
      const total = count({ ...request, query });
      if (total > 0) advice.push({ advice: "spelling", word, instead: near.shown, query, total });
    }
    const query = dropWord(request.query, start, end);
    if (query === "") continue;
    const total = count({ ...request, query });
    if (total > 0) advice.push({ advice: "dropWord", word, query, total });
  }
  return advice.sort((a, b) => b.total - a.total).slice(0, MOST_ADVICE);
}

function wordsAt(query: string): { word: string; start: number; end: number }[] {
  const words: { word: string; start: number; end: number }[] = [];
  eachWord(query.slice(0, 500), (word, start, end) => {
    if (start >= (words.at(-1)?.end ?? 0)) words.push({ word, start, end });
  });
  return words.slice(0, MOST_WORDS);
}

/** Without the word and what belongs to it: signs, quotes that are empty then, a field's name. */
function dropWord(query: string, start: number, end: number): string {
  const before = query
    .slice(0, start)
    .replace(/(?:[-+]|\p{L}+:)*["„“]?$/u, (tail) =>
      /["„“]$/.test(tail) && !/^\s*["“”]/.test(query.slice(end)) ? tail : "",
    );
  const after = query.slice(end).replace(/^[*~^\d.]*/, "");
  const dropsQuote = before.length < start && /["„“]/.test(query.slice(before.length, start));
  const rest = dropsQuote ? after.replace(/^\s*["“”]/, "") : after;
  return `${before.trimEnd()} ${rest.trimStart()}`.trim();
}
