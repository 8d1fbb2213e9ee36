import { describe, expect, it } from "vitest";
import { openForTest } from "./open-library.ts";

const PASSAGE = { passage: "am 19. März 2018", alternatives: [] };

describe("changing a record", () => {
  it("stores what changed, tells the windows and finds it under its new words at once", async () => {
    const { call, events } = await openForTest();
    const { record } = await call("records.create", {
      record: { kind: "event", title: "Fachtag", description: "Über Lesepaten." },
    });
    const { record: changed } = await call("records.update", {
      id: record.id,
      revision: 1,
      changes: { description: "Über Sprachmittler." },
    });
    expect(changed).toMatchObject({ revision: 2, title: "Fachtag" });
    const find = async (query: string) => (await call("search.run", { query })).total;
    expect([await find("Sprachmittler"), await find("Lesepaten")]).toEqual([1, 0]);
    expect(events).toEqual([
      { event: "recordsChanged", ids: [record.id], kinds: ["event"] },
      { event: "recordsChanged", ids: [record.id], kinds: ["event"] },
    ]);
    const { entries } = await call("records.history", { id: record.id });
    expect(entries[0]).toMatchObject({
      action: "update",
      author: "Test",
      before: { description: "Über Lesepaten." },
    });
  });

  it("is refused when somebody else was faster, for unknown fields and values that do not fit", async () => {
    const { call } = await openForTest();
    const { record } = await call("records.create", {
      record: { kind: "event", title: "Fachtag" },
    });
    const { id } = record;
    await call("records.update", { id, revision: 1, changes: { motto: "Fäden" } });
    const refused: [number, Record<string, unknown>, string][] = [
      [1, { motto: "Netze" }, "record/changed-meanwhile"],
      [2, { title: "  " }, "contract/invalid-input"],
      [2, { start: "2018-02-30" }, "contract/invalid-input"],
      [2, { revision: 7 }, "contract/invalid-input"],
      [2, { __proto__x: 1 }, "contract/invalid-input"],
      [2, { kind: "person" }, "record/wrong-kind"],
    ];
    for (const [revision, changes, code] of refused) {
      await expect(call("records.update", { id, revision, changes })).rejects.toMatchObject({
        code,
      });
    }
    const { record: now } = await call("records.get", { id });
    expect(now).toMatchObject({ revision: 2, motto: "Fäden", title: "Fachtag" });
  });

  it("confirms what a person sets and what a person accepts", async () => {
    const { call } = await openForTest();
    const { record } = await call("records.create", {
      record: {
        kind: "event",
        title: "Fachtag",
        start: "2018-03-19",
        fieldOrigins: { title: PASSAGE, start: PASSAGE, motto: PASSAGE },
      },
    });
    const { id } = record;
    const unconfirmed = async () =>
      (await call("records.list", { kinds: ["event"] })).items[0]?.unconfirmedFields;
    expect(await unconfirmed()).toBe(3);
    await call("records.update", { id, revision: 1, changes: { title: "Fachtag 2018" } });
    expect(await unconfirmed()).toBe(2);
    await call("records.confirm", { id, fields: ["start"] });
    expect(await unconfirmed()).toBe(1);
    const { record: sure } = await call("records.confirm", { id });
    expect(await unconfirmed()).toBe(0);
    expect(sure.revision).toBe(4);
  });
});

describe("trash", () => {
  it("hides a record from lists and search until it is restored", async () => {
    const { call } = await openForTest();
    const { record } = await call("records.create", {
      record: { kind: "organisation", name: "Stiftung Lernwege" },
    });
    const { id } = record;
    const seen = async () => [
      (await call("records.list", {})).total,
      (await call("records.list", { trashed: true })).total,
      (await call("search.run", { query: "Lernwege" })).total,
    ];
    expect(await seen()).toEqual([1, 0, 1]);
    await call("records.trash", { id });
    expect(await seen()).toEqual([0, 1, 0]);
    await call("records.restore", { id });
    expect(await seen()).toEqual([1, 0, 1]);
  });
});

describe("links", () => {
  it("set by hand are seen from both ends and survive an edit", async () => {
    const { call } = await openForTest();
    const make = async (name: string) =>
      (await call("records.create", { record: { kind: "organisation", name } })).record.id;
    const [from, to] = [await make("A"), await make("B")];
    const link = { from, to, relation: "funds" } as const;
    expect((await call("links.add", link)).links).toMatchObject([
      { id: to, title: "B", relation: "funds", direction: "outgoing" },
    ]);
    await call("records.update", { id: from, revision: 1, changes: { notes: "neu" } });
    expect((await call("records.get", { id: to })).links).toMatchObject([
      { id: from, title: "A", direction: "incoming" },
    ]);
    expect((await call("links.remove", link)).links).toEqual([]);
    await expect(call("links.add", { ...link, to: from })).rejects.toMatchObject({
      code: "contract/invalid-input",
    });
  });
});

describe("pages of a document", () => {
  it("come with the places that a query meets", async () => {
    const { call, library } = await openForTest();
    const { addRecord, changeLibrary } = await import(
      "../../../electron/backend/handlers/records-write.ts"
    );
    const { input } = await import("../store/fresh-database.ts");
    const texts = ["Einleitung", "Was trägt: Gelingensbedingungen und Geduld", "Ausblick"];
    const { id } = changeLibrary(library, (changed) =>
      addRecord(library, changed, {
        input: input({ kind: "document", title: "Folien", pageUnit: "slide" }),
        pages: texts.map((text, at) => ({ number: at + 1, label: "", text })),
      }),
    );
    const query = "gelingensbedingung";
    const page = await call("documents.page", { id, page: 2, query });
    expect(page).toMatchObject({ page: { number: 2 } });
    expect(await call("documents.matches", { id, query })).toEqual({ pages: [2] });
    expect(page.marks.map(({ start, end }) => page.page.text.slice(start, end))).toEqual([
      "Gelingensbedingungen",
    ]);
    await expect(call("documents.page", { id, page: 4 })).rejects.toMatchObject({
      code: "document/no-such-page",
    });
  });
});
