import {
  type PartnershipInput,
  PartnershipInputSchema,
} from "../../../../shared/domain/partnership.ts";
import { findDates } from "./german-date.ts";
import { isLetterDate } from "./letter-parts.ts";
import { findMoney, type Money } from "./money.ts";
import { type NamedOrganisation, organisationOf } from "./organisation-names.ts";
import { personsOf } from "./persons.ts";
import { type NamedPerson, originOf, type Proposal, type ProposedOrigins } from "./proposal.ts";
import { runningTime } from "./running-time.ts";
import { cutPassage, type Found, type SourceLine } from "./source-lines.ts";

/** What a document that binds two sides calls itself. */
const AGREEMENT =
  /^(?:\p{Lu}[\p{L}-]*\s)?((?:Kooperations|Rahmen|Partnerschafts|Förder|Zuwendungs|Patenschafts|Ziel|Zusammenarbeits|Projekt)(?:vereinbarung|vertrag)|Vereinbarung|Kooperationsabkommen|Absichtserklärung|Letter of Intent|Memorandum of Understanding)(?!\p{Ll})/u;
const BETWEEN = /(?:^|\s)zwischen(?:\s|:|$)/i;
/** What ends the naming of the parties. */
const BODY =
  /^(?:§|Art(?:ikel)?\.? ?\d|\d{1,2}[.)]?\s|Präambel|Vorbemerkung)|(?:wird|werden)\b.{0,80}(?:Vereinbarung|Vertrag|vereinbart|geschlossen)|(?:schließen|vereinbaren|treffen|erklären)\b/iu;
const AIM = /(?<!\p{L})(Ziele?|Zweck|Gegenstand|Anliegen|Präambel)(?!\p{L})/u;
const TIME =
  /(?<!\p{L})(Laufzeit|Geltungsdauer|Dauer|Inkrafttreten|in Kraft|läuft|gilt (?:bis|vom|ab)|befristet|endet)(?!\p{Ll})/iu;
/** So many lines may name the parties with their addresses and speakers. */
const LINES_OF_PARTIES = 30;

interface Party {
  organisation: NamedOrganisation;
  persons: NamedPerson[];
}

/** How sure it is that a document is an agreement between two or more sides; 5 is enough. */
export function agreementSigns(lines: readonly SourceLine[]): number {
  const title = lines.slice(0, 8).findIndex((line) => isTitle(line));
  if (title < 0) return 0;
  const parties = partiesOf(lines, title);
  return parties ? 3 + Math.min(parties.value.length, 2) : 2;
}

/** Reads an agreement into a proposed partnership: who, since when, what for, with how much. */
export function proposePartnership(lines: SourceLine[]): Proposal | null {
  const at = lines.slice(0, 8).findIndex((line) => isTitle(line));
  const head = lines[at];
  const parties = partiesOf(lines, at);
  if (!head || !parties) return null;
  const organisations = parties.value.map(({ organisation }) => organisation);
  const persons = parties.value.flatMap((party) => party.persons);
  const where = { passage: parties.passage, page: parties.page };
  const body = lines.slice((parties.lines?.at(-1) ?? at) + 1);
  const time = timeOf(body);
  const found: Record<string, Found<unknown> | undefined> = {
    title: { ...titleOf(lines, at, organisations), page: head.page },
    partners: {
      value: organisations.map(({ name }) => ({ organisation: { id: null, name }, part: "" })),
      ...where,
    },
    aim: sectionOf(body, AIM) ?? undefined,
    agreements: agreementsOf(body) ?? undefined,
    ...time,
    funds: fundsOf(body, time) ?? undefined,
  };
  if (persons.length > 0) {
    found.contactPersons = {
      value: persons.map(({ mention }) => ({ id: null, name: mention })),
      ...where,
    };
  }
  const fields: Record<string, unknown> = { kind: "partnership" };
  const origins: ProposedOrigins = {};
  for (const [name, value] of Object.entries(found)) {
    if (!value) continue;
    fields[name] = value.value;
    origins[name] = originOf(value);
  }
  const draft = PartnershipInputSchema.parse(fields);
  return { kind: "partnership", draft, origins, organisations, persons };
}

