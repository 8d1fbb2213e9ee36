import {
  type AnyRecord,
  type RecordInput,
  RecordInputSchema,
  type RecordKind,
} from "../../../shared/domain/record.ts";
import { fieldsOf } from "./field-spec.ts";
import { FIELD_TABLES } from "./field-tables.ts";
import { isEmptyValue, isSameValue } from "./same-value.ts";

/** What a form holds while it is filled in: the fields by name, not yet validated. */
export type FormValues = Record<string, unknown>;

/** The names of the fields that a form of this kind may change. */
export function editableFields(kind: RecordKind): string[] {
  const names = fieldsOf(FIELD_TABLES[kind])
    .filter((field) => !field.readOnly)
    .map((field) => field.name);
  // Fields of the user's own stand together in one field of every record.
  return [...names, "extra"];
}

/** A new record of this kind with every field at its empty value. */
export function emptyValues(kind: RecordKind): FormValues {
  const title = FIELD_TABLES[kind].titleField.name;
  // The schema wants a title; it gets one, which is taken away again for the person to type.
  const empty = RecordInputSchema.parse({ kind, [title]: "-" }) as FormValues;
  return pickFields(kind, { ...empty, [title]: "" });
}

/** The editable part of a stored record. */
export function valuesOf(record: AnyRecord | RecordInput): FormValues {
  return pickFields(record.kind, record as unknown as FormValues);
}

/** The fields that differ from `base`, as `records.update` wants them. */
export function changedFields(base: FormValues, values: FormValues): FormValues {
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => !isSameValue(base[name], value)),
  );
}

/** A copy of the values with typed ones where nothing stands yet; lists are joined. */
export function fillEmpty(values: FormValues, typed: FormValues): FormValues {
  const filled = structuredClone(values);
  for (const [name, value] of Object.entries(typed)) {
    const own = filled[name];
    if (isEmptyValue(own)) filled[name] = structuredClone(value);
    else if (Array.isArray(own) && Array.isArray(value)) {
      filled[name] = [
        ...own,
        ...value.filter((item) => !own.some((had) => isSameValue(had, item))),
      ];
    }
  }
  return filled;
}

function pickFields(kind: RecordKind, record: FormValues): FormValues {
  const values: FormValues = { kind };
  for (const name of editableFields(kind)) values[name] = record[name];
  return structuredClone(values);
}
