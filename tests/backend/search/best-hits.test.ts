import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { IndexableRecord } from "../../../electron/backend/search/search-index.ts";
import {
  createTemporaryIndex,
  record,
  requestFor,
  type TemporaryIndex,
} from "./temporary-index.ts";

const TEXTS = 3_000;
const COMPOUNDS = ["grundschule", "schulbuch", "buchladen", "schulweg", "wegbegleiter"];
const PLAIN_WORDS = Array.from(
  { length: 60 },
  (_, i) => `wort${String.fromCharCode(97 + (i % 26))}${i}`,
);
const WORDS = [...COMPOUNDS, ...PLAIN_WORDS];

/** Words of different rarity: from every second text down to one in forty. */
function textOf(number: number): IndexableRecord {
  let state = number * 2_654_435_761;
  const random = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
  const words = WORDS.filter((_, n) => random() < 0.5 * 0.95 ** n);
  return record(`r${number}`, {
    kind: number % 3 === 0 ? "practiceExample" : "document",
    title: words.slice(-2).join(" "),
    body: words.flatMap((word) => new Array(timesOf(random())).fill(word)).join(" "),
    facets: { year: [String(2018 + (number % 4))] },
  });
}

/** Mostly once, seldom often. */
function timesOf(chance: number): number {
  return Math.ceil(0.7 / (1 - chance * 0.95));
}

let index: TemporaryIndex;

beforeAll(() => {
  index = createTemporaryIndex();
  index.index.rebuild(Array.from({ length: TEXTS }, (_, i) => textOf(i)));
});
afterAll(() => index.close());

test("the best are the same, and as many are counted, however many are asked for", () => {
  const word = fc
    .tuple(fc.constantFrom("", "", "", "+", "-", "titel:"), fc.constantFrom(...WORDS.slice(0, 30)))
    .map(([sign, word]) => sign + word);
  const part = fc.oneof(
    { weight: 6, arbitrary: word },
    { weight: 1, arbitrary: fc.tuple(word, word).map(([a, b]) => `(${a} OR ${b})`) },
    { weight: 1, arbitrary: fc.constantFrom("wor", "wort", "schul", "buch") },
  );
  const query = fc
    .array(part, { minLength: 1, maxLength: 4 })
    .map((words) => [...new Set(words)].join(" "));
  const filters = fc.constantFrom<Partial<Record<"year", string[]>>>({}, { year: ["2019"] });
  fc.assert(
    fc.property(
      query,
      filters,
      fc.boolean(),
      fc.boolean(),
      (words, filters, withFacets, typing) => {
        const asked = { filters, withFacets, typing };
        const few = index.index.search(requestFor(words, { ...asked, limit: 40 }));
        const all = index.index.search(requestFor(words, { ...asked, limit: TEXTS }));
        expect(all.hits).toHaveLength(all.total);
        expect(few.hits).toEqual(all.hits.slice(0, 40));
        expect({ ...few, hits: [] }).toEqual({ ...all, hits: [] });
      },
    ),
    { numRuns: 400 },
  );
});

test("several required words meet what each of them meets", () => {
  const ids = (words: string) =>
    new Set(index.search(words, { limit: TEXTS }).map((id) => Number(id.slice(1))));
  const pair = fc.uniqueArray(fc.constantFrom(...PLAIN_WORDS), { minLength: 2, maxLength: 3 });
  fc.assert(
    fc.property(pair, (words) => {
      const [first, ...others] = words.map((word) => ids(word));
      const inAll = [...(first ?? [])].filter((id) => others.every((set) => set.has(id)));
      const found = ids(words.map((word) => `+${word}`).join(" "));
      expect([...found].sort()).toEqual(inAll.sort());
    }),
  );
});
