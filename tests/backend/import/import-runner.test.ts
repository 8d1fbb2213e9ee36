import { fork } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listImportBatches } from "../../../electron/backend/store/imports.ts";
import { findByName } from "../../../electron/backend/store/names.ts";
import { requireRecord } from "../../../electron/backend/store/records.ts";
import { requestFor } from "../search/temporary-index.ts";
import { openTestLibrary, type TestLibrary } from "./open-test-library.ts";

const FIXTURES = new URL("../../fixtures/import/events/", import.meta.url);

describe("a batch", () => {
  let test: TestLibrary;
  beforeEach(async () => {
    test = await openTestLibrary();
  });
  afterEach(() => test.close());

  it("reads a folder of 2,000 files, tells how far it is, and finds them again", async () => {
    const folder = path.join(test.folder, "viele");
    for (let index = 0; index < 2_000; index++) {
      const part = path.join(folder, String(index % 20));
      mkdirSync(part, { recursive: true });
      writeFileSync(path.join(part, `${index}.txt`), `Vermerk Nummer ${index} über den Brunnen`);
    }
    const batch = await test.run(folder);
    expect(batch).toMatchObject({ state: "finished", total: 2_000, finished: 2_000, failed: 0 });
    const progress = test.events.filter((event) => event.event === "importProgress");
    expect(progress.length).toBeGreaterThan(2);
    expect(progress.length).toBeLessThan(200);
    const found = test.library.index.search(requestFor("Brunnen", { limit: 5 }));
    expect(found.total).toBe(2_000);
  }, 180_000);

  it("stops when told to and keeps what it has", async () => {
    const folder = path.join(test.folder, "viele");
    mkdirSync(folder);
    for (let index = 0; index < 400; index++) {
      writeFileSync(path.join(folder, `${index}.txt`), `Vermerk ${index}`);
    }
    const id = test.imports.importPaths([folder]);
    while (test.batch(id).finished < 10) await new Promise((resolve) => setTimeout(resolve, 20));
    test.imports.stop(id);
    await test.imports.finished(id);
    const batch = test.batch(id);
    expect(batch.state).toBe("stopped");
    const states = new Set(batch.items.map((item) => item.state));
    expect(states).toEqual(new Set(["done", "stopped"]));
    const done = batch.items.filter((item) => item.state === "done");
    for (const item of done)
      expect(requireRecord(test.library.db, item.record?.id ?? "")).toBeTruthy();
  }, 60_000);

  it("finds an organisation again under its short name and in another case", async () => {
    await test.paste(
      "Fachtag\n„Lernen am anderen Ort“\n4. Mai 2020\n10:00 Uhr bis 12:00 Uhr\nVeranstalter: Transferstelle Bildung Südland (TraBiS)\n\nEin Tag über Lernorte außerhalb der Schule.",
    );
    const first = findByName(test.library.db, "TraBiS", ["organisation"]);
    const batch = await test.paste(
      "Workshop\n„Lernen im Wald“\n9. Juni 2021\n10:00 Uhr bis 12:00 Uhr\nIn Kooperation mit: TraBiS\n\nEin Tag im Wald.",
    );
    const event = requireRecord(test.library.db, batch.items[0]?.record?.id ?? "");
    if (event.kind !== "event") throw new Error("no event");
    expect(event.cooperationPartners).toEqual([{ id: first, name: "TraBiS" }]);
    expect(batch.items[0]?.createdIds).toHaveLength(2);
  });

  it("ties a second description of an event to it and fills what was empty", async () => {
    const first = await test.paste(
      "Fachtag 2018: Wege ins Buch\nTermin: 5. Juni 2018\nOrt: Händelhalle, Halle (Saale)\n\nMehr folgt in Kürze.",
    );
    const second = await test.paste(
      "Fachveranstaltung\n„Wege ins Buch“\n5. Juni 2018\n10:00 Uhr bis 15:00 Uhr\nHändel Halle, Salzgrafenplatz 1\n06108 Halle/Saale\nVeranstalter: Stiftung Seitenwind\n\nEin Tag über Vorlesen.",
    );
    expect(second.items[0]?.record?.id).toBe(first.items[0]?.record?.id);
    const event = requireRecord(test.library.db, first.items[0]?.record?.id ?? "");
    if (event.kind !== "event") throw new Error("no event");
    expect(event.documents).toHaveLength(2);
    expect(event.organisers.map(({ name }) => name)).toEqual(["Stiftung Seitenwind"]);
    expect(event.start).toBe("2018-06-05");
    expect(event.fieldOrigins.start?.alternatives).toMatchObject([{ value: "2018-06-05T10:00" }]);
  });

  it("takes nothing for known that lies in the trash, and refuses an empty paste", async () => {
    const empty = await test.paste("  \n ");
    expect(empty.items[0]).toMatchObject({ state: "failed", error: { code: "import/empty-file" } });
  });

  it("kills a reader that takes too long and goes on with the next file", async () => {
    test.close();
    test = await openTestLibrary({ timeoutMs: 1 });
    const batch = await test.run(
      ...readdirSync(FIXTURES)
        .slice(0, 3)
        .map((name) => new URL(name, FIXTURES).pathname),
    );
    expect(batch.state).toBe("finished");
    expect(batch.items.map((item) => item.error?.code)).toEqual(Array(3).fill("import/timeout"));
  });
});

describe("a killed import", () => {
  it("is shown as stopped afterwards, with every file whole or not there", async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "fadenwerk-kill-"));
    try {
      const files = path.join(folder, "Dateien");
      mkdirSync(files);
      for (let index = 0; index < 300; index++) {
        writeFileSync(path.join(files, `${index}.txt`), `Vermerk ${index}`);
      }
      const child = fork(
        new URL("./import-until-killed.ts", import.meta.url).pathname,
        [folder, files],
        {
          stdio: ["ignore", "ignore", "inherit", "ipc"],
        },
      );
      await new Promise<void>((resolve) => child.once("message", () => resolve()));
      child.kill("SIGKILL");
      await new Promise((resolve) => child.once("exit", resolve));
      const test = await openTestLibrary({ folder });
      const [listed] = listImportBatches(test.library.db);
      const batch = test.batch(listed?.id ?? "");
      expect(batch?.state).toBe("stopped");
      const done = batch?.items.filter((item) => item.state === "done") ?? [];
      expect(done.length).toBeGreaterThan(0);
      expect(done.length).toBeLessThan(300);
      for (const item of done)
        expect(requireRecord(test.library.db, item.createdIds[0] ?? "").kind).toBe("document");
      const again = await test.run(files);
      expect(again.items.filter((item) => item.state === "known")).toHaveLength(done.length);
      expect(again.items.filter((item) => item.state === "done")).toHaveLength(300 - done.length);
      test.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 90_000);
});
