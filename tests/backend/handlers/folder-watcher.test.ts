import { fork } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createFolderWatcher } from "../../../electron/backend/handlers/folder-watcher.ts";
import { undoImport } from "../../../electron/backend/handlers/import-review.ts";
import {
  eraseForGood,
  trashRecord,
  updateRecord,
} from "../../../electron/backend/handlers/records-write.ts";
import { listDocumentVersions } from "../../../electron/backend/store/document-versions.ts";
import { listPages } from "../../../electron/backend/store/pages.ts";
import { eachRecord, requireRecord } from "../../../electron/backend/store/records.ts";
import { listFilesOfRecord } from "../../../electron/backend/store/watched-files.ts";
import {
  listWatchedFolders,
  setWatchMode,
} from "../../../electron/backend/store/watched-folders.ts";
import { mailOf } from "../import/make-mails.ts";
import { openWatchedLibrary, type WatchedLibrary } from "./watched-library.ts";

describe("a watched folder", () => {
  let test: WatchedLibrary;
  beforeEach(async () => {
    test = await openWatchedLibrary();
  });
  afterEach(() => test.close());
  const look = () => test.watcher.look(test.id);

  it("shows new files and reads them as one batch when asked", async () => {
    test.put("Programm.txt", "Das Programm des Tages");
    test.put("Folien/Vortrag.txt", "Der Vortrag");
    test.put("Film.mp4", "kein Dokument");
    await look();
    expect(test.states()).toEqual({ "Folien/Vortrag.txt": "new", "Programm.txt": "new" });
    expect(test.documents()).toEqual([]);
    const batchId = test.watcher.importNew(test.id, null) ?? "";
    expect(test.watcher.importNew(test.id, null)).toBeNull();
    await test.imports.finished(batchId);
    expect(test.batch(batchId).items.map(({ fileName }) => fileName)).toEqual([
      "Fachtag 2026/Folien/Vortrag.txt",
      "Fachtag 2026/Programm.txt",
    ]);
    await look();
    expect(test.states()).toEqual({ "Folien/Vortrag.txt": "known", "Programm.txt": "known" });
    expect(test.documents()).toHaveLength(2);
    expect(test.state()).toBe("reached");
  });

  it("reads new files by itself where that is wished", async () => {
    setWatchMode(test.library.db, test.id, "import");
    test.put("Programm.txt", "Das Programm des Tages");
    await look();
    while (test.documents().length === 0) await sleep(20);
    expect(test.states()).toEqual({ "Programm.txt": "known" });
  });

  it("waits for files that are being written, and leaves half ones and locks out", async () => {
    test.put("wächst.txt", "Ein", 0);
    test.put("~$Programm.docx", "lock", 0);
    test.put(".versteckt.txt", "hidden");
    test.put("laden.pdf.crdownload", "half");
    test.put("leer.pdf", "");
    await look();
    expect(test.states()).toEqual({ "wächst.txt": "settling" });
    test.put("wächst.txt", "Ein ganzer Satz", 0);
    await look();
    expect(test.states()).toEqual({ "wächst.txt": "settling" });
    await look();
    expect(test.states()).toEqual({ "wächst.txt": "new" });
  });

  it("offers to read a changed file again; the old original stays", async () => {
    const file = test.put("Programm.txt", "Das Programm des Tages");
    await look();
    await test.importNew();
    const [before] = test.documents();
    if (!before) throw new Error("no document");
    test.put("Programm.txt", "Das geänderte Programm", 4 * 60_000);
    await look();
    expect(test.states()).toEqual({ "Programm.txt": "changed" });
    expect(listPages(test.library.db, before.id)[0]?.text).toBe("Das Programm des Tages");
    await test.watcher.readAgain(before.id);
    expect(test.documents()).toHaveLength(1);
    expect(listPages(test.library.db, before.id)[0]?.text).toBe("Das geänderte Programm");
    const [version] = listDocumentVersions(test.library.db, before.id);
    expect(version).toMatchObject({ hash: before.fileHash, size: before.size });
    const original = await test.library.files.pathOf(before.fileHash);
    expect(readFileSync(original ?? "", "utf8")).toBe("Das Programm des Tages");
    await look();
    expect(test.states()).toEqual({ "Programm.txt": "known" });
    // The second try finds nothing to do, and the way back is a change like any other.
    await expect(test.watcher.readAgain(before.id)).rejects.toThrow("record/not-found");
    test.put("Programm.txt", "Das Programm des Tages", 3 * 60_000);
    await look();
    expect(test.states()).toEqual({ "Programm.txt": "changed" });
    test.watcher.keep(before.id);
    await look();
    expect(test.states()).toEqual({ "Programm.txt": "known" });
    // What is erased is gone in all its versions.
    await eraseForGood(test.library, before.id);
    expect(await test.library.files.list()).toEqual([]);
    await look();
    expect(test.states()).toEqual({ "Programm.txt": "dismissed" });
    expect(readFileSync(file, "utf8")).toBe("Das Programm des Tages");
  });

  it("offers what is different in a changed file of cards, and overwrites nothing", async () => {
    const card = (uid: string, name: string, more: string) =>
      `BEGIN:VCARD\r\nVERSION:3.0\r\nUID:${uid}\r\nN:${name.split(" ").reverse().join(";")};;;\r\nFN:${name}\r\n${more}END:VCARD\r\n`;
    const eva = (phone: string, more = "") => card("1", "Eva Muster", `TEL:${phone}\r\n${more}`);
    const karl = card("2", "Karl Klein", "TEL:0365 2\r\n");
    test.put("Kontakte.vcf", `${eva("0365 1")}${karl}${card("3", "Ina Alt", "TEL:0365 3\r\n")}`);
    await look();
    await test.importNew();
    const [file] = test.documents();
    const person = (name: string) => {
      for (const record of eachRecord(test.library.db, { trashed: false }))
        if (record.kind === "person" && record.name === name) return record;
      return null;
    };
    const before = person("Eva Muster");
    const gone = person("Ina Alt");
    const other = person("Karl Klein");
    if (!before || !gone || !other || !file) throw new Error("the cards were not read");
    const correct = ({ id, revision }: { id: string; revision: number }, phone: string) =>
      updateRecord(test.library, { id, revision, changes: { phone } });
    correct(before, "0365 111");
    correct(other, "0365 222");
    trashRecord(test.library, gone.id, true);
    const changedCards = `${eva("0365 99", "EMAIL:eva@gera.example\r\n")}${karl}${card("3", "Ina Alt", "TEL:0365 33\r\n")}${card("4", "Neu Dabei", "")}`;
    test.put("Kontakte.vcf", changedCards, 4 * 60_000);
    await look();
    const { batchId } = await test.watcher.readAgain(file.id);

    const now = person("Eva Muster");
    expect(now).toMatchObject({ phone: "0365 111", mail: "eva@gera.example" });
    expect(now?.fieldOrigins.phone).toMatchObject({
      confirmed: false,
      alternatives: [{ value: "0365 99", reason: "changed file" }],
    });
    // Its card is what it was: nobody is asked about the number that a person corrected.
    expect(person("Karl Klein")?.fieldOrigins.phone?.alternatives ?? []).toEqual([]);
    expect(person("Ina Alt")).toBeNull();
    expect(person("Neu Dabei")).not.toBeNull();
    const lines = test.batch(batchId ?? "").items.map(({ fileName, state }) => [fileName, state]);
    expect(lines).toEqual([
      ["Fachtag 2026/Kontakte.vcf", "known"],
      ["Eva Muster", "known"],
      ["Neu Dabei", "done"],
    ]);
    undoImport(test.library, batchId ?? "");
    expect(person("Neu Dabei")).toBeNull();
    expect(person("Eva Muster")).toMatchObject({ phone: "0365 111", mail: "" });
  });

  it("reads what is new among the attachments of a changed mail", async () => {
    const attached = (name: string, text: string) => ({
      name,
      type: "text/plain",
      bytes: Buffer.from(text),
    });
    const plan = attached("Plan.txt", "Der Plan des Tages");
    test.put("Einladung.eml", mailOf("Kommt alle", [plan]));
    await look();
    await test.importNew();
    const mail = test.documents().find((one) => one.mediaType === "message/rfc822");
    if (!mail) throw new Error("no mail");
    const list = attached("Liste.txt", "Die Liste der Gäste");
    test.put("Einladung.eml", mailOf("Kommt alle, bitte", [plan, list]), 4 * 60_000);
    await look();
    const { batchId } = await test.watcher.readAgain(mail.id);
    if (!batchId) throw new Error("no batch");
    await test.imports.finished(batchId);
    const texts = test
      .documents()
      .map((one) => [listPages(test.library.db, one.id)[0]?.text, one.belongsTo[0]?.id]);
    expect(texts).toEqual(
      expect.arrayContaining([
        ["Der Plan des Tages", mail.id],
        ["Die Liste der Gäste", mail.id],
      ]),
    );
    expect(texts).toHaveLength(3);
    await look();
    expect(test.states()).toEqual({ "Einladung.eml": "known" });
    await undoImport(test.library, batchId);
    const left = test.documents().filter((one) => one.trashedAt === null);
    expect(left.map(({ fileName }) => fileName.split("/").at(-1)).sort()).toEqual([
      "Einladung.eml",
      "Plan.txt",
    ]);
  });

  it("takes a file that was only saved anew for what it is", async () => {
    test.put("Programm.txt", "Das Programm des Tages");
    await look();
    await test.importNew();
    test.put("Programm.txt", "Das Programm des Tages", 2 * 60_000);
    await look();
    expect(test.states()).toEqual({ "Programm.txt": "known" });
  });

  it("knows a moved and renamed file again", async () => {
    const file = test.put("Programm.txt", "Das Programm des Tages");
    await look();
    await test.importNew();
    const [document] = test.documents();
    if (!document) throw new Error("no document");
    expect(document.source.fileName).toBe("Fachtag 2026/Programm.txt");
    mkdirSync(path.join(test.watched, "Archiv"));
    renameSync(file, path.join(test.watched, "Archiv", "Programm alt.txt"));
    await look();
    expect(test.states()).toEqual({ "Archiv/Programm alt.txt": "known" });
    expect(test.documents()).toHaveLength(1);
    expect(requireRecord(test.library.db, document.id)).toMatchObject({
      title: document.title,
      source: { fileName: "Fachtag 2026/Archiv/Programm alt.txt" },
    });
  });

  it("knows a copy and a file that was read before, without a double", async () => {
    const other = path.join(test.folder, "vorher.txt");
    writeFileSync(other, "Schon gelesen");
    await test.run(other);
    copyFileSync(other, test.put("Kopie.txt", ""));
    copyFileSync(other, test.put("Noch eine.txt", ""));
    await look();
    await look();
    expect(test.states()).toEqual({ "Kopie.txt": "known", "Noch eine.txt": "known" });
    expect(test.watcher.importNew(test.id, null)).toBeNull();
    expect(test.documents()).toHaveLength(1);
    expect(listFilesOfRecord(test.library.db, test.documents()[0]?.id ?? "")).toHaveLength(2);
  });

  it("keeps the document of a vanished file, and forgets what was never read", async () => {
    const file = test.put("Programm.txt", "Das Programm des Tages");
    await look();
    await test.importNew();
    const later = test.put("Später.txt", "Nie gelesen");
    await look();
    rmSync(file);
    rmSync(later);
    await look();
    expect(test.states()).toEqual({ "Programm.txt": "gone" });
    expect(test.documents()[0]?.trashedAt).toBeNull();
    test.put("Programm.txt", "Das Programm des Tages");
    await look();
    expect(test.states()).toEqual({ "Programm.txt": "known" });
  });

  it("does not bring back what a person deleted", async () => {
    setWatchMode(test.library.db, test.id, "import");
    test.put("Programm.txt", "Das Programm des Tages");
    test.put("Lebenslauf.txt", "Ein Lebenslauf");
    await look();
    while (test.documents().length < 2) await sleep(20);
    const [one, other] = test.documents();
    trashRecord(test.library, one?.id ?? "", true);
    await eraseForGood(test.library, other?.id ?? "");
    await look();
    await look();
    await sleep(300);
    expect(test.documents().map(({ id }) => id)).toEqual([one?.id]);
  });

  it("leaves out what a person does not want, until its content changes", async () => {
    test.put("Rechnung.txt", "Eine Rechnung");
    await look();
    const row = listWatchedFolders(test.library.db)[0];
    expect(row?.mode).toBe("ask");
    await test.importNew(["Gibt es nicht.txt", "../../etc/passwd"]);
    expect(test.documents()).toEqual([]);
    await test.importNew(["Rechnung.txt"]);
    expect(test.documents()).toHaveLength(1);
  });

  it("says which files failed and tries them again when asked", async () => {
    test.put("kaputt.docx", "kein Word");
    await look();
    await test.importNew();
    await look();
    expect(test.states()).toEqual({ "kaputt.docx": "failed" });
    test.put("kaputt.docx", readFileSync(DOCX), 2 * 60_000);
    await look();
    expect(test.states()).toEqual({ "kaputt.docx": "new" });
  });
});

