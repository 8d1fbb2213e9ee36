import { EMPTY_ADDRESS, type Venue } from "../../../../shared/domain/place.ts";
import { Whereabouts } from "./address-rank.ts";
import { formatIn } from "./event-format.ts";
import { findDates } from "./german-date.ts";
import { findTimes } from "./german-time.ts";
import { type LabelledValue, labelOf } from "./labels.ts";
import { cutPassage, type Found, type SourceLine } from "./source-lines.ts";
import { HOUSE, isStreet, STREET, STREET_WORD } from "./streets.ts";
import {
  addressInProse,
  houseInWords,
  townBeforeNews,
  townInDateline,
  townInWords,
  venueInProse,
} from "./venue-in-prose.ts";

const POSTCODE = /(?<![\d-])(?:D[-–]\s?)?(\d{5})\s+(\p{Lu}[^,;|·•\d]*)/u;
const COUNTRIES = /^(deutschland|österreich|schweiz|germany|luxemburg|liechtenstein)$/i;
const ONLINE = /\b(online|digital|virtuell|zoom|webex|videokonferenz|per video)\b/i;

interface Part {
  text: string;
  index: number;
}

/** Where the event takes place: house, street, postcode, town, country. */
export function findVenue(lines: SourceLine[], labels: LabelledValue[]): Found<Venue> | null {
  const contact = contactLines(lines, labels);
  const labelled = labels.filter((label) => label.field === "place" && label.values.length > 0);
  const values = labelled.flatMap((label) => label.values);
  const found = values.length > 0 ? readVenue(values, lines) : null;
  if (found) {
    const indexes = labelled.map((label) => label.index);
    return withAddress(withLines(found, indexes), lines, contact);
  }
  const where = new Whereabouts(lines);
  const venues: { venue: Found<Venue>; rank: number }[] = [];
  for (const [index, line] of lines.entries()) {
    if (contact.has(index) || line.isProse || !POSTCODE.test(line.text)) continue;
    const label = labelOf(line);
    if (label && !["place", "date"].includes(label.field)) continue;
    const own = line.text.slice(0, POSTCODE.exec(line.text)?.index ?? 0);
    const isDated = findDates(own, 2000).length > 0;
    const isWhole =
      isDated || (/\p{L}{3}.*,\s*$/u.test(own) && !isStreet(own.replace(/,\s*$/, "")));
    const before = isWhole ? [] : linesBefore(index, lines, contact);
    const parts = [...before, { text: line.text, index }];
    const country = lines[index + 1];
    if (country && COUNTRIES.test(country.text))
      parts.push({ text: country.text, index: index + 1 });
    const venue = readVenue(parts, lines);
    if (venue) venues.push({ venue, rank: where.rankOf(index) });
  }
  const best = Math.max(...venues.map(({ rank }) => rank));
  const standing = venues.find(({ rank }) => rank === best)?.venue ?? null;
  // The sender's own address is the last that is meant.
  if (standing && best >= 0) return standing;
  const house = houseInWords(lines);
  return (
    addressInProse(lines) ??
    onlineBesideDate(lines) ??
    besideSender(house, standing) ??
    standing ??
    venueInProse(lines) ??
    townInDateline(lines) ??
    townBesideDate(lines, contact) ??
    townInWords(lines) ??
    withTown(house, townBeforeNews(lines)) ??
    onlineVenue(lines)
  );
}

/** A house that news name in the town they begin with; each of them alone where the other is missing. */
function withTown(house: Found<Venue> | null, town: Found<Venue> | null): Found<Venue> | null {
  if (!house || !town) return house ?? town;
  const address = { ...house.value.address, city: town.value.address.city };
  return { ...house, value: { ...house.value, address }, passage: town.passage };
}

/** A house with its street and without a town lies where the letter comes from. */
function besideSender(
  house: Found<Venue> | null,
  sender: Found<Venue> | null,
): Found<Venue> | null {
  if (!house?.value.address.street || !sender?.value.address.city) return null;
  const address = { ...house.value.address, city: sender.value.address.city };
  const passage = cutPassage(`${house.passage}\n${sender.passage}`);
  return { ...house, value: { ...house.value, address }, passage };
}

/** Lines that tell where to write to, not where to go. */
function contactLines(lines: SourceLine[], labels: LabelledValue[]): Set<number> {
  const indexes = new Set<number>();
  for (const label of labels) {
    if (!["contact", "deadline", "organiser", "partner"].includes(label.field)) continue;
    const isContact = label.field === "contact";
    // A date ends it: "Kontakt" was a link of the page's head, and the event follows.
    const end = isContact ? dateAfter(label.index, lines) : lines.length;
    const last = isContact ? label.index + 9 : label.index;
    for (let index = label.index; index <= Math.min(last, end - 1); index++) {
      if (index > label.index && labels.some((other) => other.index === index)) break;
      indexes.add(index);
    }
    for (const value of label.values) if (value.index < end) indexes.add(value.index);
  }
  return indexes;
}

