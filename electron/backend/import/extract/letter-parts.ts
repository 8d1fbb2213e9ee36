import { namesOccasion } from "./event-format.ts";
import { looksLikeOrganisation } from "./organisation-names.ts";
import type { SourceLine } from "./source-lines.ts";

const CLOSING =
  /^(?:mit\s+)?(?:(?:viele|liebe|herzliche|beste|schöne|freundliche|kollegiale|kind)\p{L}*\s+(?:und\s+\p{L}+\s+)?)+(?:grüßen?|grüssen?|gruß|gruss|wünschen?)\b|^(?:hochachtungsvoll|gruß|grüße|vielen dank und|wir freuen uns auf (?:sie|euch|ihr))|^--\s*$/iu;
/** What a clerk puts before a name to sign for somebody else, or for a copy. */
const ON_BEHALF =
  /^(?:im auftrage?|in vertretung|i\.\s?A\.|i\.\s?V\.|ppa\.|gez\.|gezeichnet|f\.\s?d\.\s?R\.(?:\s?d\.\s?A\.)?|für die richtigkeit)[\s:]*/iu;
const SALUTATION = /^(?:sehr geehrte|liebe[rs]?\s+\p{Lu}|guten tag|hallo\b|werte[rs]?\s)/iu;
const QUOTED_MAIL = /^-{3,}|^(?:von|from|gesendet|an|betreff|cc)\s*:|^am .{6,60} schrieb\b.*:$/iu;
const IMPRINT =
  /^(?:impressum|herausgeber(?:in)?|herausgegeben von|redaktion|v\.?\s?i\.?\s?s\.?\s?d\.?\s?p\.?|verantwortlich|anbieter(?:in)?|bankverbindung|sprechzeiten|absender)\b/iu;
/** So many lines a signature may have under its closing words. */
const SIGNATURE_LINES = 6;

/** The lines in which a letter or mail says who wrote it, from each of its closings. */
export function signatureLines(lines: SourceLine[]): SourceLine[][] {
  const found: SourceLine[][] = [];
  for (const [index, line] of lines.entries()) {
    const closes = CLOSING.test(line.text) && line.text.length < 60;
    if (!closes && !ON_BEHALF.test(line.text)) continue;
    const from = closes ? index + 1 : index;
    const own: SourceLine[] = [];
    for (const next of lines.slice(from, from + SIGNATURE_LINES)) {
      if (next.isProse || next.kind === "heading" || next.text.length > 110) break;
      if (QUOTED_MAIL.test(next.text) || CLOSING.test(next.text)) break;
      own.push(next);
    }
    if (own.length > 0) found.push(own);
  }
  return found;
}

/** A line of a signature without the words that only say for whom it is signed. */
export function withoutSigning(text: string): string {
  return text
    .replace(ON_BEHALF, "")
    .replace(/^Ihre?\s+(?=\p{Lu})/u, "")
    .trim();
}

/** Where a letter begins to speak: its salutation, or -1 where there is none. */
export function salutationAt(lines: SourceLine[]): number {
  return lines.findIndex(({ text }) => SALUTATION.test(text) && text.length < 120);
}

/** Words that only say who published a page and whom to hold responsible. */
export function isImprint(text: string): boolean {
  return IMPRINT.test(text);
}

/** "98527 Suhl, 03.03.2025", "Köthen, den 24.11.2025": where and when a letter was written. */
export function isLetterDate(text: string): boolean {
  return /^(?:\d{5}\s+\p{Lu}[^,\d]{1,40},\s*(?:den\s+)?|\p{Lu}[^,\d]{1,40},\s*den\s+)\d{1,2}\.\s?[\d\p{L}]{1,9}\.?\s?\d{2,4}\.?$/u.test(
    text,
  );
}

/** Whom a letter goes to, not who writes it. */
const ADDRESSEE = /^An\s+(?:die|den|das|alle|unsere|Frau|Herrn?)(?!\p{L})/u;

/** A name alone over what is announced: the next line is the headline, a quotation or the kind of event. */
function standsOverTitle([first, ...rest]: SourceLine[]): boolean {
  const isTitle = ({ kind, text }: SourceLine) => kind === "heading" || /^[„"»]/.test(text);
  const next = rest.slice(0, 2).find((line) => line.isProse || isTitle(line));
  if (!first || !next || next.isProse || first.text.length > 110) return false;
  return LEGAL_FORM.test(first.text) || !/[.!?:]$/.test(first.text);
}

/** "Torgau, 12.05.2025", which on a poster may be where and when to come. */
const WRITTEN = /^\p{Lu}[^,\d]{1,40},\s*\d{1,2}\.\s?[\d\p{L}]{1,9}\.?\s?\d{2,4}\.?$/u;

const LEGAL_FORM = /(?<!\p{L})(?:e\.\s?V\.|g?GmbH|gUG|AöR|eG)$/u;

/** How far down the head of a letter may go. */
const LETTERHEAD_LINES = 6;

/**
 * The lines in which a sender names itself at the top: down to the day of the letter or its subject,
 * else the first block where it is more than a line, or a line with more than the name.
 */
export function letterheadLines(lines: SourceLine[]): SourceLine[] {
  const [first] = lines;
  if (!first || first.kind === "heading" || first.isProse || ADDRESSEE.test(first.text)) return [];
  const isSender =
    looksLikeOrganisation(first.text) ||
    /^(?:der|die) (?:landrat|landrätin|oberbürgermeister)/i.test(first.text);
  // "Stiftungstag Mittelelbe 2019" is what it is about.
  const isOccasion = namesOccasion(first.text) && !LEGAL_FORM.test(first.text);
  if (!isSender || isOccasion) return [];
  const head = lines.slice(0, LETTERHEAD_LINES + 1);
  const isAddressed = lines
    .slice(0, 12)
    .some(({ text }) => ADDRESSEE.test(text) || SALUTATION.test(text));
  const ends = head.findIndex(
    ({ text }) =>
      isLetterDate(text) ||
      /^Einladung$/i.test(text) ||
      (isAddressed && (ADDRESSEE.test(text) || WRITTEN.test(text))),
  );
  if (ends > 0) return head.slice(0, ends);
  const block = head.filter((line) => line.block === first.block).slice(0, 5);
  return block.length > 1 || /\s[·|•]\s/.test(first.text) || standsOverTitle(lines) ? block : [];
}
