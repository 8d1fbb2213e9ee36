import type { Term } from "../../../../shared/domain/vocabulary.ts";
import { compactText } from "../../../../shared/text/name-key.ts";
import { cutPassage, type Found } from "./source-lines.ts";

/** A stretch of a document with how much a word in it says about the whole: a title more than a paragraph. */
export interface WeighedText {
  text: string;
  page: number;
  weight: number;
}

/** From this sum of weights on a term is proposed. */
const ENOUGH = 3;
/** A word that is used everywhere says little more after a few times. */
const MOST_A_WORD = 2;

/**
 * Replaces spellings by the vocabulary's own labels ("Leseförderung" → "Sprachbildung und
 * Leseförderung"). What the vocabulary does not know stays as it was written.
 */
export function toVocabularyLabels(values: readonly string[], terms: readonly Term[]): string[] {
  const byKey = new Map<string, string>();
  for (const term of terms) {
    for (const synonym of term.synonyms) byKey.set(compactText(synonym), term.label);
  }
  for (const term of terms) byKey.set(compactText(term.label), term.label);
  return [...new Set(values.map((value) => byKey.get(compactText(value)) ?? value))];
}

/**
 * The terms that a text uses most, by their labels and synonyms. Terms close behind the chosen
 * ones are offered as alternatives with the words that speak for them.
 *
 * @param most how many terms are proposed at most
 */
export function proposeTerms(
  texts: readonly WeighedText[],
  terms: readonly Term[],
  most: number,
): Found<string[]> | null {
  const scored = terms
    .map((term) => weighTerm(term, texts))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const chosen = scored.filter(({ score }) => score >= ENOUGH).slice(0, most);
  const first = chosen[0];
  if (!first) return null;
  const passages = [...new Set(chosen.map(({ passage }) => passage))];
  return {
    value: chosen.map(({ label }) => label),
    passage: cutPassage(passages.join("\n")),
    page: first.page,
    alternatives: scored
      .filter((term) => !chosen.includes(term) && term.score >= ENOUGH - 1)
      .slice(0, 3)
      .map(({ label, passage, word }) => ({
        value: [...chosen.map((term) => term.label), label],
        passage: cutPassage(passage),
        reason: word,
      })),
  };
}

interface WeighedTerm {
  label: string;
  score: number;
  word: string;
  passage: string;
  page: number;
}

function weighTerm(term: Term, texts: readonly WeighedText[]): WeighedTerm {
  const found: WeighedTerm = { label: term.label, score: 0, word: "", passage: "", page: 1 };
  for (const word of [term.label, ...term.synonyms]) {
    const expression = expressionOf(word);
    let ofWord = 0;
    for (const { text, page, weight } of texts) {
      const match = expression.exec(text);
      if (!match) continue;
      ofWord += weight;
      if (found.passage === "" || weight > 1) {
        found.word ||= match[0];
        found.passage ||= sentenceAround(text, match.index);
        found.page = found.passage ? found.page : page;
      }
    }
    found.score += Math.min(ofWord, Math.max(MOST_A_WORD, maxWeight(texts)));
  }
  return found;
}

function maxWeight(texts: readonly WeighedText[]): number {
  return texts.reduce((most, { weight }) => Math.max(most, weight), 1);
}

const expressions = new Map<string, RegExp>();

/** The word with its endings; abbreviations only as they are written. */
function expressionOf(word: string): RegExp {
  const known = expressions.get(word);
  if (known) return known;
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
  const isAbbreviation = word.length <= 4 && word === word.toUpperCase();
  const ending = isAbbreviation ? "" : "(?:s|n|en|e|er|es|ern)?";
  const made = new RegExp(
    `(?<![\\p{L}\\d-])${escaped}${ending}(?![\\p{L}\\d])`,
    isAbbreviation ? "u" : "iu",
  );
  if (expressions.size > 5_000) expressions.clear();
  expressions.set(word, made);
  return made;
}

function sentenceAround(text: string, index: number): string {
  const before = text.slice(0, index);
  const start = Math.max(before.search(/[.!?]\s+\p{Lu}[^.!?]*$/u) + 1, 0);
  const end = text.slice(index).search(/[.!?](\s|$)/);
  return text.slice(start, end < 0 ? undefined : index + end + 1).trim();
}
