import { addToHash, HASH_START } from "./hash-term.ts";
import { isHyphen, withItsEnd, withItsStart } from "./suspended-compounds.ts";

/**
 * Called for each word of a text: the word as written, and where it stands (UTF-16 units).
 * `leftOut`: it is not written there but meant, such as Ausbildung in "Aus- und Weiterbildung".
 */
export type OnWord = (word: string, start: number, end: number, leftOut?: boolean) => void;

/**
 * Asked for a word before it is cut out of the text: where it stands, and its hash (hash-term.ts).
 * True: the word is known, and need not be reported. Only what `isReadAsWritten` may be known.
 */
export type OnKnownWord = (start: number, end: number, hash: number) => boolean;

/** Longer words are cut here: nobody types more, and one "word" of 2 MB must not become a term. */
export const LONGEST_WORD = 64;

const LETTER = "\\p{L}\\p{N}\\p{M}\\u00ad\\u200b-\\u200d\\u2060";
const SIGN = /[-‐‑_/:*.'’·+&@§]/;
const DATE = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const SCHOOL_YEAR = /^((?:19|20)\d\d)[/-](\d\d|(?:19|20)\d\d)$/;
/** Bürger*innen, Lehrer:innen, Schüler_in, Mitarbeiter/-innen. */
const GENDERED = new RegExp(`^([${LETTER}]+?)(?:[*:_]|/-?)(in|innen)$`, "u");
/** LehrerInnen; the small letter before "In" keeps "INNEN" and "In" out. */
const INNER_CAPITAL = /^(\p{L}*\p{Ll})I(n|nnen)$/u;
const INITIALS = /^(?:\p{L}\.)+\p{L}$/u;
const SLASHED = /^(\p{L}+)[-‐‑]\/\p{L}+$/u;
const HYPHENS = /[-‐‑]/;

/**
 * Finds the words of a text. Besides the words themselves it reports what people also call them:
 * both forms of "Lehrer:innen", "E-Mail" also as "EMail", "z.B." as "zB", "2018/19" as two years,
 * "19.03.2018" also as "2018-03-19", "§ 16i" also as "§16i". Slashes, dots and dashes between
 * words part them ("Halle/Saale", "Schule–Beruf"). "Aus- und Weiterbildung" is Ausbildung as well.
 * With a range only the words that begin in it are reported. Time is linear in the text.
 */
export function eachWord(
  text: string,
  onWord: OnWord,
  from = 0,
  to = text.length,
  onKnownWord: OnKnownWord | null = null,
): void {
  let at = from;
  while (at < to) {
    const unit = text.charCodeAt(at);
    if (unit === PARAGRAPH) {
      LAW.lastIndex = at;
      const law = LAW.exec(text);
      if (law) splitRun(law[0], at, onWord);
      at += law ? law[0].length : 1;
      continue;
    }
    if (!isLetter(unit, text, at)) {
      at++;
      continue;
    }
    const start = at;
    let tied = false;
    for (;;) {
      at = endOfLetters(text, at);
      const next = skipSigns(text, at);
      if (next === at || !isLetter(text.charCodeAt(next), text, next)) break;
      tied = true;
      at = next;
    }
    if (tied) splitRun(text.slice(start, at), start, onWord);
    else if (!onKnownWord?.(start, at, hashOfLetters)) {
      reportWord(text.slice(start, at), start, onWord);
    }
    reportLeftOut(text, start, at, tied, onWord);
  }
}

/** What a word is short for in "Aus- und Weiterbildung", "Schulleitungen und -träger". */
function reportLeftOut(
  text: string,
  start: number,
  end: number,
  tied: boolean,
  onWord: OnWord,
): void {
  if (end - start > LONGEST_WORD) return;
  if (tied) {
    // "Kopf-/Fußzeile" is one run.
    const first = SLASHED.exec(text.slice(start, end))?.[1];
    if (first === undefined) return;
    const whole = withItsEnd(text, start, start + first.length);
    if (whole) onWord(whole, start, start + first.length, true);
    return;
  }
  const whole = isHyphen(text.charCodeAt(end))
    ? withItsEnd(text, start, end)
    : start > 1 && isHyphen(text.charCodeAt(start - 1))
      ? withItsStart(text, start - 1, end)
      : null;
  if (whole) onWord(whole, start, end, true);
}

const PARAGRAPH = 0xa7;
const LAW = /§{1,2}\s?\d+[a-z]?\b/y;
const LETTERS = new RegExp(`[${LETTER}]`, "u");

/** For the units below 256: 1 a letter or digit, 2 a sign that ties words together. */
const LATIN = Uint8Array.from({ length: 256 }, (_, unit) => {
  const sign = String.fromCharCode(unit);
  if (LETTERS.test(sign)) return 1;
  return /[-_/:*.'·+&@]/.test(sign) ? 2 : 0;
});

function isLetter(unit: number, text: string, at: number): boolean {
  if (unit < 256) return LATIN[unit] === 1;
  return LETTERS.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

/** The hash of the letters that `endOfLetters` went over last. */
let hashOfLetters = 0;

function endOfLetters(text: string, start: number): number {
  let hash = HASH_START;
  let at = start;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (!isLetter(unit, text, at)) break;
    hash = addToHash(hash, unit);
    at++;
    if (unit < 0xd800 || unit >= 0xdc00) continue;
    hash = addToHash(hash, text.charCodeAt(at++));
  }
  hashOfLetters = hash >>> 0;
  return at;
}

function skipSigns(text: string, start: number): number {
  let at = start;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 256 ? LATIN[unit] !== 2 : unit !== 0x2010 && unit !== 0x2011 && unit !== 0x2019)
      break;
  }
  return at;
}

