import { describe, expect, it } from "vitest";
import {
  formatDateSpan,
  formatPartialDate,
  formatRunningTime,
} from "../../../shared/text/date-format.ts";

describe("dates on screen", () => {
  it.each([
    ["2018", "2018"],
    ["2018-03", "März 2018"],
    ["2018-03-09", "9. März 2018"],
    ["2018-03-19T12:00", "19. März 2018, 12:00"],
    ["Frühjahr 2018", "Frühjahr 2018"],
  ])("writes %s as %s", (date, expected) => {
    expect(formatPartialDate(date)).toBe(expected);
  });

  it("has a short form for columns and forms", () => {
    expect(formatPartialDate("2018-03-09", "de", "short")).toBe("09.03.2018");
    expect(formatPartialDate("2018-03", "de", "short")).toBe("03.2018");
    expect(formatPartialDate("2018-03-09T09:05", "de", "short")).toBe("09.03.2018, 09:05");
  });

  it.each([
    ["2018-03-19T12:00", "2018-03-19T17:00", "19. März 2018, 12:00–17:00 Uhr"],
    ["2018-03-18", "2018-03-19", "18.–19. März 2018"],
    ["2018-03-31", "2018-04-01", "31. März 2018 – 1. April 2018"],
    ["2014", "2018", "2014–2018"],
    ["2018-03-19", "2018-03-19", "19. März 2018"],
    ["2018-03-19T12:00", null, "19. März 2018, 12:00 Uhr"],
    ["2018-03", null, "März 2018"],
    [null, "2018", "bis 2018"],
    [null, null, ""],
  ])("writes the span from %s to %s as %s", (start, end, expected) => {
    expect(formatDateSpan(start, end)).toBe(expected);
  });

  it("says since when something goes on that has no end yet", () => {
    expect(formatRunningTime("2014-05", null)).toBe("seit Mai 2014");
    expect(formatRunningTime("2014", "2018")).toBe("2014–2018");
    expect(formatRunningTime(null, "2018")).toBe("bis 2018");
    expect(formatRunningTime(null, null)).toBe("");
    expect(formatRunningTime("2014-05", null, "en")).toBe("since May 2014");
  });

  it("writes English too", () => {
    expect(formatDateSpan("2018-03-18", "2018-03-19", "en")).toBe("18–19 March 2018");
    expect(formatPartialDate("2018-03-19T12:00", "en")).toBe("19 March 2018, 12:00");
    expect(formatPartialDate("2018-03-19T12:00", "en", "short")).toBe("2018-03-19, 12:00");
    expect(formatPartialDate("2018-03", "en", "short")).toBe("2018-03");
  });
});
