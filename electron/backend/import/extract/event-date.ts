import type { PartialDate } from "../../../../shared/domain/partial-date.ts";
import { isFormatWord } from "../format-words.ts";
import {
  beginningInWords,
  joinLaterEnd,
  looseTimes,
  timesBefore,
  withLaterEnd,
} from "./event-times.ts";
import { type DateMention, findDates, findSeason } from "./german-date.ts";
import { findTimes, MIDNIGHT, type TimeSpan } from "./german-time.ts";
import { type LabelledValue, labelOf } from "./labels.ts";
import { isLetterDate } from "./letter-parts.ts";
import { wholePerson } from "./person-names.ts";
import { cutPassage, type Found, type SourceLine } from "./source-lines.ts";

export interface EventDates {
  start: Found<PartialDate> | null;
  end: Found<PartialDate> | null;
  /** As written, where the dates cannot say it. */
  when: Found<string> | null;
  otherDates: { date: PartialDate; passage: string; page: number }[];
}

interface Candidate {
  mention: DateMention;
  line: number;
  times: TimeSpan | null;
  timesLine: number;
  score: number;
  reasons: string[];
}

/**
 * Finds the date of the event among all dates of a page. Every mention is weighed by how it stands
 * there (with a time, alone on a line, under a label, in the sentence that says what took place),
 * mentions of one day support each other, and the other days are kept beside it.
 */
export function findEventDates(lines: SourceLine[], labels: LabelledValue[]): EventDates {
  const candidates = candidatesOf(lines, labels);
  markPublished(candidates, lines);
  const groups = groupByDay(candidates.filter((candidate) => candidate.score > EXCLUDED));
  const best = groups[0];
  if (!best) return { ...seasonOf(lines), otherDates: otherDates(candidates, null, lines) };
  const others = otherDates(candidates, best, lines);
  const lead = best.members[0];
  if (!lead) throw new Error("a group of dates without a member");
  // Several days have no hour but one that stands beside them all.
  const isSpan = best.start !== best.end;
  const withHours = best.members.find(
    (member) => member.times?.start && (!isSpan || member.mention.end === best.end),
  );
  const timed = withHours ?? lead;
  const own = withHours?.times ?? (isSpan ? null : lead.times);
  const told = own ?? looseTimes(lines, labels) ?? (isSpan ? null : beginningInWords(lines));
  const times = withLaterEnd(told, lines, labels);
  const { start, end } = withTimes(best.start, best.end, times);
  const passage = passageOf(timed, lines);
  const alternatives = groups
    .slice(1)
    .filter((group) => best.score - group.score < 4)
    .map((group) => ({
      value: group.start,
      passage: passageOf(group.members[0] ?? lead, lines),
      reason: group.members[0]?.reasons.join(", ") ?? "",
    }));
  const page = lines[timed.line]?.page ?? 1;
  const consumed = best.members
    .filter((member) => isOnlyDate(lines[member.line], member))
    .flatMap((member) => [member.line, member.timesLine]);
  return {
    start: { value: start, passage, page, alternatives, lines: consumed },
    end: end === null ? null : { value: end, passage, page },
    when: null,
    otherDates: others,
  };
}

const TOLD_AFTERWARDS =
  /(?<!\p{L})(?:fand|fanden|trafen|kamen|sprachen|diskutierten|berieten|tauschten|begrüßte|nahmen|stattgefunden|war|waren)(?!\p{L})/u;

/** News are dated after what they tell of: a day alone in the head, and an earlier one in the past tense. */
function markPublished(candidates: Candidate[], lines: SourceLine[]): void {
  const past = candidates.filter(({ mention, line, reasons }) => {
    const text = lines[line]?.text ?? "";
    return (
      reasons.includes("in the sentence about the event") &&
      TOLD_AFTERWARDS.test(sentenceAround(text, mention))
    );
  });
  for (const candidate of candidates) {
    const { mention, line, times } = candidate;
    if (line > 5 || times || !isOnlyDate(lines[line], candidate)) continue;
    const isAfter = past.some((told) => isShortlyBefore(told.mention.end, mention.start));
    if (isAfter) candidate.score -= 8;
  }
}

