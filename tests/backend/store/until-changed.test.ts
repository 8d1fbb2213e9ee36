import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase, type StoreDatabase } from "../../../electron/backend/store/database.ts";
import { untilChanged } from "../../../electron/backend/store/until-changed.ts";

describe("what is kept until the database changes", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "fadenwerk-until-changed-"));
  const open = () =>
    openDatabase(path.join(folder, "a.sqlite"), { readOnly: false, rollbackJournal: false });
  let db: StoreDatabase;
  let other: StoreDatabase;

  beforeAll(() => {
    db = open();
    db.exec("CREATE TABLE words (word TEXT) STRICT");
    other = open();
  });
  afterAll(() => {
    db.close();
    other.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("is read once, and anew after either connection has written", () => {
    let reads = 0;
    const words = untilChanged(db, () => {
      reads++;
      return db.prepare("SELECT word FROM words ORDER BY word").pluck().all();
    });
    expect([words(), words(), reads]).toEqual([[], [], 1]);
    db.prepare("INSERT INTO words VALUES ('Kita')").run();
    expect([words(), words(), reads]).toEqual([["Kita"], ["Kita"], 2]);
    other.prepare("INSERT INTO words VALUES ('Hort')").run();
    expect([words(), words(), reads]).toEqual([["Hort", "Kita"], ["Hort", "Kita"], 3]);
  });
});
