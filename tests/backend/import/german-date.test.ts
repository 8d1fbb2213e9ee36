import { describe, expect, it } from "vitest";
import { findDates } from "../../../electron/backend/import/extract/german-date.ts";
import { findTimes } from "../../../electron/backend/import/extract/german-time.ts";

function dates(text: string, year: number | null = null): string[] {
  return findDates(text, year).map(({ start, end }) => (start === end ? start : `${start}/${end}`));
}

describe("findDates", () => {
  const cases: [string, string[]][] = [
    ["19. März 2018", ["2018-03-19"]],
    ["Montag, 19.03.2018", ["2018-03-19"]],
    ["am 19.3.18 in Halle", ["2018-03-19"]],
    ["2018-03-19", ["2018-03-19"]],
    ["18./19. März 2018", ["2018-03-18/2018-03-19"]],
    ["18. und 19. März 2018", ["2018-03-18/2018-03-19"]],
    ["18.–19. März 2018", ["2018-03-18/2018-03-19"]],
    ["18. - 19. März 2018", ["2018-03-18/2018-03-19"]],
    ["18., 19. und 20. März 2018", ["2018-03-18/2018-03-20"]],
    ["vom 3. bis 5. Mai 2019", ["2019-05-03/2019-05-05"]],
    ["30. April bis 2. Mai 2019", ["2019-04-30/2019-05-02"]],
    ["30. Dezember 2019 bis 2. Januar 2020", ["2019-12-30/2020-01-02"]],
    ["Freitag, 3. Mai, bis Sonntag, 5. Mai 2019", ["2019-05-03/2019-05-05"]],
    ["18./19.03.2018", ["2018-03-18/2018-03-19"]],
    ["18.-19.03.2018", ["2018-03-18/2018-03-19"]],
    ["18.03.-19.03.2018", ["2018-03-18/2018-03-19"]],
    ["18.03.2018 – 20.03.2018", ["2018-03-18/2018-03-20"]],
    ["1. Sept. 2020", ["2020-09-01"]],
    ["im März 2018 und am 4. April 2018", ["2018-03", "2018-04-04"]],
    ["31. April 2018", []],
    ["06108 Halle, Tel. 0345 19.03 2018", []],
    ["Version 1.2.3 und § 3.4.5", []],
    ["2014 bis 2018", []],
    ["12.30 Uhr bis 14.15 Uhr", []],
  ];
  for (const [text, expected] of cases) it(text, () => expect(dates(text)).toEqual(expected));

  it("gives a day without a year the assumed one, and marks it", () => {
    expect(dates("am 19. März fand", 2018)).toEqual(["2018-03-19"]);
    expect(findDates("am 19. März fand", 2018)[0]?.hasYear).toBe(false);
    expect(dates("am 19. März fand")).toEqual([]);
  });
});

describe("findTimes", () => {
  const cases: [string, [string, string] | null][] = [
    ["12:00 Uhr bis 17:00 Uhr", ["12:00", "17:00"]],
    ["12 bis 17 Uhr", ["12:00", "17:00"]],
    ["von 9.30 bis 16 Uhr", ["09:30", "16:00"]],
    ["9:30–15:45 Uhr", ["09:30", "15:45"]],
    ["10:00 - 16:30", ["10:00", "16:30"]],
    ["ab 18 Uhr", ["18:00", ""]],
    ["Beginn 10 Uhr", ["10:00", ""]],
    ["Beginn: 10 Uhr, Ende: gegen 15.30 Uhr", ["10:00", "15:30"]],
    ["14.00 Uhr – ca. 17 Uhr", ["14:00", "17:00"]],
    ["18.–19. März", null],
    ["18.03.–19.03.2018", null],
    ["keine Zeit", null],
  ];
  for (const [text, expected] of cases) {
    it(text, () => {
      const found = findTimes(text);
      if (expected === null) expect(found).toBeNull();
      else expect([found?.start, found?.end]).toEqual(expected);
    });
  }
});
