/** An amount of money as a text names it. */
export interface Money {
  /** Units of the currency, cents after the point. */
  amount: number;
  /** ISO 4217. */
  currency: string;
  /** The year it is meant for, where the words around it name exactly one. */
  year: number | null;
  /** Paid again every year. */
  isYearly: boolean;
  /** A sum of several others ("insgesamt"). */
  isTotal: boolean;
  text: string;
  index: number;
}

const NUMBER = "\\d{1,3}(?:[. \u00a0'’]\\d{3})+(?:,\\d{1,2})?|\\d+(?:,\\d{1,2})?";
const SCALE = "(?:T|Tsd\\.?|Tausend|Mio\\.?|Millionen|Million|Mrd\\.?|Milliarden?)";
const CURRENCY = "(?:€|EUR|Euro|DM|CHF|Franken)";
/** "12.500 €", "10 TEUR", "rund 1,2 Mio. Euro", "10.000,- Euro", "5 T€". */
const AFTER = new RegExp(
  `(?<![\\d.,])(${NUMBER})(?:,\\s?[-–—]{1,2})?\\s?(?:(${SCALE})\\s?)?(${CURRENCY})(?![\\p{L}\\d])`,
  "gu",
);
/** "EUR 12.500", "€ 500". */
const BEFORE = new RegExp(
  `(?<![\\p{L}\\d])(€|EUR)\\s?(${NUMBER})(?:\\s?(${SCALE})(?![\\p{L}]))?(?![\\d.,]\\d)`,
  "gu",
);

const CURRENCIES: Record<string, string> = { DM: "DEM", CHF: "CHF", Franken: "CHF" };
const MOST = 1e12;

/** Every amount in a text, in its order; the year and the rhythm come from its sentence. */
export function findMoney(text: string): Money[] {
  const found: Money[] = [];
  const add = (match: RegExpMatchArray, number = "", scale = "", currency = "") => {
    const index = match.index ?? 0;
    const isKnown = found.some(
      (other) => index < other.index + other.text.length && other.index < index + match[0].length,
    );
    const amount = Math.round(numberIn(number) * factorOf(scale) * 100) / 100;
    if (isKnown || amount <= 0 || amount > MOST) return;
    const around = sentenceAround(text, index, match[0].length);
    found.push({
      amount,
      currency: CURRENCIES[currency] ?? "EUR",
      year: yearIn(around),
      isYearly:
        /(?<!\p{L})(jährlich\p{L}*|pro (Kalender|Haushalts|Schul)?jahr|im Jahr(?! \d)|je (Kalender|Haushalts|Schul)?jahr|p\. ?a\.|per annum)(?!\p{L})/iu.test(
          around,
        ),
      isTotal: /(?<!\p{L})(insgesamt|gesamt\p{L}*|zusammen|in Summe)(?!\p{L})/iu.test(around),
      text: match[0],
      index,
    });
  };
  for (const match of text.matchAll(AFTER)) add(match, match[1], match[2], match[3]);
  for (const match of text.matchAll(BEFORE)) add(match, match[2], match[3], match[1]);
  return found.sort((a, b) => a.index - b.index);
}

/** "12.500,50" → 12500.5 */
function numberIn(number: string): number {
  return Number(number.replace(/[. \u00a0'’](?=\d{3})/g, "").replace(",", "."));
}

function factorOf(scale: string): number {
  if (scale.startsWith("T")) return 1e3;
  if (/^Mi(o|llion)/.test(scale)) return 1e6;
  return scale === "" ? 1 : 1e9;
}

/** The sentence or the half of it that an amount stands in: a comma parts two amounts. */
function sentenceAround(text: string, index: number, length: number): string {
  const before = text.slice(0, index);
  const after = text.slice(index + length);
  const start = Math.max(before.search(/[.!?;\n][^.!?;\n]*$/u) + 1, 0);
  const end = after.search(/[.!?;\n](\s|$)/u);
  const own = text.slice(start, end < 0 ? undefined : index + length + end);
  const at = index - start;
  const amounts = [...own.matchAll(AFTER)].length;
  if (amounts < 2) return own;
  const left =
    own
      .slice(0, at)
      .split(/,\s|\sund\s/u)
      .at(-1) ?? "";
  const right = own.slice(at).split(/,\s|\sund\s/u)[0] ?? "";
  return left + right;
}

function yearIn(text: string): number | null {
  const years = new Set(
    [...text.matchAll(/(?<![\d.,])(?:19|20)\d{2}(?![\d.,]?\d)/g)].map(([year]) => year),
  );
  const [only] = years;
  return years.size === 1 && only ? Number(only) : null;
}
