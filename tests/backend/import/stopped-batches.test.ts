import { fork } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { undoImport } from "../../../electron/backend/handlers/import-review.ts";
import { listImportBatches } from "../../../electron/backend/store/imports.ts";
import { findByName } from "../../../electron/backend/store/names.ts";
import { countByKind, eachRecord, requireRecord } from "../../../electron/backend/store/records.ts";
import { mailOf } from "./make-mails.ts";
import { zipOfFiles } from "./make-office.ts";
import { openTestLibrary, type TestLibrary } from "./open-test-library.ts";

/** Notes in folders, and an archive of notes as the last file. */
function makeNotes(folder: string, count: number): void {
  mkdirSync(path.join(folder, "Ordner"), { recursive: true });
  for (let at = 0; at < count; at++) {
    writeFileSync(path.join(folder, "Ordner", `${at}.txt`), `Vermerk ${at} über den Brunnen`);
  }
  const inside = Object.fromEntries(
    Array.from({ length: 30 }, (_, at) => [`${at}.txt`, `Vermerk ${at} aus dem Archiv`]),
  );
  writeFileSync(path.join(folder, "Archiv.zip"), zipOfFiles(inside));
}

function fileHashes(test: TestLibrary): string[] {
  return [...eachRecord(test.library.db, { trashed: true })].flatMap((record) =>
    record.kind === "document" ? [record.fileHash] : [],
  );
}

describe("a batch that was interrupted", () => {
  it("goes on after a kill where it was, without doubles, archives included", async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "fadenwerk-kill-"));
    try {
      const files = path.join(folder, "Dateien");
      makeNotes(files, 100);
      for (const at of [5, 25, 60]) {
        const child = fork(
          new URL("./import-until-killed.ts", import.meta.url).pathname,
          [folder, files, String(at)],
          { stdio: ["ignore", "ignore", "inherit", "ipc"] },
        );
        await new Promise<void>((resolve) => child.once("message", () => resolve()));
        child.kill("SIGKILL");
        await new Promise((resolve) => child.once("exit", resolve));
      }
      const test = await openTestLibrary({ folder });
      expect(listImportBatches(test.library.db)).toHaveLength(1);
      const id = listImportBatches(test.library.db)[0]?.id ?? "";
      expect(test.batch(id)).toMatchObject({ state: "stopped", canContinue: true });
      test.imports.resume(id);
      await test.imports.finished(id);
      const batch = test.batch(id);
      expect(batch).toMatchObject({ state: "finished", canContinue: false, total: 131, failed: 0 });
      expect(new Set(batch.items.map(({ state }) => state))).toEqual(new Set(["done"]));
      const hashes = fileHashes(test);
      expect(hashes).toHaveLength(130);
      expect(new Set(hashes).size).toBe(130);
      // One undo takes back what all the tries have made.
      expect(undoImport(test.library, id).trashed).toBe(130);
      test.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 180_000);
});

describe("a batch", () => {
  let test: TestLibrary;
  beforeEach(async () => {
    test = await openTestLibrary();
  });
  afterEach(() => test.close());

  it("is paused and goes on; nothing is begun meanwhile", async () => {
    const folder = path.join(test.folder, "viele");
    makeNotes(folder, 120);
    const id = test.imports.importPaths([folder]);
    while (test.batch(id).finished < 10) await new Promise((resolve) => setTimeout(resolve, 10));
    test.imports.pause(id);
    expect(test.batch(id).state).toBe("paused");
    // What was in hand is read to its end.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const { finished } = test.batch(id);
    expect(finished).toBeLessThan(100);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(test.batch(id).finished).toBe(finished);
    expect(test.batch(id).items.some(({ state }) => state === "reading")).toBe(false);
    test.imports.resume(id);
    await test.imports.finished(id);
    expect(test.batch(id)).toMatchObject({ state: "finished", finished: 151, failed: 0 });
  }, 60_000);

  it("is stopped while it is paused, and continued later", async () => {
    const folder = path.join(test.folder, "viele");
    makeNotes(folder, 60);
    const id = test.imports.importPaths([folder]);
    while (test.batch(id).finished < 5) await new Promise((resolve) => setTimeout(resolve, 10));
    test.imports.pause(id);
    test.imports.stop(id);
    await test.imports.finished(id);
    expect(test.batch(id)).toMatchObject({ state: "stopped", canContinue: true });
    test.imports.resume(id);
    await test.imports.finished(id);
    expect(test.batch(id)).toMatchObject({ state: "finished", finished: 91, failed: 0 });
    expect(new Set(fileHashes(test)).size).toBe(90);
  }, 60_000);

  it("of the program's own records is taken back as one", async () => {
    const own = path.join(test.folder, "export.jsonl");
    const lines = [
      { kind: "organisation", name: "Stiftung Seitenwind", externalId: "s1", web: "" },
      ...Array.from({ length: 1_200 }, (_, at) => ({ kind: "person", name: `Anna Muster${at}` })),
    ];
    writeFileSync(own, lines.map((line) => JSON.stringify(line)).join("\n"));
    const first = await test.run(own);
    expect(first.items[0]?.createdIds).toHaveLength(1_201);
    const changed = path.join(test.folder, "geändert.jsonl");
    writeFileSync(
      changed,
      [
        { kind: "organisation", name: "Stiftung Rückenwind", externalId: "s1" },
        { kind: "person", name: "Bea Beispiel" },
      ]
        .map((line) => JSON.stringify(line))
        .join("\n"),
    );
    const second = await test.run(changed);
    const foundation = findByName(test.library.db, "Stiftung Rückenwind", ["organisation"]) ?? "";
    expect(foundation).not.toBe("");
    expect(undoImport(test.library, second.id)).toEqual({ trashed: 1, reverted: 1 });
    expect(requireRecord(test.library.db, foundation)).toMatchObject({
      name: "Stiftung Seitenwind",
    });
    expect(undoImport(test.library, first.id).trashed).toBe(1_201);
    expect(countByKind(test.library.db)).toEqual({});
  }, 60_000);

  it("lists what is in a mail or an archive that is known already", async () => {
    const mail = path.join(test.folder, "post.eml");
    writeFileSync(
      mail,
      mailOf("Guten Tag, anbei der Plan.", [
        { name: "Plan.txt", type: "text/plain", bytes: Buffer.from("Der Plan.") },
      ]),
    );
    const archive = path.join(test.folder, "alles.zip");
    writeFileSync(archive, zipOfFiles({ "a.txt": "Der erste Text.", "b.txt": "Der zweite." }));
    const lines = async () =>
      (await test.run(mail, archive)).items.map(({ fileName, parentId, state, record }) => ({
        fileName,
        parentId,
        state,
        id: record?.id,
      }));
    const first = await lines();
    const again = await lines();
    const names = (list: typeof first) => list.map(({ fileName }) => fileName).sort();
    expect(names(again)).toEqual(names(first));
    expect(names(again)).toContain("post.eml/Plan.txt");
    const idOf = (list: typeof first, name: string) =>
      list.find(({ fileName }) => fileName === name)?.id;
    for (const name of ["post.eml", "post.eml/Plan.txt", "alles.zip/a.txt"]) {
      expect(again.find(({ fileName }) => fileName === name)?.state).toBe("known");
      expect(idOf(again, name)).toBe(idOf(first, name));
    }
    expect(fileHashes(test)).toHaveLength(4);
  }, 60_000);
});
