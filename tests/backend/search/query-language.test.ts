import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readQuery } from "../../../electron/backend/search/query/read-query.ts";
import {
  createTemporaryIndex,
  record,
  requestFor,
  type TemporaryIndex,
} from "./temporary-index.ts";

let index: TemporaryIndex;

beforeAll(() => {
  index = createTemporaryIndex(undefined, {
    synonyms: () =>
      new Map([
        ["vhs", ["Volkshochschule"]],
        ["bne", ["Bildung für nachhaltige Entwicklung"]],
        ["bildung für nachhaltige entwicklung", ["BNE"]],
      ]),
  });
  index.put(
    record("lesepaten", {
      kind: "practiceExample",
      title: "Lesepaten im Altenburger Land",
      places: ["Altenburg"],
      people: ["Bürgerstiftung Altenburg"],
      summary: "Ehrenamtliche lesen in Kitas vor.",
      facets: { year: ["2017", "2018"], status: ["laufend"] },
      date: "2017-09",
      has: ["document"],
    }),
    record("fachtag", {
      kind: "event",
      title: "Neue Fäden im Bildungsnetz",
      places: ["Halle/Saale", "Händel Halle"],
      body: "Fachtag für Kommunen und Stiftungen, 19. März 2018",
      facets: { year: ["2018"] },
      date: "2018-03-19",
    }),
    record("beruf", {
      title: "Übergang Schule–Beruf",
      body: "Berufsorientierung in der Schule. Der Übergang gelingt mit Paten.",
      pages: [
        { number: 1, text: "Gelingensbedingungen sind Zeit und Geld." },
        { number: 2, text: "Das Jobcenter nach § 16i SGB II ist dabei." },
      ],
      facets: { fileFormat: ["pdf"], year: ["2020"] },
    }),
    record("vhs", { kind: "organisation", title: "Volkshochschule Halle" }),
    record("bne", { title: "Bildung für eine nachhaltige Entwicklung im Landkreis" }),
    record("kurz", { title: "BNE vor Ort" }),
    record("motor", { title: "Motordämmung", body: "Lärm" }),
  );
});

afterAll(() => index.close());

describe("queries as people type them", () => {
  test.each<[string, string[]]>([
    ["lesepaten vorlesen", ["beruf", "lesepaten"]],
    ["uebergang", ["beruf"]],
    ['"Übergang Schule"', ["beruf"]],
    ['"Schule Übergang"', []],
    ["„Schule Beruf“", ["beruf"]],
    ["+schule -paten", ["vhs"]],
    ["schule -lesepaten", ["beruf", "vhs"]],
    ["titel:fäden", ["fachtag"]],
    ["title:faeden", ["fachtag"]],
    ["ort:halle", ["fachtag"]],
    // A field or condition beside words narrows down, and one of the words has to be met.
    ["paten ort:altenburg", ["lesepaten"]],
    ["ehrenamtliche jahr:2018", ["lesepaten"]],
    ["ort:halle OR ort:altenburg fäden", ["fachtag"]],
    ["stiftung:bürgerstiftung", ["lesepaten"]],
    ["jahr:2018", ["fachtag", "lesepaten"]],
    ["jahr:2019..2021", ["beruf"]],
    ["jahr:2021..2019", ["beruf"]],
    ["jahr:..2017", ["lesepaten"]],
    ["art:praxisbeispiel", ["lesepaten"]],
    ["kind:event", ["fachtag"]],
    ["status:laufend", ["lesepaten"]],
    ["stand:laufend", ["lesepaten"]],
    ["hat:dokument", ["lesepaten"]],
    ["format:pdf", ["beruf"]],
    ["-art:praxisbeispiel jahr:2018", ["fachtag"]],
    ["lese*", ["lesepaten"]],
    ["*dämmung", ["motor"]],
    ["dämm", ["motor"]],
    ["§ 16i", ["beruf"]],
    ["kita OR fäden", ["fachtag", "lesepaten"]],
    ["(altenburger OR fäden) +kita", ["lesepaten"]],
    ["lesepaten AND kita", ["lesepaten"]],
    ["altenburger NICHT kita", []],
    ["VHS", ["vhs"]],
    ["BNE", ["bne", "kurz"]],
    ["Bildung für nachhaltige Entwicklung", ["bne", "fachtag", "kurz"]],
    ["+Entwicklung", ["bne"]],
    ["altenbrger~1", ["lesepaten"]],
  ])("%s", (query, wanted) => {
    expect(index.search(query).sort()).toEqual(wanted);
  });

  test("the last word may be unfinished while somebody types", () => {
    expect(index.search("gelingensb", { typing: true })).toEqual(["beruf"]);
    expect(index.search("paten", { typing: true }).sort()).toEqual(["beruf", "lesepaten"]);
  });

  test("a word nobody knows gives way to the nearest, and the answer says so", () => {
    const answer = index.index.search(requestFor("Lesepahten"));
    expect(answer.hits[0]?.id).toBe("lesepaten");
    expect(answer.corrections).toEqual([{ word: "Lesepahten", used: "Lesepaten" }]);
  });

  test("a hit on more of the words comes before one on fewer", () => {
    expect(index.search("halle fachtag stiftungen")[0]).toBe("fachtag");
  });

  test("boost moves what is boosted up", () => {
    expect(index.search("lesepaten fäden^8")[0]).toBe("fachtag");
    expect(index.search("lesepaten^8 fäden")[0]).toBe("lesepaten");
  });
});

describe("what cannot be parsed is searched as words", () => {
  test.each([
    '"lesepaten',
    "lesepaten)",
    "((lesepaten",
    "lesepaten^",
    "lesepaten~x",
    "quatsch:lesepaten",
    "lesepaten:",
    "+ - lesepaten",
    "lesepaten OR",
    "[lesepaten]{2}",
    "\\lesepaten\\",
  ])("%s", (query) => {
    expect(index.search(query)).toContain("lesepaten");
  });

  test("no string at all makes it throw", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), fc.boolean(), (query, typing) => {
        readQuery(query, typing);
        index.search(query, { typing, withFacets: true });
      }),
      { numRuns: 1_000 },
    );
  });

  test("nor does anything made of the language's own signs", () => {
    const sign = fc.constantFrom(...'+-"„“()*^~:.§/ 1aä'.split(""), " OR ", "titel:", "jahr:");
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 25 }), fc.boolean(), (signs, typing) => {
        index.search(signs.join(""), { typing });
      }),
      { numRuns: 2_000 },
    );
  });
});
