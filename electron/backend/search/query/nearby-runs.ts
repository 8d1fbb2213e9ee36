import { runAround } from "../analysis/tokenizer.ts";

/** So much of a term has to stand in a text somewhere for one of its words to have that term. */
const BEGINNING = 6;
/** More alternatives make the pattern slower than looking at every word. */
const MOST_BEGINNINGS = 60;

/** Between two letters of a word: "E-Mail" is also found as "EMail", "z. B." as "zB". */
const SIGNS = "[-\u2010\u2011.*:_/]{0,2}";
const NO_LETTER_BEFORE = "(?<![a-z0-9\u00df-\u00f6\u00f8-\u00ff])";
/** What a date and a school year are written with, where their terms are not. */
const TIED_NUMBERS = "\\d[./-]\\d";

/**
 * The letters a base letter may have been written as. The e is that of "ae, oe, ue"; where it is a
 * letter of its own, the next one takes it.
 */
const SPELLINGS: Record<string, string> = {
  a: "[a\u00e0-\u00e6]e?",
  c: "[c\u00e7]",
  d: "[d\u00f0]",
  e: "[e\u00e8-\u00eb]",
  i: "[i\u00ec-\u00ef]",
  n: "[n\u00f1]",
  o: "[o\u00f2-\u00f6\u00f8]e?",
  s: "[s\u00df]",
  u: "[u\u00f9-\u00fc]e?",
  y: "[y\u00fd\u00ff]",
  "§": "§{1,2}\\s?",
};

/** Letters whose folding is more than a letter for a letter: texts with them are read word by word. */
const UNUSUAL =
  /[\u00aa\u00ad\u00b2\u00b3\u00b5\u00b9\u00ba\u00bc-\u00be\u00de\u00fe\u0100-\u1fff\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2c00-\uffff]/;

/** What the words that are looked for begin with, folded. */
export interface Beginnings {
  /** Of terms: they may stand anywhere in a word, as parts of compounds do. */
  terms: readonly string[];
  /** Of words that are still being typed: only at the start of a word. */
  words: readonly string[];
}

/**
 * Finds those runs of letters and signs in a text that may have one of the wanted words, and leaves
 * out nearly all others: most words of a text need not be analysed to know that a query does not
 * meet them. One regular expression, linear in the text.
 */
export class NearbyRuns {
  readonly #pattern: RegExp | null;

  constructor({ terms, words }: Beginnings) {
    const wanted = [
      ...without(terms).map(patternOf),
      ...without(words).map((word) => NO_LETTER_BEFORE + patternOf(word)),
    ];
    if ([...terms, ...words].some((word) => /\d/.test(word))) wanted.push(TIED_NUMBERS);
    const isUsable = wanted.length > 0 && wanted.length <= MOST_BEGINNINGS;
    this.#pattern = isUsable ? new RegExp(wanted.join("|"), "gi") : null;
  }

  /** Calls back with the start and the end of each run, in order; false stops. */
  each(text: string, onRun: (start: number, end: number) => boolean): void {
    const pattern = this.#pattern;
    if (!pattern || UNUSUAL.test(text)) {
      onRun(0, text.length);
      return;
    }
    pattern.lastIndex = 0;
    for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
      const { start, end } = runAround(text, found.index, found.index + found[0].length);
      if (!onRun(start, end)) return;
      pattern.lastIndex = Math.max(end, found.index + 1);
    }
  }
}

/** The beginnings, without those that have another one inside and so are found with it. */
function without(words: readonly string[]): string[] {
  const all = [...new Set(words.map((word) => bare(word).slice(0, BEGINNING)))];
  return all.filter(
    (one) => one !== "" && !all.some((other) => other !== one && one.includes(other)),
  );
}

function bare(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "");
}

function patternOf(beginning: string): string {
  return [...beginning.matchAll(/ss|./gsu)]
    .map(([letters]) => {
      if (letters === "ss") return "(?:ss|\u00df)";
      return SPELLINGS[letters] ?? letters.replace(/[.*+?^${}()|[\]\\/]/, "\\$&");
    })
    .join(SIGNS);
}
