import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { draftHandlers } from "../../../electron/backend/handlers/drafts.ts";
import { openWithIndex } from "../../../electron/backend/handlers/library-opening.ts";
import { makeBackup } from "../../../electron/backend/library/backups.ts";
import { openDatabase } from "../../../electron/backend/store/database.ts";
import { getDraft, keepDraft } from "../../../electron/backend/store/drafts.ts";
import { openForTest } from "./open-library.ts";

function draftOf(values: Record<string, unknown>, base: Record<string, unknown> = {}) {
  return { values, base, revision: null, savedAt: "2026-03-01T10:00:00.000Z" };
}

/** Files of a folder that hold the name. */
function traces(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .filter((entry) => readFileSync(path.join(entry.parentPath, entry.name)).includes("Zyprian"))
    .map((entry) => entry.name);
}

async function withPerson() {
  const opened = await openForTest();
  const { record } = await opened.call("records.create", {
    record: { kind: "person", name: "Yvonne Zyprian", mail: "y.zyprian@example.org" },
  });
  return { ...opened, person: record };
}

describe("drafts", () => {
  it("come back as they were kept, until they are forgotten", async () => {
    const { call } = await openForTest();
    const draft = draftOf({ title: "Fachtag" }, { title: "" });
    expect(await call("drafts.get", { form: "new:event" })).toEqual({ draft: null });
    await call("drafts.keep", { form: "new:event", draft: draftOf({ title: "Fach" }) });
    expect(await call("drafts.keep", { form: "new:event", draft })).toEqual({ kept: true });
    expect(await call("drafts.get", { form: "new:event" })).toEqual({ draft });
    expect(await call("drafts.get", { form: "quick-note" })).toEqual({ draft: null });
    await call("drafts.forget", { form: "new:event" });
    expect(await call("drafts.get", { form: "new:event" })).toEqual({ draft: null });
  });

  it("are there after the library was closed and opened again, and belong to who wrote them", async () => {
    const { call, library, folder } = await openForTest();
    const draft = draftOf({ text: "Halb geschrieben" });
    await call("drafts.keep", { form: "quick-note", draft });
    library.imports.close();
    library.close();
    const again = await openForTest(folder);
    expect(await again.call("drafts.get", { form: "quick-note" })).toEqual({ draft });
    again.library.imports.close();
    again.library.close();
    const colleague = await openWithIndex(folder, { create: false, author: "Kollegin" });
    expect(getDraft(colleague.db, { author: "Kollegin", form: "quick-note" })).toBeNull();
    colleague.close();
  });

  it("of another account are listed and can be taken over, but never in place of one's own", async () => {
    const { call, library } = await openForTest();
    const theirs = draftOf({ text: "Von drüben" });
    keepDraft(library.db, { author: "alt", form: "quick-note" }, theirs);
    await call("drafts.keep", { form: "quick-note", draft: draftOf({ text: "Mein" }) });
    const { drafts } = await call("drafts.list", {});
    expect(drafts.map(({ author, own }) => [author, own]).sort()).toEqual([
      ["Test", true],
      ["alt", false],
    ]);
    const key = { form: "quick-note", author: "alt" };
    expect(await call("drafts.takeOver", key)).toEqual({ taken: false });
    expect((await call("drafts.list", {})).drafts).toHaveLength(2);
    await call("drafts.forget", { form: "quick-note" });
    expect(await call("drafts.takeOver", key)).toEqual({ taken: true });
    expect((await call("drafts.get", { form: "quick-note" })).draft).toEqual(theirs);
    await call("drafts.discard", { form: "quick-note", author: "Test" });
    expect((await call("drafts.list", {})).drafts).toEqual([]);
  });

  it("are refused by a library that cannot be written", async () => {
    const { folder } = await openForTest();
    // The one that has it open holds the lock: whoever comes beside it may only read.
    const reader = await openWithIndex(folder, { create: false, forReading: true });
    expect(reader.readOnly).toBe(true);
    expect(() =>
      draftHandlers["drafts.keep"](reader, { form: "quick-note", draft: draftOf({}) }),
    ).toThrow("library/read-only");
    reader.close();
  });

  it.each(["", "x", "new:nothing", "quick-note2", "../quick-note"])(
    "have no other forms than there are: %j",
    async (form) => {
      const { call } = await openForTest();
      await expect(call("drafts.get", { form })).rejects.toThrow("contract/invalid-input");
    },
  );
});

