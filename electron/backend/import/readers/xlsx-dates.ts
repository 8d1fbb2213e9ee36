const DAY_MS = 86_400_000;
/** Day 0 of Excel, which takes 1900 for a leap year, as days before 1970. */
const EXCEL_DAY_ZERO = 25_569;
const DAYS_UNTIL_1904 = 1_462;

/** True for a number format that shows a date or a time: quoted words and colours do not count. */
export function isDateFormat(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|_.|\*./gi, "");
  return /[dmyhs]/i.test(bare.split(";", 1)[0] ?? "") && !/general/i.test(bare);
}

/**
 * A date cell as a German reader writes it: "19.03.2018", "19.03.2018 12:00" or "12:00".
 *
 * @param days days since the start of Excel's calendar, with the time as a fraction
 */
export function shownDate(days: number, code: string, isFrom1904: boolean): string {
  if (days < 0 || days > 2_958_465) return String(days);
  const minutes = Math.round((days % 1) * 1_440);
  const time = `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
  if (days < 1 && !/[dy]/i.test(code)) return time;
  const sinceUnix = days - EXCEL_DAY_ZERO + (isFrom1904 ? DAYS_UNTIL_1904 : 0);
  const day = new Date(Math.floor(sinceUnix + 1 / 2_880) * DAY_MS);
  const date = `${two(day.getUTCDate())}.${two(day.getUTCMonth() + 1)}.${day.getUTCFullYear()}`;
  return minutes > 0 && minutes < 1_440 ? `${date} ${time}` : date;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
