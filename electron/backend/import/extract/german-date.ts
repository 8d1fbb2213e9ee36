import { type PartialDate, PartialDateSchema } from "../../../../shared/domain/partial-date.ts";

/** A date or span as a text mentions it. */
export interface DateMention {
  start: PartialDate;
  /** Equal to `start` for a single day, month or year. */
  end: PartialDate;
  /** False when the text names no year and one had to be assumed from elsewhere. */
  hasYear: boolean;
  /** Where it stands in the text: [index, index + text.length). */
  index: number;
  text: string;
}

const MONTHS = [
  "januar|jänner|jan",
  "februar|feber|feb",
  "märz|maerz|mär|mrz",
  "april|apr",
  "mai",
  "juni|jun",
  "juli|jul",
  "august|aug",
  "september|sept|sep",
  "oktober|okt",
  "november|nov",
  "dezember|dez",
];
const MONTH = `(${MONTHS.join("|")})\\b\\.?`;
const WEEKDAY =
  "(?:(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so)\\b\\.?,?\\s*(?:(?:de[nrm]|dem)\\s+)?)?";
const DAY = "(0?[1-9]|[12]\\d|3[01])";
const YEAR = "((?:19|20)\\d{2})(?!\\d)";
const SEPARATOR = `\\s*,?\\s*(?:[-–—/+&]|bis(?:\\s+zum)?|und|u\\.)\\s*${WEEKDAY}`;
/** Not in the middle of a number ("06108") or of a longer one ("3.19. …"). */
const BEFORE = "(?<![\\d.,/])";

interface Pattern {
  expression: RegExp;
  read(groups: (string | undefined)[], year: number | null): [Day, Day] | null;
}

interface Day {
  year: number | null;
  month: number | null;
  day: number | null;
}

const PATTERNS: Pattern[] = [
  // 30. April (2019) bis 2. Mai 2019
  pattern(
    `${DAY}\\.\\s*${MONTH}\\s*(?:${YEAR})?${SEPARATOR}${DAY}\\.\\s*${MONTH}(?:\\s*${YEAR})?`,
    ([, d1, m1, y1, d2, m2, y2]) => [
      { day: number(d1), month: monthOf(m1), year: number(y1 ?? y2) },
      { day: number(d2), month: monthOf(m2), year: number(y2 ?? y1) },
    ],
  ),
  // 18./19. März 2018, 18. und 19. März, 3. bis 5. Mai 2019, 18., 19. und 20. März
  pattern(
    `${DAY}\\.?(?:\\s*,\\s*${DAY}\\.)*${SEPARATOR}${DAY}\\.\\s*${MONTH}(?:\\s*${YEAR})?`,
    ([, d1, , d2, m, y]) => [
      { day: number(d1), month: monthOf(m), year: number(y) },
      { day: number(d2), month: monthOf(m), year: number(y) },
    ],
  ),
  // 18.03.(2018) - 19.03.2018
  pattern(
    `${DAY}\\.\\s?(0?[1-9]|1[0-2])\\.\\s?(?:${YEAR})?${SEPARATOR}${DAY}\\.\\s?(0?[1-9]|1[0-2])\\.\\s?${YEAR}`,
    ([, d1, m1, y1, d2, m2, y2]) => [
      { day: number(d1), month: number(m1), year: number(y1 ?? y2) },
      { day: number(d2), month: number(m2), year: number(y2) },
    ],
  ),
  // 18./19.03.2018, 18.-19.03.2018
  pattern(
    `${DAY}\\.?${SEPARATOR}${DAY}\\.\\s?(0?[1-9]|1[0-2])\\.\\s?(?:${YEAR}|(\\d{2})(?![\\d.:]))`,
    ([, d1, d2, m, y, short]) => [
      { day: number(d1), month: number(m), year: yearOf(y, short) },
      { day: number(d2), month: number(m), year: yearOf(y, short) },
    ],
  ),
  // 19. März 2018, 19. März
  pattern(`${DAY}\\.\\s*${MONTH}(?:\\s*${YEAR})?`, ([, d, m, y]) => {
    const day = { day: number(d), month: monthOf(m), year: number(y) };
    return [day, day];
  }),
  // 19.03.2018, 19.3.18
  pattern(
    `${DAY}\\.\\s?(0?[1-9]|1[0-2])\\.\\s?(?:${YEAR}|(\\d{2})(?![\\d.:]|\\s*Uhr))`,
    ([, d, m, y, short]) => {
      const day = { day: number(d), month: number(m), year: yearOf(y, short) };
      return [day, day];
    },
  ),
  // 2018-03-19
  pattern(`${YEAR}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])`, ([, y, m, d]) => {
    const day = { day: number(d), month: number(m), year: number(y) };
    return [day, day];
  }),
  // März 2018
  pattern(`${MONTH}\\s+${YEAR}`, ([, m, y]) => {
    const month = { day: null, month: monthOf(m), year: number(y) };
    return [month, month];
  }),
];

function pattern(source: string, read: Pattern["read"]): Pattern {
  return { expression: new RegExp(`${BEFORE}${source}`, "giu"), read };
}

/**
 * Every date in a text, in the order of the text. Days without a year get the one that
 * `assumedYear` says, or are left out. Impossible days (31. April) are left out.
 */
