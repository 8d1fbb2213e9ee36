import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readable } from "../../../electron/backend/search/readable-record.ts";
import {
  createTemporaryIndex,
  record,
  requestFor,
  type TemporaryIndex,
} from "./temporary-index.ts";

let index: TemporaryIndex;

const LONG = Array.from({ length: 400 }, (_, i) => `Satz ${i} über ganz anderes.`).join(" ");

beforeAll(() => {
  index = createTemporaryIndex();
  index.put(
    record("a", {
      kind: "practiceExample",
      title: "Lesepaten in der Grundschule",
      summary: "Ehrenamtliche Paten lesen Kindern vor.",
      facets: {
        region: ["Halle"],
        year: ["2018"],
        fieldOfAction: ["Sprachbildung und Leseförderung"],
      },
      date: "2018",
    }),
    record("b", {
      kind: "practiceExample",
      title: "Vorlesen in Kitas",
      summary: "Lesepaten besuchen Kindergärten; ehrenamtliche Leseförderung.",
      facets: { region: ["Halle"], year: ["2019"], fieldOfAction: ["Frühkindliche Bildung"] },
      date: "2019-05",
    }),
    record("c", {
      kind: "document",
      title: "Jahresbericht",
      pages: [
        { number: 1, text: LONG },
        {
          number: 2,
          text: `${LONG} Die Lesepaten halfen beim Deutschlernen an Grundschulen. ${LONG}`,
        },
        { number: 3, text: LONG },
      ],
      facets: { fileFormat: ["pdf"], year: ["2019"] },
    }),
    record("d", { kind: "organisation", title: "Stadtwerke", body: "Strom und Gas" }),
  );
  while (index.index.mergeStep());
});

afterAll(() => index.close());

const of = (id: string) => index.records.get(id) ?? record("?");

describe("facets", () => {
  test("are counted without their own filter, and the others' counted with it", () => {
    const answer = index.index.search(
      requestFor("lesepaten", { withFacets: true, filters: { year: ["2019"] } }),
    );
    expect(answer.total).toBe(2);
    const counts = Object.fromEntries(
      answer.facets.map(({ facet, values }) => [facet, values.map((v) => [v.value, v.count])]),
    );
    expect(counts.year).toEqual([
      ["2019", 2],
      ["2018", 1],
    ]);
    expect(counts.region).toEqual([["Halle", 1]]);
    expect(counts.kind).toEqual([
      ["document", 1],
      ["practiceExample", 1],
    ]);
    expect(answer.countsByKind).toEqual({ practiceExample: 1, document: 1 });
  });

  test("with a kind chosen, the other kinds keep their counts", () => {
    const answer = index.index.search(requestFor("lesepaten", { kinds: ["document"] }));
    expect(answer.hits.map((hit) => hit.id)).toEqual(["c"]);
    expect(answer.countsByKind).toEqual({ practiceExample: 2, document: 1 });
  });

  test("a value nothing has is still listed while it is chosen", () => {
    const answer = index.index.search(
      requestFor("strom", { withFacets: true, filters: { year: ["2018"] } }),
    );
    expect(answer.total).toBe(0);
  });
});

describe("order", () => {
  test("by date, those without one last, either way round", () => {
    const dates = (descending: boolean) => index.search("", { sort: "date", descending });
    expect(dates(true).slice(0, 2)).toEqual(["b", "a"]);
    expect(dates(false).slice(0, 2)).toEqual(["a", "b"]);
  });

  test("by title as a dictionary has it", () => {
    expect(index.search("", { sort: "title", descending: false })).toEqual(["c", "a", "d", "b"]);
  });

  test("in pages that fit together", () => {
    const all = index.search("lesepaten kindergärten");
    const paged = [0, 1, 2].flatMap((offset) =>
      index.search("lesepaten kindergärten", { offset, limit: 1 }),
    );
    expect(paged).toEqual(all);
  });
});

describe("passages", () => {
  test("show the word itself rather than many relatives of it", () => {
    const relatives = "Lesefreunde besuchen die Lesenacht, Leseratten die Lesestunde.";
    const { passage } = index.index.marker("Lesepaten", false).passage(
      readable(
        record("e", {
          kind: "event",
          title: "Fest",
          body: `${relatives} ${LONG} Lesepaten kamen.`,
        }),
      ),
    );
    expect(passage.text).toContain("Lesepaten kamen");
  });

  test("mark inflected forms and parts of compounds, and say the page", () => {
    const { passage } = index.index.marker("Lesepate Schule", false).passage(readable(of("c")));
    expect(passage.page).toBe(2);
    const marked = passage.marks.map(({ start, end }) => passage.text.slice(start, end));
    expect(marked).toEqual(["Lesepaten", "Grundschulen"]);
    expect(passage.text.length).toBeLessThan(300);
    expect(passage.text).toMatch(/^… .*\S …$/);
  });

  test("mark titles", () => {
    const { titleMarks } = index.index.marker("grundschulen", false).passage(readable(of("a")));
    expect(titleMarks.map(({ start, end }) => of("a").title.slice(start, end))).toEqual([
      "Grundschule",
    ]);
  });

  test("mark what begins like the word that is being typed", () => {
    const { passage } = index.index.marker("kinderg", true).passage(readable(of("b")));
    const marked = passage.marks.map(({ start, end }) => passage.text.slice(start, end));
    expect(marked).toEqual(["Kindergärten"]);
  });

  test("without a match show the beginning", () => {
    expect(index.index.marker("", false).passage(readable(of("d"))).passage).toEqual({
      text: "Strom und Gas",
      marks: [],
      page: null,
    });
  });
});

