import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PartialDateSchema } from "../../../shared/domain/partial-date.ts";
import { formatPartialDate } from "../../../shared/text/date-format.ts";
import { localToday, parsePartialDate } from "../../../shared/text/date-parse.ts";

describe("dates as typed into a form", () => {
  it.each([
    ["19.03.2018", "2018-03-19"],
    ["19.3.2018", "2018-03-19"],
    ["19. 3. 2018", "2018-03-19"],
    ["19.3.18", "2018-03-19"],
    ["1.5.74", "1974-05-01"],
    ["19. März 2018", "2018-03-19"],
    ["19 März 2018", "2018-03-19"],
    ["19. Maerz 2018", "2018-03-19"],
    ["Mo, 19. März 2018", "2018-03-19"],
    ["Montag, 19.03.2018", "2018-03-19"],
    ["19. März 2018, 12:00", "2018-03-19T12:00"],
    ["19.03.2018 12.30 Uhr", "2018-03-19T12:30"],
    ["19.03.2018, 9 Uhr", "2018-03-19T09:00"],
    ["19.03.2018 um 9:15", "2018-03-19T09:15"],
    ["März 2018", "2018-03"],
    ["Sept. 2018", "2018-09"],
    ["3/2018", "2018-03"],
    ["03.2018", "2018-03"],
    ["2018", "2018"],
    ["2018-03", "2018-03"],
    ["2018-03-19", "2018-03-19"],
    ["2018-03-19 12:00", "2018-03-19T12:00"],
    ["19 March 2018", "2018-03-19"],
    ["March 19, 2018", "2018-03-19"],
    ["29.02.2024", "2024-02-29"],
    ["  2018  ", "2018"],
  ])("reads %s as %s", (text, expected) => {
    expect(parsePartialDate(text)).toBe(expected);
  });

  it.each([
    "",
    "Frühjahr 2018",
    "30.02.2018",
    "29.02.2023",
    "32.01.2018",
    "19.13.2018",
    "19.03.2018, 25:00",
    "18./19. März",
    "19.03.2018 12",
    "März 2018, 12:00",
    "gestern Abend",
    "99",
  ])("does not guess at %j", (text) => {
    expect(parsePartialDate(text)).toBeNull();
  });

  it("knows today, yesterday and tomorrow, over the end of a month", () => {
    expect(parsePartialDate("heute", "2024-02-29")).toBe("2024-02-29");
    expect(parsePartialDate("gestern", "2024-03-01")).toBe("2024-02-29");
    expect(parsePartialDate("morgen", "2024-12-31")).toBe("2025-01-01");
    expect(parsePartialDate("morgen, 14 Uhr", "2024-12-31")).toBe("2025-01-01T14:00");
  });

  it("takes the local day, not the one in Greenwich", () => {
    expect(localToday(new Date(2018, 2, 9, 0, 30))).toBe("2018-03-09");
  });

  it("reads back whatever it writes, in both languages and styles", () => {
    const partialDate = fc
      .tuple(
        fc.date({
          min: new Date("1900-01-01T00:00:00Z"),
          max: new Date("2199-12-31T23:59:00Z"),
          noInvalidDate: true,
        }),
        fc.constantFrom(4, 7, 10, 16),
      )
      .map(([date, length]) => date.toISOString().slice(0, length));
    fc.assert(
      fc.property(
        partialDate,
        fc.constantFrom("de" as const, "en" as const),
        fc.constantFrom("long" as const, "short" as const),
        (date, language, style) => {
          expect(parsePartialDate(formatPartialDate(date, language, style))).toBe(date);
        },
      ),
    );
  });

  it("answers with a valid partial date or null for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
        const read = parsePartialDate(text);
        expect(read === null || PartialDateSchema.safeParse(read).success).toBe(true);
      }),
    );
  });
});
