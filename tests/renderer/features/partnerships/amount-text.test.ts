import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatAmount,
  parseAmount,
} from "../../../../renderer/features/partnerships/amount-text.ts";

describe("amounts as typed", () => {
  it.each([
    ["12500", 12500],
    ["12.500", 12500],
    ["12.500,50", 12500.5],
    ["12500,5", 12500.5],
    ["12 500 €", 12500],
    ["1.250.000 EUR", 1250000],
    ["12500.50", 12500.5],
    ["12,500.50", 12500.5],
    ["0", 0],
  ])("%s is %d", (text, amount) => {
    expect(parseAmount(text)).toBe(amount);
  });

  it.each(["", "€", "12.50.00", "1.2.3,4", "-5", "zwölf", "12,5,5"])("%j is none", (text) => {
    expect(parseAmount(text)).toBeNull();
  });

  it("are read back as they were written, in both languages", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e11 }),
        fc.constantFrom("de" as const, "en" as const),
        (cents, language) => {
          // English thousands without cents look like German decimals: "12,500" stays ambiguous
          // only for three digits, which the German reading refuses as decimals.
          expect(parseAmount(formatAmount(cents / 100, language))).toBe(cents / 100);
        },
      ),
    );
  });
});
