/**
 * German texts made comparable: for sorting lists (DIN 5007-1) and for telling that two
 * spellings are one name.
 */

const COMBINING = /\p{M}+/gu;
const LEADING_PUNCTUATION = /^[^\p{L}\p{N}]+/u;
const NOT_ALPHANUMERIC = /[^\p{L}\p{N}]+/gu;
const DIGITS = /\d{1,18}/g;
/** Longer names differ long before their ends. */
const KEY_LENGTH = 200;
const NAME_LENGTH = 500;

/** Lower case without diacritics, ß as ss; umlauts lose their dots as in DIN 5007-1. */
export function foldText(text: string): string {
  return text.normalize("NFKD").replace(COMBINING, "").toLowerCase().replaceAll("ß", "ss");
}

/**
 * What a list is sorted by: quotation marks in front are passed over and numbers count as numbers
 * ("Themeninsel 2" before "Themeninsel 11").
 */
export function sortKey(text: string): string {
  return foldText(text.slice(0, KEY_LENGTH))
    .replace(LEADING_PUNCTUATION, "")
    .replace(DIGITS, (digits) => digits.padStart(8, "0"));
}

const LEGAL_FORMS = /\b(e\.\s?V\.?|eV|g?GmbH|g?UG|AöR|i\.\s?G\.?)(?=\s|$|[,)])/gu;
const FORMS_OF_ADDRESS =
  /(^|\s)(Herrn?|Hr\.|Frau|Fr\.|Prof\.(?:in)?|Prof|Professorin|Professor|Dr\.(?:-Ing\.|in)?|Dr|PD|Priv\.-Doz\.|med\.|phil\.|paed\.|rer\.|nat\.|pol\.|oec\.|jur\.|theol\.|habil\.|em\.|mult\.|[he]\.\s?[ch]\.|Dipl\.-\p{L}+\.?|M\.\s?A\.|M\.\s?Sc\.|B\.\s?A\.|Landrätin|Landrat|Oberbürgermeisterin|Oberbürgermeister)(?=\s|$)/gu;

/**
 * Letters and digits only, in lower case. Umlauts become ae, oe and ue, which is how they are
 * written where a keyboard lacks them.
 */
export function compactText(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("ä", "ae")
    .replaceAll("ö", "oe")
    .replaceAll("ü", "ue")
    .replaceAll("ß", "ss")
    .normalize("NFKD")
    .replace(COMBINING, "")
    .replace(NOT_ALPHANUMERIC, "")
    .slice(0, KEY_LENGTH);
}

/** A short name in brackets at the end ("… (TransMit)"): one word with two capitals at least. */
const SHORT_NAME = /^(.+?)\s*\(([^()\s]{2,30})\)\s*$/u;
const TWO_CAPITALS = /\p{Lu}.*\p{Lu}/u;

/**
 * The keys a name can be found under, the surest first. Two names that share a key are spellings
 * of one name: case, punctuation and spaces do not count (Halle/Saale, Halle (Saale); Händel
 * Halle, Händelhalle), nor do legal forms and forms of address.
 */
export function nameKeys(fullName: string): string[] {
  const name = fullName.slice(0, NAME_LENGTH);
  const keys = new Set<string>();
  const add = (text: string) => {
    const key = compactText(text);
    if (key.length > 1) keys.add(key);
  };
  add(name);
  const plain = name.replace(LEGAL_FORMS, " ").replace(FORMS_OF_ADDRESS, "$1").trim();
  add(plain);
  const short = SHORT_NAME.exec(plain);
  if (short?.[1] && short[2] && TWO_CAPITALS.test(short[2])) {
    add(short[1]);
    add(short[2]);
  }
  const [family, given, rest] = plain.split(",");
  if (family && given && rest === undefined && !/\s\S+\s/.test(given)) add(`${given} ${family}`);
  return [...keys];
}
