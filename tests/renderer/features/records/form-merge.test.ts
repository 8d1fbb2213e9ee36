import { describe, expect, it } from "vitest";
import { mergeForms } from "../../../../renderer/features/records/form-merge.ts";

const base = { title: "Fachtag", motto: "", tags: ["Netzwerk"] };

describe("bringing two versions of a record together", () => {
  it("takes both changes when they concern different fields", () => {
    const result = mergeForms(
      base,
      { ...base, motto: "Neue Fäden" },
      { ...base, tags: ["Netzwerk", "Stiftung"] },
    );
    expect(result.conflicts).toEqual([]);
    expect(result.merged).toEqual({
      title: "Fachtag",
      motto: "Neue Fäden",
      tags: ["Netzwerk", "Stiftung"],
    });
  });

  it("asks when both changed one field, and keeps what was typed here until then", () => {
    const result = mergeForms(
      base,
      { ...base, title: "Fachtag 2018" },
      { ...base, title: "Fachveranstaltung" },
    );
    expect(result.conflicts).toEqual([
      { field: "title", mine: "Fachtag 2018", theirs: "Fachveranstaltung" },
    ]);
    expect(result.merged.title).toBe("Fachtag 2018");
  });

  it("does not ask when both made the same change", () => {
    const changed = { ...base, motto: "Neue Fäden" };
    expect(mergeForms(base, changed, { ...changed }).conflicts).toEqual([]);
  });

  it("does not bring back what the other side emptied", () => {
    expect(mergeForms(base, { ...base, motto: "x" }, { ...base, tags: [] }).merged.tags).toEqual(
      [],
    );
  });
});
