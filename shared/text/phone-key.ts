/** A number and what people put between its parts; a word or a date is none. */
const PHONE_NUMBER = /^\s*\(?(?:\+|0)[\d\s()/.–-]{5,40}$/;
const LEAST_DIGITS = 6;

/** What two ways to write one number have in common: its digits, without Germany's +49. */
export function phoneKey(phone: string): string {
  return phone
    .replace(/\(0\)/, "")
    .replace(/^\s*(?:\+|00)49/, "0")
    .replace(/\D/g, "");
}

/** The keys of the numbers in a field for one or several ("0361 12345-0 oder 0171 1234567"). */
export function phoneKeys(phones: string): string[] {
  return phones
    .split(/[;,|]|\s(?:oder|bzw\.|u\.|und)\s/)
    .map(phoneKey)
    .filter((key) => key.length >= LEAST_DIGITS);
}

/** Whether a text is nothing but a telephone number, as from a display or a list of calls. */
export function isPhoneNumber(text: string): boolean {
  return PHONE_NUMBER.test(text) && phoneKey(text).length > LEAST_DIGITS;
}
