import { looksLikeOrganisation } from "./event-partners.ts";
import type { NamedPerson } from "./proposal.ts";

const ACADEMIC =
  /^((?:(?:Prof\.|Professorin|Professor|Dr\.|PD|Dipl\.-\p{L}+\.?|M\.\s?A\.|h\.\s?c\.)\s*)+)/u;
const SALUTATION = /^(Frau|Herr|Herrn)\s+/;
const NAME = /^\p{Lu}[\p{L}'’.-]+(?:\s+(?:von|van|de|zu|der|\p{Lu}\.|\p{Lu}[\p{L}'’-]+)){1,3}$/u;
const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;
const PHONE =
  /(?:Tel(?:efon)?\.?|Fon|Mobil|T)\s*:?\s*(\+?[\d\s()/–-]{6,25}\d)|(?<![\d.])((?:\+49|0)[\d\s()/–-]{6,22}\d)/;
const NOT_A_NAME =
  /(stiftung|schule|landkreis|\bstadt\b|bildungs|netzwerk|agentur|haus\b|verein|institut|universität|ministerium|straße|platz\b|telefon|e-?mail|büro|amt\b|stelle\b|fachbereich|koordination|leitung)/i;

/** Contact persons in the lines under "Ansprechperson": name, organisation, mail, phone. */
export function personsOf(lines: string[]): NamedPerson[] {
  const persons: NamedPerson[] = [];
  for (const line of lines) {
    const mail = MAIL.exec(line)?.[0] ?? "";
    const phone = phoneIn(line);
    for (const piece of line
      .replace(MAIL, " ")
      .split(/\s*[,;|·•(]\s*|\s+[–—-]\s+|\s+und\s+(?=(?:Frau|Herr|Dr\.|Prof\.))/)) {
      const person = personOf(piece, line);
      const last = persons.at(-1);
      if (person) persons.push(person);
      else if (
        last &&
        !last.organisation &&
        /\p{Lu}\p{L}{3,}/u.test(piece) &&
        !/\d/.test(piece) &&
        !/^(tel|fon|e-?mail|mobil)/i.test(piece.trim())
      ) {
        last.organisation = piece.replace(/\)$/, "").trim();
      }
    }
    const last = persons.at(-1);
    if (last) {
      last.mail ||= mail;
      last.phone ||= phone;
    }
  }
  return persons;
}

function personOf(text: string, passage: string): NamedPerson | null {
  const bare = text
    .trim()
    .replace(/[.:)\s]+$/, "")
    .replace(/^(Ansprechpartner(?:in)?|Kontakt|Name)\s*:\s*/i, "");
  const isAddressed = SALUTATION.test(bare);
  const withoutSalutation = bare.replace(SALUTATION, "");
  const academicTitle = ACADEMIC.exec(withoutSalutation)?.[1]?.trim() ?? "";
  const name = withoutSalutation.slice(ACADEMIC.exec(withoutSalutation)?.[1]?.length ?? 0).trim();
  if (!NAME.test(name) && !((isAddressed || academicTitle) && /^\p{Lu}[\p{L}-]+$/u.test(name)))
    return null;
  if (NOT_A_NAME.test(name) || looksLikeOrganisation(name)) return null;
  return { name, academicTitle, organisation: "", mail: "", phone: "", passage };
}

function phoneIn(text: string): string {
  const match = PHONE.exec(text);
  return (match?.[1] ?? match?.[2] ?? "").trim();
}
