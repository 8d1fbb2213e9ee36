import { isFormatWord } from "../format-words.ts";
import { findSender } from "./event-senders.ts";
import { findDates } from "./german-date.ts";
import type { LabelledValue } from "./labels.ts";
import {
  looksLikeOrganisation,
  type NamedOrganisation,
  nameKey,
  organisationOf,
  splitOrganisations,
} from "./organisation-names.ts";
import { NAMING_ENDS } from "./sentence-parts.ts";
import { cutPassage, type Found, type SourceLine } from "./source-lines.ts";
import { findSupporters } from "./supporters.ts";

export interface EventPartners {
  organisers: Found<NamedOrganisation[]> | null;
  cooperationPartners: Found<NamedOrganisation[]> | null;
}

/**
 * Who holds the event, and with whom: labels first, then the sentences that say so, at last whose
 * site the page is from.
 */
export function findPartners(
  lines: SourceLine[],
  labels: LabelledValue[],
  document: { title: string; author: string },
): EventPartners {
  const cooperating =
    labelledOrganisations("partner", lines, labels) ??
    partnersBesideOrganisers(lines, labels) ??
    partnersInProse(lines);
  const partners = joinFound(cooperating, findSupporters(lines, labels));
  const labelled = labelledOrganisations("organiser", lines, labels);
  const spoken = organisersInProse(lines);
  const caption = organiserInCaption(lines);
  const organisers =
    labelled ?? spoken ?? caption ?? findSender(lines) ?? organiserOfSite(document, lines);
  if (!organisers) return { organisers: null, cooperationPartners: partners };
  const spelled = new Map(
    [caption, partners, labelled].flatMap((found) =>
      (found?.value ?? []).map((one) => [nameKey(one.name), one] as const),
    ),
  );
  const keys = new Set((cooperating?.value ?? []).flatMap(keysOf));
  const value = organisers.value
    .filter((one) => labelled !== null || !keysOf(one).some((key) => keys.has(key)))
    // A name in another case is known better from where it stands alone.
    .map((one) => ({ ...one, name: spelled.get(nameKey(one.name))?.name ?? one.name }));
  const hosts = value.length > 0 ? { ...organisers, value } : caption;
  const hosting = new Set((hosts?.value ?? []).flatMap(keysOf));
  return { organisers: hosts, cooperationPartners: without(partners, hosting) };
}

/** The organisations of both, each once. */
function joinFound(
  first: Found<NamedOrganisation[]> | null,
  second: Found<NamedOrganisation[]> | null,
): Found<NamedOrganisation[]> | null {
  if (!first || !second) return first ?? second;
  const keys = new Set(first.value.flatMap(keysOf));
  const more = second.value.filter((one) => !keysOf(one).some((key) => keys.has(key)));
  if (more.length === 0) return first;
  const passage = cutPassage(`${first.passage}\n${second.passage}`);
  return { ...first, value: [...first.value, ...more], passage };
}

/** Who holds the event is not its partner as well. */
function without(
  found: Found<NamedOrganisation[]> | null,
  keys: ReadonlySet<string>,
): Found<NamedOrganisation[]> | null {
  const value = (found?.value ?? []).filter((one) => !keysOf(one).some((key) => keys.has(key)));
  return found && value.length > 0 ? { ...found, value } : null;
}

function keysOf(organisation: NamedOrganisation): string[] {
  return [organisation.name, ...organisation.aliases].map(nameKey);
}

function labelledOrganisations(
  field: "organiser" | "partner",
  lines: SourceLine[],
  labels: LabelledValue[],
): Found<NamedOrganisation[]> | null {
  const own = labels.filter((label) => label.field === field && label.values.length > 0);
  const value: NamedOrganisation[] = [];
  const used: number[] = [];
  for (const label of own) {
    for (const part of label.values) {
      if (/@|https?:|www\.|Tel(efon|\.)|\b\d{5}\s\p{Lu}/u.test(part.text)) continue;
      // "Eine Veranstaltung von A gemeinsam mit B" names both sides in one line.
      const named = part.text.replace(SUPPORT, "");
      const own = field === "organiser" ? withoutCooperation(named) : named;
      const found = splitOrganisations(own.replace(/^(dem|der|den)\s/i, ""));
      value.push(
        ...found.filter((one) => !value.some((known) => nameKey(known.name) === nameKey(one.name))),
      );
      used.push(part.index, label.index);
    }
  }
  const first = own[0];
  if (value.length === 0 || !first) return null;
  const indexes = [...new Set(used)].sort((a, b) => a - b);
  return {
    value,
    passage: cutPassage(indexes.map((index) => lines[index]?.text ?? "").join("\n")),
    page: lines[first.index]?.page ?? 1,
    lines: indexes,
  };
}

