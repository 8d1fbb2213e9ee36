import { describe, expect, it } from "vitest";
import { isHeld, longerHold } from "../../../shared/domain/hold.ts";
import type { RecordDraft } from "../../../shared/domain/record.ts";
import { openForTest } from "./open-library.ts";

const NEVER_OVER = { holdReason: "Zuwendungsbescheid", holdUntil: null };
const OVER = { holdReason: "Verwendungsnachweis", holdUntil: "2020" };

const KINDS: RecordDraft[] = [
  { kind: "person", name: "Yvonne Ypsilon" },
  { kind: "partnership", title: "Lesepaten" },
  { kind: "event", title: "Fachtag" },
];

describe("a record on hold", () => {
  it.each(KINDS)("$kind is not erased until the hold is lifted", async (draft) => {
    const { call } = await openForTest();
    const { record } = await call("records.create", { record: draft });
    const { id, revision } = record;
    await call("records.update", { id, revision, changes: NEVER_OVER });
    await expect(call("records.erase", { id })).rejects.toThrow("record/on-hold");
    await call("records.trash", { id });
    expect(await call("records.emptyTrash", {})).toEqual({ erasedIds: [], heldIds: [id] });
    const { record: kept } = await call("records.get", { id });
    expect(kept).toMatchObject(NEVER_OVER);

    const { entries } = await call("records.history", { id });
    expect(entries.map(({ action, before }) => [action, before])).toContainEqual([
      "update",
      { holdReason: "" },
    ]);
    await call("records.update", { id, revision: kept.revision, changes: { holdReason: "" } });
    expect(await call("records.emptyTrash", {})).toEqual({ erasedIds: [id], heldIds: [] });
  });

  it("may go when its day has passed, and is the first on the list until then", async () => {
    const { call } = await openForTest();
    for (const [name, hold] of [
      ["Ohne Ende", NEVER_OVER],
      ["Abgelaufen", OVER],
      ["Noch lange", { holdReason: "Akte", holdUntil: "2999-12-31" }],
      ["Frei", {}],
    ] as const) {
      await call("records.create", { record: { kind: "person", name, ...hold } });
    }
    const { holds } = await call("privacy.holds", {});
    expect(holds.map(({ title, ended }) => [title, ended])).toEqual([
      ["Abgelaufen", true],
      ["Noch lange", false],
      ["Ohne Ende", false],
    ]);
    const over = holds[0]?.id ?? "";
    await call("records.erase", { id: over });
    expect((await call("privacy.holds", {})).holds).toHaveLength(2);
  });

  it("gives its hold to the record it is merged into", async () => {
    const { call } = await openForTest();
    const { record: kept } = await call("records.create", {
      record: { kind: "organisation", name: "Stiftung", ...OVER },
    });
    const { record: other } = await call("records.create", {
      record: { kind: "organisation", name: "Stiftung e. V.", ...NEVER_OVER },
    });
    const { record } = await call("records.merge", {
      kept: kept.id,
      keptRevision: kept.revision,
      other: other.id,
      otherRevision: other.revision,
    });
    expect(record).toMatchObject({ holdReason: OVER.holdReason, holdUntil: null });
    await expect(call("records.erase", { id: kept.id })).rejects.toThrow("record/on-hold");
  });
});

it.each([
  ["2026", "2026-12-31", true],
  ["2026", "2027-01-01", false],
  ["2026-11", "2026-11-30", true],
  ["2026-11-25", "2026-11-25", true],
  ["2026-11-25T10:00", "2026-11-25", true],
  ["2026-11-25", "2026-11-26", false],
])("until %s holds on %s: %s", (holdUntil, today, expected) => {
  expect(isHeld({ holdReason: "Akte", holdUntil }, today)).toBe(expected);
  expect(isHeld({ holdReason: "", holdUntil }, today)).toBe(false);
});

it("the longer of two holds has no end, or the later one", () => {
  const none = { holdReason: "", holdUntil: null };
  const later = { holdReason: "b", holdUntil: "2030" };
  expect(longerHold(OVER, later)).toEqual({ ...OVER, holdUntil: "2030" });
  expect(longerHold(later, { holdReason: "c", holdUntil: "2030-05" }).holdUntil).toBe("2030");
  expect(longerHold(none, later)).toEqual(later);
  expect(longerHold(later, none)).toEqual(later);
  expect(longerHold(later, NEVER_OVER).holdUntil).toBeNull();
});
