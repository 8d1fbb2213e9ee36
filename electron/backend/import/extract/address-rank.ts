import { findDates } from "./german-date.ts";
import { findTimes } from "./german-time.ts";
import {
  isImprint,
  isLetterDate,
  letterheadLines,
  salutationAt,
  signatureLines,
} from "./letter-parts.ts";
import type { SourceLine } from "./source-lines.ts";

/** Where in a page an address stands: beside the day and hour, or where senders name themselves. */
export class Whereabouts {
  readonly #lines: SourceLine[];
  readonly #senders: Set<SourceLine>;
  readonly #meetings: Set<number>;
  readonly #salutation: number;

  constructor(lines: SourceLine[]) {
    this.#lines = lines;
    this.#senders = new Set([...letterheadLines(lines), ...signatureLines(lines).flat()]);
    this.#salutation = salutationAt(lines);
    this.#meetings = new Set(
      lines.flatMap((line, index) => (isMeetingLine(lines, index) ? [line.block] : [])),
    );
  }

  /** 2 beside the meeting, 1 anywhere, -1 where somebody says who they are. */
  rankOf(index: number): number {
    const line = this.#lines[index];
    if (!line) return 0;
    if (this.#senders.has(line) || isImprint(line.text) || isLetterDate(line.text)) return -1;
    if (this.#meetings.has(line.block)) return 2;
    // A letter names sender and receiver before it speaks.
    return index < this.#salutation && this.#salutation > 3 ? -1 : 1;
  }
}

/** A day with its hour, on one line or on two. */
function isMeetingLine(lines: SourceLine[], index: number): boolean {
  const line = lines[index];
  if (!line || line.isProse || findDates(line.text, 2000).length === 0) return false;
  const next = lines[index + 1];
  return (
    findTimes(line.text) !== null || (next?.block === line.block && findTimes(next.text) !== null)
  );
}
