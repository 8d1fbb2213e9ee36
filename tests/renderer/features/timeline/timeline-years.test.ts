import { describe, expect, test } from "vitest";
import {
  byYear,
  kindsIn,
  type TimelineEntry,
  textBeyondTitle,
} from "../../../../renderer/features/timeline/timeline-years.ts";

function entry(date: string, kind = "interaction"): TimelineEntry {
  return { id: date, kind, date, title: "", text: "", detail: "" };
}

describe("the timeline", () => {
  test("stands by year in the order it came, vague dates with their year", () => {
    const years = byYear([entry("2026-03-01"), entry("2026"), entry("2018-03"), entry("")]);
    expect(years.map(({ year, entries }) => [year, entries.length])).toEqual([
      ["2026", 2],
      ["2018", 1],
      ["", 1],
    ]);
  });

  test("offers only the kinds that occur", () => {
    expect(kindsIn([entry("2026", "event"), entry("2025"), entry("2024")])).toEqual([
      { kind: "interaction", count: 2 },
      { kind: "event", count: 1 },
    ]);
  });

  test("does not repeat a title that is the beginning of the text", () => {
    expect(textBeyondTitle({ title: "Angerufen, …", text: "Angerufen, kommt wieder" })).toBe("");
    expect(textBeyondTitle({ title: "Anruf", text: "Sie kommt wieder" })).toBe("Sie kommt wieder");
  });
});
