/** Kinds of programme item: label of the vocabulary, how it begins a line, how a sentence counts it. */
const KINDS: { label: string; line: string; counted: string }[] = [
  { label: "Themeninsel", line: "themeninseln?", counted: "themeninseln?" },
  { label: "Themeninsel", line: "thementische?", counted: "thementische?n?" },
  {
    label: "Fachvortrag",
    line: "fachvortrag|eröffnungsvortrag|hauptvortrag|einführungsvortrag|impulsvortrag|fachimpuls|keynote|vortrag|impuls|impulsreferat|fachreferat|festvortrag|festrede|gastvortrag|referat|input",
    counted:
      "fachvorträgen?|fachvortrag|impulsvorträgen?|impulsvortrag|keynotes?|vorträgen?|vortrag|fachimpulsen?|fachimpulse?",
  },
  {
    label: "Workshop",
    line: "workshop|werkstatt|fachforum|forum|panel",
    counted: "(?:parallele[n]? )?workshops?|werkstätten|fachforen|foren|panels?|fachforum",
  },
  {
    label: "Podium",
    line: "podiumsdiskussion|podiumsgespräch|podium|talkrunde|gesprächsrunde|diskussionsrunde",
    counted: "podiumsdiskussion(?:en)?|podiumsgesprächen?|podiumsgespräche?|podium|podien",
  },
  {
    label: "Pause",
    line: "kaffeepause|mittagspause|pause|mittagessen|mittagsimbiss|imbiss|mittagsbuffet|abendessen|frühstück|kaffee und kuchen|kaffee|stärkung",
    counted: "\0",
  },
  {
    label: "Begrüßung",
    line: "begrüßung|eröffnung|grußworte?|begrüßung und einführung",
    counted: "\0",
  },
  {
    label: "Anmeldung",
    line: "ankommen|anmeldung|registrierung|einlass|empfang|anreise|check-in",
    counted: "\0",
  },
  {
    label: "Abschluss",
    line: "abschlussrunde|abschlussplenum|schlussrunde|abschluss|ausblick|schlusswort|verabschiedung|resümee|fazit|ende",
    counted: "\0",
  },
  {
    label: "Praxisbericht",
    line: "praxisbeispiel|praxiseinblick|praxisimpuls|praxisbericht|erfahrungsbericht|projektvorstellung",
    counted: "praxisbeispielen?",
  },
  { label: "Workshop", line: "arbeitsgruppe|ag", counted: "arbeitsgruppen" },
  {
    label: "Austausch",
    line: "diskussion|plenum|austausch|fishbowl|world[- ]?café|get-together",
    counted: "\0",
  },
  {
    label: "Kulturbeitrag",
    line: "musik|musikalischer auftakt|musikalische einstimmung|musikalische eröffnung|musikalischer ausklang|musikalische umrahmung|kulturbeitrag|aufführung",
    counted: "\0",
  },
  { label: "Rundgang", line: "führung|rundgang|besichtigung|exkursion", counted: "\0" },
  {
    label: "Markt der Möglichkeiten",
    line: "markt der möglichkeiten|posterausstellung|infostände",
    counted: "\0",
  },
];

const LINE_KIND = new RegExp(
  `^(${KINDS.map(({ line }) => line).join("|")})(?![\\p{L}-])(?:\\s*(?:Nr\\.?\\s*)?(\\d{1,2}|[IVX]{1,4}|[A-H])(?![\\p{L}\\d]))?`,
  "iu",
);

/** The kind a line of a programme begins with, its number and what follows. */
export function kindOfLine(
  text: string,
): { label: string; number: number | null; word: string; rest: string } | null {
  const match = LINE_KIND.exec(text);
  if (!match?.[1]) return null;
  const word = match[1].toLowerCase();
  const kind = KINDS.find(({ line }) => new RegExp(`^(?:${line})$`, "i").test(word));
  if (!kind) return null;
  const rest = text.slice(match[0].length);
  if (rest && !/^[\s:.,|–—()„"-]/.test(rest)) return null;
  return { label: kind.label, number: numberOf(match[2]), word: match[1], rest };
}

/** Words that mean something else as often, where no line begins with them. */
const AMBIGUOUS = new Set([
  "ende",
  "ag",
  "musik",
  "kaffee",
  "stärkung",
  "forum",
  "empfang",
  "panel",
]);
const TOLD = KINDS.flatMap(({ line }) => line.split("|")).filter((word) => !AMBIGUOUS.has(word));
const IN_SENTENCE = new RegExp(`(?<![\\p{L}-])(${TOLD.join("|")})(?:en|s|es)?(?![\\p{L}-])`, "giu");

/** The kinds that a sentence names, each where it stands: "beginnt um 13 Uhr eine Podiumsdiskussion". */
export function kindsInSentence(text: string): { label: string; word: string; index: number }[] {
  return [...text.matchAll(IN_SENTENCE)].flatMap((match) => {
    const word = match[1] ?? "";
    const kind = KINDS.find(({ line }) => new RegExp(`^(?:${line})$`, "i").test(word));
    return kind && /^\p{Lu}/u.test(word) ? [{ label: kind.label, word, index: match.index }] : [];
  });
}

const ROMAN: Record<string, number> = {
  I: 1,
  II: 2,
  III: 3,
  IV: 4,
  V: 5,
  VI: 6,
  VII: 7,
  VIII: 8,
  IX: 9,
  X: 10,
};

function numberOf(text: string | undefined): number | null {
  if (!text) return null;
  return /^\d+$/.test(text) ? Number(text) : (ROMAN[text.toUpperCase()] ?? null);
}

const NUMBER_WORDS = [
  "kein\\w*",
  "ein(?:e[mnrs]?)?",
  "zwei(?:en)?",
  "drei(?:en)?",
  "vier",
  "fünf",
  "sechs",
  "sieben",
  "acht",
  "neun",
  "zehn",
  "elf",
  "zwölf",
  "dreizehn",
  "vierzehn",
  "fünfzehn",
  "sechzehn",
];

const COUNTED = new RegExp(
  `(?<![\\p{L}\\d:.,–-])(\\d{1,2}|${NUMBER_WORDS.join("|")})\\s+((?:\\p{Ll}[\\p{L}-]+(?:en|e|er|em)\\s+){0,2})(${KINDS.map(({ counted }) => counted).join("|")})(?![\\p{L}])`,
  "giu",
);

/** "einem Fachvortrag und 11 Themeninseln" → Fachvortrag 1, Themeninsel 11. */
export function countedKinds(text: string): { label: string; count: number }[] {
  const found: { label: string; count: number }[] = [];
  for (const match of text.matchAll(COUNTED)) {
    const digits = match[1] ?? "";
    const word = (match[3] ?? "").toLowerCase();
    const kind = KINDS.find(({ counted }) => new RegExp(`^(?:${counted})$`, "i").test(word));
    const count = /^\d+$/.test(digits)
      ? Number(digits)
      : NUMBER_WORDS.findIndex((one) => new RegExp(`^(?:${one})$`, "i").test(digits));
    if (kind && count > 0 && count <= 60) found.push({ label: kind.label, count });
  }
  return found;
}
