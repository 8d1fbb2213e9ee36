import { EventInputSchema } from "../../../../shared/domain/event.ts";
import type { Reference } from "../../../../shared/domain/reference.ts";
import type { ReadDocument } from "../read-document.ts";
import { findAddressedGroups } from "./addressed-groups.ts";
import { findEventDates } from "./event-date.ts";
import { findFormat } from "./event-format.ts";
import { findPartners } from "./event-partners.ts";
import { findVenue } from "./event-place.ts";
import { findMotto, findTitle } from "./event-title.ts";
import { type LabelledValue, labelledValues, labelOf } from "./labels.ts";
import { type NamedOrganisation, nameKey } from "./organisation-names.ts";
import { findDocumentation, findLastEdited, isPointer } from "./page-facts.ts";
import { findPeople } from "./people.ts";
import { findProgramme, organisationsShowing } from "./programme.ts";
import { type NamedPerson, originOf, type Proposal, type ProposedOrigins } from "./proposal.ts";
import { stripQuotes } from "./quotes.ts";
import type { Found, SourceLine } from "./source-lines.ts";

/** Reads an event page into a proposed event. Every filled field says where it was read. */
export function proposeEvent(document: ReadDocument, lines: SourceLine[]): Proposal | null {
  const labels = labelledValues(lines);
  const venue = findVenue(lines, labels);
  const title = findTitle(document, lines, labels, venue?.lines);
  if (!title) return null;
  const motto = findMotto(lines, labels, title.value);
  const format = findFormat(lines, labels, title.value);
  const dates = findEventDates(lines, labels);
  const { organisers, cooperationPartners } = findPartners(lines, labels, document);
  const groups = findAddressedGroups(lines, labels);
  const programme = findProgramme(lines, labels);
  const documentation = findDocumentation(lines, document);
  const lastEdited = findLastEdited(lines, document);
  const series = findSeries(lines, labels);

  const found: Record<string, Found<unknown> | null> = {
    title,
    motto,
    series,
    format,
    start: dates.start,
    end: dates.end,
    when: dates.when,
    venue,
    organisers: organisers && { ...organisers, value: references(organisers.value) },
    cooperationPartners: cooperationPartners && {
      ...cooperationPartners,
      value: references(cooperationPartners.value),
    },
    addressedGroups: groups,
    programme,
    documentationUrl: documentation,
  };
  const used = consumedLines(Object.values(found), lines, labels, lastEdited);
  const description = tellRest(lines, used);
  if (description) found.description = description;

  const fields: Record<string, unknown> = { kind: "event" };
  const origins: ProposedOrigins = {};
  for (const [name, value] of Object.entries(found)) {
    if (!value || value.value === "") continue;
    fields[name] = value.value;
    origins[name] = originOf(value);
  }
  fields.otherDates = dates.otherDates.map(({ date, passage }) => ({ date, passage }));
  const otherDate = dates.otherDates[0];
  if (otherDate) origins.otherDates = originOf({ value: null, ...otherDate });
  fields.source = { url: document.url, lastEdited: lastEdited?.value ?? "" };
  if (lastEdited?.passage) origins.source = originOf(lastEdited);
  return {
    kind: "event",
    draft: EventInputSchema.parse(fields),
    origins,
    organisations: [
      ...(organisers?.value ?? []),
      ...(cooperationPartners?.value ?? []),
      ...organisationsShowing(programme?.value ?? []),
    ].filter(
      (one, at, all) => all.findIndex(({ name }) => nameKey(name) === nameKey(one.name)) === at,
    ),
    persons: withOthers(programme?.persons ?? [], findPeople(lines)),
  };
}

/** Who speaks, and whom the page names besides. */
function withOthers(speakers: NamedPerson[], others: NamedPerson[]): NamedPerson[] {
  const known = new Set(speakers.map(({ name }) => name));
  return [...speakers, ...others.filter(({ name }) => !known.has(name))];
}

function references(organisations: NamedOrganisation[]): Reference[] {
  return organisations.map(({ name }) => ({ id: null, name }));
}

