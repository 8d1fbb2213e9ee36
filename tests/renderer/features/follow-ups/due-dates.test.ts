import { describe, expect, test } from "vitest";
import { relativeDay } from "../../../../renderer/components/relative-day.ts";
import {
  addDays,
  addMonths,
  daysBetween,
  nextMonday,
} from "../../../../renderer/features/follow-ups/due-dates.ts";

describe("days to come back to something", () => {
  test("go over the ends of months, years and summer time", () => {
    expect(addDays("2026-02-27", 2)).toBe("2026-03-01");
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2026-10-24", 2)).toBe("2026-10-26");
  });

  test("keep the last day of a month where the next one is shorter", () => {
    expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
    expect(addMonths("2028-01-31", 1)).toBe("2028-02-29");
    expect(addMonths("2026-12-15", 1)).toBe("2027-01-15");
    expect(addMonths("2026-08-31", 6)).toBe("2027-02-28");
  });

  test.each([
    ["2026-11-23", "2026-11-30"],
    ["2026-11-25", "2026-11-30"],
    ["2026-11-29", "2026-11-30"],
    ["2026-11-30", "2026-12-07"],
  ])("next week after %s begins on %s", (day, monday) => {
    expect(nextMonday(day)).toBe(monday);
  });

  test("are counted in whole days, whatever the clock did in between", () => {
    expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
    expect(daysBetween("2026-11-25", "2026-11-24T09:30")).toBe(-1);
  });
});

describe("a day said relatively", () => {
  test.each([
    [0, "heute"],
    [1, "morgen"],
    [-1, "gestern"],
    [-13, "vor 13 Tagen"],
    [21, "in 3 Wochen"],
    [-200, "vor 6 Monaten"],
    [-800, "vor 2 Jahren"],
  ])("%i days is %s", (days, words) => {
    expect(relativeDay(days, "de")).toBe(words);
  });
});
