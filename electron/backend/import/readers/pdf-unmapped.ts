/** Fewer signs than this do not show whether they are words. */
const ENOUGH_SIGNS = 20;
const ENOUGH_LETTERS = 80;
/** Languages written in Latin letters have a third or more of vowels. */
const FEWEST_VOWELS = 0.22;
/** Words, numbers and their punctuation have fewer other signs than this. */
const MOST_OTHERS = 0.5;

/**
 * True for what comes of a font that does not say which letters its glyphs are: numbers of glyphs
 * read as letters ("+DOOR" for "Hallo"). Such a page is a picture to everybody but its printer.
 */
export function isUnmapped(text: string): boolean {
  const signs = text.match(/\S/gu) ?? [];
  if (signs.length < ENOUGH_SIGNS) return false;
  const others = signs.filter((sign) => !/[\p{L}\p{N}\p{M}]/u.test(sign)).length;
  if (others > signs.length * MOST_OTHERS && !/(?:\.\s?){10}|_{5}|-{10}/u.test(text)) return true;
  const latin = text.match(/\p{Script=Latin}/gu) ?? [];
  if (latin.length < ENOUGH_LETTERS || latin.length < signs.length * 0.4) return false;
  const vowels = latin.filter((letter) => /[aeiouyäöüáéíóúàèìòùâêîôûåæøœ]/iu.test(letter)).length;
  return vowels < latin.length * FEWEST_VOWELS;
}
