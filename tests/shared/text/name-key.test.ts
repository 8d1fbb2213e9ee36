import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameKeys, sortKey } from "../../../shared/text/name-key.ts";

function share(a: string, b: string): boolean {
  const keys = new Set(nameKeys(a));
  return nameKeys(b).some((key) => keys.has(key));
}

describe("names", () => {
  it.each([
    ["Halle/Saale", "Halle (Saale)"],
    ["Händel Halle", "Händelhalle"],
    ["Händelhalle", "HAENDELHALLE"],
    ["Lesepaten e.V.", "Lesepaten"],
    ["Lesepaten e. V.", "Lesepaten e.V."],
    ["Bildung gGmbH", "Bildung"],
    ["Transferagentur Mitteldeutschland (TransMit)", "TransMit"],
    ["Transferagentur Mitteldeutschland (TransMit)", "Transferagentur Mitteldeutschland"],
    ["Frau Dr. Maria Müller", "Maria Mueller"],
    ["Müller, Maria", "Prof. Dr. Maria Müller"],
    ["Dr.-Ing. Maria Müller", "Maria Müller"],
    ["Prof. em. Dr. Dr. h. c. mult. Maria Müller", "Dr. habil. Maria Müller"],
    ["Hr. Müller", "Herr Müller"],
  ])("%s and %s are one", (a, b) => {
    expect(share(a, b)).toBe(true);
  });

  it.each([
    ["Halle (Saale)", "Halle (Westfalen)"],
    ["Halle (Saale)", "Halle"],
    ["Stiftung Lernwege", "Stiftung Lebenswege"],
    ["Maria Müller", "Marion Müller"],
    ["Stadt Leipzig", "Landkreis Leipzig"],
  ])("%s and %s are two", (a, b) => {
    expect(share(a, b)).toBe(false);
  });

  it("case and punctuation never count", () => {
    const letters = fc.constantFrom(..."abcdefghijklmnopqrstuvwxyzäöü0123456789");
    fc.assert(
      fc.property(fc.string({ unit: letters, minLength: 2 }), (word) => {
        const [key] = nameKeys(word);
        expect(nameKeys(word.toUpperCase())[0]).toBe(key);
        expect(nameKeys(`„${word}“ –`)[0]).toBe(key);
      }),
    );
  });

  it("any text at all has a sort key, and one of bounded length", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 600 }), (text) => {
        expect(sortKey(text).length).toBeLessThan(20_000);
        for (const key of nameKeys(text)) expect(key.length).toBeLessThanOrEqual(200);
      }),
    );
  });
});