describe("erasing", () => {
  it.each(["records.erase", "records.emptyTrash"] as const)(
    "%s leaves no byte of a person in any draft or file",
    async (way) => {
      const { call, library, folder, person } = await withPerson();
      const mention = { id: person.id, name: "Yvonne Zyprian" };
      const others = [{ id: null, name: "Ines Adler" }];
      const note = { text: "Angerufen", participants: [mention, ...others], partnership: mention };
      await call("drafts.keep", { form: "quick-note", draft: draftOf(note, note) });
      const own = draftOf({ name: "Yvonne Zyprian-Neu" }, { name: "Yvonne Zyprian" });
      await call("drafts.keep", { form: person.id, draft: own });
      await call("drafts.keep", {
        form: `new:interaction:${person.id}`,
        draft: draftOf({ participants: [mention], text: "Notiz dazu" }),
      });
      keepDraft(library.db, { author: "Kollegin", form: "new:event" }, draftOf({ a: [mention] }));
      await makeBackup(library.db, folder, "daily");
      expect(traces(folder).length).toBeGreaterThan(1);

      if (way === "records.erase") await call("records.erase", { id: person.id });
      else {
        await call("records.trash", { id: person.id });
        expect(await call("records.emptyTrash", {})).toMatchObject({ erasedIds: [person.id] });
      }
      expect(traces(folder)).toEqual([]);
      const { draft } = await call("drafts.get", { form: "quick-note" });
      expect(draft?.values).toEqual({
        text: "Angerufen",
        participants: others,
        partnership: null,
      });
      expect(draft?.base).toEqual(draft?.values);
      expect(await call("drafts.get", { form: person.id })).toEqual({ draft: null });
      // What was begun about the person goes on as a note like any other.
      const begun = (await call("drafts.get", { form: "new:interaction" })).draft;
      expect(begun?.values).toEqual({ participants: [], text: "Notiz dazu" });
    },
  );

  it("blackens the name in the texts of drafts where it does so in those of records", async () => {
    const { call, folder, person } = await withPerson();
    const draft = draftOf({ text: "Frau Yvonne Zyprian rief an: y.zyprian@example.org" });
    await call("drafts.keep", { form: "new:interaction", draft });
    expect(await call("privacy.erasurePreview", { id: person.id })).toMatchObject({ drafts: 1 });
    await call("records.erase", { id: person.id, redactTexts: true });
    expect((await call("drafts.get", { form: "new:interaction" })).draft?.values).toEqual({
      text: "Frau […] rief an: […]",
    });
    expect(traces(folder)).toEqual([]);
  });

  it("is not undone by a form that was open meanwhile", async () => {
    const { call, folder, person } = await withPerson();
    await call("records.erase", { id: person.id });
    const mention = { id: person.id, name: "Yvonne Zyprian" };
    const draft = draftOf({ participants: [mention], text: `Mit [[${person.id}|Zyprian]]` });
    await call("drafts.keep", { form: "quick-note", draft });
    expect((await call("drafts.get", { form: "quick-note" })).draft?.values).toEqual({
      participants: [],
      text: "Mit […]",
    });
    const own = draftOf({ name: "Yvonne Zyprian" });
    expect(await call("drafts.keep", { form: person.id, draft: own })).toEqual({ kept: false });
    expect(traces(folder)).toEqual([]);
  });
});

it("a disclosure tells what drafts say about a person", async () => {
  const { call, person } = await withPerson();
  const base = { name: "Yvonne Zyprian", notes: "" };
  const own = draftOf({ ...base, notes: "zieht um" }, base);
  await call("drafts.keep", { form: person.id, draft: own });
  await call("drafts.keep", {
    form: "new:event",
    draft: draftOf({ description: "Es spricht Yvonne Zyprian." }),
  });
  await call("drafts.keep", { form: "new:person", draft: draftOf({ name: "Karl Klar" }) });
  const { drafts } = await call("privacy.disclosure", { id: person.id });
  const said = drafts.map(({ form, record, passages }) => [
    form === person.id ? "own" : form,
    record?.title ?? null,
    passages.map(({ text }) => text),
  ]);
  expect(said).toEqual(
    expect.arrayContaining([
      ["own", "Yvonne Zyprian", ["zieht um"]],
      ["new:event", null, ["Es spricht Yvonne Zyprian."]],
    ]),
  );
  expect(said).toHaveLength(2);
});

it("a backup has no drafts", async () => {
  const { call, library, folder } = await openForTest();
  await call("records.create", { record: { kind: "event", title: "Fachtag" } });
  await call("drafts.keep", {
    form: "new:person",
    draft: draftOf({ name: "Yvonne Zyprian", notes: "lang ".repeat(5_000) }),
  });
  const file = await makeBackup(library.db, folder, "daily");
  const copy = openDatabase(file, { readOnly: true, rollbackJournal: true });
  expect(copy.prepare("SELECT count(*) FROM drafts").pluck().get()).toBe(0);
  copy.close();
  expect(readFileSync(file).includes("Zyprian")).toBe(false);
  expect((await call("drafts.list", {})).drafts).toHaveLength(1);
});
