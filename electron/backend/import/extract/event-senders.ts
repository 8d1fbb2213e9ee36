import { namesOccasion } from "./event-format.ts";
import { isImprint, letterheadLines, signatureLines, withoutSigning } from "./letter-parts.ts";
import {
  looksLikeOrganisation,
  type NamedOrganisation,
  ONE_WORD_NAME,
  organisationOf,
  splitOrganisations,
} from "./organisation-names.ts";
import { introducedPerson, isRole, wholePerson } from "./person-names.ts";
import { cutPassage, type Found, type SourceLine } from "./source-lines.ts";

/**
 * Who sends what names no host: the house under the last signature, in the letterhead, in the imprint,
 * or where one is to answer.
 */
export function findSender(lines: SourceLine[]): Found<NamedOrganisation[]> | null {
  const signed = signatureLines(lines).reverse();
  const candidates = [
    ...signed.map((own) => own.filter(({ text }) => !wholePerson(text) && !isRole(text))),
    letterheadLines(lines).slice(0, 1),
    lines.filter(({ text }) => isImprint(text) && PUBLISHED_BY.test(text)),
    lines.filter(({ text }) => ANSWER_TO.test(text)),
  ];
  for (const own of candidates) {
    for (const line of own) {
      const value = housesOf(line.text);
      if (value.length > 0) return { value, passage: cutPassage(line.text), page: line.page };
    }
  }
  return (
    housesInHead(lines) ?? houseOfChair(lines) ?? houseOfDepartment(lines) ?? houseOfBoard(lines)
  );
}

/** A line that names houses and nothing else gives all of them. */
function housesOf(text: string): NamedOrganisation[] {
  const all = splitOrganisations(text);
  const isWhole = all.length > 1 && all.every(({ name }) => houseOf(name) !== null);
  const one = houseOf(text);
  if (isWhole) return all;
  return one ? [one] : [];
}

/** So many lines of a paper are its head. */
const HEAD_LINES = 6;

/** "Landkreis Muster · Stiftung Muster" under a title: two houses or more, and nothing else. */
function housesInHead(lines: SourceLine[]): Found<NamedOrganisation[]> | null {
  for (const line of lines.slice(0, HEAD_LINES)) {
    const parts = line.text.split(/\s+[·|•]\s+/);
    if (line.isProse || parts.length < 2) continue;
    const value = parts.flatMap((part) => houseOf(part) ?? []);
    const isAll = value.length === parts.length && !namesOccasion(line.text);
    if (isAll) return { value, passage: cutPassage(line.text), page: line.page };
  }
  return null;
}

const CHAIRED_BY =
  /^(?:sitzungs|gesprächs|versammlungs)?(?:leitung|vorsitz|moderation)\s*:\s*(.+)$/iu;

/** Minutes that name no host: the house of who is in the chair. */
function houseOfChair(lines: SourceLine[]): Found<NamedOrganisation[]> | null {
  if (!lines.slice(0, 3).some(({ text }) => MINUTES.test(text))) return null;
  for (const line of lines.slice(0, 15)) {
    const chair = CHAIRED_BY.exec(line.text)?.[1];
    const house = chair ? introducedPerson(chair, true)?.organisation.split(/,\s+/u)[0] : "";
    const value = house ? houseOf(house) : null;
    if (value) return { value: [value], passage: cutPassage(line.text), page: line.page };
  }
  return null;
}

/** "5. Sitzung des Bildungsbeirats der Stadt Muster" */
function houseOfBoard(lines: SourceLine[]): Found<NamedOrganisation[]> | null {
  for (const { text, page, isProse } of lines.slice(0, HEAD_LINES)) {
    const named =
      /(?:sitzung|ausschuss|beirat|treffen|konferenz)\p{L}*\s.*?(?:der|des)\s+((?:Stadt|Landeshauptstadt|Gemeinde|Verbandsgemeinde|Landkreises|Kreises)\s+\p{Lu}[\p{L} ().-]{2,40})$/iu.exec(
        text,
      );
    const value = named?.[1] && !isProse ? organisationOf(`des ${named[1]}`) : null;
    if (value) return { value: [value], passage: cutPassage(text), page };
  }
  return null;
}

const DEPARTMENT =
  /^(?:fachbereich|fachdienst|dezernat|abteilung|sachgebiet|stabsstelle|referat|amt für|geschäftsbereich)\b/iu;

/** "Fachbereich Bildung" over "Plauen, 5. Juni 2018": the town or district of that name that the text speaks of. */
function houseOfDepartment(lines: SourceLine[]): Found<NamedOrganisation[]> | null {
  const head = lines.slice(0, HEAD_LINES);
  if (!head.slice(0, 3).some(({ text }) => DEPARTMENT.test(text))) return null;
  const town = head.flatMap(
    ({ text }) => /^(\p{Lu}[^,\d]{2,40}),\s+(?:den\s+)?\d{1,2}\./u.exec(text)?.[1] ?? [],
  )[0];
  if (!town) return null;
  const named = new RegExp(
    `(?<!\\p{L})(?:Stadt|Landkreis|Kreis|Gemeinde)\\s${town.replace(/[()./]/g, "\\$&")}(?!\\p{L})`,
    "u",
  );
  for (const { text, page } of lines) {
    const house = named.exec(text)?.[0];
    const value = house ? organisationOf(house) : null;
    if (value) return { value: [value], passage: cutPassage(text), page };
  }
  return null;
}

const MINUTES = /^\p{L}*(?:protokoll|vermerk)(?!\p{L})|^niederschrift\b/iu;

const PUBLISHED_BY =
  /^(?:impressum|herausgeber(?:in)?|herausgegeben von|anbieter(?:in)?|absender)\s*:\s*/iu;
const ANSWER_TO =
  /(?:^(?:kontakt|anmeldung|rückmeldung|rückfragen|information(?:en)?)|(?:melden sie sich|anmeldung)[^:.]{0,40})\s*:\s*(?=\p{Lu})/iu;

/** The first part of a line, where it is the whole name of one house. */
function houseOf(text: string): NamedOrganisation | null {
  const bare = withoutSigning(
    text.replace(PUBLISHED_BY, "").replace(/^.*?(?=\p{Lu})/u, (lead) => lead),
  );
  const named = ANSWER_TO.test(bare)
    ? bare.slice(ANSWER_TO.exec(bare)?.index ?? 0).replace(ANSWER_TO, "")
    : bare;
  const [first = ""] = named.split(/\s*[·|•;]\s*|,\s+(?!e\.\s?V)/u);
  const organisation = looksLikeOrganisation(first) ? organisationOf(first) : null;
  if (
    !organisation ||
    organisation.name.length > 100 ||
    // "e. V.", "a. d. Aisch" are no sentences.
    /[.!?:]\s|@|\d{4}/.test(organisation.name.replace(/(?<!\p{L})\p{L}\.\s?/gu, ""))
  )
    return null;
  // "Landratsamt" alone could be any; "Pressestelle" is a part of one.
  const isOne =
    (/[\s-]/.test(organisation.name) || ONE_WORD_NAME.test(organisation.name)) &&
    !/^(?:pressestelle|geschäftsstelle|fachdienst|fachbereich|dezernat|sachgebiet|amt für|abteilung|referat|der|die|das)\b/iu.test(
      organisation.name,
    );
  return isOne ? organisation : null;
}
