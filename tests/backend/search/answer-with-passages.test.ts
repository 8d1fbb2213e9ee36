import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  answerAsShown,
  answerWithPassages,
} from "../../../electron/backend/search/answer-with-passages.ts";
import type { SearchRequest } from "../../../shared/domain/search.ts";
import {
  createTemporaryIndex,
  record,
  requestFor,
  type TemporaryIndex,
} from "./temporary-index.ts";

const FILLER = Array.from({ length: 60 }, (_, i) => `Wort${i}`).join(" ");
/** Has each of the words more often, a few lines apart: the same to the places of the index. */
const SCATTERED = [
  FILLER,
  "Patinnen",
  "Vorlesestunde",
  "Stadtbücherei",
  "Patinnen",
  "Vorlesestunde",
].join(` ${FILLER.slice(0, 120)} `);
const SENTENCE = `${FILLER} Die Patinnen kommen zur Vorlesestunde in die Stadtbücherei. ${FILLER}`;
const QUERY = "stadtbücherei patin vorlesestunden";

let index: TemporaryIndex;

beforeAll(() => {
  index = createTemporaryIndex();
  index.put(
    record("scattered", { body: SCATTERED }),
    record("sentence", { body: SENTENCE }),
    record("page", { pages: [1, 2].map((number) => ({ number, text: SENTENCE })) }),
    ...Array.from({ length: 40 }, (_, i) =>
      record(`other${i}`, { body: `Patinnen ${FILLER} ${i % 2 ? "Vorlesestunde" : ""}` }),
    ),
  );
});
afterAll(() => index.close());

function ask(query: string, request: Partial<SearchRequest> = {}) {
  return answerWithPassages(
    requestFor(query, request),
    index.index,
    (asked) => index.index.search(asked),
    (id) => index.read(id),
  );
}

const ids = (hits: readonly { id: string }[]) => hits.map(({ id }) => id);

describe("texts that say three words in one place", () => {
  test("come before longer ones that have them somewhere, other forms of the words included", () => {
    expect(index.search(QUERY).slice(0, 3)).toEqual(["page", "scattered", "sentence"]);
    const { hits } = ask(QUERY);
    expect(ids(hits).slice(0, 3)).toEqual(["page", "sentence", "scattered"]);
    expect(hits.find(({ id }) => id === "scattered")?.together).toBe(0);
    expect(hits.find(({ id }) => id === "sentence")?.together).toBe(1);
  });

  test("are no better for it when only two words were asked for", () => {
    const { hits } = ask("patinnen vorlesestunde");
    expect(hits.every(({ together }) => together === 0)).toBe(true);
  });

  test("gain nothing where the title says it already", () => {
    index.put(record("title", { title: "Patinnen Vorlesestunde Stadtbücherei", body: SENTENCE }));
    const titled = ask(QUERY).hits.find(({ id }) => id === "title");
    index.remove("title");
    expect(titled?.together).toBe(0);
  });
});

describe("whatever stretch of the hits is asked for", () => {
  test("it is cut from the same order", () => {
    const all = ids(ask(QUERY, { limit: 100 }).hits);
    expect(all.length).toBe(ask(QUERY).total);
    for (const [offset, limit] of [
      [0, 1],
      [0, 5],
      [1, 3],
      [5, 20],
      [11, 2],
      [12, 10],
      [30, 50],
    ]) {
      const hits = ids(ask(QUERY, { offset, limit }).hits);
      expect(hits).toEqual(all.slice(offset, (offset ?? 0) + (limit ?? 0)));
    }
  });

  test("it is the order of a list of all hits without passages", () => {
    const all = ids(ask(QUERY, { limit: 100 }).hits);
    const read = (id: string) => index.read(id);
    const listed = answerAsShown(requestFor(QUERY, { limit: 100 }), index.index, read);
    expect(ids(listed.hits)).toEqual(all);
    expect(listed.total).toBe(all.length);
  });

  test("hits sorted otherwise keep their order", () => {
    const sorted = index.index.search(requestFor(QUERY, { sort: "title" })).hits;
    expect(ids(ask(QUERY, { sort: "title" }).hits)).toEqual(ids(sorted));
  });
});
