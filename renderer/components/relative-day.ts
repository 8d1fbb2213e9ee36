import type { DateLanguage } from "../../shared/text/date-format.ts";

const FORMATS = {
  de: new Intl.RelativeTimeFormat("de", { numeric: "auto" }),
  en: new Intl.RelativeTimeFormat("en", { numeric: "auto" }),
};
const WEEKDAYS = {
  de: new Intl.DateTimeFormat("de-DE", { weekday: "short", day: "2-digit", month: "2-digit" }),
  en: new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "2-digit", month: "2-digit" }),
};

/** "morgen", "vor 3 Tagen", "in 5 Wochen": near days by the day, far ones by what is easy to picture. */
export function relativeDay(days: number, language: DateLanguage): string {
  const format = FORMATS[language];
  const distance = Math.abs(days);
  if (distance < 14) return format.format(days, "day");
  if (distance < 60) return format.format(Math.trunc(days / 7), "week");
  if (distance < 730) return format.format(Math.trunc(days / 30.4), "month");
  return format.format(Math.trunc(days / 365.25), "year");
}

/** "Do., 26.11." for a day (YYYY-MM-DD), as menus of dates show it. */
export function shortWeekday(day: string, language: DateLanguage): string {
  return WEEKDAYS[language].format(new Date(`${day}T12:00:00`));
}
