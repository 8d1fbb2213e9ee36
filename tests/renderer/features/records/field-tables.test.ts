import { describe, expect, it } from "vitest";
import { fieldsOf } from "../../../../renderer/features/records/field-spec.ts";
import { FIELD_TABLES } from "../../../../renderer/features/records/field-tables.ts";
import { RECORD_KINDS, RecordInputSchema } from "../../../../shared/domain/record.ts";
import { RecordInputBaseSchema } from "../../../../shared/domain/record-base.ts";

/** Kept by the library or drawn elsewhere, so in no table: tags are, though they are of the base. */
const KEPT_ELSEWHERE = new Set([
  ...Object.keys(RecordInputBaseSchema.shape).filter((name) => name !== "tags"),
  "kind",
  // What a document's file says of itself; the reader shows it.
  "fileHash",
  "mediaType",
  "language",
  "pageUnit",
  "pageCount",
  "textMissing",
  "lastViewedAt",
]);

describe("the field tables", () => {
  it.each(RECORD_KINDS)("show every field of a %s exactly once", (kind) => {
    const schema = RecordInputSchema.options.find((option) => option.shape.kind.value === kind);
    const wanted = Object.keys(schema?.shape ?? {}).filter((name) => !KEPT_ELSEWHERE.has(name));
    const shown = fieldsOf(FIELD_TABLES[kind]).map((field) => field.name);
    expect(shown.toSorted()).toEqual(wanted.toSorted());
  });

  it.each(RECORD_KINDS)("give the sections of a %s distinct ids", (kind) => {
    const ids = FIELD_TABLES[kind].sections.map((section) => section.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