function isTitle(line: SourceLine): boolean {
  return !line.isProse && line.text.length < 160 && AGREEMENT.test(line.text);
}

/** "Kooperationsvereinbarung zur …" as it is; a bare word gets its partners. */
function titleOf(
  lines: readonly SourceLine[],
  at: number,
  partners: readonly NamedOrganisation[],
): { value: string; passage: string } {
  const [head, next] = [lines[at]?.text ?? "", lines[at + 1]?.text ?? ""];
  const own = head.replace(/\s+zwischen(\s.*)?$/i, "").trim();
  if (/^(zur?|zum|über|für|im|„)(?!\p{L})/iu.test(next) && next.length < 200) {
    return { value: `${own} ${next}`, passage: `${head}\n${next}` };
  }
  const isBare = AGREEMENT.exec(own)?.[0].length === own.length;
  const names = partners.map(({ name }) => name).join(" – ");
  return { value: isBare ? `${own} ${names}` : own, passage: head };
}

/** The names between "zwischen" and what they agree, each with who stands for it. */
function partiesOf(lines: readonly SourceLine[], title: number): Found<Party[]> | null {
  const from = lines.findIndex((line, index) => index >= title && BETWEEN.test(line.text));
  if (from < 0 || from > title + 6) return null;
  const used: number[] = [];
  const texts: string[] = [];
  for (let index = from; index < Math.min(lines.length, from + LINES_OF_PARTIES); index++) {
    const text = lines[index]?.text ?? "";
    const named = index === from ? text.replace(/^.*?zwischen[\s:]*/i, "") : text;
    if (index > from && BODY.test(named)) break;
    used.push(index);
    texts.push(named);
  }
  const value = texts
    .join("\n")
    .replace(/,?\s*\n(?=(?:de[rmn]|die|das)\s+\p{Lu}[^\n]*vertreten\s+durch)/gu, "\nund ")
    .split(/(?:^|\n|\s)(?:und|sowie)(?=\s*\n|\s+(?:de[rmn]|die|das)\s+\p{Lu}|$)/u)
    .flatMap((text) => partyOf(text) ?? []);
  if (value.length < 2) return null;
  const passage = used.map((index) => lines[index]?.text ?? "").join("\n");
  return { value, passage: cutPassage(passage), page: lines[from]?.page ?? 1, lines: used };
}

