import { looksLikeOrganisation } from "./organisation-names.ts";
import { type IntroducedPerson, introducedPerson, personsInText } from "./person-names.ts";
import type { NamedPerson } from "./proposal.ts";

const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;
/** "name (at) ort.de", "name[at]ort[dot]de": written so that programs shall not collect them. */
const HIDDEN_MAIL =
  /([\w.+-]+)\s*[([{]\s*(?:at|ät)\s*[)\]}]\s*([\w-]+(?:\s*(?:\.|[([{]\s*(?:dot|punkt)\s*[)\]}])\s*[\w-]+)+)/i;
const PHONE =
  /(?:Tel(?:efon)?\.?(?:nummer)?|Fon|Mobil|Durchwahl|Ruf|T)\s*:?\s*(\+?[\d\s()/.–-]{5,25}\d)|(?<![\d.,-])((?:\+49|0049|0)\s?\(?\d[\d\s()/–-]{5,20}\d)(?!\d)/;
const NOT_AN_ORGANISATION =
  /^(tel|fon|fax|e-?mail|mobil|web|internet|www|http|kontakt|adresse|anschrift)\b|@|\d{4,}/i;
const CONTACT_WORD =
  /^(Ansprechpartner(?:in(?:nen)?|:in)?|Ansprechpersone?n?|Kontakt(?:person)?|Name|Projektleitung|Leitung|Koordination|Information und Anmeldung|Organisation)\s*:\s*/i;

/** Persons in the lines under "Ansprechperson": name, role, organisation, mail, phone. */
export function personsOf(lines: string[]): NamedPerson[] {
  const persons: NamedPerson[] = [];
  let organisation = "";
  for (const raw of lines) {
    const mail = mailIn(raw);
    const phone = phoneIn(raw);
    const line = raw.replace(MAIL, " ").replace(HIDDEN_MAIL, " ").replace(CONTACT_WORD, "").trim();
    const found = personsOfLine(line);
    for (const person of found) {
      persons.push(
        namedPerson({ ...person, organisation: person.organisation || organisation }, raw),
      );
    }
    if (found.length === 0) {
      const last = persons.at(-1);
      for (const piece of line.split(/\s*[;|·•]\s*/)) {
        if (NOT_AN_ORGANISATION.test(piece.trim()) || !/\p{Lu}\p{L}{2,}/u.test(piece)) continue;
        const isOrganisation = looksLikeOrganisation(piece) && piece.length < 120;
        if (last && !last.organisation && isOrganisation) last.organisation = piece.trim();
        else if (!last && isOrganisation) organisation = piece.trim();
        else if (
          last &&
          !last.role &&
          piece.length < 80 &&
          /^\p{Lu}[\p{L} ,-]+$/u.test(piece.trim())
        )
          last.role = piece.trim();
      }
    }
    give(persons.at(-1), mail, phone, persons);
  }
  return persons.filter(
    (person, at) => persons.findIndex((other) => other.mention === person.mention) === at,
  );
}

/** Everybody once, with what any place says of them. */
export function joinPersons(known: NamedPerson[], more: NamedPerson[]): NamedPerson[] {
  const all = [...known];
  for (const person of more) {
    const same = all.find(({ name }) => name === person.name);
    if (!same) all.push(person);
    else
      for (const field of ["academicTitle", "role", "organisation", "mail", "phone"] as const)
        same[field] ||= person[field];
  }
  return all;
}

/** A mail goes to the person whose name it holds, else to the last one named. */
function give(
  last: NamedPerson | undefined,
  mail: string,
  phone: string,
  all: NamedPerson[],
): void {
  const local = mail.split("@", 1)[0]?.toLowerCase() ?? "";
  const own = all.find((person) => {
    const family = plain(person.name.split(" ").at(-1) ?? "");
    return family.length > 2 && local.includes(family);
  });
  const target = own ?? last;
  if (target) target.mail ||= mail;
  if (last) last.phone ||= phone;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/ä/g, "ae")
    .replace(/ö/g, "oe")
    .replace(/ü/g, "ue")
    .replace(/ß/g, "ss");
}

function personsOfLine(line: string): IntroducedPerson[] {
  const persons: IntroducedPerson[] = [];
  for (const piece of line.split(/\s*[;|·•]\s*|\s+\/\s+|\s+und\s+(?=(?:Frau|Herr|Dr\.|Prof\.))/)) {
    const person = introducedPerson(piece.replace(CONTACT_WORD, ""), piece.length < 60);
    if (person) persons.push(person);
    for (const { person: other } of personsInText(piece)) {
      if (!persons.some((known) => known.name === other.name)) persons.push(other);
    }
    const last = persons.at(-1);
    if (
      !person &&
      last &&
      !last.organisation &&
      looksLikeOrganisation(piece) &&
      !NOT_AN_ORGANISATION.test(piece.trim())
    )
      last.organisation = piece.trim();
  }
  return persons;
}

/** A person as introduced, with nothing yet of how to reach them. */
export function namedPerson(person: IntroducedPerson, passage: string): NamedPerson {
  return { ...person, mail: "", phone: "", passage: passage.slice(0, 1_000) };
}

export function mailIn(text: string): string {
  const open = MAIL.exec(text)?.[0];
  if (open) return open;
  const hidden = HIDDEN_MAIL.exec(text);
  if (!hidden?.[1] || !hidden[2]) return "";
  const domain = hidden[2]
    .replace(/\s*[([{]\s*(?:dot|punkt)\s*[)\]}]\s*/gi, ".")
    .replace(/\s/g, "");
  return `${hidden[1]}@${domain}`;
}

export function phoneIn(text: string): string {
  const match = PHONE.exec(text);
  return (match?.[1] ?? match?.[2] ?? "").trim();
}
