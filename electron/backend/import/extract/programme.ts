import type { ProgrammeItem } from "../../../../shared/domain/programme-item.ts";
import { findTimes } from "./german-time.ts";
import { type LabelledValue, labelOf } from "./labels.ts";
import {
  looksLikeOrganisation,
  type NamedOrganisation,
  organisationOf,
  splitOrganisations,
} from "./organisation-names.ts";
import { introducedPerson } from "./person-names.ts";
import { namedPerson } from "./persons.ts";
import { emptyItem } from "./programme-item.ts";
import { countedKinds, kindOfLine } from "./programme-kinds.ts";
import { isDay, isEnd, leadingTimes } from "./programme-lines.ts";
import { programmeSection } from "./programme-section.ts";
import type { NamedPerson } from "./proposal.ts";
import { stripQuotes } from "./quotes.ts";
import { cutPassage, type Found, type SourceLine } from "./source-lines.ts";
import { splitSpeakers } from "./speakers.ts";
import { toldProgramme } from "./told-programme.ts";

/** The programme: its lines where the page lists them, and what a sentence only counts. */
export function findProgramme(
  asWritten: SourceLine[],
  labels: LabelledValue[],
): (Found<ProgrammeItem[]> & { persons: NamedPerson[] }) | null {
  const lines = joinLoneTimes(asWritten);
  const listed = listedItems(lines, labels);
  const told = listed.items.length === 0 ? toldProgramme(lines) : null;
  if (told) return told;
  const counted = countedItems(lines);
  const items = [...listed.items];
  for (const { label, count } of counted.kinds) {
    const known = items.filter((item) => item.itemKind === label);
    const used = new Set(known.map((item) => item.number));
    for (let number = 1; items.filter((item) => item.itemKind === label).length < count; number++) {
      // Numbers only where there are several: one Fachvortrag needs none.
      if (count > 1 && used.has(number)) continue;
      items.push(emptyItem(label, count > 1 ? number : null));
    }
  }
  if (items.length === 0) return null;
  const indexes = [...new Set([...listed.lines, ...counted.lines])].sort((a, b) => a - b);
  return {
    value: items,
    passage: cutPassage(indexes.map((index) => lines[index]?.text ?? "").join("\n")),
    page: lines[indexes[0] ?? 0]?.page ?? 1,
    lines: listed.lines,
    persons: speakersOf(listed.lines, lines, items),
  };
}

/** Who speaks, with what the programme says about them; each name once. */
function speakersOf(
  indexes: number[],
  lines: SourceLine[],
  items: readonly ProgrammeItem[],
): NamedPerson[] {
  const mentions = new Set(items.flatMap((item) => item.speakers.map(({ name }) => name)));
  const persons = new Map<string, NamedPerson>();
  for (const index of indexes) {
    const text = lines[index]?.text ?? "";
    const { rest } = leadingTimes(text);
    for (const person of splitSpeakers(kindOfLine(rest)?.rest.replace(LEADING_MARKS, "") ?? rest)
      .persons) {
      const known = persons.get(person.name);
      if (!mentions.has(person.mention)) continue;
      if (!known) persons.set(person.name, namedPerson(person, text));
      else {
        known.organisation ||= person.organisation;
        known.role ||= person.role;
      }
    }
  }
  return [...persons.values()];
}

/** A time alone on its line belongs to the line after it: columns of a table that became lines. */
function joinLoneTimes(lines: SourceLine[]): SourceLine[] {
  const joined = [...lines];
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (!next || line.text.length > 30 || next.isProse || labelOf(next) || labelOf(line)) continue;
    const isTime = (text: string) => {
      const { times, rest } = leadingTimes(`${text} `);
      return times !== null && rest === "";
    };
    if (!isTime(line.text) || isTime(next.text) || leadingTimes(next.text).times) continue;
    joined[index] = { ...line, text: "" };
    joined[index + 1] = { ...next, text: `${line.text} | ${next.text}` };
  }
  return joined;
}

const LEADING_MARKS = /^[\s:.|–—-]+/;

function listedItems(
  lines: SourceLine[],
  labels: LabelledValue[],
): { items: ProgrammeItem[]; lines: number[] } {
  const section = programmeSection(lines, labels, (line) => readItem(line, true) !== null);
  const items: ProgrammeItem[] = [];
  const used: number[] = [];
  if (section && section.from > 0) used.push(section.from - 1);
  let current: ProgrammeItem | null = null;
  for (const [index, line] of lines.entries()) {
    // A day over its part of the programme.
    if (isDay(line)) {
      current = null;
      continue;
    }
    const inSection = section !== null && index >= section.from && index < section.to;
    const item = readItem(line, inSection);
    if (item) {
      current = item;
      items.push(item);
      used.push(index);
    } else if (inSection && isEnd(line)) {
      used.push(index);
    } else if (inSection && current && isFarewell(line, lines[index - 1], current)) {
      current = null;
    } else if (inSection && current) {
      if (line.kind !== "heading") addDetail(current, line);
      used.push(index);
    } else {
      current = null;
    }
  }
  nameGroups(items);
  const isProgramme = section !== null || items.filter((item) => item.number !== null).length >= 2;
  return isProgramme ? { items, lines: used } : { items: [], lines: [] };
}

const GROUPS =
  /^(?:parallele\s+)?(?:workshops|werkstätten|fachforen|foren|arbeitsgruppen)(?!\p{L})/iu;