function partyOf(text: string): Party | null {
  const own = text.trim().replace(/\s*\n\s*/g, ", ");
  const name = own.split(
    /,\s|\s[–—-]\s|\s*\((?:im Folgenden|nachfolgend|kurz)|\s(?:im Folgenden|nachfolgend)\b/u,
  )[0];
  const organisation = organisationOf(name ?? "");
  if (!organisation) return null;
  const speaker =
    /vertreten\s+durch\s+(?:de[nr]|die|das)?\s*([^()]{4,140}?)(?=,?\s*[–—-]?\s*(?:im Folgenden|nachfolgend)|\(|$)/u.exec(
      own,
    )?.[1];
  const persons = speaker ? personsOf([speaker]) : [];
  return {
    organisation,
    persons: persons.map((one) => ({
      ...one,
      organisation: one.organisation || organisation.name,
    })),
  };
}

function isHeading(line: SourceLine): boolean {
  return (
    line.kind === "heading" ||
    (!line.isProse &&
      line.text.length < 80 &&
      /^(§\s?\d|Art(ikel)?\.? ?\d|\d{1,2}[.)]\s|Präambel)/u.test(line.text))
  );
}

/** "Cottbus, 3. Juni 2024" */
function isSigning(text: string): boolean {
  const place = /^\p{Lu}[^,\d]{1,40},\s*(?:den\s+)?(?=\d{1,2}\.)/u.exec(text)?.[0] ?? "";
  const [date] = place ? findDates(text) : [];
  return (
    isLetterDate(text) || (date !== undefined && text.length - place.length - date.text.length < 3)
  );
}

/** The text under the first heading that names it. */
function sectionOf(lines: readonly SourceLine[], heading: RegExp): Found<string> | null {
  const at = lines.findIndex((line) => isHeading(line) && heading.test(line.text));
  const head = lines[at];
  if (!head) return null;
  const rest = lines.slice(at + 1);
  // Where and when it was signed says nothing of what was agreed.
  const end = rest.findIndex((line) => isHeading(line) || isSigning(line.text));
  const own = rest.slice(0, end < 0 ? undefined : end);
  if (own.length === 0) return null;
  const value = own.map(({ text }) => text).join("\n");
  return { value, passage: cutPassage(`${head.text}\n${own[0]?.text ?? ""}`), page: head.page };
}

/** Everything that was agreed beside aim and time, with its headings. */
function agreementsOf(lines: readonly SourceLine[]): Found<string> | null {
  const kept: SourceLine[] = [];
  let isLeftOut = true;
  for (const line of lines) {
    if (isHeading(line)) isLeftOut = AIM.test(line.text) || TIME.test(line.text);
    if (!isLeftOut) kept.push(line);
  }
  const first = kept[0];
  if (!first || kept.length < 2) return null;
  const passage = cutPassage(`${first.text}\n${kept[1]?.text ?? ""}`);
  return { value: kept.map(({ text }) => text).join("\n"), passage, page: first.page };
}

function timeOf(lines: readonly SourceLine[]): ReturnType<typeof runningTime> {
  const section = sectionOf(lines, TIME);
  const told = lines.find((line) => TIME.test(line.text) && !isHeading(line));
  for (const one of [section, told && { value: told.text, passage: told.text, page: told.page }]) {
    if (!one) continue;
    const time = runningTime(one.value, { passage: cutPassage(one.passage), page: one.page });
    if (time.start ?? time.end) return time;
  }
  return {};
}

/** Each amount with its year and the words it stands in; what is paid yearly once for each year. */
function fundsOf(
  lines: readonly SourceLine[],
  time: ReturnType<typeof runningTime>,
): Found<PartnershipInput["funds"]> | null {
  const named = lines.flatMap((line) =>
    findMoney(line.text).map((money) => ({ money, passage: line.text, page: line.page })),
  );
  const parts = named.filter(({ money }) => !money.isTotal);
  const totals = named.filter(({ money }) => money.isTotal);
  const chosen = parts.length > 0 ? parts : totals;
  const first = chosen[0];
  if (!first) return null;
  const years = yearsOf(time);
  const value = chosen.flatMap(({ money, passage }) => entriesOf(money, passage, years));
  const alternatives = (parts.length > 0 ? totals : []).map(({ money, passage }) => ({
    value: entriesOf(money, passage, []),
    passage: cutPassage(passage),
    reason: money.text,
  }));
  const passage = cutPassage([...new Set(chosen.map((one) => one.passage))].join("\n"));
  return { value, passage, page: first.page, alternatives };
}

function entriesOf(money: Money, passage: string, years: number[]): PartnershipInput["funds"] {
  const { amount, currency } = money;
  const purpose = passage.length > 300 ? `${passage.slice(0, 299)}…` : passage;
  const meant = money.isYearly && money.year === null && years.length > 0 ? years : [money.year];
  return meant.map((year) => ({ year, amount, currency, purpose }));
}

/** The calendar years from beginning to end; none where either is open or they are far apart. */
function yearsOf(time: ReturnType<typeof runningTime>): number[] {
  const [start, end] = [time.start, time.end].map((found) => Number(found?.value.slice(0, 4)));
  if (!start || !end || end < start || end - start > 20) return [];
  return Array.from({ length: end - start + 1 }, (_, index) => start + index);
}
