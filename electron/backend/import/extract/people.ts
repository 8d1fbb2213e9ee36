import { salutationAt, signatureLines, withoutSigning } from "./letter-parts.ts";
import { looksLikeOrganisation, organisationOf } from "./organisation-names.ts";
import {
  type IntroducedPerson,
  introducedPerson,
  isRole,
  personsInText,
  wholePerson,
} from "./person-names.ts";
import { joinPersons, mailIn, namedPerson, personsOf, phoneIn } from "./persons.ts";
import type { NamedPerson } from "./proposal.ts";
import type { SourceLine } from "./source-lines.ts";
import { personsOfList } from "./speakers.ts";

/** Words after which a person must follow: who chairs, writes, answers, reads, was there. */
const DUTIES = new RegExp(
  `^(?:(?:ihre?|unsere?|es|durch den abend|durch den tag)\\s+)?(?:${[
    "(?:ansprech|gesprächs)(?:partner|person)\\p{L}*(?:[:*/]in(?:nen)?)?(?: und ansprech\\p{L}+)?",
    "kontakt(?:person)?(?:en)?",
    "auskunft(?: erteilt)?|auskünfte(?: erteilt)?|rückfragen(?: an)?",
    "bearbeite[rt]\\p{L}*(?: von)?|sachbearbeit\\p{L}+|bericht(?:erstatter\\p{L}*| erstattet von)?",
    "(?:\\p{L}+)?leitung|vorsitz\\p{L}*",
    "moderation|moderator\\p{L}*|moderiert von|gastgeber\\p{L}*",
    "protokoll(?:ant\\p{L}*|führ\\p{L}+)?|schriftführ\\p{L}+|für das protokoll",
    "teilnehme(?:r|nde|rinnen)\\p{L}*(?: und teilnehmer)?|anwesend(?:e|en)?(?: sind| waren)?|(?:entschuldigt|abwesend)(?:e)?(?: fehlen| sind)?|gäste",
    "referent\\p{L}*(?: und referent\\p{L}*)?|referierende|dozent\\p{L}*|trainer\\p{L}*|vortragende[rn]?|redner\\p{L}*",
    "(?:es )?(?:diskutieren|lesen|liest|spricht|sprechen|moderiert|begrüßt|referiert|referieren)|mit dabei|podium|auf dem podium",
    "redaktion|verantwortlich|v\\.?\\s?i\\.?\\s?s\\.?\\s?d\\.?\\s?p\\.?|autor\\p{L}*",
    "von|absender|verfasser\\p{L}*|erstellt von|gez\\.?",
  ].join(
    "|",
  )})(?:\\s+(?:vor ort|am tag|der veranstaltung|des tages|und gäste))?\\s*(?::|\\s[–—-]\\s)\\s*(.*)$`,
  "iu",
);
/** Who took a picture is nobody to ring. */
const CREDIT =
  /(?<!\p{L})(?:Fotos?|Bild(?:er)?|Abbildung|Grafik|Gestaltung|Satz|Layout|©|\(c\))(?!\p{L})\s*:?\s*[^.;)·|]*/giu;
/** What is called after a person: "im Saal Clara Zetkin", "Haus Anna Seghers". */
const CALLED_AFTER =
  /(?:saal|haus|schule|gymnasium|zentrum|raum|halle|preis|straße|platz|werk|stiftung|fonds|park|schloss|benannt nach|schiff)\s+$/iu;
/** So many lines may stand under "Anwesend:". */
const LISTED = 30;

/**
 * Everyone a text names by a full name: behind the words for a duty, under a closing, in sentences; each
 * once, with what is said of them at the first place that says anything.
 */
export function findPeople(lines: SourceLine[]): NamedPerson[] {
  return joinPersons([], [...onDuty(lines), ...signing(lines), ...named(lines)]);
}

/** Who is named by duty or signs, and nobody whom sentences only mention. */
export function findResponsible(lines: SourceLine[]): NamedPerson[] {
  return joinPersons([], [...onDuty(lines), ...signing(lines)]);
}

function onDuty(lines: SourceLine[]): NamedPerson[] {
  const found: NamedPerson[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.text.length > 1_500) continue;
    let isOnDuty = false;
    // Several duties in one line, as imprints have them.
    for (const part of line.text.split(/\s+[·|•]\s+|;\s+|,\s+(?=V\.?\s?i\.?\s?S\.)/u)) {
      const rest: string | undefined = DUTIES.exec(part)?.[1] ?? (isOnDuty ? part : undefined);
      if (rest === undefined) continue;
      // "Gäste: Eva Muster (Stadt); Max Muster (Stiftung)" goes on behind the semicolon.
      isOnDuty = rest.trim() !== "" && !/[·|•]/.test(line.text);
      const own = rest.trim() === "" ? listedUnder(index, lines) : [{ ...line, text: rest }];
      for (const one of own) found.push(...peopleOfLine(one));
    }
  }
  return found;
}

