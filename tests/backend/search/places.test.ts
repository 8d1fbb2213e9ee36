import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FIELD_COUNT, TEXT, TEXT_PARTS } from "../../../electron/backend/search/analysis/fields.ts";
import { placeInText } from "../../../electron/backend/search/analysis/places.ts";
import { PART_BITS, RunWriter } from "../../../electron/backend/search/index/postings.ts";
import { eachPostingOf } from "../../../electron/backend/search/index/run-cursor.ts";
import { createTemporaryIndex, record, type TemporaryIndex } from "./temporary-index.ts";

const FILLER = Array.from({ length: 120 }, (_, i) => `Wort${i}`).join(" ");

describe("words near one another", () => {
  let index: TemporaryIndex;

  beforeAll(() => {
    index = createTemporaryIndex();
    index.put(
      record("apart", { body: `${FILLER} Patinnen ${FILLER} Vorlesestunde ${FILLER}` }),
      record("near", { body: `${FILLER} ${FILLER} Patinnen zur Vorlesestunde ${FILLER}` }),
    );
  });
  afterAll(() => index.close());

  const order = () => index.search("Vorlesestunde Patinnen");

  test("come first, not packed yet", () => expect(order()).toEqual(["near", "apart"]));

  test("come first, packed, and after others were swept out", () => {
    while (index.index.mergeStep());
    expect(order()).toEqual(["near", "apart"]);
    index.put(record("gone", { body: "Patinnen" }));
    while (index.index.mergeStep());
    index.remove("gone");
    while (index.index.mergeStep());
    expect(order()).toEqual(["near", "apart"]);
  });

  test("come first in an index made from nothing", () => {
    index.index.rebuild([...index.records.values()]);
    expect(order()).toEqual(["near", "apart"]);
  });
});

test("the stretches of a text have places of their own, over and over again", () => {
  expect(placeInText(15)).toBe(placeInText(0));
  expect(placeInText(16)).not.toBe(placeInText(0));
  const all = Array.from({ length: 480 }, (_, n) => placeInText(n)).reduce((a, b) => a | b);
  expect(all >>> 0).toBe(0xfffffffc);
  expect(placeInText(480)).toBe(placeInText(0));
});

test("what was packed as postings is read as it was", () => {
  const posting = fc.record({
    distance: fc.integer({ min: 1, max: 300 }),
    frequencies: fc.oneof(
      // The shapes that most postings have, and what is just too much for them.
      fc.constantFrom(1, 2, 15, 16, 255, 256).map((n) => [[TEXT, n] as const]),
      fc.constantFrom(1, 2, 15, 16).map((n) => [[TEXT_PARTS, n] as const]),
      fc
        .tuple(fc.integer({ min: 1, max: 17 }), fc.integer({ min: 1, max: 17 }))
        .map(([text, parts]) => [[TEXT, text] as const, [TEXT_PARTS, parts] as const]),
      fc.uniqueArray(
        fc.tuple(fc.nat({ max: FIELD_COUNT - 1 }), fc.integer({ min: 1, max: 100_000 })),
        { minLength: 1, selector: ([field]) => field },
      ),
    ),
    places: fc.oneof(
      fc.nat({ max: 31 }).map((n) => (1 << n) >>> 0),
      fc.integer({ min: 0, max: 0xffffffff }),
    ),
  });
  const run = new RunWriter();
  const part = fc.nat({ max: 200 });
  fc.assert(
    fc.property(part, fc.array(posting, { minLength: 1, maxLength: 50 }), (part, postings) => {
      const written: unknown[] = [];
      let doc = part * 2 ** PART_BITS;
      for (const { distance, frequencies, places } of postings) {
        doc += distance;
        const sorted = frequencies.toSorted(([a], [b]) => a - b);
        const fields = sorted.reduce((bits, [field]) => bits | (1 << field), 0);
        const counts = sorted.map(([, count]) => count);
        run.add(doc, fields, counts, places);
        written.push([doc, fields, counts, places]);
      }
      const read: [number, ...unknown[]][] = [];
      eachPostingOf(run.finish(), (doc, fields, counts, places) => {
        const count = fields.toString(2).replaceAll("0", "").length;
        read.push([doc, fields, [...counts.subarray(0, count)], places]);
      });
      expect(read.sort(([a], [b]) => a - b)).toEqual(written);
    }),
  );
});
