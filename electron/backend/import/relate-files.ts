import type { TieReason } from "../../../shared/contract/methods/imports.ts";
import type { EventInput } from "../../../shared/domain/event.ts";
import { compactText } from "../../../shared/text/name-key.ts";
import { nameLikeness } from "../../../shared/text/name-likeness.ts";
import type { DocumentSketch } from "./extract/sketch.ts";

/** A file of a batch, as far as it helps to see what it belongs to. */
export interface FileToRelate {
  /** Name with its folders inside the batch. */
  fileName: string;
  title: string;
  sketch: DocumentSketch;
}

export interface KnownEvent {
  id: string;
  /** Folder of the file it was read from, "" for the top. */
  folder: string;
  event: Pick<EventInput, "title" | "motto" | "start" | "end" | "programme">;
}

export interface FileTie {
  eventId: string;
  /** The programme item it belongs to, or null for the event as a whole. */
  item: number | null;
  reasons: TieReason[];
  /** False when a person should look at it. */
  sure: boolean;
}

const WEIGHTS: Record<TieReason, number> = {
  folder: 2,
  day: 3,
  title: 3,
  fileName: 2,
  programmeItem: 4,
};
const SURE = 4;
const POSSIBLE = 2;

/**
 * The event a file belongs to, by folder, day, title, file name and programme; null when none fits
 * or two fit equally well.
 */
export function relateFile(file: FileToRelate, events: readonly KnownEvent[]): FileTie | null {
  const weighed = events
    .map((known) => ({ known, ...weigh(file, known, events) }))
    .filter(({ score }) => score >= POSSIBLE)
    .sort((a, b) => b.score - a.score);
  const [best, second] = weighed;
  if (!best || (second && second.score === best.score)) return null;
  return {
    eventId: best.known.id,
    item: best.item,
    reasons: best.reasons,
    sure: best.score >= SURE,
  };
}

function weigh(
  file: FileToRelate,
  known: KnownEvent,
  events: readonly KnownEvent[],
): { score: number; reasons: TieReason[]; item: number | null } {
  const { event } = known;
  const reasons: TieReason[] = [];
  const inFolder = events.filter((other) => isInside(file.fileName, other.folder));
  if (inFolder.length === 1 && inFolder[0] === known) reasons.push("folder");
  const day = event.start?.slice(0, 10) ?? "";
  const last = (event.end ?? event.start ?? "").slice(0, 10);
  if (day.length === 10 && file.sketch.days.some((one) => one >= day && one <= last))
    reasons.push("day");
  const titles = [file.title, ...file.sketch.titles];
  if (titles.some((title) => sharesWords(title, event.title) || sharesWords(title, event.motto)))
    reasons.push("title");
  if (namesDay(file.fileName, day) || sharesWords(baseName(file.fileName), event.title))
    reasons.push("fileName");
  const item = findItem(file, event.programme);
  if (item !== null) reasons.push("programmeItem");
  return { score: reasons.reduce((sum, reason) => sum + WEIGHTS[reason], 0), reasons, item };
}

function isInside(fileName: string, folder: string): boolean {
  return folder === "" || fileName.startsWith(`${folder}/`);
}

export function folderOf(fileName: string): string {
  const at = fileName.lastIndexOf("/");
  return at < 0 ? "" : fileName.slice(0, at);
}

function baseName(fileName: string): string {
  return fileName.slice(fileName.lastIndexOf("/") + 1).replace(/\.\w{1,5}$/, "");
}

/** Days in file names: 2018-03-19, 20180319, 19.03.2018, 19-03-18. */
function namesDay(fileName: string, day: string): boolean {
  const [year, month, date] = day.split("-");
  if (!year || !month || !date) return false;
  const digits = baseName(fileName).replace(/\D+/g, "-");
  const forms = [`${year}-${month}-${date}`, `${year}${month}${date}`, `${date}-${month}-${year}`];
  forms.push(`${date}-${month}-${year.slice(2)}`, `${year.slice(2)}${month}${date}`);
  return forms.some((form) => digits.includes(form));
}

/** Three words of four letters in common, or nearly all where there are fewer. */
function sharesWords(a: string, b: string): boolean {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  if (first.size === 0 || second.size === 0) return false;
  const shared = [...first].filter((word) => second.has(word)).length;
  const smaller = Math.min(first.size, second.size);
  return smaller >= 2 ? shared / smaller >= 0.75 && shared >= 2 : false;
}

function wordsOf(text: string): Set<string> {
  return new Set(
    text
      .split(/[^\p{L}\p{N}]+/u)
      .map(compactText)
      .filter((word) => word.length >= 4),
  );
}

const NUMBERED =
  /(?<!\p{L})(themeninsel|insel|ti|workshop|ws|forum|vortrag|thementisch)[\s_.-]*0?(\d{1,2})(?!\d)/iu;

/** The programme item whose title or number the file bears. */
function findItem(file: FileToRelate, programme: KnownEvent["event"]["programme"]): number | null {
  const titles = [
    file.title,
    baseName(file.fileName).replaceAll("_", " "),
    ...file.sketch.titles.slice(0, 4),
  ];
  for (const [index, item] of programme.entries()) {
    if (item.title.length < 8) continue;
    const isNamed = titles.some(
      (title) =>
        nameLikeness(title, item.title) > 0.82 ||
        (item.title.length > 14 && compactText(title).includes(compactText(item.title))),
    );
    if (isNamed) return index;
  }
  for (const text of [baseName(file.fileName), ...titles]) {
    const match = NUMBERED.exec(text);
    if (!match?.[1] || !match[2]) continue;
    const word = compactText(match[1]);
    const kind = word.startsWith("w")
      ? "workshop"
      : word.startsWith("t") || word === "insel"
        ? "thementischinsel"
        : word;
    const found = programme.findIndex(
      (item) =>
        item.number === Number(match[2]) &&
        (kind.includes(compactText(item.itemKind).slice(0, 5)) ||
          compactText(item.itemKind).includes(word)),
    );
    if (found >= 0) return found;
  }
  return null;
}
