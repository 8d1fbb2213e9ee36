/** A string of its own: a word cut out of a text would keep the whole text in memory. */
export function ownString(word: string): string {
  return word.length < 13 ? word : Buffer.from(word).toString();
}
