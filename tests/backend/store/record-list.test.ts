import { describe, expect, it } from "vitest";
import { inTransaction, type StoreDatabase } from "../../../electron/backend/store/database.ts";
import {
  type ListRequest,
  listRecords,
  suggestRecords,
} from "../../../electron/backend/store/record-list.ts";
import { createRecord } from "../../../electron/backend/store/records.ts";
import { BY_TEST, freshDatabase, input } from "./fresh-database.ts";

const ALL: ListRequest = {
  kinds: [],
  sort: "title",
  descending: false,
  trashed: false,
  text: "",
  limit: 100,
  offset: 0,
};

function addEvents(db: StoreDatabase, titles: string[]): void {
  for (const title of titles) createRecord(db, input({ kind: "event", title }), BY_TEST);
}

function titles(db: StoreDatabase, request: Partial<ListRequest>): string[] {
  return listRecords(db, { ...ALL, ...request }).items.map((item) => item.title);
}

describe("lists", () => {
  it("sort as a German dictionary does, numbers as numbers, quotation marks passed over", async () => {
    const db = await freshDatabase();
    addEvents(db, ["Zukunft", "Themeninsel 11", "„Neue Fäden“", "Ämter", "Themeninsel 2", "Amt"]);
    expect(titles(db, {})).toEqual([
      "Amt",
      "Ämter",
      "„Neue Fäden“",
      "Themeninsel 2",
      "Themeninsel 11",
      "Zukunft",
    ]);
  });

  it("put records without a date last, in both directions", async () => {
    const db = await freshDatabase();
    for (const [title, start] of [
      ["a", "2018-03"],
      ["b", null],
      ["c", "2021"],
    ] as const) {
      createRecord(db, input({ kind: "event", title, start }), BY_TEST);
    }
    expect(titles(db, { sort: "date" })).toEqual(["a", "c", "b"]);
    expect(titles(db, { sort: "date", descending: true })).toEqual(["c", "a", "b"]);
  });

  it("show, sort and find what else tells the records of a kind apart", async () => {
    const db = await freshDatabase();
    for (const [title, status] of [
      ["a", "vereinbart"],
      ["b", ""],
      ["c", "Übergabe"],
      ["d", "laufend"],
    ] as const) {
      createRecord(db, input({ kind: "partnership", title, status }), BY_TEST);
    }
    const partnerships = { kinds: ["partnership" as const] };
    expect(titles(db, { ...partnerships, sort: "detail" })).toEqual(["d", "c", "a", "b"]);
    expect(titles(db, { ...partnerships, sort: "detail", descending: true })).toEqual([
      "a",
      "c",
      "d",
      "b",
    ]);
    expect(titles(db, { ...partnerships, text: "übergabe" })).toEqual(["c"]);
    expect(titles(db, { ...partnerships, text: "LAUF d" })).toEqual(["d"]);
  });

  it("name the partnership of a note, or else who took part", async () => {
    const db = await freshDatabase();
    const note = (text: string, more: object) =>
      createRecord(db, input({ kind: "interaction", text, ...more }), BY_TEST);
    note("a", { partnership: { name: "Lesepaten" }, participants: [{ name: "Thoms" }] });
    note("b", { participants: [{ name: "Linh Nguyen" }] });
    note("c", {});
    const { items } = listRecords(db, { ...ALL, kinds: ["interaction"] });
    expect(items.map(({ detail }) => detail)).toEqual(["Lesepaten", "Linh Nguyen", ""]);
  });

  it("find umlauts however they are typed, and every word in any order", async () => {
    const db = await freshDatabase();
    addEvents(db, ["Neue Fäden im Bildungsnetz", "Alte Fragen"]);
    for (const text of ["fäden", "faeden", "FADEN", "netz fäd", "bildungs neue"]) {
      expect(titles(db, { text }), text).toEqual(["Neue Fäden im Bildungsnetz"]);
    }
    expect(titles(db, { text: "fäden alte" })).toEqual([]);
    expect(titles(db, { text: "%_'\"" })).toHaveLength(2);
  });

  it("page through thousands of rows without losing or repeating one", async () => {
    const db = await freshDatabase();
    inTransaction(db, () =>
      addEvents(
        db,
        Array.from({ length: 3_000 }, (_, at) => `Tag ${at}`),
      ),
    );
    const start = performance.now();
    const seen = new Set<string>();
    for (let offset = 0; offset < 3_000; offset += 500) {
      const page = listRecords(db, { ...ALL, limit: 500, offset });
      expect(page.total).toBe(3_000);
      for (const item of page.items) seen.add(item.id);
    }
    expect(seen.size).toBe(3_000);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it("suggest what begins with the text before what contains it", async () => {
    const db = await freshDatabase();
    for (const name of ["Bürgerstiftung Halle", "Stiftung Lernwege", "Landkreis Gelmetal"]) {
      createRecord(db, input({ kind: "organisation", name }), BY_TEST);
    }
    const found = suggestRecords(db, { text: "stift", kinds: ["organisation"], limit: 10 });
    expect(found.map((item) => item.title)).toEqual(["Stiftung Lernwege", "Bürgerstiftung Halle"]);
    expect(suggestRecords(db, { text: "stift", kinds: ["person"], limit: 10 })).toEqual([]);
  });

  it("suggest whoever is called so before those who only work there", async () => {
    const db = await freshDatabase();
    for (const name of ["Bildungsbüro Landkreis Gelmetal", "Landkreis Gelmetal"]) {
      createRecord(db, input({ kind: "organisation", name }), BY_TEST);
    }
    createRecord(
      db,
      input({ kind: "organisation", name: "Kreisverwaltung", aliases: ["Landkreis Gelm."] }),
      BY_TEST,
    );
    const roles = [{ organisation: { name: "Landkreis Gelmetal" }, role: "Dezernent" }];
    createRecord(db, input({ kind: "person", name: "Bo Ak", roles }), BY_TEST);
    const titles = (text: string) =>
      suggestRecords(db, { text, kinds: [], limit: 10 }).map((item) => item.title);
    expect(titles("Landkreis Gel")).toEqual([
      "Landkreis Gelmetal",
      "Kreisverwaltung",
      "Bildungsbüro Landkreis Gelmetal",
      "Bo Ak",
    ]);
    expect(titles("gel landkreis").slice(0, 2)).toEqual([
      "Landkreis Gelmetal",
      "Bildungsbüro Landkreis Gelmetal",
    ]);
    expect(titles("Bo")[0]).toBe("Bo Ak");
    expect(titles("")).toHaveLength(4);
  });
});
