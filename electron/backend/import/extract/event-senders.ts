import { isImprint, letterheadLines, signatureLines, withoutSigning } from "./letter-parts.ts";
import {
  looksLikeOrganisation,
  type NamedOrganisation,
  organisationOf,
} from "./organisation-names.ts";
import { isRole, wholePerson } from "./person-names.ts";
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
      const value = houseOf(line.text);
      if (value) return { value: [value], passage: cutPassage(line.text), page: line.page };
    }
  }
  return null;
}

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
    /[.!?:]\s|@|\d{4}/.test(organisation.name.replace(/\be\.\s?V\./, ""))
  )
    return null;
  // "Landratsamt" alone could be any; "Pressestelle" is a part of one.
  const isOne =
    /[\s-]/.test(organisation.name) &&
    !/^(?:pressestelle|geschäftsstelle|fachdienst|amt für|abteilung|referat|der|die|das)\b/iu.test(
      organisation.name,
    );
  return isOne ? organisation : null;
}
