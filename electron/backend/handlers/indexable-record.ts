import type { DocumentPage } from "../../../shared/domain/document.ts";
import type { AnyRecord, RecordOf } from "../../../shared/domain/record.ts";
import { titleOf } from "../../../shared/domain/record.ts";
import type { Reference } from "../../../shared/domain/reference.ts";
import { referencesOf } from "../../../shared/domain/relation.ts";
import type { FacetName } from "../../../shared/domain/search.ts";
import { plainMentions } from "../../../shared/text/mentions.ts";
import { phoneKeys } from "../../../shared/text/phone-key.ts";
import type { IndexableRecord } from "../search/search-index.ts";
import { dateOf, placeOf } from "../store/record-columns.ts";

/** A record as the index sees it: which of its fields are found as what, and its facets. */
export function toIndexableRecord(
  record: AnyRecord,
  pages: readonly Pick<DocumentPage, "number" | "text">[],
): IndexableRecord {
  const names = [...new Set(referencesOf(record).map(({ reference }) => reference.name))];
  const text = textsOf(record);
  return {
    id: record.id,
    kind: record.kind,
    title: titleOf(record),
    aliases: unique(text.aliases),
    people: names,
    places: unique([placeOf(record), ...text.places]),
    terms: unique([...record.tags, ...text.terms]),
    summary: plainMentions(text.summary),
    body: plainMentions(text.body.filter((part) => part !== "").join("\n")),
    pages: [
      ...pages.map(({ number, text: page }) => ({ number, text: page })),
      ...(record.kind === "document" ? noteTexts(record) : []),
    ],
    date: dateOf(record),
    facets: facetsOf(record, text.terms),
    has: hasOf(record),
  };
}

/** What was written to passages, each found on the page of its passage. */
export function noteTexts(document: RecordOf<"document">): { number: number; text: string }[] {
  return document.passageNotes.map(({ page, text }) => ({
    number: page,
    text: plainMentions(text),
  }));
}

interface RecordTexts {
  aliases: string[];
  places: string[];
  terms: string[];
  summary: string;
  body: string[];
}

function textsOf(record: AnyRecord): RecordTexts {
  const texts: RecordTexts = { aliases: [], places: [], terms: [], summary: "", body: [] };
  if (record.externalId) texts.aliases.push(record.externalId);
  texts.body.push(...Object.values(record.extra).map(String));
  switch (record.kind) {
    case "event": {
      const { venue } = record;
      texts.aliases.push(record.motto, record.series);
      texts.places.push(venue.name, venue.address.city, venue.address.street);
      texts.terms.push(record.format);
      texts.summary = record.description;
      texts.body.push(record.when, ...dates(record.start, record.end), ...record.addressedGroups);
      for (const item of record.programme) {
        texts.body.push(`${item.itemKind} ${item.number ?? ""} ${item.title}`, item.description);
      }
      break;
    }
    case "practiceExample":
      texts.places.push(record.place, ...record.municipalities.map(nameOf));
      texts.terms.push(...record.fieldsOfAction, ...record.educationPhases, ...record.targetGroups);
      texts.summary = record.summary;
      texts.body.push(
        record.startingPoint,
        record.aims,
        record.implementation,
        record.results,
        record.successFactors,
        record.pitfalls,
        record.transferability,
        record.runningTime,
        record.funding,
        ...dates(record.start, record.end),
      );
      break;
    case "organisation":
      texts.aliases.push(...record.aliases, ...phoneKeys(record.phone));
      texts.places.push(record.seat, record.address.city, record.address.street);
      texts.terms.push(record.organisationKind);
      texts.summary = record.notes;
      texts.body.push(record.mail, record.web, record.phone);
      break;
    case "person":
      texts.aliases.push(...record.aliases, ...phoneKeys(record.phone));
      texts.summary = record.roles.map((role) => role.role).join(", ");
      texts.body.push(record.academicTitle, record.notes, record.mail, record.phone);
      break;
    case "partnership":
      texts.terms.push(...record.cooperationKinds, record.status);
      texts.summary = record.aim;
      texts.body.push(
        record.agreements,
        record.responsible,
        ...record.partners.map((partner) => partner.part),
        ...record.funds.map((fund) => `${fund.year ?? ""} ${fund.purpose}`),
        ...record.statusHistory.map((change) => change.reason),
        ...dates(record.start, record.end),
      );
      break;
    case "interaction":
      texts.terms.push(record.interactionKind);
      texts.body.push(record.text, record.nextStep, ...dates(record.date, record.followUpOn));
      break;
    case "document":
      texts.aliases.push(record.fileName);
      texts.body.push(record.author, ...dates(record.date, null));
      break;
    case "collection":
      texts.summary = record.purpose;
      texts.body.push(record.notes, ...record.items.map((item) => item.note));
      break;
    case "savedSearch":
      texts.body.push(record.query);
      break;
  }
  return texts;
}

