import { type AnyRecord, type RecordKind, titleOf } from "../../../shared/domain/record.ts";
import { localToday } from "../../../shared/text/date-parse.ts";
import type { FormValues } from "./form-values.ts";

/**
 * What a new record knows from where it was begun: a note is of today and belongs to the partnership
 * or the contact it was written from.
 */
export function valuesAbout(kind: RecordKind, empty: FormValues, about?: AnyRecord): FormValues {
  if (kind !== "interaction") return empty;
  const values: FormValues = { ...empty, date: localToday() };
  if (!about) return values;
  const reference = { id: about.id, name: titleOf(about) };
  switch (about.kind) {
    case "partnership":
      return { ...values, partnership: reference, participants: [...about.contactPersons] };
    case "practiceExample":
      return { ...values, participants: [...about.contactPersons] };
    case "organisation":
    case "person":
      return { ...values, participants: [reference] };
    default:
      return values;
  }
}