/** "Workshops, 1. Runde" are workshops where none of them has a line of its own. */
function nameGroups(items: ProgrammeItem[]): void {
  if (items.some(({ itemKind }) => itemKind === "Workshop")) return;
  for (const item of items) {
    if (item.itemKind === "" && GROUPS.test(item.title)) item.itemKind = "Workshop";
  }
}

/** A paragraph of its own after the closing words, or one that speaks to the reader. */
function isFarewell(
  line: SourceLine,
  before: SourceLine | undefined,
  item: ProgrammeItem,
): boolean {
  if (line.block === before?.block) return false;
  return (
    (line.isProse && item.itemKind === "Abschluss") ||
    /(?<!\p{L})(?:laden Sie|lädt Sie|laden wir|laden herzlich|wir bitten|wird gebeten)(?!\p{L})/iu.test(
      line.text,
    )
  );
}

function readItem(line: SourceLine, inSection: boolean): ProgrammeItem | null {
  const { times, rest } = leadingTimes(line.text);
  if (!inSection && !times) {
    const numbered = kindOfLine(line.text);
    if (!numbered || numbered.number === null || line.isProse) return null;
    return itemOf(numbered.label, numbered.number, numbered.word, numbered.rest, null);
  }
  if (!inSection) return null;
  const kind = kindOfLine(rest);
  if (isEnd(line)) return null;
  if (!times && !kind) return null;
  if (!times && kind?.number === null && line.isProse) return null;
  if (!kind) return itemOf("", null, "", rest, times);
  return itemOf(kind.label, kind.number, kind.word, kind.rest, times);
}

function itemOf(
  label: string,
  number: number | null,
  word: string,
  rest: string,
  times: { start: string; end: string } | null,
): ProgrammeItem {
  const tail = rest.replace(LEADING_MARKS, "").trim();
  const shown = number === null ? null : shownBy(tail);
  const { title, speakers } = shown ?? splitSpeakers(tail);
  const item = emptyItem(label, number);
  const isOwnWord = word.toLowerCase() === label.toLowerCase();
  item.title = title || (label && isOwnWord ? "" : word);
  if (title && /^\s*,/.test(rest)) item.title = `${word}, ${title.replace(/^[\s,]+/, "")}`;
  else if (
    title &&
    /^(und|mit|zu[mr]?|durch|der|des|in|im|bei|am|an|auf|für|über|von|vom|aus)\b/.test(title)
  )
    item.title = `${word} ${title}`;
  item.startTime = times?.start ?? "";
  item.endTime = times?.end ?? "";
  item.speakers = speakers.map((name) => ({ id: null, name }));
  return item;
}

/** "Lesepaten (Landkreis Gotha und Bürgerstiftung Gera)": organisations that show something. */
function shownBy(text: string): { title: string; speakers: string[] } | null {
  const match = /^(.{5,}?)\s*\(([^()]{6,200})\)$/u.exec(text);
  if (!match?.[1] || !match[2] || splitSpeakers(text).persons.length > 0) return null;
  const organisations = splitOrganisations(match[2]);
  const isAll =
    organisations.length > 0 && organisations.every(({ name }) => looksLikeOrganisation(name));
  return isAll
    ? { title: stripQuotes(match[1].trim()), speakers: organisations.map(({ name }) => name) }
    : null;
}

/** Organisations that show something at an item of the programme. */
export function organisationsShowing(items: readonly ProgrammeItem[]): NamedOrganisation[] {
  const names = items.flatMap((item) => item.speakers.map(({ name }) => name));
  return [...new Set(names)]
    .filter((name) => looksLikeOrganisation(name) && introducedPerson(name, false) === null)
    .flatMap((name) => organisationOf(name) ?? []);
}

/** A line under an item: who speaks, its title, or what it is about. */
function addDetail(item: ProgrammeItem, line: SourceLine): void {
  const { title, speakers } = splitSpeakers(line.text);
  if (speakers.length > 0) item.speakers.push(...speakers.map((name) => ({ id: null, name })));
  if (!title) return;
  if (!item.title && title.length < 250) item.title = title;
  else item.description = item.description ? `${item.description}\n${title}` : title;
}

/** What sentences count; a single one only beside others or with a word that speaks of a programme. */
function countedItems(lines: SourceLine[]): {
  kinds: { label: string; count: number }[];
  lines: number[];
} {
  const most = new Map<string, number>();
  const used: number[] = [];
  for (const [index, line] of lines.entries()) {
    for (const sentence of line.text.split(/(?<=[.!?])\s+(?=\p{Lu})/u)) {
      const counted = countedKinds(sentence);
      const isProgramme =
        counted.length > 1 ||
        counted.some(({ count }) => count > 1) ||
        /\b(bestand aus|besteht aus|umfasst|umfasste|programm|eröffnet|eröffnete|eingeleitet|auftakt|einstieg|begann mit|beginnt mit)\b/i.test(
          sentence,
        );
      if (!isProgramme || counted.length === 0 || findTimes(sentence)?.index === 0) continue;
      used.push(index);
      for (const { label, count } of counted)
        most.set(label, Math.max(most.get(label) ?? 0, count));
    }
  }
  // Practice examples are shown inside the items and are no items beside them.
  if (most.size > 1) most.delete("Praxisbericht");
  return { kinds: [...most].map(([label, count]) => ({ label, count })), lines: used };
}
