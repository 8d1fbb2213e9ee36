/** Clock times of an event as a text gives them; "" where it says nothing. */
export interface TimeSpan {
  start: string;
  end: string;
  text: string;
  index: number;
}

const CLOCK = "([01]?\\d|2[0-4])(?:[:.]([0-5]\\d))?";
const UHR = "(?:\\s*(?:Uhr|h\\b))";

/** "12:00 Uhr bis 17:00 Uhr", "9.30–16 Uhr", "9 Uhr / 16 Uhr", "von 10 bis 15.30 Uhr", "12:00 - 17:00" */
const SPAN = new RegExp(
  `(?<![\\d.,:/])${CLOCK}${UHR}?\\s*(?:[-–—]|bis|(?<=Uhr\\s*)/)(?:\\s+(?:ca\\.|gegen|etwa))?\\s*${CLOCK}${UHR}?(?![\\d.]*\\d|\\.\\s*(?:\\d|Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez))`,
  "giu",
);
/** "ab 18 Uhr", "um 10.00 Uhr", "Beginn: 10 Uhr" */
const SINGLE = new RegExp(`(?<![\\d.,:/])${CLOCK}${UHR}`, "giu");
const END_WORD =
  /(?:\bende(?:\s+(?:gegen|ca\.|um|der veranstaltung))?|\bbis|\bschluss)\s*:?\s*(?:ca\.|gegen|etwa|um)?\s*$/i;

/** "19 bis 24 Uhr" ends when the next day begins. */
export const MIDNIGHT = "24:00";

const ACADEMIC_QUARTER = /^\s*,?\s*\(?c\.\s?t\.?(?!\p{L})/u;

/** The first time or span of times in a text, or null. */
export function findTimes(text: string): TimeSpan | null {
  for (const match of text.matchAll(SPAN)) {
    const isMarked =
      /uhr|\bh\b/i.test(match[0]) || (match[2] !== undefined && match[4] !== undefined);
    const start = clock(match[1], match[2]);
    const end = match[3] === "24" ? MIDNIGHT : clock(match[3], match[4]);
    if (isMarked && start && end && start < end) {
      return { start, end, text: match[0].trim(), index: match.index };
    }
  }
  // "18 Uhr c. t." begins a quarter later, as at universities.
  let start: { time: string; text: string; index: number } | null = null;
  let end = "";
  for (const match of text.matchAll(SINGLE)) {
    const behind = text.slice(match.index + match[0].length);
    const time = clock(match[1], match[2] ?? (ACADEMIC_QUARTER.test(behind) ? "15" : undefined));
    if (!time) continue;
    if (END_WORD.test(text.slice(0, match.index))) end ||= time;
    else start ??= { time, text: match[0], index: match.index };
  }
  if (!start) return end ? { start: "", end, text, index: 0 } : null;
  return {
    start: start.time,
    end: end > start.time ? end : "",
    text: start.text,
    index: start.index,
  };
}

function clock(hours: string | undefined, minutes: string | undefined): string {
  if (hours === undefined || Number(hours) > 23) return "";
  return `${hours.padStart(2, "0")}:${minutes ?? "00"}`;
}
