import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anchorAt, findAnchor } from "../../../shared/text/passage-anchor.ts";

const TEXT =
  "Ziele: Die Lesepaten kommen jede Woche.\nWirkung: Die Lesepaten kommen gern.\nKosten: Die Lesepaten kommen unentgeltlich.";

/** The passage of the text that begins at the nth "Die Lesepaten kommen". */
function nth(n: number) {
  let start = -1;
  for (let i = 0; i < n; i++) start = TEXT.indexOf("Die Lesepaten kommen", start + 1);
  return { start, end: start + "Die Lesepaten kommen".length };
}

describe("the anchor of a passage", () => {
  it.each([1, 2, 3])("tells the same words in place %i from the others", (n) => {
    const mark = nth(n);
    expect(findAnchor(TEXT, anchorAt(TEXT, 7, mark))).toEqual(mark);
  });

  it("finds the right place when text came before it and lines break elsewhere", () => {
    const anchor = anchorAt(TEXT, 1, nth(2));
    const anew = `Neue Einleitung. Die Lesepaten kommen auch.\n${TEXT.replaceAll(" ", "\n")}`;
    const found = findAnchor(anew, anchor);
    expect(anew.slice(0, found?.start).endsWith("Wirkung:\n")).toBe(true);
    expect(anew.slice(found?.start, found?.end)).toBe("Die\nLesepaten\nkommen");
  });

  it.each([
    [
      "a word divided at the end of a line",
      "die Bildungs-\nlandschaft wächst",
      "Bildungslandschaft",
    ],
    ["a soft hyphen", "die Bildungs\u00adlandschaft wächst", "Bildungslandschaft"],
    ["a ligature", "die Quali\ufb01zierung läuft", "Qualifizierung"],
    ["letters with their dots apart", "das Gespra\u0308ch am Abend", "Gespräch"],
    ["blanks of other kinds", "rund 20\u00a0000\u202fEuro im Jahr", "20 000 Euro"],
  ])("sees through %s", (_, text, quote) => {
    const found = findAnchor(text, { page: 1, quote, prefix: "", suffix: "" });
    expect(found).not.toBeNull();
    const shown = text.slice(found?.start, found?.end);
    expect(shown.normalize("NFKC").replace(/[-\s\u00ad]/g, "")).toBe(quote.replace(/\s/g, ""));
  });

  it("says that words are gone, and that a whole page has none", () => {
    const anchor = anchorAt(TEXT, 1, nth(1));
    expect(findAnchor("Hier steht etwas ganz anderes.", anchor)).toBeNull();
    expect(findAnchor("", anchor)).toBeNull();
    expect(findAnchor(TEXT, { page: 1, quote: " ", prefix: "", suffix: "" })).toBeNull();
  });

  it("leaves blanks around a selection out and cuts what is too long", () => {
    const anchor = anchorAt("Anfang   Mitte \n Ende", 1, { start: 6, end: 17 });
    expect(anchor).toEqual({ page: 1, quote: "Mitte", prefix: "Anfang   ", suffix: " \n Ende" });
    const long = "Wort ".repeat(1_000);
    expect(anchorAt(long, 1, { start: 0, end: long.length }).quote).toHaveLength(2_000);
  });

  it("always finds in a text what was taken from it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.nat(), fc.nat(), (text, a, b) => {
        const start = Math.min(a, b) % (text.length + 1);
        const end = Math.max(start, Math.max(a, b) % (text.length + 1));
        const anchor = anchorAt(text, 1, { start, end });
        const found = findAnchor(text, anchor);
        const letters = anchor.quote.replace(/\s|\p{Cf}|[-\u2010\u2011]/gu, "");
        if (letters === "") expect(found).toBeNull();
        else if (found) expect(found.start).toBeLessThan(found.end);
        else expect(anchor.quote).toMatch(/[\ud800-\udfff]/);
      }),
    );
  });
});
