import { describe, expect, it } from "vitest";
import { findMoney } from "../../../electron/backend/import/extract/money.ts";

/** What a text says → amount, currency, year, "yearly" or "total". */
const CASES: [string, string[]][] = [
  ["Die Stiftung gibt 12.500 €.", ["12500 EUR"]],
  ["jährlich 10 TEUR", ["10000 EUR yearly"]],
  ["rund 1,2 Mio. Euro für drei Jahre", ["1200000 EUR"]],
  ["Kosten: 10.000,- Euro", ["10000 EUR"]],
  ["12.500,50 EUR", ["12500.5 EUR"]],
  ["EUR 12 500 im Jahr 2019", ["12500 EUR 2019"]],
  ["5 T€ im Haushaltsjahr 2020", ["5000 EUR 2020"]],
  ["1,5 Millionen Euro", ["1500000 EUR"]],
  ["insgesamt 30 Tsd. Euro", ["30000 EUR total"]],
  ["2018: 5.000 Euro, 2019: 7.500 Euro", ["5000 EUR 2018", "7500 EUR 2019"]],
  ["Der Beitrag von 500 € wird pro Jahr gezahlt.", ["500 EUR yearly"]],
  ["20.000 DM (damals)", ["20000 DEM"]],
  ["250 Euro", ["250 EUR"]],
  ["Die 1.200 Teilnehmenden kamen aus 12 Ländern.", []],
  ["Eurokrise 2010, 3 Europaschulen", []],
  ["Am 12.500. Tag", []],
];

describe("money in German texts", () => {
  it.each(CASES)("%s", (text, wanted) => {
    const told = findMoney(text).map(({ amount, currency, year, isYearly, isTotal }) =>
      [amount, currency, year, isYearly && "yearly", isTotal && "total"].filter(Boolean).join(" "),
    );
    expect(told).toEqual(wanted);
  });
});
