import { FIELD_BIT, FIELDS, TEXT, TEXT_PARTS } from "./fields.ts";

/**
 * Where in a record a term stands, roughly, as 32 bits: bit 0 is its title and other names, bit 1
 * its facts and summary, and each of the others a stretch of 16 words of the text, over and over
 * again. Terms with a bit in common probably stand near one another: enough to rank by, at a byte
 * for most postings, where positions would cost as much as the rest of the index.
 */
const TITLE_PLACE = 1;
const FACTS_PLACE = 2;
const WORDS_PER_STRETCH_LOG2 = 4;
const FIRST_STRETCH = 2;
const STRETCHES = 30;

const TITLE_FIELDS = FIELD_BIT.title | FIELD_BIT.aliases;

/** The place of words by field; 0 for the text, where it depends on the word's position. */
export const PLACE_OF_FIELD: readonly number[] = FIELDS.map((_, field) => {
  if (field === TEXT || field === TEXT_PARTS) return 0;
  return TITLE_FIELDS & (1 << field) ? TITLE_PLACE : FACTS_PLACE;
});

/** The place of the n-th word of the text. */
export function placeInText(n: number): number {
  return (1 << (FIRST_STRETCH + ((n >>> WORDS_PER_STRETCH_LOG2) % STRETCHES))) >>> 0;
}

/** The places of a word, and those beside them: words that stand near it have one of these. */
export function placesAround(places: number): number {
  const stretches = places & ~(TITLE_PLACE | FACTS_PLACE);
  const before = (stretches >>> 1) & ~(TITLE_PLACE | FACTS_PLACE);
  const beforeFirst = (stretches & (1 << FIRST_STRETCH)) << (STRETCHES - 1);
  return (placesFrom(places) | before | beforeFirst) >>> 0;
}

/** So many words of a text apart, the later one stands in the same stretch or in the next. */
export const WORDS_WITHIN_NEXT = 4;

/** The places of a word, and those right behind them, where the following words may stand. */
export function placesFrom(places: number): number {
  const stretches = places & ~(TITLE_PLACE | FACTS_PLACE);
  const beyondLast = (stretches >>> 31) << FIRST_STRETCH;
  return (places | (stretches << 1) | beyondLast) >>> 0;
}
