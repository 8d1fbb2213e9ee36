import {
  TABLE_FIELDS,
  TABLE_KINDS,
  type TableKind,
  type TableMapping,
} from "../../../../shared/domain/table-mapping.ts";
import { parsePartialDate } from "../../../../shared/text/date-parse.ts";
import { looksLikeOrganisation } from "../extract/organisation-names.ts";
import { isPersonName } from "../extract/person-names.ts";

/** How people head their columns, compared without case, marks and brackets; the first fit wins. */
const HEADINGS: [string, RegExp][] = [
  [
    "externalId",
    /^(id|nr|nummer|lfd nr|lfdnr|laufende nummer|kennung|kundennummer|datensatz|externe id|external id)$/,
  ],
  ["givenName", /^(vorname|vornamen|rufname|first name|given name|firstname)$/],
  ["familyName", /^(nachname|familienname|zuname|last name|surname|lastname)$/],
  ["academicTitle", /^(titel|akad titel|akademischer titel|namenszusatz)$/],
  [
    "organisation",
    /^(organisation|institution|einrichtung|firma|unternehmen|träger|arbeitgeber|company|verein|dienststelle|kommune|organisation institution)$/,
  ],
  ["role", /^(funktion|rolle|position|tätigkeit|amt|aufgabe|stellung|job title)$/],
  ["mail", /^(e ?mail|mail|email|e ?mail ?adresse|mailadresse|emailadresse|e ?mail dienstlich)$/],
  [
    "phone",
    /^(telefon|tel|telefonnummer|rufnummer|fon|phone|telefon dienstlich|tel dienstlich|durchwahl|mobil|handy)$/,
  ],
  ["web", /^(web|website|webseite|internet|homepage|url|internetadresse|www)$/],
  [
    "street",
    /^(straße|strasse|str|straße nr|straße und hausnummer|straße hausnummer|adresse|anschrift|street)$/,
  ],
  ["postcode", /^(plz|postleitzahl|zip|postcode)$/],
  [
    "postcodeAndCity",
    /^(plz ort|plz (und|u) ort|postleitzahl ort|postleitzahl und ort|plz wohnort|plz stadt)$/,
  ],
  ["city", /^(ort|stadt|wohnort|sitz|city|gemeinde|ort der veranstaltung)$/],
  [
    "organisationKind",
    /^(art|typ|kategorie|organisationsart|art der organisation|einrichtungsart|organisationstyp|trägerart)$/,
  ],
  ["aliases", /^(kurzname|abkürzung|kürzel|weitere namen|kurzbezeichnung|andere schreibweisen)$/],
  ["parent", /^(übergeordnet|übergeordnete organisation|dachverband|gehört zu)$/],
  [
    "start",
    /^(datum|termin|beginn|start|von|am|startdatum|anfang|tag|seit|laufzeit von|beginn der laufzeit)$/,
  ],
  ["startTime", /^(uhrzeit|zeit|beginn uhrzeit|uhrzeit beginn)$/],
  ["end", /^(ende|bis|enddatum|schluss|laufzeit bis)$/],
  [
    "venueName",
    /^(veranstaltungsort|ort raum|veranstaltungsstätte|tagungsort|location|haus|venue)$/,
  ],
  ["format", /^(format|veranstaltungsart|art der veranstaltung|veranstaltungsformat)$/],
  ["motto", /^(motto|leitthema|untertitel)$/],
  ["series", /^(reihe|veranstaltungsreihe)$/],
  ["organisers", /^(veranstalter|veranstalterin|ausrichter|organisator|veranstaltende)$/],
  ["cooperationPartners", /^(kooperationspartner|in kooperation mit|mitveranstalter|partner)$/],
  [
    "partners",
    /^(partner|beteiligte|kooperationspartner|kooperierende|stiftung|stiftungen|kommune|kommunen|landkreis)$/,
  ],
  ["municipalities", /^(kommune|kommunen|landkreis|stadt|gebietskörperschaft|landkreis stadt)$/],
  ["foundations", /^(stiftung|stiftungen|partnerstiftung)$/],
  ["otherPartners", /^(weitere partner|partner|kooperationspartner|projektpartner|träger)$/],
  ["cooperationKinds", /^(art der kooperation|kooperationsart|kooperationsform|form|art)$/],
  ["status", /^(status|stand|stand der kooperation)$/],
  ["aim", /^(ziel|ziele|zweck|gegenstand)$/],
  [
    "amount",
    /^(betrag|summe|fördersumme|förderbetrag|mittel|volumen|euro|eur|betrag in euro|budget)$/,
  ],
  ["responsible", /^(zuständig|verantwortlich|betreut von|bearbeiter|bearbeiterin)$/],
  ["fieldsOfAction", /^(handlungsfeld|handlungsfelder|themenfeld|thema|themen|bereich)$/],
  ["educationPhases", /^(bildungsphase|bildungsphasen|lebensphase)$/],
  ["targetGroups", /^(zielgruppe|zielgruppen)$/],
  ["runningTime", /^(laufzeit|zeitraum|projektlaufzeit|dauer)$/],
  ["funding", /^(finanzierung|förderung|kosten)$/],
  ["place", /^(region|projektort|standort)$/],
  ["summary", /^(kurzbeschreibung|zusammenfassung|beschreibung|inhalt)$/],
  ["description", /^(beschreibung|inhalt|kurzbeschreibung)$/],
  ["purpose", /^(zweck|verwendungszweck|anlass)$/],
  [
    "notes",
    /^(notiz|notizen|bemerkung|bemerkungen|anmerkung|anmerkungen|kommentar|hinweis|hinweise)$/,
  ],
  ["tags", /^(schlagwort|schlagworte|schlagwörter|tags|stichworte)$/],
  [
    "title",
    /^(titel|bezeichnung|name|veranstaltung|projekt|projekttitel|projektname|praxisbeispiel|thema|titel der veranstaltung|name der veranstaltung|kooperation|vorhaben)$/,
  ],
  [
    "name",
    /^(name|bezeichnung|ansprechpartner|ansprechpartnerin|ansprechperson|kontaktperson|vor und nachname|name der organisation|organisation|institution|einrichtung|stiftung|firma|verein|name vorname|person|kontakt)$/,
  ],
];

