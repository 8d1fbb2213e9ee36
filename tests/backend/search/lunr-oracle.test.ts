import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { LUNR_SCORING } from "../../../electron/backend/search/query/scoring.ts";
import type { IndexableRecord } from "../../../electron/backend/search/search-index.ts";
import { askOracle, buildOracle } from "./lunr-oracle.ts";
import {
  createTemporaryIndex,
  record,
  requestFor,
  type TemporaryIndex,
} from "./temporary-index.ts";

// Without the changes that docs/search.md describes, the index on disk has to answer what a plain
// lunr.Index over the same records answers: the same records, in the same order, with the same
// scores; after whatever was added, changed, removed and merged, in whatever order.

const RUNS = Number(process.env.ORACLE_RUNS ?? 300);
const QUERIES_PER_RUN = 8;

const VOCABULARY = [
  ..."Schule Schulen Grundschule Grundschullehrer Kita Kitas Bildung Bildungsbüro Lesepaten".split(
    " ",
  ),
  ..."Lesepate Übergang Uebergang Straße Beruf Berufsschule Stiftung Bürgerstiftung Halle".split(
    " ",
  ),
  ..."Haus Häuser und der die 2018 16i SGB Café naïve Wohnungsbau Wöhlerlinie Netzwerk".split(" "),
];

const word = fc.constantFrom(...VOCABULARY);
const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(" "));
const texts = fc.array(text, { maxLength: 2 });

const content = fc.record({
  title: text,
  aliases: texts,
  people: texts,
  places: texts,
  terms: texts,
  summary: text,
  body: text,
});

const id = fc.integer({ min: 0, max: 14 }).map((number) => `r${number}`);

type Step =
  | { step: "put"; id: string; content: Partial<IndexableRecord> }
  | { step: "remove"; id: string }
  | { step: "merge"; times: number }
  | { step: "reopen" };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ step: fc.constant("put" as const), id, content }) },
  { weight: 2, arbitrary: fc.record({ step: fc.constant("remove" as const), id }) },
  {
    weight: 3,
    arbitrary: fc.record({
      step: fc.constant("merge" as const),
      times: fc.integer({ min: 1, max: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ step: fc.constant("reopen" as const) }) },
);

const stopWords = ["und", "der", "die"];
const clause = fc
  .tuple(
    fc.constantFrom("", "", "", "+", "-"),
    // A field makes its word required: too many of them and nothing is found.
    fc.constantFrom("", "", "", "", "", "", "titel:", "ort:", "thema:", "text:"),
    word.filter((found) => !stopWords.includes(found)),
    fc.constantFrom("", "", "", "^2", "^0.5", "~1", "~2", "*"),
  )
  .map(([presence, field, term, suffix]) => {
    // Lunr throws when a required clause has no terms at all, and its wildcards see stems only.
    const stem = suffix === "*" ? term.slice(0, 4).toLowerCase() : term;
    return presence + field + stem + suffix;
  });
const query = fc.array(clause, { minLength: 1, maxLength: 4 }).map((clauses) => clauses.join(" "));

const open: TemporaryIndex[] = [];
afterEach(() => {
  for (const index of open.splice(0)) index.close();
});

test("answers what Lunr answers, whatever happened to the records before", () => {
  let cases = 0;
  let hits = 0;
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 1, maxLength: 25 }),
      fc.array(query, { minLength: QUERIES_PER_RUN, maxLength: QUERIES_PER_RUN }),
      (steps, queries) => {
        const index = createTemporaryIndex(LUNR_SCORING);
        try {
          for (const done of steps) perform(index, done);
          const oracle = buildOracle(index.records.values());
          for (const asked of queries) {
            const expected = askOracle(oracle, asked);
            compare(index, asked, expected);
            cases++;
            hits += expected.length;
          }
          expect(index.index.check(index.records.keys())).toEqual([]);
        } finally {
          index.close();
        }
      },
    ),
    { numRuns: RUNS },
  );
  expect(cases).toBe(RUNS * QUERIES_PER_RUN);
  // Enough of the random queries find something for the comparison to mean something.
  expect(hits).toBeGreaterThan(cases / 2);
}, 300_000);

test("answers what Lunr answers after the last document was swept out", () => {
  const index = createTemporaryIndex(LUNR_SCORING);
  open.push(index);
  index.put(record("r1", { title: "Schule" }), record("r2", { title: "Haus" }));
  while (index.index.mergeStep());
  index.remove("r1");
  while (index.index.mergeStep());
  expect(index.search("Schule")).toEqual([]);
  expect(index.db.prepare("SELECT count(*) FROM search_a_postings").pluck().get()).toBe(1);
  compare(index, "Haus", askOracle(buildOracle(index.records.values()), "Haus"));
});

function perform(index: TemporaryIndex, done: Step): void {
  switch (done.step) {
    case "put":
      index.put(record(done.id, done.content));
      break;
    case "remove":
      index.remove(done.id);
      break;
    case "merge":
      for (let i = 0; i < done.times; i++) index.index.mergeStep();
      break;
    case "reopen":
      index.reopen();
      break;
  }
}

/** Equal scores may come in either order: Lunr's is that of its field references. */
function compare(
  { index }: TemporaryIndex,
  query: string,
  expected: { id: string; score: number }[],
): void {
  const answer = index.search(requestFor(query, { limit: 1000 }));
  const ours = answer.hits.map(({ id, score }) => ({ id, score }));
  expect(answer.total, query).toBe(expected.length);
  expect(inOrder(ours), query).toEqual(inOrder(expected));
  for (const [i, hit] of ours.entries()) {
    expect(hit.score, query).toBeCloseTo(expected[i]?.score ?? Number.NaN, 9);
  }
}

function inOrder(hits: { id: string; score: number }[]): string[] {
  return hits
    .map(({ id, score }) => ({ id, score: Math.round(score * 1e6) }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .map(({ id, score }) => `${id} ${score}`);
}
