import type { AnyRecord, RecordInput } from "../../../shared/domain/record.ts";
import { titleOf } from "../../../shared/domain/record.ts";
import { foldText, nameKeys, sortKey } from "../../../shared/text/name-key.ts";

/** What stands in columns beside the fields of a record, derived from them on every write. */
export interface RecordColumns {
  title: string;
  place: string;
  date: string;
  titleKey: string;
  placeKey: string;
  findText: string;
  fileHash: string;
  unconfirmedFields: number;
}

export function columnsOf(record: RecordInput): RecordColumns {
  const title = titleOf(record);
  const place = placeOf(record);
  return {
    title,
    place,
    date: dateOf(record),
    titleKey: sortKey(title),
    placeKey: sortKey(place),
    findText: findTextOf(record, place),
    fileHash: record.kind === "document" ? record.fileHash : "",
    unconfirmedFields: unconfirmedFieldsOf(record).length,
  };
}

/** The place a list shows: the town where there is one. */
export function placeOf(record: RecordInput): string {
  switch (record.kind) {
    case "event":
      return record.venue.address.city || record.venue.name;
    case "practiceExample":
      return record.place || record.municipalities.map((found) => found.name).join(", ");
    case "organisation":
      return record.address.city || record.seat;
    case "person":
      return record.roles.map((role) => role.organisation.name).join(", ");
    default:
      return "";
  }
}

/** The partial date a list shows and sorts by, or "". */
export function dateOf(record: RecordInput): string {
  switch (record.kind) {
    case "event":
    case "practiceExample":
    case "partnership":
      return record.start ?? "";
    case "interaction":
    case "document":
      return record.date ?? "";
    default:
      return "";
  }
}

/** Title and other spellings of a record. */
export function namesOf(record: RecordInput): string[] {
  const names = [titleOf(record)];
  if (record.kind === "organisation" || record.kind === "person") names.push(...record.aliases);
  if (record.kind === "event" && record.motto) names.push(record.motto);
  return names;
}

/** Every key that a mention of this record may be found under. */
export function nameKeysOf(record: RecordInput): string[] {
  return [...new Set(namesOf(record).flatMap(nameKeys))];
}

export function unconfirmedFieldsOf(record: RecordInput | AnyRecord): string[] {
  return Object.entries(record.fieldOrigins)
    .filter(([, origin]) => !origin.confirmed)
    .map(([field]) => field);
}

/** One name a line, so that the start of a name can be told from its middle. */
function findTextOf(record: RecordInput, place: string): string {
  const names = namesOf(record);
  const lines = [...names.map((name) => foldText(name.slice(0, 1_000))), foldText(place)];
  return `\n${[...lines, ...names.flatMap(nameKeys)].join("\n")}`;
}
