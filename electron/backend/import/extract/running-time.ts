import type { PartialDate } from "../../../../shared/domain/partial-date.ts";
import { findDates, findSeason } from "./german-date.ts";
import type { Found } from "./source-lines.ts";

interface Stretch {
  start: PartialDate;
  end: PartialDate;
  index: number;
  length: number;
}

/**
 * Reads how long something runs: "seit dem Schuljahr 2016/17", "2015 bis 2018",
 * "01.09.2016 – 31.08.2019", "seit Herbst 2016", "bis Ende 2019". An open end stays open.
 */
export function runningTime(
  text: string,
  at: { passage: string; page: number },
): Record<string, Found<PartialDate>> {
  const stretches = stretchesIn(text);
  const first = stretches[0];
  const last = stretches.at(-1);
  if (!first || !last) return {};
  const before = text.slice(0, first.index);
  const isOnlyEnd = /(?:^|\s)bis(?:\s+(?:zum|einschließlich|Ende))?\s*$/i.test(before);
  const isOpen =
    /(?<!\p{L})(seit|ab|beginnend|Start|Beginn|gestartet|fortlaufend|laufend|unbefristet|dauerhaft)(?!\p{L})/iu.test(
      text,
    ) && !(stretches.length > 1 && /(bis|–|-)/.test(text.slice(first.index, last.index)));
  const result: Record<string, Found<PartialDate>> = {};
  if (!isOnlyEnd) result.start = { value: first.start, ...at };
  const end = isOnlyEnd ? first.end : stretches.length > 1 ? last.end : first.end;
  if (!isOpen && (end > first.start || isOnlyEnd)) result.end = { value: end, ...at };
  return result;
}

/** Days, months, seasons, school years and bare years, in the order of the text. */
function stretchesIn(text: string): Stretch[] {
  const found: Stretch[] = [];
  const isFree = (index: number, length: number) =>
    !found.some((other) => index < other.index + other.length && other.index < index + length);
  let rest = text;
  for (let season = findSeason(rest); season; season = findSeason(rest)) {
    found.push({ ...season, length: season.text.length });
    rest =
      rest.slice(0, season.index) +
      "\0".repeat(season.text.length) +
      rest.slice(season.index + season.text.length);
  }
  for (const date of findDates(rest)) {
    if (isFree(date.index, date.text.length)) found.push({ ...date, length: date.text.length });
  }
  // "08/2021 – 07/2024"
  for (const match of rest.matchAll(
    /(?<![\d./])(0?[1-9]|1[0-2])\s?[./]\s?((?:19|20)\d{2})(?![\d./])/g,
  )) {
    if (!match[1] || !match[2] || !isFree(match.index, match[0].length)) continue;
    const month = `${match[2]}-${match[1].padStart(2, "0")}`;
    found.push({ start: month, end: month, index: match.index, length: match[0].length });
  }
  // "Schuljahre 2016/17 bis 2018/19"
  const inSchoolYears = /schuljahr/i.test(text);
  for (const match of rest.matchAll(
    /(?<![\d.])((?:19|20)\d{2})(?:\s*\/\s*(?:20)?(\d{2}))?(?![\d])/g,
  )) {
    if (!match[1] || !isFree(match.index, match[0].length)) continue;
    const year = Number(match[1]);
    const isSchoolYear =
      match[2] !== undefined && (inSchoolYears || Number(match[2]) === (year + 1) % 100);
    found.push({
      start: isSchoolYear && inSchoolYears ? `${year}-08` : String(year),
      end: isSchoolYear ? (inSchoolYears ? `${year + 1}-07` : String(year + 1)) : String(year),
      index: match.index,
      length: match[0].length,
    });
  }
  return found.sort((a, b) => a.index - b.index);
}
