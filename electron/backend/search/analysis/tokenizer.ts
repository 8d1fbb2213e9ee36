/** Called for each word of a text: the word as written, and where it stands (UTF-16 units). */
export type OnWord = (word: string, start: number, end: number) => void;

/** Longer words are cut here: nobody types more, and one "word" of 2 MB must not become a term. */
export const LONGEST_WORD = 64;

const LETTER = "\\p{L}\\p{N}\\p{M}\\u00ad\\u200b-\\u200d\\u2060";
/** Words, and words tied together by one sign without spaces; "§" belongs to the number after it. */
const RUN = new RegExp(
  `§{1,2}\\s?\\d+[a-z]?\\b|[${LETTER}]+(?:[-‐‑_/:*.'’·+&@]+[${LETTER}]+)*`,
  "gu",
);
const PIECE = new RegExp(`[${LETTER}]+`, "gu");
const SIGN = /[-‐‑_/:*.'’·+&@§]/;
const DATE = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const SCHOOL_YEAR = /^((?:19|20)\d\d)[/-](\d\d|(?:19|20)\d\d)$/;
/** Bürger*innen, Lehrer:innen, Schüler_in, Mitarbeiter/-innen. */
const GENDERED = new RegExp(`^([${LETTER}]+?)(?:[*:_]|/-?)(in|innen)$`, "u");
/** LehrerInnen; the small letter before "In" keeps "INNEN" and "In" out. */
const INNER_CAPITAL = /^(\p{L}*\p{Ll})I(n|nnen)$/u;
const INITIALS = /^(?:\p{L}\.)+\p{L}$/u;
const HYPHENS = /[-‐‑]/;

/**
 * Finds the words of a text. Besides the words themselves it reports what people also call them:
 * both forms of "Lehrer:innen", "E-Mail" also as "EMail", "z.B." as "zB", "2018/19" as two years,
 * "19.03.2018" also as "2018-03-19", "§ 16i" also as "§16i". Slashes, dots and dashes between
 * words part them ("Halle/Saale", "Schule–Beruf"). Time is linear in the text.
 */
export function eachWord(text: string, onWord: OnWord): void {
  RUN.lastIndex = 0;
  for (let found = RUN.exec(text); found; found = RUN.exec(text)) {
    const run = found[0];
    if (SIGN.test(run)) splitRun(run, found.index, onWord);
    else reportWord(run, found.index, onWord);
    // `onWord` may itself look for words: the expression keeps its place only in this variable.
    RUN.lastIndex = found.index + run.length;
  }
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
  const inner = word.length > 4 ? INNER_CAPITAL.exec(word) : null;
  if (inner) {
    onWord(inner[1] as string, start, end);
    onWord(`${inner[1]}i${inner[2]}`, start, end);
    return;
  }
  onWord(word, start, end);
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
    const gendered = GENDERED.exec(run);
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
  const pieces: { word: string; at: number }[] = [];
  for (const piece of run.matchAll(PIECE)) {
    const at = start + piece.index;
    reportWord(piece[0], at, (word, from, to) => {
      onWord(word, from, to);
      pieces.push({ word, at: from });
    });
  }
  if (pieces.length > 1 && pieces.length <= 3 && HYPHENS.test(run) && run.length <= LONGEST_WORD) {
    const joined = run.replace(/[-‐‑]/g, "");
    if (!SIGN.test(joined) && !/^\d+$/.test(joined)) onWord(joined, start, end);
  }
}
