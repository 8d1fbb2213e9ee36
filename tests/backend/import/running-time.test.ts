import { describe, expect, it } from "vitest";
import { findSeason } from "../../../electron/backend/import/extract/german-date.ts";
import { runningTime } from "../../../electron/backend/import/extract/running-time.ts";

const AT = { passage: "", page: 1 };

describe("running times", () => {
  it.each([
    ["seit dem Schuljahr 2016/17", "2016-08", undefined],
    ["Schuljahr 2016/17", "2016-08", "2017-07"],
    ["Schuljahre 2016/17 bis 2018/19", "2016-08", "2019-07"],
    ["2015 bis 2018", "2015", "2018"],
    ["2015–2018", "2015", "2018"],
    ["01.09.2016 – 31.08.2019", "2016-09-01", "2019-08-31"],
    ["September 2016 bis August 2019", "2016-09", "2019-08"],
    ["seit Herbst 2016", "2016-09", undefined],
    ["seit 2014 (fortlaufend)", "2014", undefined],
    ["bis 2019", undefined, "2019"],
    ["bis Ende 2019", undefined, "2019-12"],
    ["ab Januar 2020", "2020-01", undefined],
    ["drei Jahre (2016 bis 2018)", "2016", "2018"],
    ["unbefristet", undefined, undefined],
    ["03/2019 bis 02/2021", "2019-03", "2021-02"],
    ["seit 09/2020", "2020-09", undefined],
    ["Az. 12/2019/4", "2019", undefined],
  ])("%s", (text, start, end) => {
    const found = runningTime(text, AT);
    expect([found.start?.value, found.end?.value]).toEqual([start, end]);
  });
});

describe("stretches of a year", () => {
  it.each([
    ["im Frühjahr 2019", "Frühjahr 2019", "2019-03", "2019-05"],
    ["Winter 2018/19", "Winter 2018/19", "2018-12", "2019-02"],
    ["im 2. Halbjahr 2019", "2. Halbjahr 2019", "2019-07", "2019-12"],
    ["im dritten Jahr", undefined, undefined, undefined],
    ["3. Quartal 2020", "3. Quartal 2020", "2020-07", "2020-09"],
    ["Ende Mai 2019", undefined, undefined, undefined],
  ])("%s", (text, words, start, end) => {
    const found = findSeason(text);
    expect([found?.text, found?.start, found?.end]).toEqual([words, start, end]);
  });
});