const CONTENTS: [string, (value: string) => boolean][] = [
  ["mail", (value) => /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(value)],
  ["web", (value) => /^(https?:\/\/|www\.)\S+$/i.test(value)],
  ["postcode", (value) => /^(D-?\s?)?\d{5}$/.test(value)],
  ["postcodeAndCity", (value) => /^(D-?\s?)?\d{5}\s+\p{L}[^\d,;]+$/u.test(value)],
  [
    "street",
    (value) =>
      /^\p{Lu}.*(straße|str\.|platz|weg|allee|ring|gasse|markt)\s*\d+\s?[a-z]?$/iu.test(value),
  ],
  ["phone", (value) => /^(\+|0)[\d\s()/–-]{6,}$/.test(value)],
  ["start", (value) => value.length >= 8 && parsePartialDate(value) !== null],
  ["name", (value) => isPersonName(value) || looksLikeOrganisation(value)],
  ["title", (value) => value.length > 15],
];

/** Rows of which the headings may be one. */
const HEADER_WITHIN = 20;
const SAMPLE_ROWS = 50;

/**
 * Guesses how a table is to be read: where its headings stand, what its rows are, which column is
 * which field. Names of columns come first, what stands in them second.
 */
export function proposeMapping(
  rows: readonly (readonly string[])[],
  sheet: number,
  wanted: TableKind | null = null,
): TableMapping {
  const headerRow = findHeader(rows);
  const headings = rows[headerRow] ?? [];
  const sample = rows.slice(headerRow + 1, headerRow + 1 + SAMPLE_ROWS);
  const kind = wanted ?? guessKind(headings, sample);
  const columns = mapColumns(kind, headings, sample);
  const has = (field: string) => columns.some((column) => column.field === field);
  const key = has("externalId") ? "externalId" : has("mail") && kind === "person" ? "mail" : "name";
  return { kind, sheet, headerRow, columns, key };
}

