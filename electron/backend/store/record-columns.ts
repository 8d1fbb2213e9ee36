import type { AnyRecord, RecordInput } from "../../../shared/domain/record.ts";
import { titleOf } from "../../../shared/domain/record.ts";
import { foldText, nameKeys, sortKey } from "../../../shared/text/name-key.ts";

/**
 * What stands in columns beside the fields of a record, derived from them on every write: the one
 * list that inserting and updating go by.
 */
const COLUMNS = {
  external_id: (record) => record.externalId,
  kind: (record) => record.kind,
  title: titleOf,
  place: placeOf,
  date: dateOf,
  title_key: (record) => sortKey(titleOf(record)),
  place_key: (record) => sortKey(placeOf(record)),
  find_text: findTextOf,
  file_hash: (record) => (record.kind === "document" ? record.fileHash : ""),
  unconfirmed_fields: (record) => unconfirmedFieldsOf(record).length,
  fields: (record) => JSON.stringify(record),
} satisfies Record<string, (record: RecordInput) => string | number | null>;

export const COLUMN_NAMES: readonly string[] = Object.keys(COLUMNS);

/** The values of a record in the order of COLUMN_NAMES. */
export function columnValuesOf(record: RecordInput): (string | number | null)[] {
  return Object.values(COLUMNS).map((valueIn) => valueIn(record));
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
function findTextOf(record: RecordInput): string {
  const names = namesOf(record);
  const lines = [...names.map((name) => foldText(name.slice(0, 1_000))), foldText(placeOf(record))];
  return `\n${[...lines, ...names.flatMap(nameKeys)].join("\n")}`;
}
