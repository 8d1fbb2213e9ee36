import { parsePartialDate } from "../../../../shared/text/date-parse.ts";
import { foldWord } from "../../../../shared/text/fold.ts";

/** A field of the user's own, as a query can name it. */
export interface OwnField {
  /** What people call it; several kinds of record may have a field of the same name. */
  label: string;
  /** The same without spaces, as it is kept. */
  key: string;
  type: "text" | "number" | "date" | "choice";
  /** The records that have a value, and that value. */
  values: () => readonly { id: string; value: string | number | boolean }[];
}

type Fits = (value: string | number | boolean) => boolean;

/** The fields whose name, with its colon, stands at a place of the query; the longest name wins. */
export function ownFieldsAt(
  text: string,
  at: number,
  fields: readonly OwnField[],
): { fields: OwnField[]; length: number } | null {
  const rest = text.slice(at, at + LONGEST_NAME + 1).toLocaleLowerCase("de");
  let found: { fields: OwnField[]; length: number } | null = null;
  for (const field of fields) {
    for (const name of [field.label, field.key]) {
      if (!rest.startsWith(`${name.toLocaleLowerCase("de")}:`)) continue;
      // The value follows at once; "Ort: Halle" is a text with a colon.
      if (!/\S/.test(text[at + name.length + 1] ?? " ")) continue;
      const length = name.length + 1;
      if (found && length < found.length) continue;
      if (!found || length > found.length) found = { fields: [], length };
      if (!found.fields.includes(field)) found.fields.push(field);
    }
  }
  return found;
}

const LONGEST_NAME = 200;

/** The ids of the records whose value fits what stands after the colon. */
export function recordsWith(fields: readonly OwnField[], written: string): string[] {
  return fields.flatMap((field) => {
    const fits = conditionFor(field.type, written.trim());
    return field.values().flatMap(({ id, value }) => (fits(value) ? [id] : []));
  });
}

/**
 * What a value has to be: "*" for any; for numbers and dates one value, `a..b`, `a..`, `..b`, `>a`,
 * `>=a`, `<b` or `<=b`; for texts a part of it. What cannot be read as a number or date is a text.
 */
function conditionFor(type: OwnField["type"], written: string): Fits {
  if (written === "*") return () => true;
  if (type === "number") return numberCondition(written) ?? textCondition(written);
  if (type === "date") return dateCondition(written) ?? textCondition(written);
  return textCondition(written);
}

function textCondition(written: string): Fits {
  const wanted = foldWord(written);
  return (value) => foldWord(String(value)).includes(wanted);
}

interface Range {
  from: string;
  to: string;
  /** Whether the ends belong to it. */
  withEnds: boolean;
}

function rangeIn(written: string): Range | null {
  const compared = /^(>=|<=|>|<|≥|≤)\s*(.+)$/.exec(written);
  if (compared) {
    const [, sign = "", end = ""] = compared;
    const withEnds = sign !== ">" && sign !== "<";
    return sign.startsWith(">") || sign === "≥"
      ? { from: end, to: "", withEnds }
      : { from: "", to: end, withEnds };
  }
  const [from, to, ...more] = written.split(/\.\.|…/);
  if (from === undefined || to === undefined || more.length > 0) return null;
  return from === "" && to === "" ? null : { from, to, withEnds: true };
}

function numberCondition(written: string): Fits | null {
  const range = rangeIn(written) ?? dashRange(written);
  if (!range) {
    const wanted = numberIn(written);
    return wanted === null ? null : (value) => Number(value) === wanted;
  }
  const from = range.from === "" ? Number.NEGATIVE_INFINITY : numberIn(range.from);
  const to = range.to === "" ? Number.POSITIVE_INFINITY : numberIn(range.to);
  if (from === null || to === null) return null;
  const [low, high] = from <= to ? [from, to] : [to, from];
  return (value) => {
    const number = Number(value);
    return range.withEnds ? number >= low && number <= high : number > low && number < high;
  };
}

/** "20-30" and "20–30"; a minus before the number is its sign. */
function dashRange(written: string): Range | null {
  const found = /^([\d.,]+)\s*[-–]\s*([\d.,]+)$/.exec(written);
  return found ? { from: found[1] ?? "", to: found[2] ?? "", withEnds: true } : null;
}

/** A number as Germans write it (1.200,5), or with a point for the fraction (1200.5). */
function numberIn(written: string): number | null {
  const bare = written.trim().replace(/\s*(€|EUR|%)$/i, "");
  const german = /^[-+]?\d{1,3}(\.\d{3})+(,\d+)?$|^[-+]?\d+,\d+$/.test(bare);
  const plain = german ? bare.replaceAll(".", "").replace(",", ".") : bare;
  return /^[-+]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

function dateCondition(written: string): Fits | null {
  const range = rangeIn(written);
  if (!range) {
    const wanted = parsePartialDate(written);
    return wanted === null ? null : (value) => String(value).startsWith(wanted);
  }
  const from = range.from === "" ? "" : parsePartialDate(range.from);
  const to = range.to === "" ? "" : parsePartialDate(range.to);
  if (from === null || to === null) return null;
  const [first, last] = from !== "" && to !== "" && from > to ? [to, from] : [from, to];
  return (value) => {
    const date = String(value);
    const afterFirst = first === "" || compareDates(date, first) >= (range.withEnds ? 0 : 1);
    const beforeLast = last === "" || compareDates(date, last) <= (range.withEnds ? 0 : -1);
    return afterFirst && beforeLast;
  };
}

/** As precisely as the less precise of two is: "2024" is the same as any day of it. */
function compareDates(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  const [first, second] = [a.slice(0, length), b.slice(0, length)];
  return first < second ? -1 : first > second ? 1 : 0;
}
