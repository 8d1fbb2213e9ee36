import type { PersonInput } from "../../../shared/domain/person.ts";
import { prepared, type StoreDatabase } from "./database.ts";

const ADDRESSES = ["Frau", "Herr", "Herrn", "Fr.", "Hr."];
const TITLES = ["", "Dr. ", "Prof. ", "Prof. Dr. "];
const TITLE_WORDS = new Set(["Dr.", "Prof.", "Frau", "Herr"]);

/**
 * Everything a person may be written as, contact data included. "Frau Meyer" means this person where
 * no other of the library bears that family name.
 */
export function spellingsOf(db: StoreDatabase, person: PersonInput & { id: string }): string[] {
  const words = person.name
    .trim()
    .split(/\s+/)
    .filter((word) => !TITLE_WORDS.has(word));
  const family = words.length > 1 ? (words.at(-1) ?? "") : "";
  return [
    person.name,
    family && `${family}, ${words.slice(0, -1).join(" ")}`,
    ...(family && isOnlyOne(db, family, person.id) ? addressed(words, family) : []),
    ...person.aliases,
    person.mail,
    person.phone,
  ];
}

/** "Frau Lützen", "Frau Dr. Lützen" and, with what stands before it, "Frau von Lützen". */
function addressed(words: readonly string[], family: string): string[] {
  const particle = words.findIndex((word, index) => index > 0 && /^\p{Ll}/u.test(word));
  const names = particle === -1 ? [family] : [family, words.slice(particle).join(" ")];
  return names.flatMap((name) =>
    ADDRESSES.flatMap((address) => TITLES.map((title) => `${address} ${title}${name}`)),
  );
}

function isOnlyOne(db: StoreDatabase, family: string, id: string): boolean {
  const others = prepared<{ title: string }>(
    db,
    "SELECT title FROM records WHERE kind = 'person' AND id <> ? AND instr(title, ?) > 0",
  ).all(id, family);
  return !others.some(({ title }) => title.split(/[\s,]+/).includes(family));
}