/** The items of a list, or the lines of one block, under a line that announces people. */
function listedUnder(index: number, lines: SourceLine[]): SourceLine[] {
  const own: SourceLine[] = [];
  for (const next of lines.slice(index + 1, index + 1 + LISTED)) {
    const [first] = own;
    const goesOn =
      !first ||
      (first.kind === next.kind && (next.kind !== "paragraph" || next.block === first.block));
    if (next.kind === "heading" || next.isProse || !goesOn || DUTIES.test(next.text)) break;
    own.push(next);
  }
  return own;
}

/** Persons of a line where the text says that persons stand there. */
function peopleOfLine(line: SourceLine): NamedPerson[] {
  const bare = line.text.replace(/<[^<>]*@[^<>]*>/g, " ").trim();
  const listed = personsOfList(bare, true);
  const all = listed.length > 0 ? listed : personsOf([bare]);
  // A family name alone is known from elsewhere, or by nobody.
  const people = all
    .filter(({ name }) => name.includes(" "))
    .map((person) => namedPerson(person, line.text));
  const [only] = people;
  if (only && people.length === 1) {
    only.mail = mailIn(line.text);
    only.phone = phoneIn(line.text);
  }
  return people;
}

/** Who signs, with what stands under the name: office, house, how to reach them. */
function signing(lines: SourceLine[]): NamedPerson[] {
  const found: NamedPerson[] = [];
  const take = (own: SourceLine[]) => {
    let last: NamedPerson | null = null;
    for (const line of own) {
      const text = withoutSigning(line.text);
      const person = wholePerson(text) ?? behindOffice(text) ?? beforeOffice(text);
      if (person) {
        last = namedPerson(person, line.text);
        found.push(last);
      } else if (last) {
        if (!last.role && isRole(text) && text.length < 80) last.role = text;
        else if (!last.organisation && looksLikeOrganisation(text) && text.length < 120)
          last.organisation = organisationOf(text)?.name ?? "";
        last.mail ||= mailIn(text);
        last.phone ||= phoneIn(text);
      }
    }
  };
  for (const own of signatureLines(lines)) take(own);
  // Without a closing: a name, and under it nothing but an office.
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    const isSigned = next?.block === line.block && isRole(next.text) && next.text.length < 80;
    if (isSigned && wholePerson(line.text)) take([line, next]);
  }
  return found;
}

/** "Undine Muster, Geschäftsführerin" */
function beforeOffice(text: string): IntroducedPerson | null {
  const [name = "", office = "", ...more] = text.split(/,\s+/u);
  const person = more.length === 0 && isRole(office) ? wholePerson(name) : null;
  return person && { ...person, role: office };
}

/** "Geschäftsführerin: Undine Muster" */
function behindOffice(text: string): IntroducedPerson | null {
  const match = /^(\p{Lu}[\p{L}-]{4,40})\s*:\s*(.+)$/u.exec(text);
  if (!match?.[1] || !match[2] || !isRole(match[1])) return null;
  const person = introducedPerson(match[2], true);
  return person && { ...person, role: person.role || match[1] };
}

/** Persons in sentences, lists and lines whose given name, title or office makes them certain. */
function named(lines: SourceLine[]): NamedPerson[] {
  const found: NamedPerson[] = [];
  const from = Math.max(0, salutationAt(lines));
  for (const [index, line] of lines.entries()) {
    // What stands above a salutation beside duties is who the letter goes to.
    if (line.kind === "heading" || index < from) continue;
    const text = line.text.replace(CREDIT, (credit) => " ".repeat(credit.length));
    const people = personsInText(text)
      .filter(({ index: at }) => !CALLED_AFTER.test(text.slice(0, at)) && !isQuoted(text, at))
      .map(({ person }) => namedPerson(person, line.text));
    const [only] = people;
    if (only && people.length === 1) {
      only.mail = mailIn(line.text);
      only.phone = phoneIn(line.text);
    }
    found.push(...people);
  }
  return found;
}

/** A name in quotation marks is a title's, not somebody who is there. */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const opened = before.match(/[„»]/g)?.length ?? 0;
  return opened > (before.match(/[“”«]/g)?.length ?? 0);
}
