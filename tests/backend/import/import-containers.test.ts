import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { findByName } from "../../../electron/backend/store/names.ts";
import { listPages } from "../../../electron/backend/store/pages.ts";
import { requireRecord } from "../../../electron/backend/store/records.ts";
import type { ImportBatch } from "../../../shared/domain/import-batch.ts";
import { docxOfText } from "./make-documents.ts";
import { CALENDAR, CARDS, mailOf } from "./make-mails.ts";
import { zipOfFiles } from "./make-office.ts";
import { openTestLibrary, type TestLibrary } from "./open-test-library.ts";

describe("files inside files", () => {
  let test: TestLibrary;
  beforeEach(async () => {
    test = await openTestLibrary();
    vi.stubEnv("TMPDIR", test.folder);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    test.close();
  });

  const run = (name: string, bytes: Uint8Array | string) => {
    const file = path.join(test.folder, name);
    writeFileSync(file, bytes);
    return test.run(file);
  };
  const lines = (batch: ImportBatch) =>
    batch.items.map((item) => [item.fileName, item.parentId, item.error?.code ?? item.state]);
  const leftBehind = () =>
    readdirSync(test.folder).filter((name) => name.startsWith("fadenwerk-inside-"));

  it("a ZIP: every file has its line, names never become paths, the archive is not kept", async () => {
    const batch = await run(
      "alles.zip",
      zipOfFiles({
        "Ordner/a.txt": "Der erste Text.",
        "../../../tmp/böse.txt": "Der zweite Text.",
        "C:\\Windows\\x.txt": "Der dritte Text.",
        "wie? * so: .txt": "Der vierte Text.",
        "leer.txt": "",
        "programm.exe": Buffer.from([0x4d, 0x5a, 0, 1, 2, 3, 0]),
        "__MACOSX/._a.txt": "Leftover",
        "Brief.docx": await docxOfText("Ein Brief."),
        "kaputt.docx": (await docxOfText("Ein Brief.")).subarray(0, 900),
      }),
    );
    expect(lines(batch)).toEqual([
      ["alles.zip", null, "done"],
      ["alles.zip/Ordner/a.txt", 1, "done"],
      ["alles.zip/tmp/böse.txt", 1, "done"],
      ["alles.zip/C:/Windows/x.txt", 1, "done"],
      ["alles.zip/wie? * so: .txt", 1, "done"],
      ["alles.zip/leer.txt", 1, "import/empty-file"],
      ["alles.zip/programm.exe", 1, "import/unsupported-format"],
      ["alles.zip/Brief.docx", 1, "done"],
      ["alles.zip/kaputt.docx", 1, "import/unreadable-docx"],
    ]);
    expect(batch.items[0]?.record).toBeNull();
    expect(await test.library.files.list()).toHaveLength(5);
    expect(leftBehind()).toEqual([]);
  });

  it("a mail in a ZIP in a ZIP: its attachment belongs to it; a fourth container stays closed", async () => {
    const deepest = zipOfFiles({ "tief.txt": "Zu tief.", "auch.txt": "Auch." });
    const mail = mailOf("Guten Tag, anbei der Plan.", [
      { name: "Plan.txt", type: "text/plain", bytes: Buffer.from("Der Plan.") },
      { name: "tief.zip", type: "application/zip", bytes: deepest },
    ]);
    const inner = zipOfFiles({ "post.eml": mail, "x.txt": "x" });
    const batch = await run("außen.zip", zipOfFiles({ "innen.zip": inner, "y.txt": "y" }));
    const states = new Map(batch.items.map((item) => [item.fileName, item]));
    const post = states.get("außen.zip/innen.zip/post.eml");
    const plan = requireRecord(
      test.library.db,
      states.get("außen.zip/innen.zip/post.eml/Plan.txt")?.record?.id ?? "",
    );
    expect(post?.state).toBe("done");
    expect(plan).toMatchObject({
      kind: "document",
      belongsTo: [{ id: post?.record?.id, name: "Einladung nach Köthen" }],
    });
    expect(states.get("außen.zip/innen.zip/post.eml/tief.zip")?.error?.code).toBe(
      "import/nested-too-deep",
    );
  });

  it("a bomb of archives in archives is counted as one", async () => {
    const zeros = Buffer.alloc(90 * 1024 * 1024);
    const inner = zipOfFiles({ "a.txt": "x", "null.txt": zeros });
    const parts = Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`${i}.zip`, inner]));
    const batch = await run("bombe.zip", zipOfFiles({ "a.txt": "x", ...parts }));
    expect(batch.items.some((item) => item.error?.code === "import/too-much-inside")).toBe(true);
    expect(batch.state).toBe("finished");
  }, 120_000);

  it("cards become contacts, each with a line; a second import finds them again", async () => {
    const batch = await run("karten.vcf", Buffer.from(CARDS, "latin1"));
    expect(lines(batch)).toEqual([
      ["karten.vcf", null, "done"],
      ["Änne Müller", 1, "done"],
      ["Stiftung Seitenwind", 1, "done"],
      ["–", 1, "import/unreadable"],
    ]);
    const person = requireRecord(test.library.db, batch.items[1]?.record?.id ?? "");
    expect(person).toMatchObject({ kind: "person", phone: "03496 4250" });
    expect(person.fieldOrigins.mail).toMatchObject({
      documentId: batch.items[0]?.record?.id,
      confirmed: false,
    });
    const again = await run("neu.vcf", Buffer.from(`${CARDS}\r\n`, "latin1"));
    expect(lines(again).map(([, , state]) => state)).toEqual([
      "done",
      "known",
      "known",
      "import/unreadable",
    ]);
    expect(again.items[1]?.record?.id).toBe(person.id);
  });

  it("a calendar becomes events; one alone is the file's own line", async () => {
    const batch = await run("termine.ics", CALENDAR);
    expect(lines(batch).map(([, , state]) => state)).toEqual([
      "done",
      "done",
      "done",
      "import/unreadable",
    ]);
    expect(batch.items[1]?.record?.kind).toBe("event");
    const single = CALENDAR.replace(
      /BEGIN:VEVENT\r\nSUMMARY:Bildungswoche[\s\S]*END:VEVENT\r\n/,
      "",
    );
    const alone = await run("einer.ics", single);
    expect(alone.items).toHaveLength(1);
    expect(alone.items[0]).toMatchObject({
      state: "known",
      record: { id: batch.items[1]?.record?.id },
    });
  });

  it("records of the program's own: stored, paths in them never followed, wrong ones named", async () => {
    const secret = path.join(test.folder, "geheim.txt");
    writeFileSync(secret, "Geheim");
    const records = [
      { kind: "organisation", name: "Stiftung Seitenwind" },
      {
        kind: "document",
        title: "Brief",
        fileName: "geheim.txt",
        mediaType: "text/plain",
        file: secret,
      },
      { kind: "person", name: "" },
    ];
    const batch = await run("export.jsonl", records.map((one) => JSON.stringify(one)).join("\n"));
    expect(lines(batch)).toEqual([
      ["export.jsonl", null, "done"],
      ["export.jsonl: 3", 1, "contract/invalid-input"],
    ]);
    expect(findByName(test.library.db, "Stiftung Seitenwind", ["organisation"])).not.toBeNull();
    expect(await test.library.files.list()).toEqual([]);
    const other = await run("andere.json", '{"compilerOptions": {}}');
    expect(lines(other)).toEqual([["andere.json", null, "import/unsupported-format"]]);
  });

  it("leaves out what a browser saved beside a page, and shows names in composed letters", async () => {
    const folder = path.join(test.folder, "Seiten");
    mkdirSync(path.join(folder, "Fachtag-Dateien"), { recursive: true });
    mkdirSync(path.join(folder, "Sonst_files"));
    writeFileSync(path.join(folder, "Fachtag.html"), "<html><body><p>Guten Tag.</p></body></html>");
    writeFileSync(
      path.join(folder, "Fachtag-Dateien", "werbung.html"),
      "<html><body>Werbung</body></html>",
    );
    writeFileSync(path.join(folder, "Sonst_files", "Ko\u0308then.txt"), "Köthen");
    const batch = await test.run(folder);
    expect(batch.items.map((item) => item.fileName)).toEqual([
      "Seiten/Fachtag.html",
      "Seiten/Sonst_files/Köthen.txt",
    ]);
    expect(listPages(test.library.db, batch.items[0]?.record?.id ?? "")[0]?.text).toBe(
      "Guten Tag.",
    );
  });
});
