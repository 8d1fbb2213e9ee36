import type { Mark } from "../../../../shared/domain/search.ts";
import { formatPartialDate } from "../../../../shared/text/date-format.ts";

/** Between two fields of a record, and dates as the database keeps them. */
const TO_REWRITE =
  /\s*\n\s*|(?<![\d-])\d{4}-(?:0[1-9]|1[0-2])(?:-\d{2}(?:T\d{2}:\d{2})?)?(?![\d-])/g;
const BETWEEN_FIELDS = " · ";

/**
 * A stretch of a record's fields as a person reads it: a point between two fields, dates as they are
 * written. Marks move along; a mark within a date becomes one on the whole of it.
 */
export function readableStretch(
  text: string,
  marks: readonly Mark[],
): { text: string; marks: Mark[] } {
  const edits: { start: number; end: number; to: string }[] = [];
  for (const { 0: found, index } of text.matchAll(TO_REWRITE)) {
    const to = found.includes("\n") ? BETWEEN_FIELDS : formatPartialDate(found, "de", "short");
    edits.push({ start: index, end: index + found.length, to });
  }
  let readable = "";
  let from = 0;
  for (const { start, end, to } of edits) {
    readable += text.slice(from, start) + to;
    from = end;
  }
  readable += text.slice(from);
  /** Where a place of the text has gone; a place within what was rewritten goes to its edge. */
  const moved = (place: number, edge: "start" | "end") => {
    let shift = 0;
    for (const { start, end, to } of edits) {
      if (start >= place) break;
      if (place < end) return start + shift + (edge === "start" ? 0 : to.length);
      shift += to.length - (end - start);
    }
    return place + shift;
  };
  return {
    text: readable,
    marks: marks.map((mark) => ({
      start: moved(mark.start, "start"),
      end: moved(mark.end, "end"),
    })),
  };
}
