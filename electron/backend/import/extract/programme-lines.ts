import { findDates } from "./german-date.ts";
import type { SourceLine } from "./source-lines.ts";

/** "10:00 – 10:30 Uhr", "10.00 Uhr", "ab 9.30 Uhr" at the start of a line. */
export function leadingTimes(text: string): {
  times: { start: string; end: string } | null;
  rest: string;
} {
  const match =
    /^(?:ab|um|ca\.|gegen)?\s*([01]?\d|2[0-3])(?:[:.]([0-5]\d))?\s*(?:Uhr)?(?:\s*(?:[-–—]|bis)\s*([01]?\d|2[0-3])(?:[:.]([0-5]\d))?\s*(?:Uhr)?)?(?=[\s|:–—-])/u.exec(
      text,
    );
  if (!match || findDates(text.slice(0, 25), 2000).some((date) => date.index < 3)) {
    return { times: null, rest: text };
  }
  const isClock = match[2] !== undefined || match[4] !== undefined || /uhr/i.test(match[0]);
  if (!isClock) return { times: null, rest: text };
  const clock = (hours?: string, minutes?: string) =>
    hours === undefined ? "" : `${hours.padStart(2, "0")}:${minutes ?? "00"}`;
  const rest = text.slice(match[0].length).replace(/^[\s|:–—-]+/, "");
  return { times: { start: clock(match[1], match[2]), end: clock(match[3], match[4]) }, rest };
}

const DAY_WORD =
  /^(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend|(?:[1-5]\.|(?:Erster|Zweiter|Dritter)) Tag|Tag [1-5])$/u;

/** "Samstag, 10. Mai 2025", "Freitag", "2. Tag": what stands over a day's part of a programme. */
export function isDay({ text }: SourceLine): boolean {
  if (DAY_WORD.test(text.trim())) return true;
  const date = text.length < 45 ? findDates(text, 2000)[0] : undefined;
  const rest = date ? text.replace(date.text, "") : text;
  return (
    date !== undefined &&
    /^\P{L}*(?:\p{L}+(?:tag|woch|abend)|Mo|Di|Mi|Do|Fr|Sa|So|den|dem|\P{L})*\P{L}*$/u.test(rest)
  );
}

/** "15:00 Ende" is when the event ends, and nothing that happens. */
export function isEnd({ text }: SourceLine): boolean {
  const { times, rest } = leadingTimes(text);
  return times !== null && /^Ende(?: der \p{L}+)?\.?$/u.test(rest);
}
