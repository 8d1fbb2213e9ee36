const LETTERS = "abcdefghijklmnopqrstuvwxyzäöü";

const SPELLED: Record<string, string> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  Ä: "Ae",
  Ö: "Oe",
  Ü: "Ue",
  ß: "ss",
};

/** As typed on a keyboard without umlauts. */
export function withoutUmlauts(text: string): string {
  return text.replace(/[äöüÄÖÜß]/g, (letter) => SPELLED[letter] ?? letter);
}

/** A word with one letter lost, wrong, added or swapped, never the first; [] for short words. */
export function mistype(word: string, random: () => number): string[] {
  if (!/^\p{L}{6,}$/u.test(word)) return [];
  const at = 1 + Math.floor(random() * (word.length - 2));
  const letter = LETTERS[Math.floor(random() * LETTERS.length)] ?? "e";
  const [before, here, after] = [word.slice(0, at), word[at] ?? "", word.slice(at + 1)];
  return [
    before + after,
    before + letter + after,
    before + letter + here + after,
    before + (after[0] ?? "") + here + after.slice(1),
  ].filter((changed) => changed !== word);
}

const ENDINGS = ["n", "en", "s", "es", "e", "er", "ern"];

/** Other forms of a noun by its ending, as far as they are words. */
export function otherForms(word: string, isWord: (form: string) => boolean): string[] {
  if (!/^\p{Lu}\p{Ll}{4,}$/u.test(word)) return [];
  const forms = new Set<string>();
  for (const ending of ENDINGS) {
    forms.add(word + ending);
    if (word.endsWith(ending)) forms.add(word.slice(0, -ending.length));
  }
  return [...forms].filter((form) => form.length >= 4 && isWord(form));
}

/** What a compound ends in, where front and end are words; [] for other words. */
export function compoundEnd(
  word: string,
  isFront: (noun: string) => boolean,
  isEnd: (noun: string) => boolean,
): string[] {
  if (!/^\p{Lu}\p{Ll}{8,}$/u.test(word)) return [];
  for (let at = 4; at <= word.length - 5; at += 1) {
    const noun = (word[at] ?? "").toUpperCase() + word.slice(at + 1);
    // The longest end is the real part far more often than a chance one inside it.
    if (isFront(word.slice(0, at).replace(/s$/, "")) && isEnd(noun)) return [noun];
  }
  return [];
}