function partnersBesideOrganisers(
  lines: SourceLine[],
  labels: LabelledValue[],
): Found<NamedOrganisation[]> | null {
  for (const label of labels.filter(({ field }) => field === "organiser")) {
    for (const { text, index } of label.values) {
      const partners = COOPERATION.exec(text)?.[1];
      const value = partners ? splitOrganisations(partners.replace(/^(dem|der|den)\s/i, "")) : [];
      const page = lines[index]?.page ?? 1;
      if (value.length > 0) return { value, passage: cutPassage(text), page };
    }
  }
  return null;
}

const JOINT = new RegExp(
  `\\b(?:gemeinsame[nrs]?|öffentliche[nrs]?)?\\s*(?:Veranstaltung|Fachtag|Fachtagung|Tagung|Konferenz|Kooperationsveranstaltung|(?<=[Gg]emeinsame[ns]?\\s)Projekt|\\p{Lu}\\p{Ll}+(?:konferenz|tagung|treffen|forum|veranstaltung|tag))\\s+(des|der|von|vom)\\s+(\\p{L}.{3,300}?)${NAMING_ENDS}`,
  "u",
);
const BY = new RegExp(
  `\\b(?:[Vv]eranstaltet|[Oo]rganisiert|[Aa]usgerichtet|[Dd]urchgeführt|[Ii]nitiiert|[Ee]ingeladen(?=\\s+(?:hatte|hat|haben)))\\s+(?:wurden?|wird|werden|hatten?|hat|haben)?\\s*(?:\\p{L}+\\s+){0,2}?(?:von|vom|durch)?\\s*(de[rmn]|die|das)?\\s*(\\p{Lu}.{3,250}?)${NAMING_ENDS}`,
  "u",
);
/** "Ausgerichtet wurde der Tag von der Stiftung Muster" */
const BY_WHOM = new RegExp(
  `\\b(?:[Vv]eranstaltet|[Oo]rganisiert|[Aa]usgerichtet|[Dd]urchgeführt|[Ii]nitiiert)\\s+(?:wurden?|wird|werden)\\s+(?:\\p{L}+\\s+){1,5}?(?:vom|(?:von|durch)(?:\\s+(de[rmn]|die|das))?)\\s+(\\p{Lu}.{3,250}?)${NAMING_ENDS}`,
  "u",
);
const IS_HOST = new RegExp(
  `\\bVeranstalter(?:in)? (?:ist|sind)\\s+(die|der|das)?\\s*(\\p{Lu}.{3,200}?)${NAMING_ENDS}`,
  "u",
);
/** "… der Einladung der Stiftung Muster gefolgt", "auf Einladung des Landkreises" */
const AT_INVITATION = new RegExp(
  `\\bEinladung\\s+(?:(des|der)|vom|von)\\s+(\\p{L}.{3,200}?)(?:(?=\\s+(?:gefolgt|kamen|trafen)\\b)|${NAMING_ENDS})`,
  "u",
);
/** "Die Stadt Muster führt am … die Messe … durch" */
const CARRIES_OUT =
  /(?:^|[.!?]\s+)([Dd]ie|[Dd]er|[Dd]as)\s+(\p{Lu}[^.!?]{3,120}?)\s+(?:führt|führte|führen|führten|richtet|richtete|richten|richteten)\s[^!?]{5,300}?\s(?:durch|aus)\b/u;
const PASSIVE =
  /\b(?:wurden?|wird|werden)\s+(?:\p{Ll}+\s+){0,3}?(?:von|vom|durch)\s+(de[rmn]|die|das)?\s*(\p{Lu}.{3,200}?)(?=\s+(?:in (?:Kooperation|Zusammenarbeit)|gemeinsam|veranstaltet|organisiert|ausgerichtet|durchgeführt|initiiert)\b)(?=[^.!?]*(?:veranstaltet|organisiert|ausgerichtet|durchgeführt|initiiert))/u;
const INVITES =
  /(?:^|[.!?]\s+|,\s+zu de[rmn]\s+)(?:(?:Am|Zum|Zur|Im|Mit|Unter)\s[^.!?]{0,160}?\s)?(?:(?:lädt|laden|luden|lud|veranstaltete[nt]?|veranstalten|organisierte[nt]?)\s+)(?:gemeinsam\s+)?(die|der|das)?\s*(\p{Lu}(?:\be\.\s?V\.|[^.!?]){3,250}?)(?=\s+(?:zum|zur|zu|in|am|alle|gemeinsam|herzlich|Interessierte|ein|einen|eine|nach|Fachkräfte|Vertreter\p{L}*|rund|ihre|seine|den|die)\b|[.!?]|$)/u;
const SUBJECT_INVITES =
  /(?:^|[.!?,:)–—]\s+)([Dd]ie|[Dd]er|[Dd]as)\s+(\p{Lu}(?:\be\.\s?V\.|[^.!?]){3,220}?)\s+(?:lädt|laden|luden|lud|veranstaltet|veranstaltete|veranstalten|veranstalteten|organisiert|organisierte|organisierten)\b/u;

