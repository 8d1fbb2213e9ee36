import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Analyzer } from "../../../electron/backend/search/analysis/analyzer.ts";
import { textsOf } from "../../../electron/backend/search/analysis/fields.ts";
import { PhraseFinder } from "../../../electron/backend/search/query/phrase-finder.ts";
import { readQuery } from "../../../electron/backend/search/query/read-query.ts";
import { readable } from "../../../electron/backend/search/readable-record.ts";
import type { IndexableRecord } from "../../../electron/backend/search/search-index.ts";
import { seededRandom } from "../../bench/seeded-random.ts";
import { createTemporaryIndex, record, type TemporaryIndex } from "./temporary-index.ts";

const WORDS = [
  ...["Lesepaten", "Schule", "Schulen", "und", "der", "E-Mail-Adresse", "Lehrer:innen", "2018/19"],
  ...["Halle/Saale", "Stiftung", "Bürgerstiftung", "Übergang", "z.B.", "Beruf", "§ 16i", "die"],
];

/** Texts short and long, so that stretches of words come round again. */
function someRecords(): IndexableRecord[] {
  const random = seededRandom(11);
  const text = (length: number) =>
    Array.from({ length }, () => WORDS[Math.floor(random() * WORDS.length)]).join(" ");
  return Array.from({ length: 60 }, (_, i) =>
    record(`r${i}`, {
      title: text(1 + (i % 7)),
      summary: i % 3 === 0 ? text(12) : "",
      body: text([5, 20, 60, 400, 900][i % 5] as number),
      pages: i % 4 === 0 ? [{ number: 1, text: text(30) }] : [],
    }),
  );
}

describe("phrases", () => {
  let index: TemporaryIndex;
  let reads = 0;

  beforeAll(() => {
    const records = someRecords();
    index = createTemporaryIndex(undefined, {
      load: (id) => {
        reads++;
        return records.find((one) => one.id === id) ?? null;
      },
    });
    index.put(...records);
  });
  afterAll(() => index.close());

  test("are found where the words follow one another, and only there", () => {
    const analyzer = new Analyzer();
    const all = [...index.records.values()];
    let found = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 5 }), (words) => {
        const query = `"${words.join(" ")}"`;
        const [node] = readQuery(query, false);
        if (node?.type !== "phrase") return;
        const asked = node.words.some(({ clause }) => analyzer.analyse(clause.term).term !== "");
        const finder = new PhraseFinder(node, analyzer);
        const wanted = asked ? all.filter((one) => finder.isIn(readable(one), null)) : all;
        found += asked ? wanted.length : 0;
        expect(index.search(query, { limit: 200 }).sort()).toEqual(
          wanted.map((one) => one.id).sort(),
        );
      }),
      { numRuns: 100 },
    );
    expect(found).toBeGreaterThan(100);
  });

  test("are found without analysing all words just as when all are", () => {
    const analyzer = new Analyzer();
    const texts = [...index.records.values()].flatMap((one) =>
      textsOf(one, one.pages).map(([, text]) => text),
    );
    const gap = fc.constantFrom(" ", "  –  ", "\n\n", " | ", ", ", ": (", "-", "/");
    const phrase = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 });
    const text = fc.oneof(
      fc.constantFrom(...texts),
      fc
        .array(fc.tuple(fc.constantFrom(...WORDS, "Wort", "—", "•"), gap), { maxLength: 60 })
        .map((pieces) => pieces.flat().join("")),
    );
    let found = 0;
    fc.assert(
      fc.property(phrase, text, fc.nat(), fc.boolean(), (some, searched, at, typing) => {
        // Every other phrase is cut out of the text itself.
        const there = searched.split(/\s+/).slice(at % 60, (at % 60) + some.length);
        const words = at % 2 === 0 ? some : there;
        const [node] = readQuery(`"${words.join(" ")}${typing ? "" : '"'}`, typing);
        if (node?.type !== "phrase") return;
        const finder = new PhraseFinder(node, analyzer);
        const stands = finder.isBetween(searched, 0, searched.length);
        if (stands) found++;
        expect(finder.isInText(searched)).toBe(stands);
      }),
      { numRuns: 3_000 },
    );
    expect(found).toBeGreaterThan(150);
  });

  test("do not read the texts in which the words stand far apart", () => {
    const far = `${"Wort ".repeat(100)}Übergang ${"Wort ".repeat(100)}Patenschaft`;
    index.put(...Array.from({ length: 20 }, (_, i) => record(`far${i}`, { body: far })));
    reads = 0;
    expect(index.search('"Übergang Patenschaft"')).toEqual([]);
    expect(reads).toBe(0);
  });
});
