import { isFormatWord } from "../format-words.ts";
import type { ReadDocument } from "../read-document.ts";
import { agreementSigns } from "./agreement.ts";
import { namesOccasion } from "./event-format.ts";
import { sectionField } from "./example-sections.ts";
import { findDates } from "./german-date.ts";
import { findTimes } from "./german-time.ts";
import { labelledValues } from "./labels.ts";
import { hasTimetable } from "./programme-section.ts";
import type { Proposal } from "./proposal.ts";
import type { SourceLine } from "./source-lines.ts";

/** Beyond this many pages a document tells of many things; it is kept as a document. */
const MAX_PAGES = 12;
/** A sum of signs from which a text is taken for what it looks like. */
const ENOUGH = 5;

/** What a document is about as a whole; null is a plain document. */
export function kindOfDocument(
  document: ReadDocument,
  lines: SourceLine[],
): Proposal["kind"] | null {
  if (document.pages.length > MAX_PAGES || lines.length > 600 || lines.length === 0) return null;
  if (agreementSigns(lines) >= ENOUGH) return "partnership";
  const example = exampleSigns(lines);
  const event = eventSigns(lines);
  if (example >= ENOUGH && example >= event) return "practiceExample";
  return event >= ENOUGH ? "event" : null;
}

/** When an office is open or shut is no event. */
const OPEN_OR_SHUT =
  /^(?:sprech|öffnungs|service|büro|telefon|bürger)(?:zeit|stunde)\p{L}*\s*:|(?<!\p{L})(?:geschlossen|nicht besetzt|Betriebsferien)(?!\p{L})/iu;

function eventSigns(all: SourceLine[]): number {
  const lines = all.filter(({ text }) => !OPEN_OR_SHUT.test(text));
  const head = lines.slice(0, 30);
  const labels = labelledValues(head);
  const fields = new Set(labels.map((label) => label.field));
  // "Datum" alone may be a word of any list.
  const saysWhen = labels.some(
    ({ field, values }) =>
      field === "date" &&
      values.some(({ text }) => findDates(text, 2000).length > 0 || findTimes(text) !== null),
  );
  let signs = 0;
  if (head.some((line) => isFormatWord(line.text) && line.kind !== "listItem")) signs += 2.5;
  else if (head.some((line) => !line.isProse && namesOccasion(line.text))) signs += 1.5;
  const dated = head.findIndex(
    (line) => !line.isProse && findDates(line.text).some((date) => date.start.length === 10),
  );
  if (dated >= 0) signs += 2;
  const timed = head.some(
    (line) => !line.isProse && findTimes(line.text) !== null && line.text.length < 80,
  );
  if (timed) signs += 1.5;
  if (saysWhen || startsOnDay(head)) signs += 1.5;
  if (fields.has("place")) signs += 1;
  if (fields.has("organiser") || fields.has("partner")) signs += 1.5;
  if (fields.has("audience")) signs += 1;
  const housed = head.some((line) => !line.isProse && /(?<!\d)\d{5}\s+\p{Lu}/u.test(line.text));
  if (housed) signs += 1;
  // Day, hour and house together are what one writes to be met.
  const meets = head.some(
    (line, at) =>
      !line.isProse &&
      (isMeeting(line.text) || (isDayAlone(line.text) && isHourOrTown(head[at + 1]?.text ?? ""))),
  );
  if (housed && meets) signs += 1;
  if (labelledValues(lines).some((label) => label.field === "programme")) signs += 1;
  if (lines.some(isAppointment)) signs += 4.5;
  const telling = lines.find((line) => tellsOfEvent(line.text));
  if (telling) signs += 2.5;
  if (telling && findDates(telling.text).some((date) => date.start.length === 10)) signs += 1.5;
  // The one that is told of has a name of its own: "beim Lesetag „Papier hat zwei Seiten“".
  if (telling && (namesOne(telling.text) || isLead(telling, lines))) signs += 1;
  // "Am 21. November 2019 trafen sich …" under a headline that names the kind of event.
  const isTold = lines.some(
    (line) =>
      line.isProse &&
      /\b(lädt|laden|luden|lud|trafen|treffen|trifft|tauschten|berieten|sprachen|arbeiteten|nahmen|fand|fanden|findet|kamen|diskutierten|begrüßte|gefolgt|versammelten|zusammengekommen|öffnet|eröffnet|eröffnete)\b/.test(
        line.text,
      ) &&
      findDates(line.text).some((date) => date.start.length === 10),
  );
  if (!telling && isTold && signs > 0) signs += 2;
  if (lines.some((line) => ANNOUNCES.test(line.text))) signs += 1.5;
  if (hasTimetable(lines)) signs += 2;
  if (signs > 0 && lines.some((line) => isPutOff(line.text))) signs += 3.5;
  if (isDigest(lines)) signs -= ENOUGH;
  if (lines.slice(0, 8).some((line) => !line.isProse && NO_EVENT.test(line.text))) signs -= ENOUGH;
  // Statutes and contracts have days on which they begin to apply.
  if (lines.filter(({ text }) => /^§\s?\d/.test(text)).length >= 2) signs -= ENOUGH;
  // Without any day there is nothing to put into a calendar.
  const hasDay = lines.some((line) =>
    findDates(line.text, 2000).some((date) => date.start.length >= 7),
  );
  return hasDay ? signs : Math.min(signs, ENOUGH - 1);
}

