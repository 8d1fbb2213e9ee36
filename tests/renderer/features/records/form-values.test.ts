import { describe, expect, it } from "vitest";
import {
  changedFields,
  emptyValues,
  valuesOf,
} from "../../../../renderer/features/records/form-values.ts";
import { RECORD_KINDS, RecordInputSchema } from "../../../../shared/domain/record.ts";

describe("form values", () => {
  it.each(RECORD_KINDS)("of a new %s become a record once a title is typed", (kind) => {
    const values = emptyValues(kind);
    const titled = { ...values, ["name" in values ? "name" : "title"]: "Halle" };
    expect(RecordInputSchema.safeParse(titled).error?.issues).toBeUndefined();
  });

  it("say exactly which fields changed", () => {
    const record = RecordInputSchema.parse({ kind: "event", title: "Fachtag", organisers: ["A"] });
    const values = valuesOf(record);
    expect(changedFields(values, structuredClone(values))).toEqual({});
    expect(changedFields(values, { ...values, motto: "Neue Fäden" })).toEqual({
      motto: "Neue Fäden",
    });
  });

  it("are a copy: typing never changes the record that the view shows", () => {
    const record = RecordInputSchema.parse({ kind: "event", title: "T", organisers: ["A"] });
    const values = valuesOf(record);
    (values.organisers as unknown[]).push({ id: null, name: "B" });
    expect(record.kind === "event" && record.organisers).toHaveLength(1);
  });
});
