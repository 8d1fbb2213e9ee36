import { introducedPerson } from "./person-names.ts";
import type { SourceLine } from "./source-lines.ts";

/** What a label in the head of a page or in a form announces. */
export type LabelField =
  | "title"
  | "motto"
  | "series"
  | "format"
  | "date"
  | "startTime"
  | "endTime"
  | "place"
  | "organiser"
  | "partner"
  | "audience"
  | "programme"
  | "documentation"
  | "lastEdited"
  | "deadline"
  | "contact"
  | "funding"
  | "supporter";

const LABELS: [LabelField, string][] = [
  ["title", "titel|titel der veranstaltung|betreff|betr.|veranstaltungstitel|thema|veranstaltung"],
  ["motto", "motto|leitthema|leitmotiv|unter dem motto"],
  ["series", "reihe|veranstaltungsreihe|im rahmen der reihe"],
  [
    "format",
    "format|art der veranstaltung|veranstaltungsart|veranstaltungsformat|veranstaltungstyp|kategorie",
  ],
  [
    "date",
    "termin|termine|datum|wann|zeit|zeitpunkt|zeitraum|tag|veranstaltungsdatum|veranstaltungstermin|uhrzeit|beginn / ende|beginn/ende|beginn und ende|beginn – ende|dauer|veranstaltungszeit|datum und uhrzeit|datum/uhrzeit|datum/zeit|termin und ort|wann und wo|zeit und ort|ort und zeit|date",
  ],
  ["startTime", "beginn|start|anfang|von"],
  ["endTime", "ende|schluss|bis"],
  [
    "place",
    "ort|veranstaltungsort|tagungsort|wo|adresse|anschrift|ort der veranstaltung|treffpunkt|location|veranstaltungsadresse|tagungsstätte|veranstaltungsstätte|kursort|veranstaltungsraum|sitzungsort|seminarort",
  ],
  [
    "organiser",
    "veranstalter|veranstalterin|veranstalterinnen|veranstalter:in|veranstalter:innen|veranstalter\\*innen|veranstalterinnen und veranstalter|veranstaltende|veranstaltet von|veranstaltende organisation|organisation|organisator|organisatoren|organisiert von|ausrichter|ausrichtung|ausgerichtet von|gastgeber|gastgeberin|gastgeberinnen|wer lädt ein|wer veranstaltet|eine veranstaltung von|eine veranstaltung des|eine veranstaltung der|einladende|einladender|kursanbieter|anbieter der veranstaltung",
  ],
  [
    "partner",
    "in kooperation mit|kooperation mit|in zusammenarbeit mit|zusammenarbeit mit|kooperationspartner|kooperationspartnerin|kooperationspartnerinnen|kooperationspartnerinnen und kooperationspartner|kooperationspartner:in|kooperationspartner:innen|kooperation|partner|mitveranstalter|mitveranstalterin|gemeinsam mit|in partnerschaft mit",
  ],
  [
    "audience",
    "zielgruppe|zielgruppen|teilnehmerkreis|teilnehmendenkreis|teilnehmende|für wen|adressaten|adressatenkreis|angesprochen sind|eingeladen sind|wer kann teilnehmen|die veranstaltung richtet sich an|richtet sich an",
  ],
  [
    "programme",
    "programm|ablauf|ablaufplan|zeitplan|agenda|der ablauf|programm und ablauf|tagesprogramm|folgender ablauf ist vorgesehen|geplanter ablauf|tagesordnung|programmablauf|programmübersicht|programmpunkte|das programm|ablauf der veranstaltung|programm der veranstaltung|tagungsprogramm",
  ],
  [
    "documentation",
    "dokumentation|zur dokumentation|link zur dokumentation|dokumentation der veranstaltung|veranstaltungsdokumentation",
  ],
  [
    "lastEdited",
    "zuletzt bearbeitet|zuletzt bearbeitet am|zuletzt aktualisiert|zuletzt aktualisiert am|letzte aktualisierung|letzte änderung|letzte bearbeitung|stand|stand der information|aktualisiert|aktualisiert am|zuletzt geändert|zuletzt geändert am|geändert am|bearbeitet am|last updated",
  ],
  [
    "deadline",
    "anmeldeschluss|anmeldefrist|anmeldung bis|bewerbungsschluss|bewerbungsfrist|einsendeschluss|rückmeldung bis|anmeldung",
  ],
  [
    "contact",
    "kontakt|ansprechpartner|ansprechpartnerin|ansprechperson|ansprechpersonen|rückfragen|weitere informationen|information|informationen",
  ],
  ["funding", "kosten|teilnahmegebühr|kosten der teilnahme"],
  [
    "supporter",
    "gefördert von|gefördert durch|gefördert vom|förderer|förderinnen und förderer|mit förderung von|mit unterstützung von|mit freundlicher unterstützung|mit freundlicher unterstützung von|mit freundlicher unterstützung durch|unterstützt von|unterstützt durch|unterstützt vom|unterstützer|finanziert von|finanziert durch|ermöglicht durch|sponsor|sponsoren",
  ],
];