const DOCX = new URL("../../corpus/documents/003-webPage.docx", import.meta.url);

describe("folders that are not as they should be", () => {
  let test: WatchedLibrary;
  afterEach(() => test?.close());

  it("says that a folder is not there, keeps what it knows, and goes on when it is back", async () => {
    test = await openWatchedLibrary();
    test.put("Programm.txt", "Das Programm des Tages");
    await test.watcher.look(test.id);
    await test.importNew();
    const away = `${test.watched} weg`;
    renameSync(test.watched, away);
    await test.watcher.look(test.id);
    expect(test.state()).toBe("unreachable");
    expect(test.states()).toEqual({ "Programm.txt": "known" });
    renameSync(away, test.watched);
    await test.watcher.look(test.id);
    expect(test.state()).toBe("reached");
  });

  it("does not wait for a drive that does not answer, and goes on with the next folder", async () => {
    test = await openWatchedLibrary();
    for (let at = 0; at < 3_000; at++) test.put(`${at}.txt`, String(at));
    await test.watcher.look(test.id);
    await test.importNew(["7.txt"]);
    test.watcher.close();
    // Without any patience every file system is a dead one.
    const impatient = createFolderWatcher(test.library, test.imports, console.error, {
      computer: "Rechner A",
      hangMs: 0,
    });
    rmSync(path.join(test.watched, "7.txt"));
    await impatient.look(test.id);
    expect(test.state()).toBe("unreachable");
    expect(test.states()["7.txt"]).toBe("known");
    impatient.close();
    const patient = createFolderWatcher(test.library, test.imports, console.error, {
      computer: "Rechner A",
    });
    await patient.look(test.id);
    expect(test.state()).toBe("reached");
    expect(test.states()["7.txt"]).toBe("gone");
    patient.close();
  }, 30_000);

  it.skipIf(process.getuid?.() === 0)(
    "does not take what it may not read for vanished",
    async () => {
      test = await openWatchedLibrary();
      const file = test.put("Zu/Programm.txt", "Das Programm des Tages");
      await test.watcher.look(test.id);
      await test.importNew();
      chmodSync(path.dirname(file), 0o000);
      await test.watcher.look(test.id);
      expect(test.states()).toEqual({ "Zu/Programm.txt": "known" });
      expect(listWatchedFolders(test.library.db)[0]?.unreadable).toBe(1);
      chmodSync(path.dirname(file), 0o755);
    },
  );

  it("enters no circle of links and looks at no more than it can", async () => {
    test = await openWatchedLibrary();
    symlinkSync(test.watched, path.join(test.watched, "Kreis"));
    symlinkSync("/", path.join(test.watched, "Alles"));
    for (let part = 0; part < 20; part++) {
      const folder = path.join(test.watched, String(part));
      mkdirSync(folder);
      for (let at = 0; at < 500; at++)
        writeFileSync(path.join(folder, `${at}.txt`), `${part}-${at}`);
    }
    const begun = performance.now();
    await test.watcher.look(test.id);
    await test.watcher.look(test.id);
    expect(performance.now() - begun).toBeLessThan(20_000);
    const states = Object.values(test.states());
    expect(states).toHaveLength(10_000);
    expect(new Set(states)).toEqual(new Set(["new"]));
    const again = performance.now();
    await test.watcher.look(test.id);
    expect(performance.now() - again).toBeLessThan(5_000);
  }, 60_000);

  it("refuses the library itself and folders in one another", async () => {
    test = await openWatchedLibrary();
    const inside = path.join(test.watched, "innen");
    mkdirSync(inside);
    const refused: [string, string][] = [
      [test.library.path, "watching/inside-library"],
      [path.join(test.library.path, "files"), "watching/inside-library"],
      [inside, "watching/overlaps"],
      [test.folder, "watching/overlaps"],
      [path.join(test.folder, "gibt es nicht"), "import/file-gone"],
    ];
    for (const [folder, code] of refused) {
      expect(() => test.watcher.add(folder), folder).toThrow(code);
    }
    // A folder around the library may be watched; the library's own files are left out.
    const { db } = test.library;
    db.prepare("DELETE FROM watched_folders").run();
    const around = test.watcher.add(test.folder);
    test.put("Programm.txt", "Das Programm");
    await test.watcher.look(around);
    const names = db.prepare("SELECT name FROM watched_files").pluck().all();
    expect(names).toEqual(["Fachtag 2026/Programm.txt"]);
  });

  it("leaves folders of other computers alone", async () => {
    test = await openWatchedLibrary();
    test.put("Programm.txt", "Das Programm");
    test.library.db.prepare("UPDATE watched_folders SET computer = 'Rechner B'").run();
    await test.watcher.look();
    await test.watcher.look(test.id);
    expect(test.states()).toEqual({});
    expect(() => test.watcher.importNew(test.id, null)).toThrow("record/not-found");
  });
});

describe("a program that is killed while it reads a watched folder", () => {
  it("has no doubles afterwards and goes on", async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "fadenwerk-watch-"));
    try {
      const files = path.join(folder, "Fachtag 2026");
      mkdirSync(files);
      for (let at = 0; at < 100; at++) {
        writeFileSync(path.join(files, `${at}.txt`), `Vermerk ${at} über den Brunnen`);
      }
      for (const enough of [5, 30, 60]) {
        const child = fork(
          new URL("./watch-until-killed.ts", import.meta.url).pathname,
          [folder, String(enough)],
          { stdio: ["ignore", "ignore", "inherit", "ipc"] },
        );
        await new Promise<void>((resolve) => child.once("message", () => resolve()));
        child.kill("SIGKILL");
        await new Promise((resolve) => child.once("exit", resolve));
      }
      const test = await openWatchedLibrary({ folder, soonMs: 50, everyMs: 50 });
      test.watcher.start();
      while (Object.values(test.states()).filter((state) => state === "known").length < 100) {
        await test.watcher.look(test.id);
        await sleep(50);
      }
      const hashes = test.documents().map(({ fileHash }) => fileHash);
      expect(hashes).toHaveLength(100);
      expect(new Set(hashes).size).toBe(100);
      test.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);
});
