import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { checkDatabase } from "../../../electron/backend/store/check.ts";
import { openDatabase } from "../../../electron/backend/store/database.ts";
import {
  APPLICATION_ID,
  migrateDatabase,
  readFileVersion,
  readSchemaVersion,
} from "../../../electron/backend/store/migrate.ts";
import { MIGRATIONS, SCHEMA_VERSION } from "../../../electron/backend/store/migrations/all.ts";
import { createRecord, getRecord } from "../../../electron/backend/store/records.ts";
import { BY_TEST, input, temporaryFolder } from "./fresh-database.ts";

const WRITABLE = { readOnly: false, rollbackJournal: false };

function newFile(): string {
  return path.join(temporaryFolder(), "library.sqlite");
}

describe("migrations", () => {
  it("are numbered without gaps", () => {
    expect(MIGRATIONS.map((migration) => migration.version)).toEqual(
      MIGRATIONS.map((_, at) => at + 1),
    );
  });

  it("make a library out of nothing, without putting an empty copy aside", async () => {
    const file = newFile();
    const db = openDatabase(file, WRITABLE);
    let copies = 0;
    await migrateDatabase(db, async () => {
      copies += 1;
    });
    expect(readSchemaVersion(db)).toBe(SCHEMA_VERSION);
    expect(copies).toBe(0);
    db.close();
    expect(readFileVersion(file)).toBe(SCHEMA_VERSION);
  });

  it.each(MIGRATIONS.slice(0, -1).map((migration) => migration.version))(
    "bring a library of version %i with data to the current one, after a copy",
    async (version) => {
      const db = openDatabase(newFile(), WRITABLE);
      await migrateDatabase(db, async () => undefined, MIGRATIONS.slice(0, version));
      const organisation = input({ kind: "organisation", name: "Landkreis Gelmetal" });
      const { id } = createRecord(db, organisation, BY_TEST);
      const versions: number[] = [];
      await migrateDatabase(db, async (found) => {
        versions.push(found);
      });
      expect(versions).toEqual([version]);
      expect(readSchemaVersion(db)).toBe(SCHEMA_VERSION);
      expect(getRecord(db, id)).toMatchObject({ name: "Landkreis Gelmetal" });
      expect(checkDatabase(db)).toEqual([]);
      db.close();
    },
  );

  it("leave nothing of themselves when one fails", async () => {
    const db = openDatabase(newFile(), WRITABLE);
    await migrateDatabase(db, async () => undefined);
    const broken = {
      version: SCHEMA_VERSION + 1,
      name: "broken",
      sql: "CREATE TABLE half (a INTEGER) STRICT; CREATE TABLE records (b INTEGER) STRICT;",
    };
    await expect(
      migrateDatabase(db, async () => undefined, [...MIGRATIONS, broken]),
    ).rejects.toThrow("already exists");
    expect(readSchemaVersion(db)).toBe(SCHEMA_VERSION);
    expect(db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'half'").get()).toBeUndefined();
    db.close();
  });
});

describe("files that are not for this program", () => {
  it("refuses a newer library and does not change a byte", async () => {
    const file = newFile();
    const db = openDatabase(file, WRITABLE);
    await migrateDatabase(db, async () => undefined);
    db.pragma(`user_version = ${SCHEMA_VERSION + 1}`);
    db.close();
    const before = readFileSync(file);
    expect(() => readFileVersion(file)).toThrow("library/newer-version");
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(existsSync(`${file}-wal`)).toBe(false);
  });

  it("tells another program's database and a damaged file apart", () => {
    const foreign = newFile();
    const db = openDatabase(foreign, WRITABLE);
    db.exec("CREATE TABLE theirs (a INTEGER)");
    db.pragma("user_version = 3");
    db.close();
    expect(() => readFileVersion(foreign)).toThrow("library/not-a-library");
    const text = newFile();
    writeFileSync(text, "Dies ist keine Datenbank. ".repeat(20));
    expect(() => readFileVersion(text)).toThrow("library/damaged");
    expect(APPLICATION_ID).not.toBe(0);
  });

  it("refuses tables of an unknown origin without a version", async () => {
    const db = openDatabase(newFile(), WRITABLE);
    db.exec("CREATE TABLE theirs (a INTEGER)");
    await expect(migrateDatabase(db, async () => undefined)).rejects.toThrow(
      "library/not-a-library",
    );
    db.close();
  });
});
