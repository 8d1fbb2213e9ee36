import { expect, it } from "vitest";
import { isPhoneNumber, phoneKey, phoneKeys } from "../../../shared/text/phone-key.ts";

it.each([
  "030 23125-412",
  "030/23125 412",
  "(030) 23125412",
  "+49 30 23125-412",
  "+49 (0)30 23125-412",
  "0049 30 23125412",
])("%s is one number with all its spellings", (written) => {
  expect(phoneKey(written)).toBe("03023125412");
  expect(isPhoneNumber(written)).toBe(true);
});

it("keeps the country of other numbers", () => {
  expect(phoneKey("+43 1 5333")).toBe("4315333");
});

it("parts several numbers of one field", () => {
  expect(phoneKeys("0361 12345-0 oder 0171 1234567; Durchwahl 12")).toEqual([
    "0361123450",
    "01711234567",
  ]);
});

it.each(["19.03.2018", "2018-2021", "06799", "0361 Erfurt", "+Lesepaten", "", "0 0"])(
  "%s is no number",
  (text) => expect(isPhoneNumber(text)).toBe(false),
);