/** What asks a council to decide, or others to apply: the days in it are terms and sittings. */
const NO_EVENT =
  /^(?:\p{Lu}\p{L}*(?:vorlage|richtlinien?|satzung|bescheid)|(?!Tages)\p{Lu}\p{L}*ordnung|Drucksache|Vorlage|Förderaufruf|Projektaufruf|Ausschreibung|Stellenausschreibung|Satzung|Rechnung|Angebot|Lieferschein|Mahnung)(?:\s+(?:Nr\.?|zu[rm]?|für|über|des|der|\d)|\s*[:–—]|$)/u;

/** "Das Treffen wird auf den 4. Mai verschoben", "Neuer Termin ist der 4. Mai" */
function isPutOff(text: string): boolean {
  return (
    /\bverschoben\b|\bverlegt\b|\b[Nn]euer Termin\b|\b[Ee]rsatztermin\b|\bAusweichtermin\b/.test(
      text,
    ) && findDates(text, 2000).some((date) => date.start.length === 10)
  );
}

/** A sentence with a day, hours from and to, and an address: "am 4. Juni 2018 von 10 bis 12 Uhr im Rathaus, Markt 1, …" */
function isAppointment({ isProse, text }: SourceLine): boolean {
  return (
    isProse &&
    text.length < 600 &&
    findTimes(text)?.end !== undefined &&
    findTimes(text)?.end !== "" &&
    /(?<!\d)\d{5}\s+\p{Lu}/u.test(text) &&
    findDates(text).some((date) => date.start.length === 10)
  );
}

/** What the first paragraph of news tells is what all of it is about. */
function isLead(telling: SourceLine, lines: SourceLine[]): boolean {
  const isNews = lines.length < 15 && lines[0]?.kind === "heading";
  return (
    (isNews || /^\p{Lu}\p{L}+\.\s/u.test(telling.text)) &&
    lines.find(({ isProse }) => isProse) === telling &&
    findDates(telling.text).some((date) => date.start.length === 10)
  );
}