/**
 * The stretch around [from, to) that `eachWord` reads as one: letters, and the signs that tie them,
 * with a paragraph sign before them.
 */
export function runAround(text: string, from: number, to: number): { start: number; end: number } {
  let start = from;
  while (start > 0 && isInRun(text, start - 1)) start--;
  const before = text.slice(Math.max(0, start - 3), start);
  start -= /§{1,2}\s?$/.exec(before)?.[0].length ?? 0;
  let end = to;
  while (end < text.length && isInRun(text, end)) end++;
  return { start, end };
}

function isInRun(text: string, at: number): boolean {
  return isLetter(text.charCodeAt(at), text, at) || skipSigns(text, at) > at;
}

/** The words of a text, in order. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  eachWord(text, (word) => words.push(word));
  return words;
}

function reportWord(word: string, start: number, onWord: OnWord): void {
  const end = start + word.length;
  if (word.length > LONGEST_WORD) {
    onWord(word.slice(0, LONGEST_WORD), start, end);
    return;
  }
  const inner = withInnerCapital(word);
  if (inner) {
    onWord(inner[1] as string, start, end);
    onWord(`${inner[1]}i${inner[2]}`, start, end);
    return;
  }
  onWord(word, start, end);
}

function withInnerCapital(word: string): RegExpExecArray | null {
  return word.length > 4 && word.indexOf("I", 1) > 0 ? INNER_CAPITAL.exec(word) : null;
}

/** Whether a run of these letters is reported as one word, and as it is. */
export function isReadAsWritten(letters: string): boolean {
  return letters.length <= LONGEST_WORD && withInnerCapital(letters) === null;
}

/** A run with signs inside. Very long ones (a line of underscores and digits) are only split. */
function splitRun(run: string, start: number, onWord: OnWord): void {
  const end = start + run.length;
  if (run.length <= LONGEST_WORD) {
    if (run.startsWith("§")) {
      const number = run.replace(/^§+\s?/, "");
      onWord(`§${number}`, start, end);
      onWord(number, end - number.length, end);
      return;
    }
    const gendered = run.endsWith("in") || run.endsWith("innen") ? GENDERED.exec(run) : null;
    if (gendered) {
      onWord(gendered[1] as string, start, end);
      onWord(`${gendered[1]}${gendered[2]}`, start, end);
      return;
    }
    if (INITIALS.test(run)) {
      onWord(run.replaceAll(".", ""), start, end);
      return;
    }
    const years = SCHOOL_YEAR.exec(run);
    if (years) {
      const first = years[1] as string;
      const second = years[2] as string;
      onWord(first, start, start + 4);
      onWord(second.length === 2 ? first.slice(0, 2) + second : second, start + 5, end);
      return;
    }
    const date = DATE.exec(run);
    if (date) {
      const [, day = "", month = "", year = ""] = date;
      onWord(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`, start, end);
      onWord(year, end - 4, end);
      return;
    }
    if (/^\d{4}-\d\d-\d\d$/.test(run)) {
      onWord(run, start, end);
      onWord(run.slice(0, 4), start, start + 4);
      return;
    }
  }
  let pieces = 0;
  for (let at = 0; at < run.length; ) {
    const after = endOfLetters(run, at);
    if (after > at) {
      reportWord(run.slice(at, after), start + at, (word, from, to) => {
        onWord(word, from, to);
        pieces++;
      });
    }
    at = after > at ? after : at + 1;
  }
  if (pieces > 1 && pieces <= 3 && HYPHENS.test(run) && run.length <= LONGEST_WORD) {
    const joined = run.replace(/[-‐‑]/g, "");
    if (!SIGN.test(joined) && !/^\d+$/.test(joined)) onWord(joined, start, end);
  }
}
