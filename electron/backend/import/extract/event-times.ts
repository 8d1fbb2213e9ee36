import { type DateMention, findDates } from "./german-date.ts";
import { findTimes, type TimeSpan } from "./german-time.ts";
import { type LabelledValue, labelOf } from "./labels.ts";
import type { SourceLine } from "./source-lines.ts";

/** "Beginn: 10 Uhr" with "Ende: 16 Uhr" on the line after it. */
export function joinLaterEnd(times: TimeSpan, line: SourceLine | undefined): TimeSpan {
  if (times.end || !line || labelOf(line)?.field !== "endTime") return times;
  const end = findTimes(`bis ${labelOf(line)?.rest ?? ""}`)?.end ?? "";
  return end > times.start ? { ...times, end } : times;
}

const BEGINS_AT =
  /(?<!\p{L})(?:[Ll]os geht(?:[’']s|\s+es)?|[Bb]eginnt|[Ss]tartet|[Bb]eginn ist|[Aa]uftakt ist)(?!\p{L})[^.!?]{0,60}?(?:um|ab|gegen)\s+(\d{1,2}(?:[.:]\d{2})?\s*Uhr)/u;

/** "Los geht es um 9.30 Uhr mit …": the hour where no line and no label has it. */
export function beginningInWords(lines: SourceLine[]): TimeSpan | null {
  const told = lines.flatMap(({ text }) => BEGINS_AT.exec(text)?.[1] ?? []);
  return told.length > 0 ? findTimes(told[0] ?? "") : null;
}

const CLOSES_AT =
  /(?<!\p{L})(?:[Gg]egen|[Uu]m)\s+(\d{1,2}(?:[.:]\d{2})?\s*Uhr)\s+(?:endet|schließt|klingt|geht)(?!\p{L})/u;
const ENDS_AT =
  /\b(?:Ende|Schluss)\s+(?:der \p{L}+\s+)?(?:ist|wird|soll)?\s*(?:\p{Ll}+\s+){0,2}?(?:gegen|um|ca\.|etwa)\s+([^.]{1,6}(?:\.\d{2})?\s*Uhr)/u;

/** The end where the text says it apart from the beginning: under "Ende", or in a sentence. */
export function withLaterEnd(
  times: TimeSpan | null,
  lines: SourceLine[],
  labels: LabelledValue[],
): TimeSpan | null {
  if (!times?.start || times.end) return times;
  const labelled = labels
    .filter(({ field }) => field === "endTime")
    .flatMap(({ values }) => values.map(({ text }) => text));
  const told = lines.flatMap(({ text }) => [
    ...(ENDS_AT.exec(text)?.slice(1) ?? []),
    ...(CLOSES_AT.exec(text)?.slice(1) ?? []),
  ]);
  for (const text of [...labelled, ...told]) {
    const undated = findDates(text, 2000).reduce(
      (left, date) => left.replace(date.text, " "),
      text,
    );
    const end = findTimes(undated)?.start || findTimes(`bis ${undated}`)?.end || "";
    if (end > times.start) return { ...times, end };
  }
  return times;
}

export function timesBefore(text: string, mention: DateMention): TimeSpan | null {
  const before = text.slice(Math.max(0, mention.index - 60), mention.index);
  return /uhr/i.test(before) ? findTimes(before) : null;
}

/** Times given apart from the date, under labels of their own. */
export function looseTimes(lines: SourceLine[], labels: LabelledValue[]): TimeSpan | null {
  const of = (field: string) => {
    for (const label of labels.filter((entry) => entry.field === field)) {
      const text = label.values.map((value) => value.text).join(" ");
      const times = findTimes(field === "endTime" ? `bis ${text}` : text);
      if (times) return times;
    }
    return null;
  };
  const span = of("date");
  if (span?.start) return span;
  const start = of("startTime");
  const end = of("endTime");
  if (start) return { ...start, end: start.end || (end?.end ?? "") };
  const alone = lines.slice(0, 25).find((line) => {
    const times = line.isProse ? null : findTimes(line.text);
    return times?.end && line.text.length < times.text.length + 12;
  });
  return alone ? findTimes(alone.text) : null;
}
