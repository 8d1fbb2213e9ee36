import { describe, expect, it } from "vitest";
import {
  differencesOf,
  toMergeFields,
  usualSide,
} from "../../../../renderer/features/duplicates/merge-choices.ts";
import {
  type AnyRecord,
  type RecordDraft,
  RecordInputSchema,
} from "../../../../shared/domain/record.ts";

function record(draft: RecordDraft): AnyRecord {
  const kept = { createdAt: "", updatedAt: "", revision: 1, trashedAt: null };
  return { ...RecordInputSchema.parse(draft), ...kept, id: crypto.randomUUID() };
}

describe("merging field by field", () => {
  const left = record({
    kind: "organisation",
    name: "A-Stiftung",
    tags: ["alt"],
    phone: "030 1",
  });
  const right = record({
    kind: "organisation",
    name: "B-Stiftung",
    tags: ["neu"],
    mail: "b@example.org",
  });
  const differences = differencesOf(left, right);
  const sides = Object.fromEntries(differences.map((one) => [one.field.name, usualSide(one)]));

  it("keeps the left name, fills what is empty and joins lists unless somebody decides", () => {
    expect(sides).toEqual({ name: "left", tags: "both", phone: "left", mail: "right" });
    expect(toMergeFields(differences, {})).toEqual({
      takeFromOther: ["mail"],
      keepOwn: expect.arrayContaining(["name", "phone"]),
    });
  });

  it("follows decisions", () => {
    const { takeFromOther, keepOwn } = toMergeFields(differences, { name: "right", tags: "left" });
    expect(takeFromOther.sort()).toEqual(["mail", "name"]);
    expect(keepOwn).toContain("tags");
  });
});
