import ICAL from "ical.js";
import { ExpectedFailure } from "../../../../shared/contract/result.ts";
import { EventInputSchema } from "../../../../shared/domain/event.ts";
import { IMPORT_LIMITS } from "../limits.ts";
import type {
  ContainedEntry,
  DocumentReader,
  FileContent,
  ReadDocument,
} from "../read-document.ts";
import { emptyDocument } from "../read-document.ts";
import { decodeText, oneLine, tidyText } from "../text-encoding.ts";
import { headOf } from "./mime.ts";

/** Calendar files: every appointment becomes an event. Repetitions are named, never counted out. */
export const icalReader: DocumentReader = {
  format: "ical",
  mediaType: "text/calendar",
  extensions: ["ics", "ical", "ifb"],
  recognises: (bytes) => /^(ï»¿)?\s*BEGIN:VCALENDAR\b/i.test(headOf(bytes, 200)),
  read: async (file) => readCalendar(file),
};

function readCalendar(file: FileContent): ReadDocument {
  const document = emptyDocument("ical", "text/calendar");
  const text = decodeText(file.bytes).replace(/^\ufeff/, "");
  if (!/^BEGIN:VCALENDAR\b/im.test(text))
    throw new ExpectedFailure("import/unreadable", "no calendar");
  // Each appointment is parsed for itself: one that is damaged does not take the others along.
  const events = text.split(/^BEGIN:VEVENT[ \t]*\r?$/im).slice(1);
  if (events.length === 0) throw new ExpectedFailure("import/nothing-inside", "no appointment");
  if (events.length > IMPORT_LIMITS.entries)
    throw new ExpectedFailure("import/too-much-inside", "entries");
  for (const part of events) document.entries.push(entryOf(part));
  const texts = document.entries.map((entry) => entry.passage);
  document.title = oneLine(/^X-WR-CALNAME:(.*)$/im.exec(text)?.[1] ?? "").slice(0, 500);
  document.pages = [{ number: 1, label: "", text: texts.join("\n\n") }];
  return document;
}

function entryOf(part: string): ContainedEntry {
  const end = /^END:VEVENT[ \t]*\r?$/im.exec(part);
  const failed = (detail: string, name = "–", passage = ""): ContainedEntry => ({
    name,
    content: { error: { code: "import/unreadable", detail: detail.slice(0, 300) } },
    passage,
    uid: "",
  });
  if (!end) return failed("an appointment without its end");
  let event: InstanceType<typeof ICAL.Component>;
  try {
    event = new ICAL.Component(
      ICAL.parse(`BEGIN:VEVENT\r\n${part.slice(0, end.index)}END:VEVENT\r\n`) as unknown[],
    );
  } catch (error) {
    // Whatever the parser stumbles over in one appointment is that appointment's fault.
    return failed(error instanceof Error ? error.message : String(error));
  }
  const value = (name: string) => tidyText(textValue(event.getFirstPropertyValue(name)));
  const title = oneLine(value("summary"));
  const start = momentOf(event, "dtstart");
  const passage = [title, shownTime(start), value("location"), value("description")]
    .filter(Boolean)
    .join("\n");
  if (!title || !start) return failed("an appointment without title or day", title || "–", passage);
  const location = oneLine(value("location").replaceAll("\n", ", "));
  const url = value("url");
  const parsed = EventInputSchema.safeParse({
    kind: "event",
    externalId: null,
    title,
    start: start.text,
    end: endOf(event, start),
    when: repetitionOf(event),
    venue: venueOf(location),
    organisers: organiserOf(event),
    description: value("description").trim(),
    source: { url: /^https?:\/\//i.test(url) ? url.slice(0, 5_000) : "" },
  });
  return parsed.success
    ? { name: title.slice(0, 500), content: { input: parsed.data }, passage, uid: uidOf(value) }
    : failed("an appointment with values that do not fit", title, passage);
}

/** One of a series that was moved has the series' name, and the day it was moved from. */
function uidOf(value: (name: string) => string): string {
  return [value("uid"), value("recurrence-id")].filter(Boolean).join(" ");
}

function textValue(value: unknown): string {
  return typeof value === "string"
    ? value
    : value === null || value === undefined
      ? ""
      : String(value);
}

interface Moment {
  text: string;
  isDay: boolean;
}

/** A day or a time on the clocks of Germany, in which everything in the library is written. */
function momentOf(event: InstanceType<typeof ICAL.Component>, name: string): Moment | null {
  const time: unknown = event.getFirstPropertyValue(name);
  if (!(time instanceof ICAL.Time)) return null;
  const day = `${String(time.year).padStart(4, "0")}-${two(time.month)}-${two(time.day)}`;
  if (time.isDate) return { text: day, isDay: true };
  if (time.zone?.tzid === "UTC" || time.zone === ICAL.Timezone.utcTimezone) {
    const local = new Date(Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute));
    return { text: germanClock.format(local).replace(" ", "T").slice(0, 16), isDay: false };
  }
  // A zone of its own is where the event takes place: the clock on the wall there counts.
  return { text: `${day}T${two(time.hour)}:${two(time.minute)}`, isDay: false };
}

const germanClock = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Berlin",
  dateStyle: "short",
  timeStyle: "short",
});

/** Calendars name the day after the last one; people name the last. */
function endOf(event: InstanceType<typeof ICAL.Component>, start: Moment): string | null {
  const end = momentOf(event, "dtend");
  if (!end || end.text <= start.text) return null;
  if (!end.isDay) return end.text;
  const last = new Date(Date.parse(`${end.text}T00:00:00Z`) - 86_400_000)
    .toISOString()
    .slice(0, 10);
  return last > start.text ? last : null;
}

const REPETITIONS: Record<string, string> = {
  DAILY: "täglich",
  WEEKLY: "wöchentlich",
  MONTHLY: "monatlich",
  YEARLY: "jährlich",
};

function repetitionOf(event: InstanceType<typeof ICAL.Component>): string {
  const rule: unknown = event.getFirstPropertyValue("rrule");
  if (!(rule instanceof ICAL.Recur)) return "";
  return `wiederholt sich ${REPETITIONS[rule.freq] ?? ""}`.trim();
}

/** "Händelhalle, Salzgrafenplatz 1, 06108 Halle (Saale)" */
function venueOf(location: string): { name: string; address: Record<string, string> } {
  const address = { street: "", postcode: "", city: "", country: "", ags: "" };
  const town = /(?:^|,\s*)(\d{5})\s+([^,]{2,80})/.exec(location);
  if (!town) return { name: location, address };
  const before = location
    .slice(0, town.index)
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
  const street =
    before.length > 1 || /\s\d+\s?[a-z]?$/i.test(before[0] ?? "") ? (before.pop() ?? "") : "";
  return {
    name: before.join(", "),
    address: { ...address, street, postcode: town[1] ?? "", city: town[2]?.trim() ?? "" },
  };
}

function organiserOf(event: InstanceType<typeof ICAL.Component>): string[] {
  const name = event.getFirstProperty("organizer")?.getFirstParameter("cn") ?? "";
  return name && !name.includes("@") ? [oneLine(name).slice(0, 1_000)] : [];
}

function shownTime(moment: Moment | null): string {
  if (!moment) return "";
  const [year, month, day] = moment.text.slice(0, 10).split("-");
  const time = moment.isDay ? "" : ` ${moment.text.slice(11, 16)} Uhr`;
  return `${day}.${month}.${year}${time}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
