import type { PartialDate } from "../../../../shared/domain/partial-date.ts";
import type { ReadDocument } from "../read-document.ts";
import { findDates } from "./german-date.ts";
import { labelOf } from "./labels.ts";
import { cutPassage, type Found, type SourceLine } from "./source-lines.ts";

/** "Zuletzt bearbeitet: 20. Juni 2021", or what the page's own data say. */
export function findLastEdited(
  lines: SourceLine[],
  document: ReadDocument,
): Found<PartialDate> | null {
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index];
    const label = line && !line.isProse ? labelOf(line) : null;
    if (!line || label?.field !== "lastEdited") continue;
    const date = findDates(label.rest || (lines[index + 1]?.text ?? ""))[0];
    if (!date) continue;
    const used = label.rest ? [index] : [index, index + 1];
    return { value: date.start, passage: cutPassage(line.text), page: line.page, lines: used };
  }
  if (document.modified && document.format === "html") {
    return { value: document.modified, passage: "", page: 1 };
  }
  return null;
}

/** The address of the event's documentation, where the page links to it. */
export function findDocumentation(
  lines: SourceLine[],
  document: ReadDocument,
): Found<string> | null {
  const line = lines.find(({ text, isProse }) => !isProse && /dokumentation/i.test(text));
  const links = document.links.filter(({ text }) => /dokumentation/i.test(text));
  const best =
    links.find(({ text }) => /veranstaltung|zur dokumentation|tagung|fachtag/i.test(text)) ??
    links[0];
  const index = line ? lines.indexOf(line) : -1;
  if (!best) return null;
  return {
    value: best.url,
    passage: cutPassage(line?.text ?? best.text),
    page: line?.page ?? 1,
    lines:
      index >= 0 &&
      /^(zur|link zur|hier geht es zur)?\s*\S*dokumentation\b.{0,60}$/i.test(line?.text ?? "")
        ? [index]
        : [],
  };
}

/** A line that only points to the documentation says nothing in a description. */
export function isPointer(text: string): boolean {
  return /^(\W*)(hier geht es |link )?(zur|zum|zu den)\s+(\p{L}+\s){0,2}(dokumentation|anmeldung|programm|präsentation|ergebnissen|fotos|website|webseite|homepage|bericht|download)\b.{0,60}$/iu.test(
    text,
  );
}