/** An occasion that is called something, and the day of it in the same sentence. */
function namesOne(text: string): boolean {
  const called = /(\p{Lu}[\p{L}-]+)\s+[„"»][^“”"«]{4,250}[“”"«]/u.exec(text)?.[1];
  return (
    called !== undefined &&
    namesOccasion(called) &&
    findDates(text).some((date) => date.start.length === 10)
  );
}

const ANNOUNCES =
  /^(?:\p{L}*einladung|save the date|rückblick|nachlese|(?:bitte |schon jetzt )?vormerken|(?:bitte )?(?:merken|notieren|reservieren) sie sich|terminhinweis|veranstaltungshinweis|eintritt frei|so war)\b/iu;
/** "22. September 2023, 19:00 Uhr" in one short line. */
function isMeeting(text: string): boolean {
  return (
    text.length < 160 &&
    findTimes(text) !== null &&
    findDates(text).some((date) => date.start.length === 10)
  );
}

function isDayAlone(text: string): boolean {
  return text.length < 40 && findDates(text).some((date) => date.start.length === 10);
}

function isHourOrTown(text: string): boolean {
  return (text.length < 40 && findTimes(text) !== null) || /(?<!\d)\d{5}\s+\p{Lu}/u.test(text);
}

/** "Beginn: Sa., 11.10.2025, 09:30 Uhr" */
function startsOnDay(lines: SourceLine[]): boolean {
  return labelledValues(lines).some(
    ({ field, values }) => field === "startTime" && values.some(({ text }) => isMeeting(text)),
  );
}

/** An issue that tells of many things: several days, each with something else, one under the other. */
function isDigest(lines: SourceLine[]): boolean {
  const isIssue = lines
    .slice(0, 5)
    .some(({ text }) => /\b(?:Ausgabe|Newsletter|Rundbrief|Infobrief)\b/u.test(text));
  const days = new Set(
    lines
      .filter((line) => line.kind === "listItem" && findTimes(line.text) === null)
      .flatMap((line) => findDates(line.text).filter(({ index }) => index < 12))
      .map(({ start }) => start),
  );
  // An issue whose headlines each have a day of their own.
  const headed = new Set(
    lines
      .filter((line) => line.kind === "heading" && line.level > 1)
      .flatMap((line) => findDates(line.text, 2000).map(({ start }) => start.slice(5))),
  );
  if (isIssue && headed.size >= 2) return true;
  return days.size >= 3 && (isIssue || lines.some(({ text }) => /^Termine\b/.test(text)));
}

/** "fand am 19. März der Fachtag … statt", "lädt zur Konferenz ein" */
function tellsOfEvent(text: string): boolean {
  if (!namesOccasion(text)) return false;
  return (
    /\b(fand|findet|fanden|finden)\b.{1,600}\bstatt\b/.test(text) ||
    /\b(führt|führte|führen|richtet|richtete)\b.{1,600}\b(durch|aus)\b/.test(text) ||
    /\bladen?\b.{1,300}\bein\b|\bherzlich eingeladen\b/.test(text) ||
    /\b[Aa]usgerichtet (wurde|wird)\b/.test(text) ||
    /\b(lädt|laden|luden|lud)\b.{1,300}\bein\b/.test(text) ||
    /\b(veranstaltete[n]?|[Vv]eranstaltet)\b/.test(text) ||
    /\b(trafen|kamen|sprachen|berieten|tauschten|diskutierten)\b.{1,300}\b(zum|zur|beim|bei der|auf de[rm])\b/.test(
      text,
    ) ||
    IN_THE_COURSE_OF.test(text) ||
    /\b([Zz]um|[Zz]ur|[Bb]eim|[Bb]ei der|[Aa]uf de[rm])\b.{1,200}\b(trafen|kamen|sprachen|berieten|tauschten|diskutierten)\b/.test(
      text,
    )
  );
}

/** "… am 11. November 2025, beim dritten Lesepatentag des Landkreises": what the day was. */
const IN_THE_COURSE_OF =
  /\d{4},?\s+(?:beim|zum|zur|auf dem|auf der|bei der)\s+(?:\p{Ll}+\s+){0,2}\p{Lu}\p{L}*(?:tag|tagung|konferenz|treffen|forum|fest|messe|werkstatt|seminar)(?!\p{L})/u;

function exampleSigns(lines: SourceLine[]): number {
  const sections = new Set<string>();
  for (const line of lines) {
    const section = sectionField(line);
    if (section) sections.add(section.field);
  }
  const told = [
    "startingPoint",
    "aims",
    "implementation",
    "results",
    "successFactors",
    "pitfalls",
    "transferability",
  ];
  let signs = told.filter((field) => sections.has(field)).length * 2;
  for (const field of ["municipalities", "foundations", "runningTime", "contactPersons"]) {
    if (sections.has(field)) signs += 1;
  }
  if (sections.has("municipalities") && sections.has("foundations")) signs += 2;
  if (sections.has("summary")) signs += 1;
  if (
    lines
      .slice(0, 12)
      .some((line) =>
        /^(?:(?:ein|unser|das|aus der praxis:?)\s+)?(praxisbeispiel|gute praxis|projektsteckbrief|steckbrief|projektbeschreibung|beispiel guter praxis|projektvorstellung)\b/i.test(
          line.text,
        ),
      )
  )
    signs += 3;
  return signs;
}
