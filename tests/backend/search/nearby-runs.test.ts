import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Analyzer } from "../../../electron/backend/search/analysis/analyzer.ts";
import { wordsOf } from "../../../electron/backend/search/analysis/tokenizer.ts";
import { NearbyRuns } from "../../../electron/backend/search/query/nearby-runs.ts";
import { readQuery } from "../../../electron/backend/search/query/read-query.ts";
import { marksIn, matcherFor } from "../../../electron/backend/search/query/word-matcher.ts";
import { thingsAskedFor } from "../../../electron/backend/search/query/words-of-query.ts";

const analyzer = new Analyzer();

/** Spellings in which a word of a query hides most easily from a pattern over the raw text. */
const PIECES = [
  "Lesepaten",
  "LESEPATIN",
  "Lehrer:innen",
  "LehrerInnen",
  "Ärzt*innen",
  "Schüler_in",
  "Mitarbeiter/-innen",
  "E-Mail",
  "E-Mail-Adresse",
  "z.B.",
  "A. von der Heide",
  "Halle/Saale",
  "Schule–Beruf",
  "2018/19",
  "2018/2019",
  "19.03.2018",
  "2018-03-19",
  "§ 16i SGB II",
  "§§ 3",
  "§16i-Förderung",
  "Straße",
  "Strasse",
  "STRASSENFEST",
  "Schloßpark",
  "Schlosspark",
  "Uebergang",
  "Übergänge",
  "Grundschulübergang",
  "Quelle",
  "Treue",
  "Steuer",
  "aktuell",
  "Kin\u00adder\u00adgar\u00adten",
  "Ku\u0308che",
  "Café",
  "Šibenik",
  "ﬁnanziert",
  "m²",
  "Ærø",
  "Bürgerstiftung",
  "Kitas",
  "Bildungs- und Teilhabepaket",
  "Aus- und Weiterbildung",
  "Ausbildung",
  "Kopf-/Fußzeile",
  "Kopfzeile",
  "Schulleitungen und -träger",
  "Schulträger",
  "10.000",
  "😀 Lesefest",
  "...",
  "_",
  "§",
  "-",
];
const SEPARATORS = [" ", "\n", ", ", " – ", ". ", "„", "“ ", "/", "-", "…", ""];

function matcherOf(query: string, typing: boolean) {
  const words = thingsAskedFor(readQuery(query, typing));
  return matcherFor(
    words,
    ({ clause }) => {
      const { term, parts } = analyzer.analyse(clause.term);
      return [{ term, weight: 1 }, ...parts.map((part) => ({ term: part, weight: 0.7 }))].filter(
        (one) => one.term !== "",
      );
    },
    analyzer,
  );
}

const everywhere = new NearbyRuns({ terms: [], words: [] });

describe("looking only where a word of the query can be", () => {
  test("marks what looking at every word marks", () => {
    const texts = fc
      .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(...SEPARATORS)), {
        maxLength: 12,
      })
      .map((parts) => parts.flat().join(""));
    const known = [...new Set(PIECES.flatMap((piece) => [piece, ...wordsOf(piece)]))];
    const queries = fc
      .array(fc.constantFrom(...known), { minLength: 1, maxLength: 3 })
      .map((words) => words.join(" "));
    let marked = 0;
    fc.assert(
      fc.property(texts, queries, fc.boolean(), fc.nat(8), (text, written, typing, cut) => {
        const query = typing ? written.slice(0, Math.max(1, written.length - cut)) : written;
        const matcher = matcherOf(query, typing);
        const marks = marksIn(text, matcher);
        marked += marks.length;
        expect(marks).toEqual(marksIn(text, { ...matcher, nearby: everywhere }));
      }),
      { numRuns: Number(process.env.MARKS_RUNS ?? 5_000) },
    );
    expect(marked).toBeGreaterThan(1_000);
  });

  test("stops after as many places as are wanted", () => {
    const matcher = matcherOf("Lesepaten", false);
    expect(marksIn("Lesepaten ".repeat(50), matcher, 10)).toHaveLength(10);
  });
});
