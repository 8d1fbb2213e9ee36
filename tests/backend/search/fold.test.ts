import fc from "fast-check";
import { expect, test } from "vitest";
import { foldWord } from "../../../shared/text/fold.ts";

test.each([
  ["Straße", "STRASSE"],
  ["Übergang", "Uebergang"],
  ["Größe", "Groesse"],
  ["naïve", "naive"],
  ["ﬁnden", "finden"],
  ["Stif\u00adtung", "Stiftung"],
  ["Mu\u0308ller", "Mueller"],
  ["Łódź", "Lodz"],
])("%s and %s are one word", (a, b) => {
  expect(foldWord(a)).toBe(foldWord(b));
});

test("ue that is no umlaut stays", () => {
  expect(foldWord("Steuer")).toBe("steuer");
  expect(foldWord("Quelle")).toBe("quelle");
});

test("what has been folded stays as it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (word) => {
      const folded = foldWord(word);
      expect(foldWord(folded)).toBe(folded);
    }),
    { numRuns: 2_000 },
  );
});