function findSeries(lines: SourceLine[], labels: LabelledValue[]): Found<string> | null {
  const label = labels.find((entry) => entry.field === "series" && entry.values[0]);
  const value = label?.values[0];
  if (label && value) {
    const line = lines[label.index];
    return {
      value: stripQuotes(value.text),
      passage: line?.text ?? "",
      page: line?.page ?? 1,
      lines: [label.index],
    };
  }
  for (const line of lines) {
    const match =
      /\b(?:[Rr]eihe|Veranstaltungsreihe|Fachtagsreihe|Tagungsreihe)\s+[„"»]([^“”"«]{3,150})[“”"«]/.exec(
        line.text,
      );
    if (match?.[1]) return { value: match[1], passage: line.text.slice(0, 1_000), page: line.page };
  }
  return null;
}

/** Lines whose whole meaning is in the fields, and everything above the last of them in the head. */
function consumedLines(
  found: (Found<unknown> | null)[],
  lines: SourceLine[],
  labels: LabelledValue[],
  lastEdited: Found<unknown> | null,
): Set<number> {
  const used = new Set<number>(lastEdited?.lines ?? []);
  for (const value of found) for (const line of value?.lines ?? []) used.add(line);
  for (const label of labels) {
    if (["date", "startTime", "endTime"].includes(label.field)) used.add(label.index);
  }
  const firstProse = lines.findIndex((line) => line.isProse);
  for (const [index, line] of lines.entries()) {
    const isHead = firstProse >= 0 && index < firstProse;
    if (isHead && !line.isProse && line.text.length < 140 && isHeadFact(line)) used.add(index);
    if (isPointer(line.text)) used.add(index);
  }
  return used;
}

/** A line of the head that repeats a date, the format or the place in other words. */
function isHeadFact(line: SourceLine): boolean {
  return (
    line.kind === "caption" ||
    labelOf(line) !== null ||
    /\d{4}|\d{1,2}[:.]\d{2}|^—|^[A-ZÄÖÜ][\p{L}-]+$/u.test(line.text)
  );
}

/** What stands over the columns of a programme: "Zeit | Thema | Referent:in". */
const COLUMN_NAME =
  /^(uhr)?zeit$|^(thema|themen|titel|inhalt|programm(punkt)?|raum|ort|wann|was|wer|wo)$|^(referent|sprecher|vortragende|moderat|verantwortlich|mitwirkend)[\p{L}:*_/-]*$/iu;

function isTableHead({ kind, cells }: SourceLine): boolean {
  const named = cells.map((cell) => cell.trim()).filter(Boolean);
  return kind === "tableRow" && named.length > 1 && named.every((cell) => COLUMN_NAME.test(cell));
}

/** What the page tells beyond its fields, paragraph by paragraph. */
function tellRest(lines: SourceLine[], used: Set<number>): Found<string> | null {
  const kept = lines.filter((line, index) => !used.has(index) && !isTableHead(line));
  const first = kept.findIndex((line) => line.isProse);
  const told = first < 0 ? kept : kept.slice(Math.max(0, introduced(kept, first)));
  if (told.length === 0) return null;
  let text = "";
  let previous: SourceLine | null = null;
  for (const line of told) {
    const runsOn =
      previous !== null &&
      previous.page !== line.page &&
      !/[.!?:]["“”]?$/.test(previous.text) &&
      /^\p{Ll}/u.test(line.text);
    const sameBlock = previous !== null && previous.block === line.block;
    text +=
      previous === null
        ? ""
        : runsOn
          ? " "
          : sameBlock
            ? "\n"
            : line.kind === "listItem" && previous.kind === "listItem"
              ? "\n"
              : "\n\n";
    text += line.kind === "listItem" ? `– ${line.text}` : line.text;
    previous = line;
  }
  return { value: text, passage: (told[0]?.text ?? "").slice(0, 1_000), page: told[0]?.page ?? 1 };
}

/** A subtitle or lead right before the first paragraph belongs to the description. */
function introduced(lines: SourceLine[], first: number): number {
  let start = first;
  while (start > 0) {
    const line = lines[start - 1];
    if (!line || line.text.length < 25) break;
    start--;
  }
  return start;
}