function organisersInProse(lines: SourceLine[]): Found<NamedOrganisation[]> | null {
  for (const expression of [
    IS_HOST,
    AT_INVITATION,
    JOINT,
    BY_WHOM,
    BY,
    PASSIVE,
    CARRIES_OUT,
    SUBJECT_INVITES,
    INVITES,
  ]) {
    for (const line of lines) {
      if (line.text.length < 30 || line.kind === "heading") continue;
      const match = expression.exec(line.text);
      if (!match?.[2]) continue;
      const before = match[0].slice(0, match[0].length - match[2].length);
      const lead = match[1] ?? (/\bvom\s*$/.test(before) ? "vom" : "");
      const article = lead ? `${lead} ` : "";
      const value = splitOrganisations(`${article}${withoutCooperation(match[2])}`).filter(
        ({ name }) => looksLikeOrganisation(name),
      );
      if (value.length > 0) return { value, passage: cutPassage(line.text), page: line.page };
    }
  }
  return null;
}

function withoutCooperation(text: string): string {
  return text.replace(COOPERATION, "");
}

/** ", unterstützt vom Ministerium …" behind the partners of a line. */
const SUPPORT =
  /,?\s+(?:und\s+)?(?:unterstützt|gefördert|finanziert|mit\s+(?:\p{L}+\s+)?(?:Unterstützung|Förderung))\s.*$/u;

const COOPERATION =
  /,?\s+(?:in (?:Kooperation|Zusammenarbeit|Partnerschaft) mit|gemeinsam mit|zusammen mit)\s+(.*)$/u;

const WITH = new RegExp(
  `(?:[Ii]n (?:enger |bewährter )?(?:Kooperation|Zusammenarbeit|Partnerschaft) mit|[Gg]emeinsam mit|[Zz]usammen mit)\\s+(de[rmn])\\s+(\\p{L}.{3,300}?)${NAMING_ENDS}`,
  "u",
);
const WITH_BARE = new RegExp(
  `(?:[Ii]n (?:enger |bewährter )?(?:Kooperation|Zusammenarbeit|Partnerschaft) mit)\\s+()(\\p{Lu}.{3,300}?)${NAMING_ENDS}`,
  "u",
);

const ARE_PARTNERS = new RegExp(
  `\\b(?:Mitveranstalter|Kooperationspartner|Partner)(?:in|innen)? (?:der Veranstaltung )?(?:ist|sind|war|waren)\\s+(die|der|das)?\\s*(\\p{Lu}.{3,300}?)${NAMING_ENDS}`,
  "u",
);

function partnersInProse(lines: SourceLine[]): Found<NamedOrganisation[]> | null {
  for (const expression of [WITH, WITH_BARE, ARE_PARTNERS]) {
    for (const line of lines) {
      const match = expression.exec(line.text);
      if (!match?.[2]) continue;
      const article = match[1] ? `${match[1]} ` : "";
      // Whom an event is held "in Kooperation mit" is an organisation, though only capitals say so.
      const value = splitOrganisations(`${article}${match[2].replace(SUPPORT, "")}`).filter(
        ({ name }) => looksLikeOrganisation(name) || /(?<!\p{L})\p{Lu}{3,}(?!\p{L})/u.test(name),
      );
      if (value.length > 0) return { value, passage: cutPassage(line.text), page: line.page };
    }
  }
  return null;
}

/** "Wege ins Buch | Stiftung Seitenwind": the part of a page's title that names an organisation. */
function organiserOfSite(
  document: { title: string; author: string },
  lines: SourceLine[],
): Found<NamedOrganisation[]> | null {
  const parts = document.title.split(/\s+[|–—·»•-]\s+/u);
  const named = parts.length > 1 ? [parts.at(-1), parts[0]] : [];
  // What stands in the head of the text as well is the title of the page, not of its site.
  const head = lines.slice(0, 10).map(({ text }) => text);
  const ofSite = named.filter((part) => part && !head.some((text) => text.includes(part)));
  for (const text of [...ofSite, document.author]) {
    const organisation = text ? organisationOf(text) : null;
    const isSure = organisation && looksLikeOrganisation(organisation.name);
    if (isSure && !isFormatWord(organisation.name) && findDates(organisation.name).length === 0) {
      const passage = text === document.author ? document.author : document.title;
      return { value: [organisation], passage: cutPassage(passage), page: 1 };
    }
  }
  return null;
}

/** `Fachtag „…“, 18. April 2018, Netzwerk Stiftungen und Bildung` */
function organiserInCaption(lines: SourceLine[]): Found<NamedOrganisation[]> | null {
  for (const line of lines.slice(0, 20)) {
    if (line.isProse) continue;
    const date = findDates(line.text, 2000)[0];
    if (!date || !/["„“”»«]/.test(line.text.slice(0, date.index))) continue;
    const rest = line.text.slice(date.index + date.text.length).replace(/^[\s,|–—-]+/, "");
    const organisation = organisationOf(rest.replace(/^(Foto|©|Bild):?\s*/i, ""));
    if (organisation && looksLikeOrganisation(organisation.name)) {
      return { value: [organisation], passage: line.text, page: line.page };
    }
  }
  return null;
}