export function findDates(text: string, assumedYear: number | null = null): DateMention[] {
  const found: DateMention[] = [];
  // "31. April 2018" must not leave "April 2018" behind.
  const impossible: Stretch[] = [];
  for (const { expression, read } of PATTERNS) {
    for (const match of text.matchAll(expression)) {
      const at = { index: match.index, text: match[0] };
      if ([...found, ...impossible].some((other) => overlaps(other, at))) continue;
      const mention = mentionOf(match, read, assumedYear);
      if (mention) found.push(mention);
      else impossible.push(at);
    }
  }
  return found.sort((a, b) => a.index - b.index);
}

function mentionOf(
  match: RegExpExecArray,
  read: Pattern["read"],
  assumedYear: number | null,
): DateMention | null {
  const days = read([...match], assumedYear);
  if (!days) return null;
  const hasYear = days[1].year !== null;
  const start = toPartialDate(days[0], assumedYear);
  const end = toPartialDate(days[1], assumedYear);
  if (!start || !end || end < start) return null;
  return { start, end, hasYear, index: match.index, text: match[0].trim() };
}

interface Stretch {
  index: number;
  text: string;
}

function overlaps(a: Stretch, b: Stretch): boolean {
  return a.index < b.index + b.text.length && b.index < a.index + a.text.length;
}

function toPartialDate(day: Day, assumedYear: number | null): PartialDate | null {
  const year = day.year ?? assumedYear;
  if (year === null) return null;
  const parts = [String(year).padStart(4, "0")];
  if (day.month !== null) parts.push(String(day.month).padStart(2, "0"));
  if (day.day !== null) parts.push(String(day.day).padStart(2, "0"));
  const date = parts.join("-");
  return PartialDateSchema.safeParse(date).success ? date : null;
}

function monthOf(word: string | undefined): number | null {
  const lower = (word ?? "").toLowerCase();
  const index = MONTHS.findIndex((names) => names.split("|").includes(lower));
  return index < 0 ? null : index + 1;
}

function number(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

/** Two digits mean this century, except those that would lie far ahead. */
function yearOf(four: string | undefined, two: string | undefined): number | null {
  if (four !== undefined) return Number(four);
  if (two === undefined) return null;
  return Number(two) > 60 ? 1900 + Number(two) : 2000 + Number(two);
}

const SEASONS: Record<string, [number, number]> = {
  Anfang: [1, 3],
  Frühjahr: [3, 5],
  Frühling: [3, 5],
  Jahresmitte: [6, 7],
  Mitte: [5, 8],
  Sommer: [6, 8],
  Herbst: [9, 11],
  Spätherbst: [11, 11],
  Jahresende: [11, 12],
  Ende: [10, 12],
  Winter: [12, 2],
};

/** A stretch of a year that a text names without days. */
export interface Season {
  /** As written. */
  text: string;
  /** Months, so that it stands among the dates of its year. */
  start: PartialDate;
  end: PartialDate;
  index: number;
}

/**
 * "im Frühjahr 2019", "Herbst 2018", "Winter 2018/19", "Schuljahr 2016/17", "2. Halbjahr 2019",
 * "3. Quartal 2020": too vague for a day. The words are what is shown, the months are for sorting.
 */
export function findSeason(text: string): Season | null {
  const season =
    /(?<!\p{L})(Anfang|Mitte|Ende|Frühjahr|Frühling|Sommer|Herbst|Spätherbst|Winter)(?:\s+(?:des Jahres\s+)?)((?:19|20)\d{2})(?:\s*\/\s*(\d{2,4}))?(?![\d.])/u.exec(
      text,
    );
  if (season?.[1] && season[2]) {
    const [from, to] = SEASONS[season[1]] ?? [1, 12];
    const year = Number(season[2]);
    const start = month(year, from);
    const end = month(to < from ? year + 1 : year, to);
    return { text: season[0], start, end, index: season.index };
  }
  const school =
    /(?<!\p{L})(Schuljahr|Kita-Jahr|Kindergartenjahr|Ausbildungsjahr)e?s?\s+((?:19|20)\d{2})\s*[/–-]\s*(?:20)?(\d{2})(?!\d)/u.exec(
      text,
    );
  if (school?.[2]) {
    const year = Number(school[2]);
    return { text: school[0], start: month(year, 8), end: month(year + 1, 7), index: school.index };
  }
  const part =
    /(?<![\d.])([1-4]|erste[sn]?|zweite[sn]?)\.?\s+(Halbjahr|Schulhalbjahr|Quartal)e?s?\s+((?:19|20)\d{2})(?!\d)/u.exec(
      text,
    );
  if (part?.[1] && part[3]) {
    const number = /^\d/.test(part[1]) ? Number(part[1]) : part[1].startsWith("erst") ? 1 : 2;
    const length = part[2] === "Quartal" ? 3 : 6;
    if (number * length > 12) return null;
    const year = Number(part[3]);
    const from = (number - 1) * length + 1;
    return {
      text: part[0],
      start: month(year, from),
      end: month(year, from + length - 1),
      index: part.index,
    };
  }
  return null;
}

function month(year: number, number: number): PartialDate {
  return `${year}-${String(number).padStart(2, "0")}`;
}