function facetsOf(record: AnyRecord, terms: readonly string[]): IndexableRecord["facets"] {
  const facets: Partial<Record<FacetName, string[]>> = {};
  const set = (facet: FacetName, values: (string | null | undefined)[]) => {
    const kept = unique(values.map((value) => value ?? ""));
    if (kept.length > 0) facets[facet] = kept;
  };
  const references = referencesOf(record);
  const named = (...relations: string[]) =>
    references
      .filter(({ relation }) => relations.includes(relation))
      .map(({ reference }) => reference.name);
  set("year", years(record));
  set("organisation", [
    ...named(
      "organiser",
      "cooperationPartner",
      "municipality",
      "foundation",
      "otherPartner",
      "partner",
      "role",
      "parent",
    ),
    record.kind === "organisation" ? record.name : "",
  ]);
  if (record.kind === "practiceExample") {
    set("fieldOfAction", record.fieldsOfAction);
    set("educationPhase", record.educationPhases);
    set(
      "region",
      record.municipalities.length > 0 ? record.municipalities.map(nameOf) : [record.place],
    );
  }
  if (record.kind === "event") {
    const { ags, city } = record.venue.address;
    set("region", [ags || city]);
  }
  if (record.kind === "organisation") {
    set("organisationKind", [record.organisationKind]);
    set("region", [record.address.ags || record.address.city || record.seat]);
  }
  if (record.kind === "partnership") set("status", [record.status]);
  if (record.kind === "document")
    set("fileFormat", [fileFormat(record.fileName, record.mediaType)]);
  if (!facets.fieldOfAction && terms.length > 0 && record.kind === "document") {
    set("fieldOfAction", record.tags);
  }
  return facets;
}

function hasOf(record: AnyRecord): string[] {
  const has = new Set<string>();
  for (const { relation } of referencesOf(record)) {
    if (relation === "document" || relation === "agreement") has.add("document");
    if (relation === "foundation") has.add("foundation");
    if (relation === "municipality") has.add("municipality");
  }
  if (record.kind === "document" && record.fileHash !== "") has.add("document");
  if (record.kind === "interaction" && record.followUpOn && !record.followUpDone)
    has.add("followup");
  if (dateOf(record) !== "") has.add("date");
  if (placeOf(record) !== "") has.add("place");
  return [...has];
}

/** Every year a record's own dates touch; running time counts whole, up to fifty years. */
function years(record: AnyRecord): string[] {
  if (record.kind === "practiceExample" || record.kind === "partnership") {
    const first = Number(record.start?.slice(0, 4) ?? record.end?.slice(0, 4) ?? Number.NaN);
    if (Number.isNaN(first)) return [];
    const last = Number(record.end?.slice(0, 4) ?? first);
    const count = Math.max(1, Math.min(50, last - first + 1));
    return Array.from({ length: count }, (_, i) => String(first + i));
  }
  return [dateOf(record).slice(0, 4)];
}

function fileFormat(fileName: string, mediaType: string): string {
  const extension = /\.([A-Za-z0-9]{1,8})$/.exec(fileName)?.[1]?.toLowerCase();
  return extension ?? mediaType.split("/").at(-1)?.split(";")[0] ?? "";
}

function dates(...values: (string | null)[]): string[] {
  return values.filter((value) => value !== null);
}

function nameOf(reference: Reference): string {
  return reference.name;
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values.map((value) => value.trim()).filter((value) => value !== ""))];
}
