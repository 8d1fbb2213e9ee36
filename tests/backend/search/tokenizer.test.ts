import { describe, expect, test } from "vitest";
import {
  eachWord,
  LONGEST_WORD,
  wordsOf,
} from "../../../electron/backend/search/analysis/tokenizer.ts";

describe("words of a text", () => {
  test.each([
    ["Halle/Saale und Halle (Saale)", "Halle Saale und Halle Saale"],
    ["Übergang Schule–Beruf", "Übergang Schule Beruf"],
    ["„Neue Fäden“ · im Netz", "Neue Fäden im Netz"],
    ["Bürger*innen, Lehrer:innen", "Bürger Bürgerinnen Lehrer Lehrerinnen"],
    ["LehrerInnen und INNEN", "Lehrer Lehrerinnen und INNEN"],
    ["Mitarbeiter/-innen", "Mitarbeiter Mitarbeiterinnen"],
    ["§ 16i SGB II", "§16i 16i SGB II"],
    ["Schuljahr 2018/19", "Schuljahr 2018 2019"],
    ["am 19.03.2018", "am 2018-03-19 2018"],
    ["E-Mail", "E Mail EMail"],
    ["Aus- und Weiterbildung", "Aus Ausbildung und Weiterbildung"],
    [
      "Kinder-, Jugend- und Familienhilfe",
      "Kinder Kinderhilfe Jugend Jugendhilfe und Familienhilfe",
    ],
    ["Kopf-/Fußzeile", "Kopf Fußzeile Kopfzeile"],
    ["Schulleitungen und -träger", "Schulleitungen und träger Schulträger"],
    ["Bildungsangebote sowie -bedarfe", "Bildungsangebote sowie bedarfe Bildungsbedarfe"],
    ["Wahrheits- oder einen", "Wahrheits oder einen"],
    ["Tabellen - und mehr", "Tabellen und mehr"],
    ["ein -Xmx- und kein", "ein Xmx und kein"],
    ["z.B. J. S. Bach", "zB J S Bach"],
    ["Stif\u00adtung", "Stif\u00adtung"],
    ["👍 gut 🎉", "gut"],
    ["مدرسة للجميع", "مدرسة للجميع"],
    ['... !? --- "', ""],
  ])("%s", (text, words) => {
    expect(wordsOf(text).join(" ")).toBe(words);
  });

  test("tells where each stands", () => {
    const text = "Die Schul-Cloud, § 16i!";
    eachWord(text, (word, start, end) => {
      const there = text.slice(start, end).replace(/[-\s]/g, "");
      expect(there).toContain(word.replace("§", ""));
    });
  });

  test("cuts a word that is no word", () => {
    expect(wordsOf("x".repeat(2_000_000))).toEqual(["x".repeat(LONGEST_WORD)]);
    expect(wordsOf("a-".repeat(100_000)).length).toBe(100_000);
  });
});
