import { isHyphen } from "../analysis/suspended-compounds.ts";
import { runAround } from "../analysis/tokenizer.ts";

/** What the words that are looked for begin with, folded. */
export interface Beginnings {
  /** Of terms: they may stand anywhere in a word, as parts of compounds do. */
  terms: readonly string[];
  /** Of words that are still being typed: only at the start of a word. */
  words: readonly string[];
}

// Each letter is looked at as one of 32 classes, so that five of them are one number.
const BETWEEN_WORDS = 0;
const DIGIT = 27;
/** Signs that may stand inside a word: "E-Mail" is also found as "EMail", "z.B." as "zB". */
const SIGN = 28;
/** Whatever is folded in other ways than letter for letter. */
const UNUSUAL = 31;
const CLASS_BITS = 5;
const LONGEST = 5;

const A = 1;
const E = 5;
const O = 15;
const S = 19;
const U = 21;

/** UTF-16 unit → class. Accents do not count: ä is an a. */
const CLASSES = new Uint8Array(0x10000).fill(UNUSUAL);
CLASSES.fill(BETWEEN_WORDS, 0, 0xc0);
CLASSES.fill(BETWEEN_WORDS, 0x2010, 0x202a).fill(BETWEEN_WORDS, 0x202f, 0x2060);
for (const unit of [0xaa, 0xad, 0xb2, 0xb3, 0xb5, 0xb9, 0xba, 0xbc, 0xbd, 0xbe]) {
  CLASSES[unit] = UNUSUAL;
}
for (let digit = 0; digit < 10; digit++) CLASSES[0x30 + digit] = DIGIT;
for (const sign of "-_/:*.'·+&@‐‑’") CLASSES[sign.charCodeAt(0)] = SIGN;
for (let letter = 1; letter <= 26; letter++) {
  CLASSES[0x40 + letter] = letter;
  CLASSES[0x60 + letter] = letter;
}
for (const letters of [
  "aàáâãäåæ",
  "cç",
  "dð",
  "eèéêë",
  "iìíîï",
  "nñ",
  "oòóôõöø",
  "sß",
  "uùúûü",
  "yýÿ",
]) {
  const plain = CLASSES[letters.charCodeAt(0)] as number;
  for (const letter of letters + letters.slice(1).toUpperCase()) {
    if (letter.charCodeAt(0) < 0x100) CLASSES[letter.charCodeAt(0)] = plain;
  }
}
for (const sign of "×÷") CLASSES[sign.charCodeAt(0)] = BETWEEN_WORDS;

/** Entries of the table in which sequences of classes are looked up; some share one. */
const TABLE_BITS = 12;

/**
 * Finds those runs of letters and signs in a text that may have one of the wanted words, and leaves
 * out nearly all others: most words of a text need not be analysed to know that a query does not
 * meet them. One pass over the text, a few nanoseconds a letter.
 *
 * A run is near when the first letters of a wanted word stand in it, however they are spelled: an e
 * after a, o, u is passed over, being half an umlaut or not; ß and ss are one s; all digits are the
 * same, because "2018/19" is also found as 2019.
 */
export class NearbyRuns {
  readonly #inside = new Uint8Array(1 << TABLE_BITS);
  readonly #atStart = new Uint8Array(1 << TABLE_BITS);
  readonly #lengths: readonly number[];
  readonly #looksEverywhere: boolean;

  constructor({ terms, words }: Beginnings) {
    const lengths = new Set<number>();
    const enter = (table: Uint8Array) => (word: string) => {
      const { code, length } = beginningOf(word);
      if (length === 0) return;
      lengths.add(length);
      table[slotOf(code, length)] = 1;
    };
    terms.forEach(enter(this.#inside));
    words.forEach(enter(this.#atStart));
    this.#lengths = [...lengths];
    this.#looksEverywhere = terms.length + words.length === 0;
  }

  /** Calls back with the start and the end of each run, in order; false stops. */
  each(text: string, onRun: (start: number, end: number) => boolean): void {
    if (this.#looksEverywhere) {
      onRun(0, text.length);
      return;
    }
    for (let from = 0; from < text.length; ) {
      const near = this.#next(text, from);
      if (near < 0) return;
      const { start, end } = runAround(text, near, near + 1);
      if (!onRun(start, end)) return;
      from = Math.max(end, near + 1);
    }
  }

  /** The place from `from` on at which a wanted beginning is complete; -1 when there is none. */
  #next(text: string, from: number): number {
    const lengths = this.#lengths;
    let code = 0;
    let last = 0;
    let sinceRun = 0;
    let sinceSign = 0;
    for (let at = from; at < text.length; at++) {
      const letter = CLASSES[text.charCodeAt(at)] as number;
      if (letter === BETWEEN_WORDS) {
        code = 0;
        last = 0;
        sinceRun = 0;
        sinceSign = 0;
        continue;
      }
      if (letter === UNUSUAL) return at;
      if (letter === SIGN) {
        // "Aus- und Weiterbildung": either may be short for a longer word.
        if (isLeftOut(text, at)) return sinceRun > 0 ? at - 1 : at + 1;
        sinceSign = 0;
        continue;
      }
      if (isPassedOver(letter, last)) {
        // Behind a sign it begins a word of its own as well.
        if (sinceSign === 0) return at;
        continue;
      }
      last = letter;
      code = ((code << CLASS_BITS) | letter) & ALL_LETTERS;
      sinceRun++;
      sinceSign++;
      for (let i = 0; i < lengths.length; i++) {
        const length = lengths[i] as number;
        const slot = slotOf(code & ((1 << (CLASS_BITS * length)) - 1), length);
        if (this.#inside[slot] === 1 && sinceRun >= length) return at;
        if (this.#atStart[slot] === 1 && (sinceRun === length || sinceSign === length)) return at;
      }
    }
    return -1;
  }
}

const ALL_LETTERS = (1 << (CLASS_BITS * LONGEST)) - 1;

function isPassedOver(letter: number, last: number): boolean {
  if (letter === E) return last === A || last === O || last === U;
  return letter === S && last === S;
}

function slotOf(code: number, length: number): number {
  return (Math.imul(code + length, 0x9e3779b1) >>> (32 - TABLE_BITS)) | 0;
}

/** Whether a hyphen stands at the end or the start of a word, for a part of it that was left out. */
function isLeftOut(text: string, at: number): boolean {
  if (!isHyphen(text.charCodeAt(at))) return false;
  const before = CLASSES[text.charCodeAt(at - 1)] ?? BETWEEN_WORDS;
  const after = CLASSES[text.charCodeAt(at + 1)] ?? BETWEEN_WORDS;
  const isBefore = before !== BETWEEN_WORDS && before !== SIGN;
  const isAfter = after !== BETWEEN_WORDS && after !== SIGN;
  return isBefore !== isAfter;
}

/** The first letters of a folded word, up to one that is always looked at. */
function beginningOf(word: string): { code: number; length: number } {
  let code = 0;
  let length = 0;
  let last = 0;
  for (let at = 0; at < word.length && length < LONGEST; at++) {
    const letter = CLASSES[word.charCodeAt(at)] as number;
    if (letter === UNUSUAL) break;
    if (letter === SIGN || letter === BETWEEN_WORDS || isPassedOver(letter, last)) continue;
    last = letter;
    code = (code << CLASS_BITS) | letter;
    length++;
  }
  return { code, length };
}
