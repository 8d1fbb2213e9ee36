import { type PartialDate, PartialDateSchema } from "../domain/partial-date.ts";
import { MONTH_NAMES } from "./date-format.ts";

/** Month names and their usual short forms, folded → number 1 … 12. */
const MONTHS = new Map<string, number>();
for (const names of [MONTH_NAMES.de, MONTH_NAMES.en]) {
  for (const [index, name] of names.entries()) {
    const folded = foldMonth(name);
    MONTHS.set(folded, index + 1);
    MONTHS.set(folded.slice(0, 3), index + 1);
  }
}
MONTHS.set("maerz", 3).set("mrz", 3).set("jaenner", 1).set("janner", 1).set("sept", 9);

/** Days from today. */
const RELATIVE_DAYS = new Map([
  ["heute", 0],
  ["today", 0],
  ["gestern", -1],
  ["yesterday", -1],
  ["morgen", 1],
  ["tomorrow", 1],
]);

const DAY_MONTH_YEAR = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4}|\d{2})$/;
const DAY_NAME_YEAR = /^(\d{1,2})\.?\s+(\p{L}+)\.?,?\s+(\d{4})$/u;
const NAME_DAY_YEAR = /^(\p{L}+)\.?\s+(\d{1,2}),?\s+(\d{4})$/u;
const NAME_YEAR = /^(\p{L}+)\.?\s+(\d{4})$/u;
const MONTH_YEAR = /^(\d{1,2})\s*[./]\s*(\d{4})$/;
const TIME = /[,\s]+(?:um\s+)?(\d{1,2})(?:[:.](\d{2}))?\s*(uhr|h)?$/i;
const WEEKDAY =
  /^(?:mo|di|mi|do|fr|sa|so|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)\b\.?,?\s*/i;

/**
 * Reads a date as a person types it into a form: "19.03.2018", "19. März 2018, 12:00", "März 2018",
 * "2018", "heute", or ISO 8601. The answer is as precise as the text; null when it is no date.
 * `today` (YYYY-MM-DD) is needed for "heute", "gestern" and "morgen".
 */
export function parsePartialDate(text: string, today = localToday()): PartialDate | null {
  const trimmed = text.normalize("NFC").replace(/\s+/g, " ").trim();
  if (trimmed === "") return null;
  const iso = trimmed.replace(/^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})$/, "$1T$2");
  if (PartialDateSchema.safeParse(iso).success) return iso;

  const withoutWeekday = trimmed.replace(WEEKDAY, "");
  const day = parseDay(withoutWeekday, today);
  if (day !== null) return day;
  const time = TIME.exec(withoutWeekday);
  if (!time) return null;
  const dayBefore = parseDay(withoutWeekday.slice(0, time.index), today);
  const isClock = time[2] !== undefined || time[3] !== undefined;
  if (dayBefore === null || dayBefore.length !== 10 || !isClock) return null;
  return checked(`${dayBefore}T${pad(time[1])}:${time[2] ?? "00"}`);
}

/** The day in the computer's own time zone, YYYY-MM-DD. */
export function localToday(now = new Date()): string {
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

function parseDay(text: string, today: string): PartialDate | null {
  const offset = RELATIVE_DAYS.get(text.toLowerCase());
  if (offset !== undefined) return shiftDays(today, offset);
  if (/^\d{4}$/.test(text)) return checked(text);

  const numeric = DAY_MONTH_YEAR.exec(text);
  if (numeric) return checked(`${fullYear(numeric[3])}-${pad(numeric[2])}-${pad(numeric[1])}`);
  const dayFirst = DAY_NAME_YEAR.exec(text);
  if (dayFirst) return named(dayFirst[3], dayFirst[2], dayFirst[1]);
  const nameFirst = NAME_DAY_YEAR.exec(text);
  if (nameFirst) return named(nameFirst[3], nameFirst[1], nameFirst[2]);
  const nameOnly = NAME_YEAR.exec(text);
  if (nameOnly) return named(nameOnly[2], nameOnly[1]);
  const monthOnly = MONTH_YEAR.exec(text);
  if (monthOnly) return checked(`${monthOnly[2]}-${pad(monthOnly[1])}`);
  return checked(text);
}

function named(year = "", name = "", day?: string): PartialDate | null {
  const month = MONTHS.get(foldMonth(name));
  if (month === undefined) return null;
  return checked(day === undefined ? `${year}-${pad(month)}` : `${year}-${pad(month)}-${pad(day)}`);
}

function shiftDays(day: string, offset: number): PartialDate | null {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + offset);
  return checked(date.toISOString().slice(0, 10));
}

function checked(date: string): PartialDate | null {
  return PartialDateSchema.safeParse(date).success ? date : null;
}

/** "18" is 2018, "74" is 1974: nobody keeps events of the far future here. */
function fullYear(year = ""): string {
  if (year.length === 4) return year;
  return Number(year) < 70 ? `20${year}` : `19${year}`;
}

function foldMonth(name: string): string {
  return name.toLowerCase().replace("ä", "a");
}

function pad(value: string | number | undefined): string {
  return String(value ?? "").padStart(2, "0");
}
