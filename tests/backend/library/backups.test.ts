import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openWithIndex } from "../../../electron/backend/handlers/library-opening.ts";
import { addRecord, changeLibrary } from "../../../electron/backend/handlers/records-write.ts";
import {
  type Backup,
  dispensable,
  isBackupDue,
  listBackups,
  makeBackup,
} from "../../../electron/backend/library/backups.ts";
import { openDatabase } from "../../../electron/backend/store/database.ts";
import { migrateDatabase } from "../../../electron/backend/store/migrate.ts";
import { MIGRATIONS } from "../../../electron/backend/store/migrations/all.ts";
import { countByKind, createRecord } from "../../../electron/backend/store/records.ts";
import { BY_TEST, input, temporaryFolder } from "../store/fresh-database.ts";

const DAY_MS = 24 * 60 * 60_000;

function daily(day: string): Backup {
  return { file: `daily-${day}T120000.sqlite`, reason: "daily", day };
}

describe("backups", () => {
  it("are complete libraries of their own, made while somebody writes", async () => {
    const folder = temporaryFolder();
    const library = await openWithIndex(folder, { create: true });
    const add = (name: string) =>
      changeLibrary(library, (changed) =>
        addRecord(library, changed, { input: input({ kind: "organisation", name }) }),
      );
    for (let at = 0; at < 200; at++) add(`Vorher ${at}`);
    const making = makeBackup(library.db, folder, "daily");
    for (let at = 0; at < 50; at++) add(`Währenddessen ${at}`);
    const file = await making;
    library.close();
    const restored = path.join(temporaryFolder(), "Wiederhergestellt");
    (await openWithIndex(restored, { create: true })).close();
    writeFileSync(path.join(restored, "library.sqlite"), readFileSync(file));
    const again = await openWithIndex(restored, { create: false });
    expect(countByKind(again.db).organisation).toBeGreaterThanOrEqual(200);
    again.close();
    expect(readdirSync(path.join(folder, "backups"))).toEqual([path.basename(file)]);
  });

  it("are due once a day", async () => {
    const folder = temporaryFolder();
    const library = await openWithIndex(folder, { create: true });
    const now = new Date("2026-03-19T10:00:00Z");
    expect(isBackupDue(folder, now)).toBe(true);
    await makeBackup(library.db, folder, "daily", now);
    expect(isBackupDue(folder, now)).toBe(false);
    expect(isBackupDue(folder, new Date(now.getTime() + DAY_MS))).toBe(true);
    library.close();
  });

  it("are made before a migration changes anything", async () => {
    const folder = temporaryFolder();
    (await openWithIndex(folder, { create: true })).close();
    const file = path.join(folder, "library.sqlite");
    writeFileSync(file, "");
    const old = openDatabase(file, { readOnly: false, rollbackJournal: false });
    await migrateDatabase(old, async () => undefined, MIGRATIONS.slice(0, 1));
    createRecord(old, input({ kind: "organisation", name: "Alt" }), BY_TEST);
    old.close();
    (await openWithIndex(folder, { create: false })).close();
    const [backup] = listBackups(folder);
    expect(backup?.reason).toBe("before-migration");
    const copy = openDatabase(backup?.file ?? "", { readOnly: true, rollbackJournal: true });
    expect(copy.pragma("user_version", { simple: true })).toBe(1);
    expect(countByKind(copy)).toEqual({ organisation: 1 });
    copy.close();
  });

  it("are thinned out to seven days and four weeks", () => {
    const days = Array.from({ length: 60 }, (_, at) =>
      new Date(Date.UTC(2026, 2, 31) - at * DAY_MS).toISOString().slice(0, 10),
    );
    const all = days.map(daily);
    const gone = new Set(dispensable(all));
    const kept = all.filter((backup) => !gone.has(backup)).map((backup) => backup.day);
    expect(kept.slice(0, 7)).toEqual(days.slice(0, 7));
    // 31 March 2026 is a Tuesday: the latest of each week is its Sunday.
    expect(kept.slice(7)).toEqual(["2026-03-22", "2026-03-15"]);
    expect(dispensable(kept.map(daily))).toEqual([]);
  });

  it("leave no half copy when the place is gone", async () => {
    const folder = temporaryFolder();
    const library = await openWithIndex(folder, { create: true });
    const other = temporaryFolder();
    writeFileSync(path.join(other, "backups"), "eine Datei, wo ein Ordner sein sollte");
    await expect(makeBackup(library.db, other, "daily")).rejects.toThrow();
    expect(existsSync(path.join(other, "backups.part"))).toBe(false);
    library.close();
  });
});
