import type { RecordKind } from "../../../../shared/domain/record.ts";
import type { FacetName } from "../../../../shared/domain/search.ts";
import { foldWord } from "../../../../shared/text/fold.ts";
import type { Field } from "../analysis/fields.ts";

/** What can stand before a colon, in German and English. */
const FIELD_NAMES: Record<string, Field[]> = {
  titel: ["title", "aliases"],
  title: ["title", "aliases"],
  name: ["title", "aliases"],
  ort: ["places"],
  place: ["places"],
  region: ["places"],
  kreis: ["places"],
  land: ["places"],
  stiftung: ["people"],
  foundation: ["people"],
  kommune: ["people", "places"],
  municipality: ["people", "places"],
  organisation: ["people"],
  person: ["people"],
  people: ["people"],
  partner: ["people"],
  feld: ["terms"],
  handlungsfeld: ["terms"],
  field: ["terms"],
  phase: ["terms"],
  thema: ["terms"],
  schlagwort: ["terms"],
  tag: ["terms"],
  terms: ["terms"],
  kurzfassung: ["summary"],
  zusammenfassung: ["summary"],
  summary: ["summary"],
  text: ["text", "summary"],
};

const FACET_NAMES: Record<string, FacetName | "has"> = {
  art: "kind",
  kind: "kind",
  jahr: "year",
  year: "year",
  status: "status",
  stand: "status",
  format: "fileFormat",
  dateiformat: "fileFormat",
  hat: "has",
  has: "has",
};

const KINDS: Record<string, RecordKind> = {
  veranstaltung: "event",
  fachtag: "event",
  praxisbeispiel: "practiceExample",
  beispiel: "practiceExample",
  organisation: "organisation",
  person: "person",
  kooperation: "partnership",
  partnerschaft: "partnership",
  kontaktnotiz: "interaction",
  notiz: "interaction",
  dokument: "document",
  sammlung: "collection",
  suche: "savedSearch",
};

const HAS: Record<string, string> = {
  dokument: "document",
  datei: "document",
  wiedervorlage: "followup",
  termin: "date",
  datum: "date",
  ort: "place",
  stiftung: "foundation",
  kommune: "municipality",
};

const byFoldedName = <T>(table: Record<string, T>) =>
  new Map(Object.entries(table).map(([name, value]) => [foldWord(name), value]));

const fields = byFoldedName(FIELD_NAMES);
const facets = byFoldedName(FACET_NAMES);
const kinds = byFoldedName(KINDS);
const has = byFoldedName(HAS);

export function fieldsNamed(name: string): Field[] | null {
  return fields.get(foldWord(name)) ?? null;
}

export function facetNamed(name: string): FacetName | "has" | null {
  return facets.get(foldWord(name)) ?? null;
}

/** A test for the values of a facet from what stands after the colon. */
export function facetCondition(
  facet: FacetName | "has",
  written: string,
): (value: string) => boolean {
  const wanted = foldWord(written.trim());
  if (facet === "year") {
    const range = /^(\d{4})?\s*(?:\.\.|-|–)\s*(\d{4})?$/.exec(written.trim());
    if (range) {
      // Either year may be the earlier one.
      const [from = "", to = ""] = [range[1] ?? "0000", range[2] ?? "9999"].sort();
      return (value) => value >= from && value <= to;
    }
  }
  if (facet === "kind") {
    for (const [name, kind] of kinds) if (name.startsWith(wanted)) return (value) => value === kind;
  }
  if (facet === "has") {
    const meant = has.get(wanted) ?? wanted;
    return (value) => foldWord(value) === meant;
  }
  return (value) => foldWord(value).startsWith(wanted);
}
