import { type IntroducedPerson, introducedPerson, personsInText } from "./person-names.ts";

const LED_BY =
  /^(?:mit|von und mit|Referent(?:in|innen|en|:in|:innen|\*in|innen und Referenten)?|Referierende|Moderation|Moderator(?:in)?|Moderiert von|Impuls(?:geber(?:in)?)?|Impuls von|Vortragende[r]?|Vortrag von|Es spricht|Es sprechen|Sprecher(?:in)?|Leitung|Gastgeber(?:in|innen)?|Inselgastgeber(?:in)?|Inselpat(?:e|in)|Input|Podiumsgäste|Gäste|Auf dem Podium|Mit dabei|Es diskutieren|Vorgestellt von|Präsentiert von|durch|N\.\s?N\.)\s*:?\s+(?=\p{Lu})/u;
/** What may stand between a title and who speaks. */
const BEFORE_SPEAKERS =
  /\s+(?:[–—|/]|-)\s+(?:(?:mit|Referent(?:in|innen|en)?|Moderation|Impuls|Input)\s*:?\s+)?|\s*\|\s*|\s*\(\s*(?:mit\s+)?|,?\s+mit\s+|,\s+|:\s+|\.\s+(?:Mit|Referent(?:in|en|innen)?:|Moderation:|Es sprechen?:?)\s+/gu;

export interface SplitLine {
  title: string;
  speakers: string[];
  persons: IntroducedPerson[];
}

/** Takes the persons off a line of a programme: "Titel – Dr. Eva Muster, Stadt Gera". */
export function splitSpeakers(text: string): SplitLine {
  const trimmed = text.trim().replace(/^\((.*)\)$/u, "$1");
  const led = LED_BY.exec(trimmed);
  if (led) {
    const persons = personsOfList(trimmed.slice(led[0].length), true);
    if (persons.length > 0) return split("", persons);
  }
  const whole = personsOfList(trimmed, false);
  if (whole.length > 0 && startsWithPerson(trimmed)) {
    // "Eva Muster: Titel"
    const told = /^[^:„]{5,60}:\s+(.{8,})$/u.exec(trimmed)?.[1];
    return split(told && !startsWithPerson(told) ? tidy(told) : "", whole);
  }
  for (const match of trimmed.matchAll(BEFORE_SPEAKERS)) {
    const after = trimmed.slice(match.index + match[0].length);
    if (match.index < 2 || isInsideQuotes(trimmed, match.index)) continue;
    const certain = match[0].trim() !== "," && match[0].trim() !== ":" && !match[0].includes("/");
    // „Ausbildung oder Studium?“ mit Ceyda Muster: behind a whole title only persons follow.
    const isQuoted = /[“”"«]$/.test(trimmed.slice(0, match.index));
    const isSure = certain && (isQuoted || !match[0].includes("mit"));
    const first = introducedPerson(after, isSure);
    if (!first || !isWholeIntroduction(after, first)) continue;
    const persons = personsOfList(after, certain);
    if (persons.length > 0) return split(tidy(trimmed.slice(0, match.index)), persons);
  }
  return { title: tidy(trimmed), speakers: [], persons: [] };
}

function split(title: string, persons: IntroducedPerson[]): SplitLine {
  return { title, speakers: persons.map(({ mention }) => mention), persons };
}

function startsWithPerson(text: string): boolean {
  const person = introducedPerson(text, false);
  return person !== null && isWholeIntroduction(text, person);
}

/** After the name comes its end, a bracket, a comma or another person, not a sentence. */
function isWholeIntroduction(text: string, person: IntroducedPerson): boolean {
  const at = text.indexOf(person.name);
  const rest = text.slice(at + person.name.length);
  return /^\s*($|[,;(|):/&–—]|-\s|und\s|sowie\s|vom\s|von der\s|aus\s|im Gespräch|\(|\.$)/u.test(
    rest,
  );
}

function isInsideQuotes(text: string, index: number): boolean {
  const before = text.slice(0, index);
  return (before.match(/[„»]/g)?.length ?? 0) > (before.match(/[“”«]/g)?.length ?? 0);
}

/** "Eva Muster (Stadt Gera), Dr. Karl Klein und Ina Groß, Bürgerstiftung" */
export function personsOfList(text: string, certain: boolean): IntroducedPerson[] {
  const persons: IntroducedPerson[] = [];
  for (const piece of splitAtPersons(text, certain)) {
    const opens = piece.match(/\(/g)?.length ?? 0;
    const closed = opens > (piece.match(/\)/g)?.length ?? 0) ? `${piece})` : piece;
    const first = introducedPerson(closed, certain);
    if (!first) continue;
    persons.push(first);
    for (const { person, index } of personsInText(closed)) {
      if (/,\s*$/.test(closed.slice(0, index))) persons.push(person);
    }
  }
  const distinct = persons.filter(
    (person, at) => persons.findIndex((other) => other.name === person.name) === at,
  );
  // "Eva Muster und Jonas Klein, Landkreis Gotha": both are from there.
  const last = distinct.at(-1);
  if (last?.organisation && distinct.length === 2 && /\s(und|&)\s/.test(text) && distinct[0]) {
    distinct[0].organisation ||= last.organisation;
  }
  return distinct;
}

/** Lists part at semicolons, and at "und" or after a bracket where another person follows. */
function splitAtPersons(text: string, certain: boolean): string[] {
  const pieces: string[] = [];
  for (const piece of text.split(/\s*[;|]\s*|\s+\/\s+|\)\s*,\s*/u)) {
    let from = 0;
    for (const match of piece.matchAll(/\s+(?:und|sowie|&)\s+(?=\p{Lu})/gu)) {
      if (!introducedPerson(piece.slice(match.index + match[0].length), certain)) continue;
      pieces.push(piece.slice(from, match.index));
      from = match.index + match[0].length;
    }
    pieces.push(piece.slice(from));
  }
  return pieces;
}

function tidy(text: string): string {
  return text
    .replace(/[\s,;:|(–—-]+$/, "")
    .replace(/^[„"»](.*)[“”"«]$/, "$1")
    .trim();
}