/** The row most of whose cells are headings; -1 when no row has two of them. */
function findHeader(rows: readonly (readonly string[])[]): number {
  let best = -1;
  let most = 1;
  for (const [index, row] of rows.slice(0, HEADER_WITHIN).entries()) {
    const known = row.filter((cell) => HEADINGS.some(([, name]) => name.test(headingKey(cell))));
    if (known.length > most) {
      best = index;
      most = known.length;
    }
  }
  return best;
}

function headingKey(cell: string): string {
  return (
    cell
      .toLowerCase()
      // "Ansprechpartner/in", "Bearbeiter:innen", "Veranstalter*in"
      .replace(/(?<=\p{L})(?:[:*_]|\/-?)(?:in|innen)(?!\p{L})/gu, "")
      .replace(/\(.*?\)|\*/g, " ")
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim()
  );
}

function fieldsOfHeading(kind: TableKind, heading: string): string[] {
  const key = headingKey(heading);
  const fields: readonly string[] = TABLE_FIELDS[kind];
  return HEADINGS.filter(([field, name]) => fields.includes(field) && name.test(key)).map(
    ([field]) => field,
  );
}

function guessKind(headings: readonly string[], sample: readonly (readonly string[])[]): TableKind {
  const keys = headings.map(headingKey);
  const has = (...names: string[]) => keys.some((key) => names.includes(key));
  if (has("vorname", "nachname", "familienname", "funktion", "ansprechpartner", "vor und nachname"))
    return "person";
  if (has("art der kooperation", "kooperationsart", "kooperationsform")) return "partnership";
  if (has("ausgangslage", "handlungsfeld", "handlungsfelder", "praxisbeispiel"))
    return "practiceExample";
  if (
    has("veranstaltung", "termin", "veranstalter", "uhrzeit") &&
    has("titel", "veranstaltung", "thema", "bezeichnung")
  )
    return "event";
  const first = sample.map((row) => row[0] ?? "").filter(Boolean);
  if (first.length > 0 && first.filter(isPersonName).length > first.length / 2) return "person";
  const counted = TABLE_KINDS.map((kind) => ({
    kind,
    fits: headings.filter((heading) => fieldsOfHeading(kind, heading).length > 0).length,
  })).sort((a, b) => b.fits - a.fits);
  return counted[0]?.kind ?? "organisation";
}

function mapColumns(
  kind: TableKind,
  headings: readonly string[],
  sample: readonly (readonly string[])[],
): TableMapping["columns"] {
  const fields: readonly string[] = TABLE_FIELDS[kind];
  const width = Math.max(headings.length, ...sample.map((row) => row.length), 0);
  const columns: TableMapping["columns"] = [];
  const taken = new Set<string>();
  const several = new Set(["partners", "phone", "notes", "tags"]);
  const take = (column: number, field: string) => {
    columns.push({ column, field });
    taken.add(field);
  };
  for (let column = 0; column < width; column++) {
    const fitting = fieldsOfHeading(kind, headings[column] ?? "");
    const field = fitting.find((one) => !taken.has(one) || several.has(one));
    if (field) take(column, field);
  }
  // "Name" beside "Vorname" is the family name.
  const name = columns.find(({ field }) => field === "name");
  if (kind === "person" && name && taken.has("givenName") && !taken.has("familyName"))
    name.field = "familyName";
  for (let column = 0; column < width; column++) {
    if (columns.some((one) => one.column === column)) continue;
    const values = sample.map((row) => row[column] ?? "").filter(Boolean);
    if (values.length === 0) continue;
    const fit = CONTENTS.find(
      ([field, test]) =>
        fields.includes(field) &&
        !taken.has(field) &&
        values.filter(test).length >= values.length * 0.6,
    );
    const isNamed = (headings[column] ?? "") !== "" && ["name", "title"].includes(fit?.[0] ?? "");
    if (fit && !isNamed && !(fit[0] === "name" && taken.has("familyName"))) take(column, fit[0]);
  }
  return columns.sort((a, b) => a.column - b.column);
}
