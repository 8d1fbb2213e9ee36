/** Longer words are found by their beginning; nobody misspells them letter by letter. */
const LONGEST = 40;
export const START = "^";
export const END = "$";

/** The different groups of three letters in a word, its start and end marked: ^ha hau aus us$. */
export function gramsOf(word: string): string[] {
  const marked = `${START}${word.slice(0, LONGEST)}${END}`;
  const grams: string[] = [];
  for (let i = 0; i + 3 <= marked.length; i++) {
    const gram = marked.slice(i, i + 3);
    if (!grams.includes(gram)) grams.push(gram);
  }
  return grams;
}
