import type { RecordKind } from "../../../shared/domain/record.ts";
import { ORGANISATION_FIELDS } from "../contacts/organisation-fields.ts";
import { PERSON_FIELDS } from "../contacts/person-fields.ts";
import { DOCUMENT_FIELDS } from "../documents/document-fields.ts";
import { EVENT_FIELDS } from "../events/event-fields.ts";
import { EXAMPLE_FIELDS } from "../examples/example-fields.ts";
import { INTERACTION_FIELDS } from "../partnerships/interaction-fields.ts";
import { PARTNERSHIP_FIELDS } from "../partnerships/partnership-fields.ts";
import { COLLECTION_FIELDS, SAVED_SEARCH_FIELDS } from "./collection-fields.ts";
import { type FieldSpec, fieldsOf, type KindFields } from "./field-spec.ts";

/** Every kind of record with its fields: views, forms, review and history are drawn from it. */
export const FIELD_TABLES: Record<RecordKind, KindFields> = {
  event: EVENT_FIELDS,
  practiceExample: EXAMPLE_FIELDS,
  organisation: ORGANISATION_FIELDS,
  person: PERSON_FIELDS,
  partnership: PARTNERSHIP_FIELDS,
  interaction: INTERACTION_FIELDS,
  document: DOCUMENT_FIELDS,
  collection: COLLECTION_FIELDS,
  savedSearch: SAVED_SEARCH_FIELDS,
};

/** The field that holds the values of the user's own fields. */
export function extraField(kind: RecordKind): FieldSpec {
  return { name: "extra", type: "extra", kind, label: "records.sections.extra" };
}

/** What the hold of a record is called in its history; it has a dialog of its own. */
export const HOLD_FIELDS: readonly FieldSpec[] = [
  { name: "holdReason", type: "line", label: "holds.reason", readOnly: true },
  { name: "holdUntil", type: "date", label: "holds.until", readOnly: true },
];

/** The field of a kind by its name; undefined for what the library keeps itself. */
export function fieldNamed(kind: RecordKind, name: string): FieldSpec | undefined {
  if (name === "extra") return extraField(kind);
  return [...fieldsOf(FIELD_TABLES[kind]), ...HOLD_FIELDS].find((field) => field.name === name);
}