/** News appear within some weeks. */
function isShortlyBefore(day: PartialDate, other: PartialDate): boolean {
  const days = (Date.parse(other) - Date.parse(day)) / 86_400_000;
  return days > 0 && days < 60;
}

/** Below this a mention is never the event's date. */
const EXCLUDED = -5;

function candidatesOf(lines: SourceLine[], labels: LabelledValue[]): Candidate[] {
  const assumed = mostNamedYear(lines);
  const labelledLines = new Map<number, LabelledValue>();
  for (const label of labels) {
    labelledLines.set(label.index, label);
    for (const value of label.values) {
      if (!labelledLines.has(value.index)) labelledLines.set(value.index, label);
    }
  }
  const candidates: Candidate[] = [];
  for (const [index, line] of lines.entries()) {
    for (const mention of findDates(line.text, assumed)) {
      if (mention.start.length < 7) continue;
      candidates.push(weigh(mention, index, lines, labelledLines.get(index)));
    }
  }
  return candidates;
}

/** The year that days without one most likely mean. */
function mostNamedYear(lines: SourceLine[]): number | null {
  const counts = new Map<number, number>();
  for (const line of lines) {
    if (labelOf(line)?.field === "lastEdited") continue;
    for (const mention of findDates(line.text)) {
      const year = Number(mention.start.slice(0, 4));
      counts.set(year, (counts.get(year) ?? 0) + (line.isProse ? 1 : 2));
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

const TOOK_PLACE =
  /(?<!\p{L})(findet|fand|finden|fanden|stattfinde[nt]|stattgefunden|statt\b|neuer termin|ersatztermin|ausweichtermin|sprachen|tauschten|berieten|lädt|laden|lud|luden|eingeladen|trafen sich|treffen sich|veranstalte[nt]|veranstaltete[n]?|kamen|begrüßte[n]?|öffnet|(?:führ|richt)(?:t|te|en|ten|et|ete)\b.*\b(?:durch|aus)\b)/iu;
const NOT_THE_EVENT =
  /\b(anmeld(ung|eschluss|efrist|en sie sich)|bewerbungs|frist\b|einsendeschluss|veröffentlicht|erstellt am|eingestellt am|pressemitteilung|gesendet|gedruckt|abgerufen|zugriff|medieninformation|presseinformation|pressemeldung|stand:?\s|redaktionsschluss|zuletzt|aktualisiert|geändert|bearbeitet|rückmeldung|geboren|gegründet|in kraft|seit dem|newsletter vom|meldung vom|datum des drucks|verschoben|verlegt|ursprünglich|ausgefallen|abgesagt|entfällt|vergangenen jahr)/i;
/** What comes after the event, also under "Termine". */
const NEXT_TIME =
  /(?<!\p{L})(?:nächste[rn]?|kommende[rn]?)\s+(?:\p{L}+\s+)?\p{Lu}\p{L}+\s+(?:ist|sind|findet|finden|wird|soll)(?!\p{L})|(?<!\p{L})nächste[rn]?\s+\p{Lu}\p{L}+\s*:/iu;
const PICTURE = /^(foto|bild|abbildung|quelle|bericht|©)|\b(foto|bild):|©/i;

/** "Datum:" beside who wrote a letter and under which sign is the day it was written. */
function isInLetterhead(lines: SourceLine[], index: number): boolean {
  return lines
    .slice(Math.max(0, index - 5), index + 6)
    .some(({ text }) => /^(aktenzeichen|az\.?|(mein|unser|ihr) zeichen)\s*:/i.test(text));
}

function weigh(
  mention: DateMention,
  index: number,
  lines: SourceLine[],
  label: LabelledValue | undefined,
): Candidate {
  const line = lines[index];
  if (!line) throw new Error("a date without its line");
  const candidate: Candidate = {
    mention,
    line: index,
    times: null,
    timesLine: index,
    score: 0,
    reasons: [],
  };
  const add = (points: number, reason: string) => {
    candidate.score += points;
    candidate.reasons.push(reason);
  };
  attachTimes(candidate, lines);
  if (mention.start.length < 10) add(-3, "no day");
  if (label?.label === "datum" && isInLetterhead(lines, label.index)) {
    add(-8, "the letter's own date");
  } else if (label?.field === "date" || label?.field === "startTime") add(6, "labelled as date");
  else if (label?.field === "lastEdited" || label?.field === "deadline")
    add(-20, "labelled otherwise");
  else if (label?.field === "place" || label?.field === "title") add(2, "beside place or title");
  if (candidate.times) add(line.isProse ? 2 : 4, "with time");
  if (isOnlyDate(line, candidate)) add(4, "alone on its line");
  else if (isPlaceAndDate(line.text, mention)) add(3, "beside a place");
  if (index < 15 && !line.isProse) add(1, "in the head");
  if (!mention.hasYear) add(-1, "without year");
  if (mention.start !== mention.end) add(1, "span");
  const sentence = sentenceAround(line.text, mention);
  if (line.isProse && TOOK_PLACE.test(sentence)) add(3, "in the sentence about the event");
  if (NOT_THE_EVENT.test(sentence) && label?.field !== "date") add(-8, "something else's date");
  if (NEXT_TIME.test(sentence)) add(-14, "the next one's date");
  if (isLetterDate(line.text) || isAtTheFoot(line.text, mention, index, lines))
    add(-6, "where and when it was written");
  if (/^(aktuelles|news|neuigkeiten|nachrichten|meldung|presse|blog)\b/i.test(line.text))
    add(-8, "when it was published");
  if (line.kind === "caption" || PICTURE.test(line.text)) add(-4, "caption");
  else if (isCaptionLike(line, mention)) add(-3, "caption");
  return candidate;
}

/** "Bernburg (Saale), 01.09.2025" above who signs. */
function isAtTheFoot(
  text: string,
  mention: DateMention,
  index: number,
  lines: SourceLine[],
): boolean {
  const signs = lines.slice(index + 1, index + 3).some((line) => wholePerson(line.text) !== null);
  return signs && isPlaceAndDate(text, mention) && findTimes(text) === null;
}

/** Times on the date's own line, or alone on the one or two lines after it. */
function attachTimes(candidate: Candidate, lines: SourceLine[]): void {
  const line = lines[candidate.line];
  if (!line) return;
  const end = candidate.mention.index + candidate.mention.text.length;
  const own =
    findTimes(line.text.slice(end, end + 120)) ?? timesBefore(line.text, candidate.mention);
  if (own) {
    candidate.times = own;
    return;
  }
  if (line.isProse) return;
  for (const next of [candidate.line + 1, candidate.line + 2]) {
    const following = lines[next];
    if (!following || following.text.length > 60 || findDates(following.text, 2000).length > 0)
      return;
    const times = findTimes(following.text);
    if (times && times.index < 25 && !/pause|begrüßung/i.test(following.text)) {
      candidate.times = joinLaterEnd(times, lines[next + 1]);
      candidate.timesLine = next;
      return;
    }
  }
}

function isOnlyDate(line: SourceLine | undefined, candidate: Candidate): boolean {
  if (!line) return false;
  let rest = line.text.replace(candidate.mention.text, "");
  const times = findTimes(rest);
  if (times) rest = rest.replace(times.text, "");
  rest = rest.replace(
    /\b(uhr|von|ab|um|am|vom|bis|den|der|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so|termin|datum|wann|zeit|beginn|ende|jeweils|ca|gegen)\b/gi,
    "",
  );
  return rest.replace(/[^\p{L}\d]/gu, "").length <= 2;
}

/** "— Halle/Saale, 19. März 2018": a short line of a place and the date. */
function isPlaceAndDate(text: string, mention: DateMention): boolean {
  const rest = text.replace(mention.text, "").replace(/^[\s—–|·•,-]+|[\s—–|·•,-]+$/g, "");
  return rest.length <= 45 && !/["„“”:]/.test(rest) && /^\p{Lu}/u.test(rest) && !isFormatWord(rest);
}

/** Format or quotation, date and an organisation in one short line: the text under a picture. */
function isCaptionLike(line: SourceLine, mention: DateMention): boolean {
  if (line.isProse || line.kind === "heading") return false;
  const after = line.text.slice(mention.index + mention.text.length);
  return /["„“”»«]/.test(line.text.slice(0, mention.index)) && /^\s*[,|–-]\s*\p{Lu}/u.test(after);
}

function sentenceAround(text: string, mention: DateMention): string {
  const before = text.slice(0, mention.index);
  const start = Math.max(before.search(/[.!?]\s+\p{Lu}[^.!?]*$/u) + 1, 0);
  const after = text.slice(mention.index + mention.text.length);
  const end = after.search(/[.!?](\s|$)/);
  return text.slice(start, mention.index + mention.text.length + (end < 0 ? after.length : end));
}

interface DayGroup {
  start: PartialDate;
  end: PartialDate;
  score: number;
  members: Candidate[];
}

/** Mentions of one day are one candidate; the first names the most, the others support it. */
function groupByDay(candidates: Candidate[]): DayGroup[] {
  const groups: DayGroup[] = [];
  const ordered = [...candidates].sort((a, b) => b.score - a.score || a.line - b.line);
  for (const candidate of ordered) {
    const { start, end } = candidate.mention;
    const same = groups.find((group) => {
      return (
        group.start === start ||
        (start >= group.start && end <= group.end) ||
        (group.start.startsWith(start) && start.length < 10)
      );
    });
    if (same) {
      same.members.push(candidate);
      // "9. bis 10. Mai" over a programme whose first day stands out more.
      if (end > same.end && candidate.score > 0) same.end = end;
      same.score += same.members.length <= 4 ? Math.max(0, Math.min(2, candidate.score)) : 0;
    } else {
      groups.push({ start, end, score: candidate.score, members: [candidate] });
    }
  }
  return groups.sort((a, b) => b.score - a.score);
}

function otherDates(
  candidates: Candidate[],
  best: DayGroup | null,
  lines: SourceLine[],
): EventDates["otherDates"] {
  const others: EventDates["otherDates"] = [];
  for (const { mention, line, reasons } of candidates) {
    if (reasons.includes("labelled otherwise") && lines[line] && isLastEdited(lines[line]))
      continue;
    if (best && mention.start <= best.end && mention.end >= best.start) continue;
    if (best?.start.startsWith(mention.start)) continue;
    if (others.some((other) => other.date === mention.start)) continue;
    const source = lines[line];
    if (source) {
      others.push({ date: mention.start, passage: cutPassage(source.text), page: source.page });
    }
  }
  return others.slice(0, 200);
}

function isLastEdited(line: SourceLine): boolean {
  return labelOf(line)?.field === "lastEdited";
}

function withTimes(
  start: PartialDate,
  end: PartialDate,
  times: TimeSpan | null,
): { start: PartialDate; end: PartialDate | null } {
  if (start.length < 10) return { start, end: end === start ? null : end };
  const isSpan = end !== start;
  return {
    start: times?.start ? `${start}T${times.start}` : start,
    end: times?.end ? endAt(end, times.end) : isSpan ? end : null,
  };
}

function endAt(day: PartialDate, time: string): PartialDate {
  if (time !== MIDNIGHT) return `${day}T${time}`;
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return `${next}T00:00`;
}

function passageOf(candidate: Candidate, lines: SourceLine[]): string {
  const own = lines[candidate.line]?.text ?? "";
  const times =
    candidate.timesLine === candidate.line ? "" : (lines[candidate.timesLine]?.text ?? "");
  return cutPassage(times ? `${own}\n${times}` : own);
}

function seasonOf(lines: SourceLine[]): Omit<EventDates, "otherDates"> {
  for (const line of lines.slice(0, 60)) {
    const season = findSeason(line.text);
    if (season) {
      const at = { passage: cutPassage(line.text), page: line.page };
      return {
        start: { value: season.start, ...at },
        end: null,
        when: { value: season.text, ...at },
      };
    }
  }
  return { start: null, end: null, when: null };
}
