import type { FieldOrigin } from "../../../shared/domain/field-origin.ts";
import { referencesOf } from "../../../shared/domain/relation.ts";
import type { ContactOrEvent, ContainedEntry } from "../import/read-document.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import type { ImportItemChange } from "../store/imports.ts";
import { findByName } from "../store/names.ts";
import { unconfirmedFieldsOf } from "../store/record-columns.ts";
import { fieldsOf, requireRecord } from "../store/records.ts";
import { findSameEvent } from "./import-records.ts";
import { addRecord, type ChangedRecords, rewriteRecord } from "./records-write.ts";

/** Fields that say what kind of thing a record is, not what was read. */
export const NOT_READ = new Set([
  "kind",
  "externalId",
  "tags",
  "fieldOrigins",
  "extra",
  "source",
  "documents",
]);

/**
 * Makes a record of one contact or appointment. One that is there already under its name (or day
 * and title) keeps all it has and gets what it had not.
 *
 * @returns what its line in the batch says
 */
export function storeEntry(
  library: OpenLibrary,
  changed: ChangedRecords,
  entry: ContainedEntry,
  documentId: string,
): ImportItemChange {
  if ("error" in entry.content) return { state: "failed", error: entry.content.error };
  const input = withOrigins(entry.content.input, entry.passage, documentId);
  for (const { reference } of referencesOf(input)) {
    reference.id ??= findByName(library.db, reference.name, ["organisation", "person"]);
  }
  const known = findKnown(library, input);
  if (known) {
    fillEmptyFields(library, changed, known, input);
    const unconfirmedFields = unconfirmedFieldsOf(requireRecord(library.db, known)).length;
    return { state: "known", recordId: known, unconfirmedFields };
  }
  const record = addRecord(library, changed, { action: "import", input });
  const unconfirmedFields = unconfirmedFieldsOf(requireRecord(library.db, record.id)).length;
  return { state: "done", recordId: record.id, createdIds: [record.id], unconfirmedFields };
}

/** The record that a contact or appointment means; null when there is none, or more than one. */
export function findKnown(library: OpenLibrary, input: ContactOrEvent): string | null {
  if (input.kind === "event") return findSameEvent(library, input);
  return findByName(library.db, input.name, [input.kind]);
}

/** A copy in which every field with a value says where it was read. */
export function withOrigins(
  input: ContactOrEvent,
  passage: string,
  documentId: string,
): ContactOrEvent {
  const copy = structuredClone(input);
  const origin: FieldOrigin = {
    passage: passage.slice(0, 1_000),
    page: 1,
    documentId,
    confirmed: false,
    alternatives: [],
  };
  for (const [field, value] of Object.entries(copy)) {
    if (!NOT_READ.has(field) && !isEmpty(value)) copy.fieldOrigins[field] = origin;
  }
  if (copy.kind === "event") copy.source = { ...copy.source, documentId };
  return copy;
}

/** Gives a record what it had not, and leaves all it has. */
export function fillEmptyFields(
  library: OpenLibrary,
  changed: ChangedRecords,
  id: string,
  input: ContactOrEvent,
): void {
  const known = fieldsOf(requireRecord(library.db, id));
  if (known.kind !== input.kind) return;
  const fields: Record<string, unknown> = { ...known };
  const origins = { ...known.fieldOrigins };
  let isFuller = false;
  for (const [field, value] of Object.entries(input)) {
    if (NOT_READ.has(field) || isEmpty(value) || !isEmpty(fields[field])) continue;
    const origin = input.fieldOrigins[field];
    // Somebody emptied it and said so.
    if (!origin || origins[field]?.confirmed) continue;
    fields[field] = value;
    origins[field] = origin;
    isFuller = true;
  }
  if (!isFuller) return;
  rewriteRecord(
    library,
    changed,
    id,
    { ...fields, fieldOrigins: origins } as ContactOrEvent,
    "import",
  );
}

/** Nothing, or a thing of which every part is nothing. */
export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === "") return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === "object" && Object.values(value).every(isEmpty);
}
