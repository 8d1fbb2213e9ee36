import { type LabelledValue, labelOf } from "./labels.ts";
import { kindOfLine } from "./programme-kinds.ts";
import { isDay, leadingTimes } from "./programme-lines.ts";
import type { SourceLine } from "./source-lines.ts";

/** What an invitation says below its programme. */
const AFTER_PROGRAMME =
  /^(um (ihre |eine )?(anmeldung|rückmeldung)|(bitte )?meld(en|et) (sie )?sich|anmeldung|die teilnahme|teilnahme|gefördert|kosten|änderungen vorbehalten|programmänderungen|mit freundlichen|wir freuen|hinweis|stand:|eine veranstaltung|veranstalter|kontakt)/i;

/** The lines under "Programm", up to the next heading that is none of its items. */
export function programmeSection(
  lines: SourceLine[],
  labels: LabelledValue[],
  isItem: (line: SourceLine) => boolean,
): { from: number; to: number } | null {
  for (const label of labels) {
    const start = lines[label.index];
    if (label.field !== "programme" || !start || start.isProse) continue;
    let to = label.index + 1;
    let items = 0;
    let sinceItem = 0;
    for (; to < lines.length; to++) {
      const line = lines[to];
      if (!line) break;
      if (isItem(line)) {
        items++;
        sinceItem = 0;
        continue;
      }
      const other = labelOf(line);
      // The head of a table ("Zeit | Inhalt") reads like a label.
      const isTableHead = items === 0 && line.kind === "tableRow";
      const isPart = other && ["programme", "title", "startTime", "endTime"].includes(other.field);
      if (other && !isPart && !isTableHead) break;
      if (items > 0 && AFTER_PROGRAMME.test(line.text)) break;
      const isSub = start.kind === "heading" && line.level > start.level;
      // "Nachmittag" or "Zweiter Tag" as a heading of its own goes on where an item follows it.
      const next = lines[to + 1];
      const leadsOn = next !== undefined && leadingTimes(next.text).times !== null;
      if (line.kind === "heading" && !isSub && !leadsOn) break;
      sinceItem++;
      if (sinceItem > 6 || (line.isProse && line.text.length > 400)) break;
    }
    if (items >= 2) return { from: label.index + 1, to };
  }
  return timetable(lines);
}

/** So many rows that begin with a time of day are a programme, whatever stands above them. */
const ROWS_OF_TIMETABLE = 3;

/** A table whose rows begin with times one after the other: its head may be called anything. */
function timetable(lines: SourceLine[]): { from: number; to: number } | null {
  return timedRows(lines) ?? timedLines(lines);
}

/** Whether times stand one under the other with what happens at them. */
export function hasTimetable(lines: SourceLine[]): boolean {
  const section = timetable(lines);
  const items = section ? lines.slice(section.from, section.to) : [];
  return items.filter(({ text }) => kindOfLine(leadingTimes(text).rest) !== null).length >= 2;
}

/** Lines that begin with times one after the other, some of which name what programmes have. */
function timedLines(lines: SourceLine[]): { from: number; to: number } | null {
  const isTimed = (line: SourceLine) => leadingTimes(line.text).times !== null;
  for (const [from, line] of lines.entries()) {
    if (!isTimed(line)) continue;
    let to = from + 1;
    let last = leadingTimes(line.text).times?.start ?? "";
    const rests = [leadingTimes(line.text).rest];
    for (let index = from + 1; index < lines.length && index <= to + DETAILS; index++) {
      const next = lines[index];
      if (!next || (next.kind === "heading" && !isDay(next)) || AFTER_PROGRAMME.test(next.text))
        break;
      const { times, rest } = leadingTimes(next.text);
      if (isDay(next)) last = "";
      if (!times) continue;
      if (times.start < last) break;
      last = times.start;
      rests.push(rest);
      to = index + 1;
    }
    const isKnown = rests.filter((rest) => kindOfLine(rest) !== null).length >= 2;
    if (rests.length >= ROWS_OF_TIMETABLE && isKnown) {
      const block = lines[to - 1]?.block;
      while (lines[to]?.block === block) to++;
      return { from, to };
    }
  }
  return null;
}

/** So many lines may stand under an item that begins with its time. */
const DETAILS = 3;

function timedRows(lines: SourceLine[]): { from: number; to: number } | null {
  const isTimed = (line: SourceLine | undefined) =>
    line?.kind === "tableRow" && leadingTimes(line.text).times !== null;
  const from = lines.findIndex(isTimed);
  if (from < 0) return null;
  let to = from;
  let count = 0;
  let last = "";
  for (; to < lines.length; to++) {
    const line = lines[to];
    const next = lines[to + 1];
    // "Samstag" between two tables goes on with the next day.
    const isNextDay = line !== undefined && isDay(line) && isTimed(next);
    if (isNextDay) last = "";
    if (!line || (line.kind !== "tableRow" && !isNextDay)) break;
    const start = leadingTimes(line.text).times?.start;
    if (start === undefined) continue;
    if (start < last) break;
    last = start;
    count++;
  }
  return count >= ROWS_OF_TIMETABLE ? { from, to } : null;
}
