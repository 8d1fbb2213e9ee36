/**
 * The one rule by which two spellings count as the same word, everywhere in the program: case,
 * ß and ss, ä and ae, other accents, ligatures, soft hyphens. "Ä" stays "ä": the spellings "ae",
 * "oe" and "ue" are read as umlauts too, as in Snowball's German2 stemmer.
 */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  const plain = NOT_ASCII.test(lower) ? dropAccents(lower) : lower;
  return plain.includes("e") ? readUmlautSpellings(plain) : plain;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: this is the range of ASCII.
const NOT_ASCII = /[^\x00-\x7f]/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const KEPT_WHOLE = /[^a-z0-9äöü]/g;
const ACCENTS = /\p{M}/gu;

/** Letters that Unicode does not take apart into a base letter and an accent. */
const LETTERS: Record<string, string> = {
  ß: "ss",
  æ: "ä",
  œ: "ö",
  ø: "ö",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

function dropAccents(lower: string): string {
  return lower
    .normalize("NFKC")
    .replace(INVISIBLE, "")
    .toLowerCase()
    .replace(KEPT_WHOLE, (letter) => {
      const bare = letter.normalize("NFD").replace(ACCENTS, "");
      return LETTERS[bare] ?? bare;
    });
}

/**
 * "ue" after a vowel or q is not an umlaut ("Steuer", "Quelle", "Treue"). What is read wrongly
 * ("aktuell") is read wrongly in texts and queries alike, so nothing is lost.
 */
function readUmlautSpellings(word: string): string {
  return word
    .replace(/ae/g, "ä")
    .replace(/oe/g, "ö")
    .replace(/(?<![aeioqäöüy])ue/g, "ü");
}