test("completions are the commonest words as they are written", () => {
  const words = index.index.complete("ehrenamtliche Lesep", 5);
  expect(words[0]).toEqual({
    kind: "word",
    label: "Lesepaten",
    text: "ehrenamtliche Lesepaten",
    id: null,
  });
  expect(index.index.complete("Hal", 5)).toContainEqual({
    kind: "place",
    label: "Halle",
    text: "Halle",
    id: null,
  });
  expect(index.index.complete("", 5)).toEqual([]);
});

test("records alike come with the words they share", () => {
  const alike = index.index.similar(of("a"), null, 3);
  expect(alike.map(({ id }) => id).sort()).toEqual(["b", "c"]);
  expect(alike.find(({ id }) => id === "b")?.sharedWords).toContain("Lesepaten");
  expect(index.index.similar(of("c"), 2, 3).map((hit) => hit.id)).toContain("a");
});

test("shared words are as they stand in the text, each once", () => {
  const own = createTemporaryIndex();
  own.put(
    record("a", { body: "Frau Müller-Thürmann antwortet am liebsten per E-Mail." }),
    record("b", { body: "Eine E-Mail von Frau Müller-Thürmann an die Schule." }),
    ...Array.from({ length: 20 }, (_, i) => record(`other${i}`, { body: `Werkstatt ${i}` })),
  );
  const first = own.records.get("a");
  if (!first) throw new Error("There is no record.");
  const [alike] = own.index.similar(first, null, 3);
  own.close();
  expect(alike?.id).toBe("b");
  expect(alike?.sharedWords).toContain("Müller-Thürmann");
  expect(alike?.sharedWords).toContain("E-Mail");
  expect(alike?.sharedWords).not.toContain("EMail");
  expect(alike?.sharedWords).not.toContain("Müller");
});

test("a hit by a place or a partner shows it when no text of the record does", () => {
  const own = createTemporaryIndex();
  own.put(
    record("event", {
      title: "Vorlesetag",
      aliases: ["Der Vorlesetag"],
      summary: "Im Mittelpunkt stand der Garten.",
      places: ["Altenroth", "Goldener Pflug"],
      people: ["Stiftung Lesewelten"],
    }),
  );
  const event = own.records.get("event");
  if (!event) throw new Error("There is no record.");
  const passageOf = (query: string) =>
    own.index.marker(query, false).passage(readable(event)).passage;
  const byPlace = passageOf('"Goldener Pflug"');
  const [first, last] = [byPlace.marks[0], byPlace.marks.at(-1)];
  expect(byPlace.text.slice(first?.start, last?.end)).toBe("Goldener Pflug");
  expect(passageOf("Lesewelten").text).toContain("Stiftung Lesewelten");
  // Only what was met, and nothing where the title says it already.
  expect(passageOf("Lesewelten").text).not.toContain("Altenroth");
  expect(passageOf("Vorlesetag").text).toBe("Im Mittelpunkt stand der Garten.");
  // What the text says itself is worth more.
  expect(passageOf("Garten Altenroth").text).toBe("Im Mittelpunkt stand der Garten.");
  own.close();
});

describe("advice on an empty answer", () => {
  test("says which word was too much", () => {
    const advice = index.index.advise(requestFor("+Lesepaten +Strom"));
    expect(advice).toContainEqual({
      advice: "dropWord",
      word: "Strom",
      query: "+Lesepaten",
      total: 3,
    });
  });

  test("says which filter to drop", () => {
    const request = requestFor("strom", { kinds: ["event"], filters: { year: ["1990"] } });
    expect(index.index.advise({ ...request, kinds: [] })).toEqual([
      { advice: "dropFilter", facet: "year", total: 1 },
    ]);
  });

  test("says which spelling is near", () => {
    const advice = index.index.advise(requestFor("+Jahresberichd"));
    expect(advice).toContainEqual(
      expect.objectContaining({ advice: "spelling", instead: "Jahresbericht", total: 1 }),
    );
  });
});

test("an explanation names terms, fields and scores that add up to the order", () => {
  const explained = index.index.explain(requestFor("Lesepaten Halle"));
  expect(explained.analysis[0]).toEqual({
    word: "Lesepaten",
    terms: expect.arrayContaining(["lesepat"]),
  });
  const [first] = explained.hits;
  expect(first?.parts.some((part) => part.field === "title" && part.score > 0)).toBe(true);
});