/** Index of the next line with a date; the number of lines where there is none. */
function dateAfter(index: number, lines: SourceLine[]): number {
  const found = lines.findIndex((line, at) => at > index && findDates(line.text, 2000).length > 0);
  return found < 0 ? lines.length : found;
}

/** Up to two short lines above a postcode: the street, and the house above it. */
function linesBefore(index: number, lines: SourceLine[], contact: Set<number>): Part[] {
  const parts: Part[] = [];
  for (let before = index - 1; before >= Math.max(0, index - 3); before--) {
    const line = lines[before];
    if (!line || contact.has(before) || line.kind === "heading" || line.isProse) break;
    if (line.text.length > 90 || labelOf(line)) break;
    if (findDates(line.text, 2000).length > 0 || findTimes(line.text)) break;
    parts.unshift({ text: line.text, index: before });
    if (
      parts.length === 2 &&
      STREET.test(parts[1]?.text ?? "") &&
      !STREET_WORD.test(parts[0]?.text ?? "")
    ) {
      const higher = parts[0]?.text ?? "";
      if (!/^["„]/.test(higher)) break;
    }
  }
  const street = parts.findIndex((part) => STREET.test(part.text));
  if (street < 0) return parts.slice(-1);
  return parts.slice(Math.max(0, street - 1));
}

/** Reads the pieces of an address from its lines, in whatever order and on however many they are. */
function readVenue(parts: Part[], lines: SourceLine[]): Found<Venue> | null {
  const pieces = parts
    .flatMap((part) => splitAddress(part.text))
    .map((piece) => piece.replace(/^(Ort|Veranstaltungsort|Wo|Adresse|Tagungsort):\s*/i, "").trim())
    // "17:00 bis 18:50 Uhr im Ratssaal"
    .map((piece) =>
      piece.replace(/^[^\p{L}]*\d.*\bUhr\s+(?:im|in der|in den|in das|ins|in)\s+/u, ""),
    )
    .filter(
      (piece) =>
        piece &&
        findDates(piece, 2000).length === 0 &&
        !isFormatOn(piece) &&
        !/^(?:am\s+)?(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend)$/i.test(
          piece,
        ) &&
        !/^\W*\d{1,2}([:.]\d{2})?\s*(uhr|[-–])/i.test(piece),
    );
  const address = { ...EMPTY_ADDRESS };
  const names: string[] = [];
  for (const piece of pieces) {
    const postcode = POSTCODE.exec(piece);
    if (postcode?.[2] && !address.postcode) {
      address.postcode = postcode[1] ?? "";
      address.city = tidyTown(postcode[2]);
      const before = piece.slice(0, postcode.index).trim();
      if (STREET.test(before)) address.street ||= before;
      else if (before) names.push(before);
    } else if (COUNTRIES.test(piece)) {
      address.country = piece;
    } else if (!address.street && isStreet(piece)) {
      address.street = piece;
    } else if (/\p{L}/u.test(piece)) {
      names.push(piece);
    }
  }
  if (!address.city) takeTown(address, names);
  const name = names.slice(0, 3).join(", ");
  if (!name && !address.city && !address.street) return null;
  const indexes = [...new Set(parts.map((part) => part.index))];
  const passage = indexes.map((index) => lines[index]?.text ?? "").join("\n");
  return {
    value: { name: name.slice(0, 500), address, position: null },
    passage: cutPassage(passage),
    page: lines[indexes[0] ?? 0]?.page ?? 1,
    lines: indexes,
  };
}

/** "Fachtag am Samstag" is what remains of a date that a comma parts. */
function isFormatOn(piece: string): boolean {
  return formatIn(piece) !== null && /\s(am|vom|von|an)(\s+\p{L}+tag|\s+Mittwoch)?$/u.test(piece);
}

function splitAddress(text: string): string[] {
  return text.split(/\s*[,;|·•\n]\s*|\s+[–—-]\s+/).filter(Boolean);
}

/** Without a postcode the town is the last piece, or stands in "Rathaus Gera" as the last word. */
function takeTown(address: Venue["address"], names: string[]): void {
  const inside = /^(.*\S)\s+in\s+(\p{Lu}\S*(?:\s\(\p{L}+\))?)$/u.exec(names.at(-1) ?? "");
  // What is said beside a meeting on the screen is no town.
  if (names.some((name) => ONLINE.test(name))) return;
  if (names.length > 1 && !/\d|saal|raum/i.test(names.at(-1) ?? "")) {
    address.city = tidyTown(names.pop() ?? "");
  } else if (inside?.[1] && inside[2]) {
    names[names.length - 1] = inside[1];
    address.city = inside[2];
  } else if (names.length === 1 && isTownAlone(names[0] ?? "")) {
    address.city = names.pop() ?? "";
  }
}

function isTownAlone(text: string): boolean {
  return (
    !/\s\p{Ll}+$/u.test(text) &&
    /^\p{Lu}[\p{L}.-]+(?:[\s/-]\(?[\p{L}.]+\)?){0,3}$/u.test(text) &&
    !(HOUSE.test(text) && !/(burg|hausen|halle)/i.test(text)) &&
    !ONLINE.test(text)
  );
}

function tidyTown(text: string): string {
  return text
    .replace(/\s+(Deutschland|Germany|Österreich|Schweiz)\s*$/i, "")
    .replace(/[\s,.:–—-]+$/, "")
    .replace(
      /\s+(\(Saale\)|\(Oder\)|\(Spree\)|\([^)]{2,20}\))?.*?\b(statt|Raum|Saal|Uhr)\b.*$/,
      " $1",
    )
    .trim();
}

/** A house under "Ort:" may have its address elsewhere on the page. */
function withAddress(found: Found<Venue>, lines: SourceLine[], contact: Set<number>): Found<Venue> {
  const { address } = found.value;
  if (address.postcode) return found;
  const last = Math.max(...(found.lines ?? [0]));
  for (let index = last + 1; index <= last + 3 && index < lines.length; index++) {
    const line = lines[index];
    if (!line || contact.has(index) || line.isProse || labelOf(line)?.field === "contact") break;
    const postcode = POSTCODE.exec(line.text);
    if (!postcode) continue;
    address.postcode = postcode[1] ?? "";
    address.city = tidyTown(postcode[2] ?? "");
    const before = line.text.slice(0, postcode.index).replace(/[,\s]+$/, "");
    const street = labelOf(line) ? (labelOf({ ...line, text: before })?.rest ?? before) : before;
    if (street && !address.street) address.street = street;
    return withLines({ ...found, passage: `${found.passage}\n${line.text}` }, [index]);
  }
  return found;
}

function withLines(found: Found<Venue>, lines: number[]): Found<Venue> {
  return { ...found, lines: [...(found.lines ?? []), ...lines] };
}

/** Where a site keeps its news: "Aktuelles | 2. Juli 2024". */
const SHELF =
  /^(?:aktuelles|news|neuigkeiten|nachrichten|meldung(?:en)?|presse|blog|archiv|termine?|rückblick)$/iu;

/** "— Halle/Saale , 19. März 2018" */
function townBesideDate(lines: SourceLine[], contact: Set<number>): Found<Venue> | null {
  for (const [index, line] of lines.slice(0, 30).entries()) {
    const date = findDates(line.text, 2000)[0];
    if (contact.has(index) || line.isProse || !date) continue;
    const undated = line.text
      .replace(date.text, "|")
      .replace(findTimes(line.text)?.text ?? "\0", "|")
      .replace(/\b(von|Uhr|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend)\b,?/g, "");
    const rest =
      undated
        .split(/\s*[|·•]\s*/)
        .map((part) => part.replace(/^[\s—–,-]+|[\s—–,-]+$/g, ""))
        .map((part) => part.replace(/^(in|den|am)\s+|,?\s*(den|am)$/gi, ""))
        .map((part) => part.replace(/^(in|den|am)\s+/i, ""))
        .find((part) => part.length >= 3 && formatIn(part) === null) ?? "";
    if (SHELF.test(rest)) continue;
    if (rest.length >= 3 && rest.length <= 45 && isTownAlone(rest) && !labelOf(line)) {
      return {
        value: { name: "", address: { ...EMPTY_ADDRESS, city: rest }, position: null },
        passage: line.text,
        page: line.page,
        lines: [index],
      };
    }
  }
  return null;
}

/** "Montag, 20.01.2025, 13 Uhr, per Zoom" */
function onlineBesideDate(lines: SourceLine[]): Found<Venue> | null {
  for (const [index, line] of lines.slice(0, 40).entries()) {
    const date = line.isProse ? undefined : findDates(line.text, 2000)[0];
    if (!date || findTimes(line.text) === null) continue;
    const said = line.text.slice(date.index + date.text.length).split(/\s*[,;|·]\s*/);
    const name = said.find((part) => ONLINE.test(part));
    if (name) {
      return {
        value: { name, address: { ...EMPTY_ADDRESS }, position: null },
        passage: line.text,
        page: line.page,
        lines: [index],
      };
    }
  }
  return null;
}

function onlineVenue(lines: SourceLine[]): Found<Venue> | null {
  for (const line of lines.slice(0, 30)) {
    if (line.text.length < 60 && ONLINE.test(line.text) && line.kind !== "heading") {
      return {
        value: { name: line.text, address: { ...EMPTY_ADDRESS }, position: null },
        passage: line.text,
        page: line.page,
      };
    }
  }
  return null;
}
