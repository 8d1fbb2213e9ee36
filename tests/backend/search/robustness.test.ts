import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  createTemporaryIndex,
  record,
  requestFor,
  type TemporaryIndex,
} from "./temporary-index.ts";

let index: TemporaryIndex;
beforeEach(() => {
  index = createTemporaryIndex();
});
afterEach(() => index.close());

describe("queries nobody should type", () => {
  test.each([
    ["100,000 characters", "wort ".repeat(20_000)],
    ["one word of 100,000 characters", "x".repeat(100_000)],
    ["only punctuation", "!?.,;:-_#+*~'\"§$%&/()=".repeat(50)],
    ["only quotation marks", '"'.repeat(999)],
    ["only brackets", "(".repeat(5_000)],
    ["emoji", "👩‍👩‍👧‍👦🎉".repeat(100)],
    ["combining characters", `a${"\u0301".repeat(5_000)}`],
    ["right-to-left", "مدرسة ".repeat(100)],
    ["nothing", ""],
    ["stop words", "der die das und"],
    ["a regular expression", "(a+)+$ [^] .*? \\b{1,9}"],
    ["NUL", "\u0000\u0000 a\u0000b"],
  ])("%s", (_, query) => {
    index.put(record("a", { title: "Schule", body: "Wort" }));
    for (const typing of [false, true]) {
      const start = performance.now();
      const answer = index.index.search(requestFor(query, { typing, withFacets: true }));
      expect(answer.total).toBeLessThanOrEqual(1);
      expect(performance.now() - start).toBeLessThan(1_000);
    }
    index.index.complete(query, 8);
    index.index.advise(requestFor(query));
  });
});

describe("texts nobody should write", () => {
  test("one word of 2 MB", () => {
    index.put(record("a", { body: `Anfang ${"x".repeat(2_000_000)} Ende` }));
    while (index.index.mergeStep());
    expect(index.search("Ende")).toEqual(["a"]);
    expect(index.search("x".repeat(150_000))).toEqual(["a"]);
  });

  test("the same word 100,000 times", () => {
    index.put(record("a", { body: "Schule ".repeat(100_000) }), record("b", { title: "Schule" }));
    while (index.index.mergeStep());
    expect(index.search("schule").sort()).toEqual(["a", "b"]);
    expect(index.index.check(index.records.keys())).toEqual([]);
  });

  test("10 million tokens", () => {
    const line = Array.from({ length: 1_000 }, (_, i) => `wort${i}`).join(" ");
    index.put(record("a", { body: `${line} `.repeat(10_000) }));
    while (index.index.mergeStep());
    expect(index.search("wort77")).toEqual(["a"]);
  }, 120_000);

  test("a word in every text", () => {
    const texts = Array.from({ length: 3_000 }, (_, i) =>
      record(`r${i}`, { title: `Bildung ${i}`, body: i === 7 ? "Besonderheit" : "" }),
    );
    index.put(...texts);
    while (index.index.mergeStep());
    expect(index.index.search(requestFor("bildung")).total).toBe(3_000);
    expect(index.search("bildung besonderheit")[0]).toBe("r7");
  });

  test("no words at all", () => {
    index.put(record("a", { title: "…", body: "— 🎉 —" }));
    while (index.index.mergeStep());
    expect(index.index.search(requestFor("")).total).toBe(1);
    index.remove("a");
    while (index.index.mergeStep());
    expect(index.index.search(requestFor("")).total).toBe(0);
  });
});

describe("an index damaged by hand", () => {
  const fill = () => {
    for (let i = 0; i < 60; i++) {
      index.put(
        record(`r${i}`, { title: `Schule ${i}`, body: "Lesepaten lesen vor. ".repeat(20) }),
      );
    }
    while (index.index.mergeStep());
    expect(index.index.check(index.records.keys())).toEqual([]);
  };

  test.each([
    ["postings gone", "DELETE FROM search_a_postings WHERE term = 'schul'"],
    ["postings changed", "UPDATE search_a_postings SET data = x'0001' WHERE term = 'schul'"],
    ["postings cut", "UPDATE search_a_postings SET data = substr(data, 1, length(data) - 1)"],
    ["postings of nonsense", "UPDATE search_a_postings SET data = randomblob(200)"],
    ["a document gone", "DELETE FROM search_a_docs WHERE id = 'r5'"],
    ["a block gone", "DELETE FROM search_a_blocks"],
    ["a block of nonsense", "UPDATE search_a_blocks SET data = randomblob(100)"],
    ["tables gone", "DROP TABLE search_a_postings"],
  ])("%s: is noticed, and mended from the records", (_, damage) => {
    fill();
    index.db.exec(damage);
    index.reopen();
    let noticed = false;
    try {
      index.index.search(requestFor("schule lesepaten"));
      noticed = index.index.backlog() > 0 || index.index.check(index.records.keys()).length > 0;
    } catch {
      noticed = true;
    }
    expect(noticed).toBe(true);
    index.index.rebuild(index.records.values());
    expect(index.index.check(index.records.keys())).toEqual([]);
    expect(index.index.backlog()).toBe(0);
    expect(index.index.search(requestFor("schule")).total).toBe(60);
  });

  test("emptied blocks are noticed by the first query", () => {
    fill();
    index.db.exec("DELETE FROM search_a_blocks");
    index.reopen();
    index.index.search(requestFor("schule"));
    expect(index.index.isCurrent()).toBe(false);
    expect(index.index.backlog()).toBeGreaterThan(0);
  });
});

describe("an index of another version", () => {
  test("answers while the new one is made, and takes changes meanwhile", () => {
    for (let i = 0; i < 50; i++) index.put(record(`r${i}`, { title: `Schule ${i}` }));
    while (index.index.mergeStep());
    index.db.exec("UPDATE search_a_state SET analysis_version = -1");
    index.reopen();
    expect(index.index.backlog()).toBe(50);
    const ids = [...index.records.keys()].values();
    expect(index.index.reindexStep(ids)).toBe(true);
    expect(index.index.search(requestFor("schule")).total).toBe(50);
    index.put(record("r3", { title: "Haus" }), record("neu", { title: "Haus" }));
    index.remove("r4");
    expect(index.search("haus").sort()).toEqual(["neu", "r3"]);
    while (index.index.reindexStep(ids));
    expect(index.index.backlog()).toBe(0);
    expect(index.search("haus").sort()).toEqual(["neu", "r3"]);
    expect(index.index.search(requestFor("schule")).total).toBe(48);
    expect(index.index.check(index.records.keys())).toEqual([]);
    const left = index.db
      .prepare("SELECT count(*) FROM sqlite_schema WHERE name LIKE 'search\\_a%' ESCAPE '\\'")
      .pluck();
    expect(left.get()).toBe(0);
  });
});

test("what was undone with its transaction leaves nothing behind", () => {
  index.put(record("a", { title: "Schule" }));
  expect(index.search("schule")).toEqual(["a"]);
  expect(() =>
    index.db.transaction(() => {
      index.index.put(record("b", { title: "Schule", body: "Haus" }));
      expect(index.search("schule haus")).toEqual(["b", "a"]);
      throw new Error("undone");
    })(),
  ).toThrow("undone");
  expect(index.search("schule haus")).toEqual(["a"]);
  index.put(record("c", { title: "Haus" }));
  expect(index.search("schule haus").sort()).toEqual(["a", "c"]);
});
