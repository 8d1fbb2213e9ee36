import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { makeReport } from "../../../electron/backend/handlers/reports.ts";
import { setPages } from "../../../electron/backend/store/pages.ts";
import { numberOf } from "../../../electron/backend/store/records.ts";
import { ReportRequestSchema } from "../../../shared/domain/report.ts";
import { anchorAt } from "../../../shared/text/passage-anchor.ts";
import { temporaryFolder } from "../store/fresh-database.ts";
import { openForTest } from "./open-library.ts";

const TEXT = "Die Lesepaten kommen jede Woche in die Schule. Sie lesen vor.";

async function withDocument() {
  const opened = await openForTest();
  const file = path.join(temporaryFolder(), "Bericht.txt");
  writeFileSync(file, TEXT);
  const { imports } = opened.library;
  await imports.finished(imports.importPaths([file]));
  const { items } = await opened.call("records.list", { kinds: ["document"] });
  const id = items[0]?.id ?? "";
  const { page } = await opened.call("documents.page", { id, page: 1 });
  const start = page.text.indexOf("jede Woche");
  const anchor = anchorAt(page.text, 1, { start, end: start + "jede Woche".length });
  return { ...opened, id, anchor, file };
}

describe("notes to passages of a document", () => {
  it("are kept with their author, found by search at their page, and told to the windows", async () => {
    const { call, id, anchor, events } = await withDocument();
    events.length = 0;
    const { noteId, record } = await call("documents.addNote", {
      id,
      anchor,
      text: "  Das Kontingent klären.  ",
    });
    expect(record).toMatchObject({
      passageNotes: [
        {
          id: noteId,
          quote: "jede Woche",
          page: 1,
          text: "Das Kontingent klären.",
          author: "Test",
        },
      ],
    });
    expect(events).toEqual([{ event: "recordsChanged", ids: [id], kinds: ["document"] }]);
    const found = await call("search.run", { query: "Kontingente" });
    expect(found.hits[0]).toMatchObject({
      id,
      passage: { page: 1, text: "Das Kontingent klären." },
    });
    expect(await call("documents.matches", { id, query: "Kontingent" })).toEqual({ pages: [1] });
    const { entries } = await call("records.history", { id });
    expect(entries[0]).toMatchObject({ action: "update", before: { passageNotes: [] } });
  });

  it("can be changed and deleted, and both can be taken back", async () => {
    const { call, id, anchor } = await withDocument();
    const { noteId } = await call("documents.addNote", { id, anchor, text: "Erst so" });
    await call("documents.changeNote", { id, noteId, text: "Dann anders" });
    const { record } = await call("documents.removeNote", { id, noteId });
    const texts = async () => (await call("documents.notes", { id })).notes.map(({ text }) => text);
    expect(await texts()).toEqual([]);
    const { entries } = await call("records.history", { id });
    await call("records.revert", {
      id,
      historyId: entries[0]?.id ?? 0,
      revision: record.revision,
    });
    expect(await texts()).toEqual(["Dann anders"]);
  });

  it("refuse an empty text, a record that is no document, a note that is gone", async () => {
    const { call, id, anchor } = await withDocument();
    const { record: event } = await call("records.create", {
      record: { kind: "event", title: "Fachtag" },
    });
    const refused = [
      [call("documents.addNote", { id, anchor, text: "  " }), "contract/invalid-input"],
      [call("documents.addNote", { id: event.id, anchor, text: "x" }), "record/wrong-kind"],
      [
        call("documents.changeNote", { id, noteId: event.id, text: "x" }),
        "record/changed-meanwhile",
      ],
      [call("documents.removeNote", { id, noteId: event.id }), "record/changed-meanwhile"],
    ] as const;
    for (const [answer, code] of refused) await expect(answer).rejects.toMatchObject({ code });
  });

  it("move with their passage when the text is read anew, and stay when it is gone", async () => {
    const { call, id, anchor, library } = await withDocument();
    await call("documents.addNote", { id, anchor, text: "Bleibt" });
    const setText = (texts: string[]) =>
      setPages(
        library.db,
        numberOf(library.db, id),
        texts.map((text, at) => ({ number: at + 1, label: "", text })),
      );
    setText(["Ein neues Vorwort.", "Die Lesepaten kommen jede\nWoche in die Kita."]);
    expect((await call("documents.notes", { id })).notes).toMatchObject([
      { page: 1, foundOn: 2, text: "Bleibt" },
    ]);
    setText(["Etwas ganz anderes."]);
    expect((await call("documents.notes", { id })).notes).toMatchObject([
      { page: 1, foundOn: null, text: "Bleibt" },
    ]);
  });

  it("stand in a report of the document and in what the library exports", async () => {
    const { call, id, anchor, library } = await withDocument();
    await call("documents.addNote", { id, anchor, text: "Im Beirat nachfragen" });
    const request = ReportRequestSchema.parse({ subject: { type: "record", id }, format: "html" });
    const { bytes } = await makeReport(library, request);
    const page = Buffer.from(bytes).toString("utf8");
    expect(page).toContain("jede Woche");
    expect(page).toContain("Im Beirat nachfragen");
    const { record } = await call("records.get", { id });
    expect(JSON.stringify(record)).toContain("Im Beirat nachfragen");
  });

  it("go with their document when it is erased", async () => {
    const { call, id, anchor, library } = await withDocument();
    await call("documents.addNote", { id, anchor, text: "Quastenflosser" });
    await call("records.erase", { id });
    library.close();
    const left = readFileSync(path.join(library.path, "library.sqlite"));
    expect(left.includes("Quastenflosser")).toBe(false);
  });
});

describe("the bytes of an original", () => {
  it("come in stretches, end where the file ends, and are bounded", async () => {
    const { call, id } = await withDocument();
    const whole = Buffer.from(TEXT);
    const read = (start: number, length: number) => call("documents.bytes", { id, start, length });
    expect(await read(4, 9)).toEqual({
      size: whole.length,
      bytes: new Uint8Array(whole.subarray(4, 13)),
    });
    expect((await read(whole.length - 3, 100)).bytes).toHaveLength(3);
    expect((await read(1e9, 100)).bytes).toHaveLength(0);
    await expect(read(0, 2 ** 30)).rejects.toMatchObject({ code: "contract/invalid-input" });
    await expect(read(-1, 5)).rejects.toMatchObject({ code: "contract/invalid-input" });
  });

  it("are said to be missing when the file is", async () => {
    const { call, id, library } = await withDocument();
    const { record } = await call("records.get", { id });
    if (record.kind !== "document") throw new Error("no document");
    await library.files.remove(record.fileHash);
    await expect(call("documents.bytes", { id, start: 0, length: 5 })).rejects.toMatchObject({
      code: "document/no-file",
    });
  });
});

it("lists the pages of a document with their first lines", async () => {
  const { call, id } = await withDocument();
  expect(await call("documents.pages", { id })).toEqual({
    pages: [{ number: 1, label: "", firstLine: TEXT }],
  });
});

it("marks words of a query in texts that somebody else read, inflected ones too", async () => {
  const { call, id } = await withDocument();
  const texts = ["Eine Lesepatin und viele Lesepaten", "nichts davon"];
  const { marks } = await call("documents.marks", { id, query: "Lesepate", texts });
  expect(marks[0]?.map(({ start, end }) => texts[0]?.slice(start, end))).toContain("Lesepaten");
  expect(marks[1]).toEqual([]);
});
