import { describe, expect, it } from "vitest";
import { historySteps } from "../../../../renderer/features/records/history-steps.ts";
import { groupLinks } from "../../../../renderer/features/records/link-groups.ts";
import { moveItem } from "../../../../renderer/features/records/list-moves.ts";
import { isEmptyValue, isSameValue } from "../../../../renderer/features/records/same-value.ts";
import type { HistoryEntry } from "../../../../shared/domain/history.ts";
import type { LinkedRecord } from "../../../../shared/domain/link.ts";

const link = (id: string, title: string, changes: Partial<LinkedRecord> = {}): LinkedRecord => ({
  id,
  title,
  kind: "organisation",
  relation: "organiser",
  direction: "outgoing",
  trashed: false,
  ...changes,
});

const entry = (id: number, before: Record<string, unknown>): HistoryEntry => ({
  id,
  recordId: "r",
  revision: id,
  at: "2024-01-01T10:00:00.000Z",
  author: "",
  action: id === 1 ? "create" : "update",
  before,
});

describe("grouping links", () => {
  it("shows a record once, with every way it is tied", () => {
    const [group] = groupLinks([
      link("a", "TransMit"),
      link("a", "TransMit", { relation: "speaker" }),
      link("a", "TransMit", { relation: "speaker" }),
    ]);
    expect(group?.records).toHaveLength(1);
    expect(group?.records[0]?.ties.map((tie) => tie.relation)).toEqual(["organiser", "speaker"]);
  });

  it("keeps the order of the kinds, then of the names, with the trash last", () => {
    const groups = groupLinks([
      link("p", "Frau Weber", { kind: "person" }),
      link("z", "Zeitz"),
      link("ö", "Örtliche Stiftung"),
      link("a", "Altenburg", { trashed: true }),
      link("e", "Fachtag", { kind: "event" }),
    ]);
    expect(groups.map((group) => group.kind)).toEqual(["event", "organisation", "person"]);
    expect(groups[1]?.records.map((record) => record.title)).toEqual([
      "Örtliche Stiftung",
      "Zeitz",
      "Altenburg",
    ]);
  });
});

describe("history", () => {
  it("pairs what was there before with what came after, newest first", () => {
    const steps = historySteps(
      [entry(1, {}), entry(2, { motto: "" }), entry(3, { motto: "Fäden", title: "Tag" })],
      { motto: "Neue Fäden", title: "Fachtag" },
    );
    expect(steps.map((step) => step.changes)).toEqual([
      [
        { field: "motto", before: "Fäden", after: "Neue Fäden" },
        { field: "title", before: "Tag", after: "Fachtag" },
      ],
      [{ field: "motto", before: "", after: "Fäden" }],
      [],
    ]);
  });
});

describe("values", () => {
  it("are the same whatever the order of keys, and with a key missing", () => {
    expect(isSameValue({ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 })).toBe(true);
    expect(isSameValue({ a: undefined }, {})).toBe(true);
    expect(isSameValue([1, 2], [1])).toBe(false);
    expect(isSameValue(["a"], { 0: "a" })).toBe(false);
    expect(isSameValue(null, {})).toBe(false);
  });

  it("are empty when nothing in them says anything; zero does", () => {
    expect(isEmptyValue({ name: "", address: { city: "" }, position: null })).toBe(true);
    expect(isEmptyValue({ name: "", address: { city: "Halle" } })).toBe(false);
    expect(isEmptyValue(0)).toBe(false);
    expect(isEmptyValue([])).toBe(true);
  });

  it("move inside a list and never out of it", () => {
    expect(moveItem(["a", "b", "c"], 0, 2)).toEqual(["b", "c", "a"]);
    expect(moveItem(["a", "b"], 0, -1)).toEqual(["a", "b"]);
    expect(moveItem(["a", "b"], 1, 2)).toEqual(["a", "b"]);
  });
});
