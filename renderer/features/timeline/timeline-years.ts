import type { OutputOf } from "../../../shared/contract/method.ts";
import type { PARTNERSHIP_METHODS } from "../../../shared/contract/methods/partnerships.ts";

export type TimelineEntry = OutputOf<typeof PARTNERSHIP_METHODS, "timeline.of">["entries"][number];

export const TIMELINE_KINDS = [
  "interaction",
  "status",
  "event",
  "practiceExample",
  "partnership",
  "document",
] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** Entries by year in the order they come; a date without a readable year stands under "". */
export function byYear(
  entries: readonly TimelineEntry[],
): { year: string; entries: TimelineEntry[] }[] {
  const years = new Map<string, TimelineEntry[]>();
  for (const entry of entries) {
    const year = /^\d{4}/.exec(entry.date)?.[0] ?? "";
    const inYear = years.get(year);
    if (inYear) inYear.push(entry);
    else years.set(year, [entry]);
  }
  return [...years].map(([year, inYear]) => ({ year, entries: inYear }));
}

/** The kinds that occur, with how often, in the order they are offered. */
export function kindsIn(
  entries: readonly TimelineEntry[],
): { kind: TimelineKind; count: number }[] {
  return TIMELINE_KINDS.map((kind) => ({
    kind,
    count: entries.filter((entry) => entry.kind === kind).length,
  })).filter(({ count }) => count > 0);
}

/** The text of an entry, unless its title says it already (a note without a title begins with it). */
export function textBeyondTitle(entry: Pick<TimelineEntry, "title" | "text">): string {
  const text = entry.text.trim();
  return text.startsWith(entry.title.replace(/…$/, "")) ? "" : text;
}
