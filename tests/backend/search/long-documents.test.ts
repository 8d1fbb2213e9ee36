import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { Analyzer } from "../../../electron/backend/search/analysis/analyzer.ts";
import { hashTerm } from "../../../electron/backend/search/analysis/hash-term.ts";
import { wordsOf } from "../../../electron/backend/search/analysis/tokenizer.ts";
import { PackedPages } from "../../../electron/backend/search/index/packed-pages.ts";
import { readable } from "../../../electron/backend/search/readable-record.ts";
import type {
  IndexableRecord,
  ReadableRecord,
} from "../../../electron/backend/search/search-index.ts";
import { createTemporaryIndex, record } from "./temporary-index.ts";

const FILLER =
  "Der Landkreis berichtet über Angebote, Einrichtungen und Zahlen des Schuljahres. ".repeat(25);

/** A document of so many pages; what is given stands at the end of its page. */
function longDocument(id: string, count: number, texts: Record<number, string>): IndexableRecord {
  const pages = Array.from({ length: count }, (_, i) => ({
    number: i + 1,
    text: FILLER + (texts[i + 1] ?? ""),
  }));
  return record(id, { title: "Bildungsbericht", pages });
}

const index = createTemporaryIndex(undefined, { read: (id) => watched(id) });
/** The pages that were read since a test began. */
const read: number[] = [];

function watched(id: string): ReadableRecord | null {
  const known = index.records.get(id);
  if (!known) return null;
  const { readPages, ...rest } = readable(known);
  return {
    ...rest,
    *readPages(numbers) {
      for (const page of readPages(numbers)) {
        read.push(page.number);
        yield page;
      }
    },
  };
}

beforeAll(() => {
  index.put(
    longDocument("a", 60, {
      7: "Lesepaten kommen in die Grundschulen.",
      31: "Lesepaten",
      44: "Die Schulen öffnen ihre Mensen.",
      58: "Mentoren helfen nachmittags.",
    }),
    longDocument("b", 40, { 12: "Mentoren", 13: "helfen nachmittags" }),
    record("c", { title: "Notiz", body: "Lesepaten gesucht" }),
  );
});
beforeEach(() => {
  read.length = 0;
});
afterAll(() => index.close());

function passage(query: string, id: string, typing = false) {
  const document = watched(id) as ReadableRecord;
  return index.index.marker(query, typing).passage(document).passage;
}

describe("of a long document", () => {
  test("the passage is on the page that meets most of the query, and few others are read", () => {
    expect(passage("Lesepaten Grundschule", "a").page).toBe(7);
    expect(passage("mentor", "a").page).toBe(58);
    expect(new Set(read)).toEqual(new Set([7, 31, 58]));
  });

  test("the word that is being typed is found on its page", () => {
    expect(passage("nachmitt", "a", true).page).toBe(58);
    expect(read).toEqual([58]);
  });

  test("the beginning is shown when no page has a word of the query", () => {
    expect(passage("Quartier", "a")).toMatchObject({ page: 1, marks: [] });
    expect(read).toEqual([1]);
  });

  test("words on every page are shown without reading them all", () => {
    expect(passage("Landkreis", "a").page).toBe(1);
    expect(read.length).toBeLessThan(10);
  });

  test("a phrase is looked for on those pages that have all its words", () => {
    expect(index.search('"Mentoren helfen nachmittags"')).toEqual(["a"]);
    expect(new Set(read)).toEqual(new Set([58]));
  });

  test("similar records name the shared words without reading all pages", () => {
    const asked = record("?", { title: "Mentoren", body: "Mentoren helfen nachmittags." });
    const [first] = index.index.similar(asked, null, 1);
    expect(first).toMatchObject({ sharedWords: expect.arrayContaining(["nachmittags"]) });
    expect(read.length).toBeLessThan(10);
  });

  test("a damaged list of pages is met by a passage: the index is given up, to be made anew", () => {
    const own = createTemporaryIndex();
    own.put(longDocument("x", 30, { 9: "Lesepaten" }));
    own.db.exec("UPDATE search_a_pages SET data = x'00'");
    const passage = own.index.marker("Lesepaten", false).passage(own.read("x") as ReadableRecord);
    expect(passage.passage.text).toBe("");
    expect(own.index.backlog()).toBe(1);
    own.index.rebuild(own.records.values());
    expect(own.search("Lesepaten")).toEqual(["x"]);
    expect(own.index.check(own.records.keys())).toEqual([]);
    own.close();
  });

  test("nothing is left when it is gone, and a change is noticed", () => {
    const rows = () => index.db.prepare("SELECT count(*) FROM search_a_pages").pluck().get();
    expect(rows()).toBe(2);
    index.put(longDocument("d", 30, {}));
    index.put(longDocument("d", 30, { 3: "anders" }));
    expect(rows()).toBe(3);
    expect(index.index.check(index.records.keys())).toEqual([]);
    index.db.exec(
      "UPDATE search_a_pages SET data = zeroblob(2000) WHERE doc = (SELECT max(doc) FROM search_a_docs)",
    );
    expect(index.index.check(index.records.keys())).toEqual([
      "the pages of d are not as they were",
    ]);
    index.remove("d");
    expect(rows()).toBe(2);
  });
});

test("each term is on the pages that have it, as a word or as a part of one", () => {
  const words =
    "Lesepaten Grundschule Grundschulen Kita und Schulträger 2018/19 Aus- Weiterbildung";
  const page = fc
    .array(fc.oneof(fc.constantFrom(...words.split(" ")), fc.string({ maxLength: 5 })))
    .map((all) => all.join(" "));
  const analyzer = new Analyzer();
  const one = createTemporaryIndex();
  fc.assert(
    fc.property(fc.array(page, { minLength: 2, maxLength: 9 }), (texts) => {
      const pages = texts.map((text, i) => ({ number: i * 3, text: text + " ".repeat(8_000) }));
      one.put(record("x", { pages }));
      const data = one.db.prepare("SELECT data FROM search_a_pages").pluck().get();
      const packed = new PackedPages(data as Uint8Array);
      const wanted = new Map<string, number[]>();
      for (const { number, text } of pages) {
        for (const term of termsIn(text, analyzer)) {
          wanted.set(term, [...(wanted.get(term) ?? []), number]);
        }
      }
      for (const [term, numbers] of wanted)
        expect(packed.pagesWith(hashTerm(term))).toEqual(numbers);
      expect(packed.pagesWith(hashTerm("nirgends"))).toEqual([]);
    }),
    { numRuns: 200 },
  );
  one.close();
});

function termsIn(text: string, analyzer: Analyzer): Set<string> {
  const analysed = wordsOf(text).map((word) => analyzer.analyse(word));
  const terms = analysed.flatMap(({ term, parts }) => (term === "" ? [] : [term, ...parts]));
  return new Set(terms);
}