const FIELD_OF_LABEL = new Map<string, LabelField>(
  LABELS.flatMap(([field, labels]) => labels.split("|").map((label) => [label, field] as const)),
);

/** A label with what stands behind or under it. */
export interface LabelledValue {
  field: LabelField;
  /** The label in lower case. */
  label: string;
  /** Index of the label's line. */
  index: number;
  /** The value's own lines. */
  values: { text: string; index: number }[];
}

/** Reads "Ort: Händelhalle", a label with its value on the next lines, and "In Kooperation mit X". */
export function labelledValues(lines: SourceLine[]): LabelledValue[] {
  const found: LabelledValue[] = [];
  for (const [index, line] of lines.entries()) {
    const label = labelOf(line);
    if (!label) continue;
    const values = label.rest ? [{ text: label.rest, index }] : [];
    const max = label.rest ? (MULTILINE.has(label.field) ? 4 : 0) : 12;
    for (let next = index + 1; next <= index + max && next < lines.length; next++) {
      const following = lines[next];
      const before = lines[next - 1];
      if (!following || !before) break;
      // A list ends where its items end.
      if (before !== line && before.kind === "listItem" && following.kind !== "listItem") break;
      if (!continuesValue(line, following, label.rest !== "", values.length)) break;
      values.push({ text: following.text, index: next });
    }
    found.push({ field: label.field, label: label.label, index, values });
  }
  return found;
}

/** What stands behind or under the labels of a field, in the order of the text. */
export function labelledWith(field: LabelField, labels: LabelledValue[]): LabelledValue["values"] {
  return labels.filter((label) => label.field === field).flatMap(({ values }) => values);
}

/** Fields whose value may go on in lines under the first. */
const MULTILINE = new Set<LabelField>([
  "place",
  "organiser",
  "partner",
  "supporter",
  "date",
  "audience",
]);

function continuesValue(
  label: SourceLine,
  line: SourceLine,
  hasRest: boolean,
  already: number,
): boolean {
  if (line.kind === "heading" || labelOf(line)) return false;
  if (line.isProse && already > 0) return false;
  if (hasRest) return line.block === label.block || line.kind === "listItem";
  // Under a heading of its own the value may be a list; beside plain lines it ends with prose.
  if (label.kind === "heading") return already < 12;
  return line.kind === "listItem" || already === 0 || (already < 5 && !line.isProse);
}

/** The label a line begins with, or is. */
export function labelOf(
  line: SourceLine,
): { field: LabelField; label: string; rest: string } | null {
  if (line.text.length > 1_500) return null;
  const whole = FIELD_OF_LABEL.get(normaliseLabel(line.text));
  if (whole && !line.isProse) return { field: whole, label: normaliseLabel(line.text), rest: "" };
  const colon = /^([^:.!?]{2,45}(?::in(?:nen)?)?)\s*(?::|\s[–—-]\s)\s*(.*)$/.exec(line.text);
  if (colon?.[1] !== undefined) {
    const label = normaliseLabel(colon[1]);
    const field = FIELD_OF_LABEL.get(label);
    const rest = colon[2] ?? "";
    // "Gastgeber: Dr. Eva Muster" names who looks after a part of the programme.
    const isPerson =
      (field === "organiser" || field === "audience") && introducedPerson(rest, false) !== null;
    if (field && !isPerson) return { field, label, rest };
  }
  if (line.isProse) return null;
  const lead =
    /^(in kooperation mit|in zusammenarbeit mit|veranstaltet von|organisiert von|ausgerichtet von|eine veranstaltung von|eine veranstaltung des|eine veranstaltung der|zuletzt bearbeitet am|zuletzt aktualisiert am|zuletzt geändert am|zuletzt bearbeitet|zuletzt aktualisiert|zuletzt geändert|aktualisiert am|geändert am|bearbeitet am|letzte änderung|letzte aktualisierung|letzte bearbeitung|stand|anmeldung bis|beginn|ende|uhrzeit)\s+(.+)$/i.exec(
      line.text,
    );
  const field = FIELD_OF_LABEL.get(lead?.[1]?.toLowerCase() ?? "");
  if (!lead?.[1] || !field) return null;
  if (
    /^(stand|beginn|ende|uhrzeit)$/i.test(lead[1]) &&
    !/^\W*(ca\.|gegen|um|vom)?\s*\d/.test(lead[2] ?? "")
  ) {
    return null;
  }
  return { field, label: lead[1].toLowerCase(), rest: lead[2] ?? "" };
}

function normaliseLabel(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, " ")
    .replace(/^[^\p{L}]+|[\s:?–—-]+$/gu, "")
    .trim();
}
