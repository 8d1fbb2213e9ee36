import { type PartialDate, precisionOf } from "../domain/partial-date.ts";

/** Languages that dates are written in. */
export type DateLanguage = "de" | "en";

/**
 * `long`: "19. März 2018, 12:00"; `short`: "19.03.2018, 12:00", as forms and columns show it, in English
 * "2018-03-19, 12:00", which nobody takes for another day.
 */
export type DateStyle = "long" | "short";

/** Month names by language, January first; also what the parser of typed dates knows. */
export const MONTH_NAMES: Record<DateLanguage, readonly string[]> = {
  de: [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
  ],
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
};

/**
 * Writes a partial date as precisely as it is known. Text that is no partial date comes back as it
 * is, so that a list never hides what somebody once wrote.
 */
export function formatPartialDate(
  date: PartialDate,
  language: DateLanguage = "de",
  style: DateStyle = "long",
): string {
  if (!/^\d{4}(-\d\d){0,2}(T\d\d:\d\d)?$/.test(date)) return date;
  const { year, month, day, time } = partsOf(date);
  switch (precisionOf(date)) {
    case "year":
      return year;
    case "month":
      if (style === "long") return `${monthName(month, language)} ${year}`;
      return language === "de" ? `${month}.${year}` : `${year}-${month}`;
    case "day":
      return writeDay(year, month, day, language, style);
    case "minute":
      return `${writeDay(year, month, day, language, style)}, ${time}`;
  }
}

/**
 * Writes a partial date for the cell of a table, as spreadsheets of the language take it for a date:
 * "13.10.2022 13:00". What is no whole day is told in words.
 */
export function formatTableDate(date: PartialDate, language: DateLanguage = "de"): string {
  const isDay = date.length >= 10;
  return formatPartialDate(date, language, isDay ? "short" : "long").replace(", ", " ");
}

/**
 * Writes a span without repeating what both ends share: "19. März 2018, 12:00–17:00 Uhr",
 * "18.–19. März 2018", "2014–2018". A start alone is the day of what has no length.
 */
export function formatDateSpan(
  start: PartialDate | null,
  end: PartialDate | null,
  language: DateLanguage = "de",
): string {
  if (!start && !end) return "";
  if (!start)
    return `${language === "de" ? "bis" : "until"} ${formatPartialDate(end ?? "", language)}`;
  if (!end || end === start) return withClock(formatPartialDate(start, language), start, language);
  const from = partsOf(start);
  const to = partsOf(end);
  const sameDay = start.slice(0, 10) === end.slice(0, 10) && start.length >= 10;
  if (sameDay && from.time && to.time) {
    const day = writeDay(from.year, from.month, from.day, language, "long");
    return `${day}, ${from.time}–${to.time}${language === "de" ? " Uhr" : ""}`;
  }
  const bothDays = start.length === 10 && end.length === 10;
  if (bothDays && from.year === to.year && from.month === to.month) {
    return language === "de"
      ? `${Number(from.day)}.–${writeDay(to.year, to.month, to.day, "de", "long")}`
      : `${Number(from.day)}–${writeDay(to.year, to.month, to.day, "en", "long")}`;
  }
  const bothYears = start.length === 4 && end.length === 4;
  const dash = bothYears ? "–" : " – ";
  return `${formatPartialDate(start, language)}${dash}${formatPartialDate(end, language)}`;
}

/** Writes how long something runs or ran; while no end is known, since when: "seit Mai 2014". */
export function formatRunningTime(
  start: PartialDate | null,
  end: PartialDate | null,
  language: DateLanguage = "de",
): string {
  const span = formatDateSpan(start, end, language);
  if (!start || end) return span;
  return `${language === "de" ? "seit" : "since"} ${span}`;
}

function withClock(text: string, date: PartialDate, language: DateLanguage): string {
  return precisionOf(date) === "minute" && language === "de" ? `${text} Uhr` : text;
}

function partsOf(date: PartialDate) {
  return {
    year: date.slice(0, 4),
    month: date.slice(5, 7),
    day: date.slice(8, 10),
    time: date.slice(11, 16),
  };
}

function writeDay(
  year: string,
  month: string,
  day: string,
  language: DateLanguage,
  style: DateStyle,
): string {
  if (style === "short")
    return language === "de" ? `${day}.${month}.${year}` : `${year}-${month}-${day}`;
  const name = monthName(month, language);
  return language === "de" ? `${Number(day)}. ${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

function monthName(month: string, language: DateLanguage): string {
  return MONTH_NAMES[language][Number(month) - 1] ?? month;
}
