import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AnalysedRecord,
  analyseRecord,
  eachPosting,
} from "../../../electron/backend/search/analysis/analyse-record.ts";
import { Analyzer } from "../../../electron/backend/search/analysis/analyzer.ts";
import { TEXT, TEXT_PARTS } from "../../../electron/backend/search/analysis/fields.ts";
import { eachWord } from "../../../electron/backend/search/analysis/tokenizer.ts";
import { Vocabulary } from "../../../electron/backend/search/analysis/vocabulary.ts";
import { record } from "./temporary-index.ts";

/** "LehrerInnen" is two words; "Lehrer-In" is joined to one that would be two. */
const WORDS = [
  "Kita Kitas kita Lehrer Lehrerin Lehrerinnen LehrerInnen LehrerIn Lehrer-In Lehrer:innen",
  "Schulträger Grundschule grundschulen und die § 16i SGB II 2018/19 19.03.2018 z.B. E-Mail",
]
  .flatMap((line) => line.split(" "))
  .concat("Aus- und Weiterbildung", "Schulleitungen und -träger", "𝒜𝓃𝓃𝒶", "a".repeat(80));

const text = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: "grapheme", maxLength: 6 })), {
    maxLength: 40,
  })
  .map((words) => words.join(" "));

/** Fills the lead of a text, which counts twice. */
const LEAD = `${"- ".repeat(160)}. `;

describe("a record as terms", () => {
  test("is what comes of its words one by one, whatever was read before", () => {
    const vocabulary = new Vocabulary(new Analyzer());
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
        for (const body of texts) {
          expect(countsOf(LEAD + body, vocabulary)).toEqual(countedOneByOne(LEAD + body));
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test("stays the same when words are forgotten", () => {
    const vocabulary = new Vocabulary(new Analyzer());
    const often = "Kitas und Grundschulen der Stadt";
    const before = countsOf(LEAD + often, vocabulary);
    for (let round = 0; round < 3; round++) {
      const many = Array.from({ length: 70_000 }, (_, i) => `w${round}x${i}`).join(" ");
      const long = countsOf(`${LEAD}${often} ${many} ${often}`, vocabulary);
      expect(long.get("kita")).toEqual([2, 0]);
      expect(long.size).toBe(70_000 + before.size);
      expect(countsOf(LEAD + often, vocabulary)).toEqual(before);
    }
    // A spelling that is new, of a term that is not.
    expect(countsOf(`${LEAD}Kitas Kita`, vocabulary).get("kita")).toEqual([2, 0]);
  });
});

/** By term: times in the text, and in it as a part. */
type Counts = Map<string, [number, number]>;

function countsOf(body: string, vocabulary: Vocabulary): Counts {
  const analysed: AnalysedRecord = analyseRecord(record("1", { body }), vocabulary);
  const counts: Counts = new Map();
  eachPosting(analysed, (term, fields, frequencies) => {
    expect(counts.has(term.text)).toBe(false);
    const inText = fields & (1 << TEXT) ? (frequencies[0] as number) : 0;
    const inParts = fields & (1 << TEXT_PARTS) ? (frequencies[inText > 0 ? 1 : 0] as number) : 0;
    counts.set(term.text, [inText, inParts]);
  });
  return counts;
}

function countedOneByOne(body: string): Counts {
  const analyzer = new Analyzer();
  const counts: Counts = new Map();
  const add = (term: string, field: 0 | 1) => {
    const known = counts.get(term) ?? [0, 0];
    known[field]++;
    counts.set(term, known);
  };
  eachWord(body, (written, _start, _end, leftOut) => {
    const { term, parts } = analyzer.analyse(written);
    if (term === "") return;
    add(term, leftOut ? 1 : 0);
    for (const part of parts) add(part, 1);
  });
  return counts;
}
