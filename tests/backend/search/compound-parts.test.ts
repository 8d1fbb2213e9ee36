import { describe, expect, test } from "vitest";
import { splitCompound } from "../../../electron/backend/search/analysis/compound-parts.ts";
import { foldWord } from "../../../shared/text/fold.ts";

const partsOf = (word: string) => splitCompound(foldWord(word));

describe("parts of compounds", () => {
  test.each([
    ["Bürgerstiftung", ["bürger", "stiftung"]],
    ["Bildungsmanagement", ["bildungs", "management"]],
    ["Grundschule", ["grund", "schule"]],
    ["Motordämmung", ["motor", "dämmung"]],
    ["Lesepaten", ["lese", "paten"]],
    ["Jugendamt", ["jugend", "amt"]],
    ["Wöhlerlinie", ["wöhler", "linie"]],
  ])("%s", (word, parts) => {
    expect(partsOf(word)).toEqual(parts);
  });

  test("are also what neighbours form together", () => {
    expect(partsOf("Zeitstempeldienst")).toEqual(
      expect.arrayContaining(["zeit", "stempel", "zeitstempel"]),
    );
  });

  test("are not looked for in words that are none", () => {
    for (const word of ["Verwaltung", "Einrichtung", "Informationen", "Übergang", "Schule"]) {
      expect(partsOf(word), word).toEqual([]);
    }
  });

  test("take no time on nonsense", () => {
    const start = performance.now();
    for (let i = 0; i < 2_000; i++) partsOf("schul".repeat(10));
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
