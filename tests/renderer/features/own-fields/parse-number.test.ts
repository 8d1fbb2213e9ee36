import { expect, it } from "vitest";
import { parseNumber } from "../../../../renderer/features/own-fields/parse-number.ts";

it.each([
  ["12", 12],
  ["12,5", 12.5],
  ["12.500", 12_500],
  ["12.500,75", 12_500.75],
  ["1 200", 1_200],
  ["-3", -3],
  ["3.5", 3.5],
  ["zwölf", null],
  ["", null],
  ["1.2.3", null],
  ["12,", null],
])("reads %s", (text, value) => {
  expect(parseNumber(text)).toBe(value);
});
