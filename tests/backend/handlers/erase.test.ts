import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { listBackups, makeBackup } from "../../../electron/backend/library/backups.ts";
import { checkDatabase } from "../../../electron/backend/store/check.ts";
import { openDatabase } from "../../../electron/backend/store/database.ts";
import { temporaryFolder } from "../store/fresh-database.ts";
import { openForTest } from "./open-library.ts";

/** Names that no vocabulary holds. */
const CANARIES = ["Quastenflosser", "quastenflosser", "Zyprianowitsch", "zyprianowitsch"];

/** Files of a folder that hold one of the names, as UTF-8 or UTF-16. */
function traces(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const bytes = readFileSync(path.join(entry.parentPath, entry.name));
      return CANARIES.filter(
        (name) => bytes.includes(name) || bytes.includes(Buffer.from(name, "utf16le")),
      ).map((name) => `${name} in ${entry.name}`);
    });
}

it("leaves no byte of an erased person and document in any file of the library", async () => {
  const { call, library, folder } = await openForTest();
  const { record: person } = await call("records.create", {
    record: { kind: "person", name: "Yvonne Zyprianowitsch", notes: "mag Quastenflosser" },
  });
  await call("records.create", {
    record: { kind: "event", title: "Fachtag", organisers: ["Yvonne Zyprianowitsch"] },
  });
  await call("records.update", { id: person.id, revision: 1, changes: { notes: "" } });
  await call("search.remember", { query: "zyprianowitsch" });
  const file = path.join(temporaryFolder(), "Quastenflosser.txt");
  writeFileSync(file, "Ein Bericht über den Quastenflosser und Frau Zyprianowitsch. ".repeat(400));
  await library.imports.finished(library.imports.importPaths([file]));
  await makeBackup(library.db, folder, "daily");
  expect(traces(folder).length).toBeGreaterThan(4);

  const { items } = await call("records.list", { kinds: ["document", "person"] });
  expect(items).toHaveLength(2);
  for (const { id } of items) await call("records.erase", { id });

  expect(traces(folder)).toEqual([]);
  expect((await call("records.list", {})).items.map((item) => item.title)).toEqual(["Fachtag"]);
  const [backup] = listBackups(folder);
  const copy = openDatabase(backup?.file ?? "", { readOnly: true, rollbackJournal: true });
  expect(checkDatabase(copy)).toEqual([]);
  expect(copy.prepare("SELECT title FROM records").pluck().all()).toEqual(["Fachtag"]);
  copy.close();
});

it("blackens a name also in copies from before there was a record of the person", async () => {
  const { call, library, folder } = await openForTest();
  await call("records.create", {
    record: { kind: "interaction", text: "Frau Zyprianowitsch rief an. Der Rest bleibt." },
  });
  await makeBackup(library.db, folder, "daily");
  const { record: person } = await call("records.create", {
    record: { kind: "person", name: "Yvonne Zyprianowitsch" },
  });
  await call("records.erase", { id: person.id, redactTexts: true });
  expect(traces(folder)).toEqual([]);
  const [backup] = listBackups(folder);
  const copy = openDatabase(backup?.file ?? "", { readOnly: true, rollbackJournal: true });
  expect(copy.prepare("SELECT fields ->> '$.text' FROM records").pluck().all()).toEqual([
    "[…] rief an. Der Rest bleibt.",
  ]);
  copy.close();
});
