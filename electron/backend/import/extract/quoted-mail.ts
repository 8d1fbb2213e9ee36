import { namesOccasion } from "./event-format.ts";
import { findDates } from "./german-date.ts";
import { findTimes } from "./german-time.ts";
import type { SourceLine } from "./source-lines.ts";

const BEGINS =
  /^(?:Am .{6,90} schrieb\b.*:|-{3,}\s*(?:Ursprüngliche Nachricht|Original ?Message|Weitergeleitete Nachricht)\s*-{3,}|_{10,})$/iu;
const FROM = /^(?:Von|From)\s*:\s/i;
const HEAD_OF_MAIL = /^(?:Gesendet|Datum|Sent|An|To|Betreff|Subject|Cc)\s*:/i;

/**
 * A mail without the one it answers, where it says by itself on which day people meet. What is passed on or
 * only nodded to is told by the mail below, and stays.
 */
export function withoutQuotedMail(lines: SourceLine[]): SourceLine[] {
  const at = lines.findIndex(({ text }, index) => BEGINS.test(text) || isHead(lines, index, text));
  const own = at > 0 ? lines.slice(0, at) : lines;
  const isPassedOn = /^(?:WG|Fwd?|FW|TR)\s*:/i.test(lines[0]?.text ?? "");
  return own !== lines && !isPassedOn && saysWhen(own) ? own : lines;
}

function isHead(lines: SourceLine[], index: number, text: string): boolean {
  return (
    FROM.test(text) &&
    lines.slice(index + 1, index + 4).filter((line) => HEAD_OF_MAIL.test(line.text)).length >= 2
  );
}

/** Day and hour, and what for. */
function saysWhen(lines: SourceLine[]): boolean {
  const days = lines.some(({ text }) => findDates(text).some(({ start }) => start.length === 10));
  return (
    days &&
    lines.some(({ text }) => findTimes(text) !== null) &&
    lines.slice(1).some(({ text }) => namesOccasion(text))
  );
}
