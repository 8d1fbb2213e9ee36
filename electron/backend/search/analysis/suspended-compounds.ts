import { foldWord } from "../../../../shared/text/fold.ts";
import { partsOfCompound } from "./compound-parts.ts";

const HYPHEN = "[-\u2010\u2011]";
const JOINER = "(?:\\s*[,/]\\s*|\\s+(?:und|oder|sowie|bis|u\\.|bzw\\.|beziehungsweise|&)\\s+)";

/** Behind "Kinder": "-, Jugend- und Familienhilfe". */
const END_FOLLOWS = new RegExp(
  `${HYPHEN}(?:${JOINER}\\p{L}{1,50}${HYPHEN}){0,4}${JOINER}(\\p{L}{5,50})`,
  "uy",
);
/** Before "träger" with its hyphen: "Schulleitungen und ". */
const START_BEFORE = new RegExp(`(\\p{L}{5,50})${JOINER}$`, "u");
const LOOKED_BACK = 70;

/**
 * What the word that ends at `end` is short for, when German leaves the end of a compound out
 * because a later word has it: "Aus- und Weiterbildung" → Ausbildung. null when nothing was left out.
 */
export function withItsEnd(text: string, start: number, end: number): string | null {
  if (!isHyphen(text.charCodeAt(end))) return null;
  END_FOLLOWS.lastIndex = end;
  const whole = END_FOLLOWS.exec(text)?.[1];
  if (whole === undefined) return null;
  const [, second] = partsOfCompound(foldWord(whole));
  return second ? text.slice(start, end) + cut(whole, second.start) : null;
}

/**
 * The same where the beginning was left out because an earlier word has it: "Schulleitungen und
 * -träger" → Schulträger. `hyphen` is where the hyphen stands, the word ends at `end`.
 */
export function withItsStart(text: string, hyphen: number, end: number): string | null {
  if (!endsLikeJoiner(text, hyphen)) return null;
  const whole = START_BEFORE.exec(text.slice(Math.max(0, hyphen - LOOKED_BACK), hyphen))?.[1];
  if (whole === undefined) return null;
  const last = partsOfCompound(foldWord(whole)).at(-1);
  return last ? cut(whole, 0, last.start) + text.slice(hyphen + 1, end) : null;
}

/** Whether what a joiner ends with stands there; most hyphens at a word are refused by that alone. */
function endsLikeJoiner(text: string, end: number): boolean {
  let at = end - 1;
  while (at > 0 && /\s/.test(text[at] as string)) at--;
  return at > 0 && ",/&.dres".includes(text[at] as string);
}

export function isHyphen(unit: number): boolean {
  return unit === 0x2d || unit === 0x2010 || unit === 0x2011;
}

/** A piece of a word by places in its folded form, as written where folding keeps the places. */
function cut(word: string, start: number, end?: number): string {
  const folded = foldWord(word);
  return (folded.length === word.length ? word : folded).slice(start, end);
}
