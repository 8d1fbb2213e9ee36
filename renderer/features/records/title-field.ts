import type { RecordKind } from "../../../shared/domain/record.ts";

/** The field whose text a record is listed under. */
export function titleFieldOf(kind: RecordKind): "name" | "title" {
  return kind === "organisation" || kind === "person" ? "name" : "title";
}
