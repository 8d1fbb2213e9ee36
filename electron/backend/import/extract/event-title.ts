import { isFormatWord } from "../format-words.ts";
import type { ReadDocument } from "../read-document.ts";
import { namesOccasion } from "./event-format.ts";
import { findDates } from "./german-date.ts";
import { findTimes } from "./german-time.ts";
import { type LabelledValue, labelOf } from "./labels.ts";
import { letterheadLines, signatureLines } from "./letter-parts.ts";
import { nameKey, toNominative } from "./organisation-names.ts";
import { introducedPerson, isRole, wholePerson } from "./person-names.ts";
import { quotedParts, stripQuotes } from "./quotes.ts";
import { cutPassage, type Found, type SourceLine } from "./source-lines.ts";
import { explicitTitle, meetingTitle, quotedTitle, titleInNews } from "./title-in-sentences.ts";

/**
 * The title of a page: the line in its head that stands out as a heading, quotation or page title.
 *
 * @param elsewhere lines that are known to say something else, such as the address
 */
export function findTitle(
  document: ReadDocument,
  lines: SourceLine[],
  labels: LabelledValue[],
  elsewhere: readonly number[] = [],
): Found<string> | null {
  const labelled = labels.find((label) => label.field === "title" && label.values.length > 0);
  const values = new Set(
    labels
      .filter((label) => label.field !== "title" && label.field !== "programme")
      .flatMap((label) => label.values.map((value) => value.index)),
  );
  const named = new Set(
    labels
      .filter(({ field }) => field === "organiser" || field === "partner")
      .flatMap((label) => label.values.map((value) => nameKey(value.text))),
  );
  const senders = new Set([...letterheadLines(lines), ...signatureLines(lines).flat()]);
  const told = explicitTitle(lines);
  const candidates = lines
    .slice(0, headLength(lines))
    .map((line, index) => {
      const score = weigh(line, index, lines, document, named) - (senders.has(line) ? 8 : 0);
      return { line, index, score };
    })
    .filter(({ index }) => !values.has(index) && !elsewhere.includes(index))
    .sort((a, b) => b.score - a.score || a.index - b.index);
  const best = candidates[0];
  const value = labelled?.values[0];
  if (value && (best === undefined || best.score < 9)) {
    const line = lines[value.index];
    return {
      value: withoutInvitation(value.text),
      passage: cutPassage(line?.text ?? value.text),
      page: line?.page ?? 1,
      lines: [value.index, labelled.index],
    };
  }
  // "Fortbildungstag für Fachkräfte" over „Forschen fängt früh an“: what it is, and what it is called.
  const under = best ? lines[best.index + 1] : undefined;
  if (best && under && isKindAlone(best.line) && isWholeQuotation(under.text)) {
    return {
      value: stripQuotes(under.text),
      passage: cutPassage(`${best.line.text}\n${under.text}`),
      page: under.page,
      alternatives: [{ value: best.line.text, passage: best.line.text, reason: "heading" }],
      lines: [best.index, best.index + 1],
    };
  }
  // "3. Bildungskonferenz im Landkreis" is what it is, "unter dem Titel „…“" what it is called.
  const isOccasion = best && namesOccasion(best.line.text) && !/[„“"»]/.test(best.line.text);
  if (told && (!best || isOccasion || best.score < 1)) {
    const heading = best && { value: best.line.text, passage: best.line.text, reason: "heading" };
    return { ...told, alternatives: heading ? [heading] : [] };
  }
  const ofNews = best && !namesOccasion(best.line.text) ? titleInNews(lines) : null;
  if (ofNews && best && !/[„“"»]/.test(best.line.text)) {
    return {
      ...ofNews,
      alternatives: [{ value: best.line.text, passage: best.line.text, reason: "heading" }],
    };
  }
  // "Anmeldung ab sofort möglich" is news of an event, not what it is called.
  const isNews = best && ANSWERS.test(best.line.text);
  const called = quotedTitle(lines) ?? findMotto(lines, labels, "") ?? meetingTitle(lines);
  const quoted = best && best.score >= 1 && !isNews ? null : called;
  if (quoted) return quoted;
  if (!best || best.score < -2.5) {
    const short = lines.filter((line) => !line.isProse && !isFormatWord(line.text));
    const plain =
      short.find((line) => !senders.has(line) && !labelOf(line) && line.text.length < 140) ??
      short[0];
    const fallback = document.title || plain?.text || best?.line.text;
    if (!fallback) return null;
    return { value: stripQuotes(fallback), passage: cutPassage(fallback), page: 1 };
  }
  // „Kleine Forscher“: 80 Gäste beim Fachtag" where the text speaks of the Fachtag „Kleine Forscher“.
  const inBody = quotedTitle(lines.filter((line) => line !== best.line));
  if (inBody && quotedParts(best.line.text).includes(inBody.value)) {
    const heading = { value: best.line.text, passage: best.line.text, reason: "heading" };
    return { ...inBody, alternatives: [heading] };
  }
  const joined = joinSubtitle(best.index, lines);
  const alternatives = candidates
    .slice(1, 4)
    .filter((other) => other.score >= 3 && best.score - other.score < 4)
    .map((other) => ({
      value: stripQuotes(other.line.text),
      passage: cutPassage(other.line.text),
      reason: other.line.kind === "heading" ? "heading" : "stands out in the head",
    }));
  return {
    value: joined.text,
    passage: cutPassage(joined.passage),
    page: best.line.page,
    alternatives,
    lines: joined.lines,
  };
}

/** "Dokumentation Fachtag 2019" is the shelf that a report stands on, not its title. */
const SECTION_WORDS =
  /^(?:dokumentation|rückblick|nachlese|bericht|programm|einladung)\s*(?::|zu[mr]?|des|der)?\s+|\s+(?:19|20)\d{2}$/gi;

const SALUTATION =
  /^(liebe|sehr geehrte|guten tag|hallo|wir freuen uns|mit (freundlichen|herzlichen|besten) grüßen|viele grüße|herzliche grüße|beste grüße)\b/i;

/** Lines before the first long paragraphs. */
function headLength(lines: SourceLine[]): number {
  let prose = 0;
  for (const [index, line] of lines.entries()) {
    if (line.isProse) prose++;
    if (prose === 2 || index === 40) return Math.max(index, 1);
  }
  return lines.length;
}

const SITE_WORDS =
  /^(aktuelles|veranstaltungen|termine|kalender|presse|news|neuigkeiten|archiv|programm|detailansicht|veranstaltungskalender|einladung|kontakt|dokumentation|anmeldung|protokoll|ergebnisprotokoll|kurzprotokoll|niederschrift|tagesordnung|steckbrief|projektsteckbrief|flyer|(?:\p{L}*mitteilung|\p{L}*information|presse\p{L}*|medien\p{L}*|\p{L}*vorlage)(?:\s+(?:Nr\.?\s*)?\d[\d/.-]*)?|\p{L}*vermerk|\p{L}*protokoll|bekanntmachung|ankündigung|terminhinweis|veranstaltungshinweis|eintritt frei!?)$/iu;
/** What stands in the head of an official letter beside its address. */
const LETTERHEAD =
  /^(auskunft|auskunft erteilt|bearbeitet von|bearbeiter(in)?|zimmer|telefon|tel\.?|fax|telefax|durchwahl|aktenzeichen|az\.?|mein zeichen|unser zeichen|ihr zeichen|e-?mail|dienstgebäude|sprechzeiten)\s*:|(?:^|[·,]\s*)(?:pressestelle|presseamt|pressereferat|medienstelle|presse- und öffentlichkeitsarbeit)$/i;

function weigh(
  line: SourceLine,
  index: number,
  lines: SourceLine[],
  document: ReadDocument,
  named: ReadonlySet<string>,
): number {
  const { text } = line;
  if (text.length < 4 || text.length > 300 || line.isProse) return text.length > 300 ? -20 : -4;
  if (isFormatWord(text) || SITE_WORDS.test(text) || LETTERHEAD.test(text)) return -10;
  // An item of the agenda that minutes go through.
  if (/^TOP\s*\d/.test(text)) return -10;
  // What a mail is about that answers another, or puts a day off.
  if (/^(?:AW|Antw|RE|SV)\s*:/i.test(text) || PUT_OFF.test(text)) return -8;
  if ((wholePerson(text) && introducedPerson(text, false)) || isOfficeAlone(text)) return -8;
  // A sentence, or a line that announces what stands under it.
  if (/^.{40,}\.$/.test(text) || /:$/.test(text)) return -5;
  const label = labelOf(line);
  if (label && label.field !== "title") return -10;
  let score = 0;
  if (line.kind === "heading") score += line.level === 1 ? 6 : line.level === 2 ? 3 : 1;
  if (line.kind === "listItem" || line.kind === "tableRow") score -= 3;
  if (line.kind === "caption") score -= 6;
  if (isWholeQuotation(text)) score += 4;
  if (inPageTitle(text, document.title)) score += 4;
  const dates = findDates(text, 2000);
  if (dates.length > 0) score -= text.replace(dates[0]?.text ?? "", "").length < 40 ? 6 : 3;
  if (findTimes(text)) score -= 5;
  if (/\b\d{5}\s+\p{Lu}/u.test(text) || /(straße|str\.|platz|weg|allee|ring)\s+\d+/i.test(text))
    score -= 6;
  if (/https?:|www\.|@/.test(text)) score -= 6;
  if (text.length >= 15 && text.length <= 220) score += 1;
  if (/^(deutschland|österreich|schweiz|online)$/i.test(text)) score -= 6;
  if (hasDateNear(index, lines)) score += 1.5;
  if (INVITATION.test(text) || isAskedTo(text)) score += 2;
  else if (/^(einladung|save the date|programm)\b/i.test(text)) score -= 6;
  // The sender in the head of a letter, who is named as organiser further down.
  if (named.has(nameKey(text))) score -= 4;
  if (isFormatWord(text.split(/\s*[|·•–—]\s*|\s+in\s+/, 1)[0] ?? "") && text.length < 60)
    score -= 6;
  if (isFormatWord(text.replace(SECTION_WORDS, "").trim())) score -= 8;
  if (SALUTATION.test(text) || /[,!]$/.test(text)) score -= 6;
  if (
    /\b(fachtag|tagung|konferenz|workshop|forum|kongress|werkstatt|symposium|gespräch)/i.test(text)
  )
    score += 1;
  if (text.length < 12 && line.kind !== "heading") score -= 2;
  return score - index * 0.08;
}

/** A headline that says what kind of event it is, in a word or with whom it is for, and quotes nothing. */
function isKindAlone({ text }: SourceLine): boolean {
  const [first = ""] = text
    .replace(/^\d+\.\s+/, "")
    .split(/\s+(?:für|der|des|in|im|am|zu[rm]?)\s/u);
  return namesOccasion(first) && !/\s.*\s/.test(first) && !/[„“"»:]/.test(text);
}

/** "Oberbürgermeisterin" under a name. */
function isOfficeAlone(text: string): boolean {
  return !/\s/.test(text.trim()) && isRole(text);
}

function hasDateNear(index: number, lines: SourceLine[]): boolean {
  return lines
    .slice(Math.max(0, index - 2), index + 4)
    .filter((line) => line !== lines[index])
    .some(
      (line) => !line.isProse && (findDates(line.text, 2000).length > 0 || findTimes(line.text)),
    );
}

function isWholeQuotation(text: string): boolean {
  return /^[„“"»«‚'].{6,}[“”"«»‘']$/.test(text.trim());
}

function inPageTitle(text: string, title: string): boolean {
  const bare = (value: string) => value.toLowerCase().replace(/[^\p{L}\d]/gu, "");
  const inside = bare(text);
  return (
    inside.length > 8 &&
    (bare(title).includes(inside) || (bare(title).length > 12 && inside.includes(bare(title))))
  );
}

/** "Einladung zum Fachtag „Starke Partner“": the title is what is quoted. */
const INVITATION =
  /^(?:herzliche\s+)?(?:einladung|save the date|programm|dokumentation|bericht|nachlese|rückblick|anmeldung|tagungsprogramm)\s*(?::|[–-]|zu[mr]?|des|der)?\s*(?:(?:[\p{L}-]+|\d+\.)\s+){0,4}[:–-]?\s*([„"»].{6,}[“”"«])$/iu;

/** "Fachtag „Starke Partner“": what it is, and what it is called. */
const CALLED =
  /^(?:\d+\.\s+)?(?:\p{L}[\p{L}-]*\s+){0,2}?(\p{Lu}[\p{L}-]+)\s*:?\s+([„"»][^„“”"»«]{6,}[“”"«])$/u;

/** "Einladung zur 3. Sitzung des Beirats am 4. Mai": what one is asked to. */
const ASKED_TO =
  /^(?:Einladung|Protokoll|Niederschrift)\s+(zu[rm]|de[rs]|über\s+(?:die|das|den))\s+(.{8,})$/iu;

/** "Einladung zur 11. Sitzung der Steuerungsgruppe": no quotation, and yet the name of what it is. */
function isAskedTo(text: string): boolean {
  const asked = ASKED_TO.exec(text.trim())?.[2] ?? "";
  return /(?:[Ss]itzung|[Bb]eratung|[Tt]reffen)s?\s+(?:de[rs]|vom|von|für|mit)\s/u.test(asked);
}

function withoutInvitation(text: string): string {
  const asked = ASKED_TO.exec(text.trim());
  const [date] = findDates(text, 2000);
  const named = asked ? toNominative(`${asked[1]?.split(/\s/).at(-1)} ${asked[2]}`) : text;
  const bare = date
    ? named.replace(
        new RegExp(
          `\\s*,?\\s+(?:am|vom)?\\s*(?:\\p{L}+,?\\s+(?:dem|den)?\\s*)?${date.text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}.*$`,
          "u",
        ),
        "",
      )
    : named;
  return bare === text || ASKED_TO.test(bare) ? stripQuotes(bare) : bareTitle(bare);
}

const ANSWERS =
  /(?<!\p{L})(?:Anmeldung(?:en)?|Anmeldefrist|Plätze|Tickets|Karten)\s.{0,30}(?:möglich|frei|offen|gestartet|eröffnet|verlängert|verfügbar|läuft|beginnt)(?!\p{L})|(?<!\p{L})jetzt anmelden(?!\p{L})/iu;

const PUT_OFF =
  /^(?:termin(?:verschiebung|verlegung|änderung|absage|findung|abfrage)|absage|erinnerung|neuer termin)(?!\p{L})/iu;

/** "Auftaktveranstaltung „Starke Partner“ – Einladung", as the subject of a letter. */
const SUBJECT = /^(?:[\p{L}-]+\s+){1,3}([„"»].{6,}[“”"«])\s*[–—-]\s*Einladung$/iu;

/** "Ergebnisprotokoll Netzwerktreffen Übergänge" */
const MINUTES_BARE =
  /^(?:\p{L}*[Pp]rotokoll|\p{L}*[Vv]ermerk|Niederschrift)\s+(?:\p{Ll}+\s+)?(\p{Lu}\p{L}+.{4,})$/u;

/** "Protokoll der 3. Sitzung des Beirats", "Niederschrift über die Beratung …" */
const MINUTES_OF =
  /^(?:\p{L}*protokoll|niederschrift)\s+(?:über\s+)?((?:de[rsnm]|die|das|zu[mr]|vom)\s+[\p{L}\d].{3,}|\d+\.\s.{6,})$/iu;

const LOOKING_BACK = /^(?:Rückblick|Nachlese)\s*:\s+(.{6,})$/iu;

/** The title without what announces it. */
function bareTitle(text: string): string {
  const line = text.trim();
  const minutes = MINUTES_OF.exec(line)?.[1];
  if (minutes && findDates(minutes, 2000).length === 0) return toNominative(minutes);
  const bare = MINUTES_BARE.exec(line)?.[1];
  if (bare && namesOccasion(bare) && findDates(bare, 2000).length === 0) return stripQuotes(bare);
  const called = CALLED.exec(line);
  if (called?.[1] && called[2] && namesOccasion(called[1])) return stripQuotes(called[2]);
  if (isAskedTo(line)) return withoutInvitation(line);
  const told = INVITATION.exec(line) ?? SUBJECT.exec(line) ?? LOOKING_BACK.exec(line);
  return stripQuotes(told?.[1] ?? text);
}

/** A title on two lines: what is open at its end (quotation, hyphen, colon) goes on. */
function joinSubtitle(
  index: number,
  lines: SourceLine[],
): { text: string; passage: string; lines: number[] } {
  const line = lines[index];
  if (!line) throw new Error("a title without its line");
  let passage = line.text;
  const used = [index];
  for (let next = index + 1; next <= index + 2 && next < lines.length; next++) {
    const following = lines[next];
    if (!following || following.isProse || labelOf(following) || isFormatWord(following.text))
      break;
    const isOpenQuote = /^[„"»]/.test(passage) && !/[“”"«]/.test(passage.slice(1));
    const isSameHeading =
      line.kind === "heading" && following.kind === "heading" && following.block === line.block;
    const dangling = /[:–—-]$|\b(und|der|die|das|für|von|im|in|mit|zur|zum|als|durch)$/.test(
      passage,
    );
    if (!isOpenQuote && !isSameHeading && !dangling) break;
    if (findDates(following.text, 2000).length > 0) break;
    passage = `${passage} ${following.text}`;
    used.push(next);
  }
  return { text: bareTitle(passage), passage, lines: used };
}

/** The motto: what a text calls so, or the quotation that opens a longer quoted title. */
export function findMotto(
  lines: SourceLine[],
  labels: LabelledValue[],
  title: string,
): Found<string> | null {
  const labelled = labels.find((label) => label.field === "motto" && label.values.length > 0);
  if (labelled?.values[0]) {
    const line = lines[labelled.index];
    return {
      value: stripQuotes(labelled.values[0].text),
      passage: cutPassage(line?.text ?? ""),
      page: line?.page ?? 1,
      lines: [labelled.index, labelled.values[0].index],
    };
  }
  for (const line of lines) {
    const match =
      /\b(?:Motto|Leitmotiv|Leitthema|Leitgedanken?|Leitspruch)(?:\s+(?:ist|lautet|heißt))?\s*:?\s*[„“"»‚](.{3,300}?)[“”"«‘]/.exec(
        line.text,
      );
    if (match?.[1])
      return { value: match[1].trim(), passage: cutPassage(line.text), page: line.page };
  }
  const opening = /^(.{8,120}?)[.:!?–]\s/.exec(title)?.[1];
  for (const line of opening ? lines : []) {
    if (
      quotedParts(line.text).some((part) => part === opening) &&
      stripQuotes(line.text) !== title
    ) {
      return { value: opening ?? "", passage: cutPassage(line.text), page: line.page };
    }
  }
  return null;
}
