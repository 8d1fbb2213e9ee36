import type { Mark } from "../../../shared/domain/search.ts";
import { formatPartialDate } from "../../../shared/text/date-format.ts";
import type { FieldSpec } from "./field-spec.ts";
import { plainParts } from "./value-text.ts";

/**
 * Where the value stands in the passage it was read from. Dates are looked for in the ways Germans
 * write them; what cannot be found word for word is not marked.
 */
export function marksOfValue(field: FieldSpec, value: unknown, passage: string): Mark[] {
  const texts = field.type === "date" ? writtenDates(String(value ?? "")) : plainParts(value);
  const lower = passage.toLowerCase();
  const marks: Mark[] = [];
  for (const text of texts) {
    const start = text.length < 2 ? -1 : lower.indexOf(text.toLowerCase());
    if (start >= 0) marks.push({ start, end: start + text.length });
  }
  return marks;
}

function writtenDates(date: string): string[] {
  if (date === "") return [];
  const day = date.slice(0, 10);
  const numbers = day.split("-").reverse().map(Number);
  const time = date.slice(11);
  return [
    formatPartialDate(day),
    formatPartialDate(day, "de", "short"),
    numbers.join("."),
    ...(time ? [time, time.replace(":", ".")] : []),
  ];
}
