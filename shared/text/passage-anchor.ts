import { LONGEST_QUOTE, type PassageAnchor } from "../domain/passage-note.ts";
import type { Mark } from "../domain/search.ts";

/** Characters kept of what stands before and after a passage. */
const CONTEXT = 60;
/** So many places with the same words are compared; beyond, one is as good as another. */
const MOST_PLACES = 200;

/** The letters of a text alone, and where each of them stood. */
interface Letters {
  text: string;
  at: number[];
}

/** Everything that depends on how a text was set: spaces, line ends, hyphens at them, ligatures. */
const SETTING = /\s|\p{Cf}|[-\u2010\u2011]/u;

/**
 * Reduces a text to what stays the same however it is set in lines: no spaces, no hyphens, no
 * ligatures, accents as signs of their own. Case stays.
 */
function lettersOf(text: string): Letters {
  let letters = "";
  const at: number[] = [];
  let position = 0;
  for (const character of text) {
    if (!SETTING.test(character)) {
      for (const letter of character.normalize("NFKD")) {
        letters += letter;
        for (let unit = 0; unit < letter.length; unit++) at.push(position);
      }
    }
    position += character.length;
  }
  return { text: letters, at };
}

/** Keeps a stretch of a page so that it can be found again. Blanks around it are left out. */
export function anchorAt(text: string, page: number, mark: Mark): PassageAnchor {
  const raw = text.slice(mark.start, mark.end);
  const start = mark.start + (raw.length - raw.trimStart().length);
  const quote = raw.trim().slice(0, LONGEST_QUOTE);
  return {
    page,
    quote,
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(start + quote.length, start + quote.length + CONTEXT),
  };
}

/**
 * Where a passage stands in a text: of several places with the same words the one whose
 * surroundings fit best, and the first of equals.
 *
 * @returns null when the words are not there any more, or the passage is the whole page
 */
export function findAnchor(text: string, anchor: PassageAnchor): Mark | null {
  const quote = lettersOf(anchor.quote).text;
  if (quote === "") return null;
  const page = lettersOf(text);
  const prefix = lettersOf(anchor.prefix).text;
  const suffix = lettersOf(anchor.suffix).text;
  let best: { start: number; fit: number } | null = null;
  let start = page.text.indexOf(quote);
  for (let seen = 0; start >= 0 && seen < MOST_PLACES; seen++) {
    const fit =
      sameAtEnd(page.text.slice(0, start), prefix) +
      sameAtStart(
        page.text.slice(start + quote.length, start + quote.length + suffix.length),
        suffix,
      );
    if (!best || fit > best.fit) best = { start, fit };
    start = page.text.indexOf(quote, start + 1);
  }
  if (!best) return null;
  const first = page.at[best.start];
  const last = page.at[best.start + quote.length - 1];
  if (first === undefined || last === undefined) return null;
  return { start: first, end: last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1) };
}

function sameAtStart(a: string, b: string): number {
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same++;
  return same;
}

function sameAtEnd(a: string, b: string): number {
  let same = 0;
  while (same < a.length && same < b.length && a.at(-1 - same) === b.at(-1 - same)) same++;
  return same;
}
