import { formatPartialDate } from "../../../shared/text/date-format.ts";
import { plainMentions } from "../../../shared/text/mentions.ts";
import type { FieldSpec } from "./field-spec.ts";
import { isEmptyValue } from "./same-value.ts";

/** A value in one line of plain text, for names of buttons and for marking it in a passage. */
export function valueText(field: FieldSpec, value: unknown, language: "de" | "en" = "de"): string {
  if (isEmptyValue(value)) return "";
  if (field.type === "date") return formatPartialDate(String(value), language);
  return plainParts(value).join(", ");
}

/** The texts inside a value, in order; ids and empty parts left out. */
export function plainParts(value: unknown): string[] {
  if (isEmptyValue(value)) return [];
  if (typeof value === "string" || typeof value === "number") return [plainMentions(String(value))];
  if (Array.isArray(value)) return value.flatMap(plainParts);
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([key, part]) => (isKey(key) ? [] : plainParts(part)));
  }
  return [];
}

function isKey(name: string): boolean {
  return name === "id" || name === "documentId" || name === "ags";
}
