import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openWithIndex } from "../../../electron/backend/handlers/library-opening.ts";
import { addRecord, changeLibrary } from "../../../electron/backend/handlers/records-write.ts";
import { openDatabase } from "../../../electron/backend/store/database.ts";
import { SCHEMA_VERSION } from "../../../electron/backend/store/migrations/all.ts";
import { countByKind } from "../../../electron/backend/store/records.ts";
import { listTerms } from "../../../electron/backend/store/vocabularies.ts";
import { input, temporaryFolder } from "../store/fresh-database.ts";
import { startChild } from "./child.ts";

const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

async function makeLibrary(folder: string): Promise<void> {
  const library = await openWithIndex(folder, { create: true });
  changeLibrary(library, (changed) =>
    addRecord(library, changed, { input: input({ kind: "organisation", name: "Landkreis" }) }),
  );
  library.close();
}

describe("opening a library", () => {
  it.each([
    ["umlauts and spaces", "Bildungsbüro – Süd & Ost/Meine Bücherei"],
    ["250 characters", `${"sehr-langer-Ordnername-".repeat(9)}/${"x".repeat(60)}`],
  ])("works in a path with %s", async (_, name) => {
    const folder = path.join(temporaryFolder(), name);
    await makeLibrary(folder);
    const library = await openWithIndex(folder, { create: false });
    expect(countByKind(library.db)).toEqual({ organisation: 1 });
    expect(library.name).toBe(path.basename(folder));
    library.close();
    expect(readdirSync(folder).sort()).toEqual(["backups", "files", "library.sqlite"]);
  });

  it("gives a new library the vocabularies of the field", async () => {
    const library = await openWithIndex(temporaryFolder(), { create: true });
    const fields = listTerms(library.db, "fieldsOfAction");
    expect(fields.length).toBeGreaterThanOrEqual(25);
    expect(fields[0]).toMatchObject({ label: "Frühkindliche Bildung", position: 0 });
    expect(fields[0]?.synonyms).toContain("Kita");
    library.close();
  });

  it("refuses what is not a library and leaves it as it is", async () => {
    const folder = temporaryFolder();
    const notes = path.join(folder, "Notizen.txt");
    writeFileSync(notes, "privat");
    for (const create of [true, false]) {
      await expect(openWithIndex(folder, { create })).rejects.toThrow("library/not-a-library");
      await expect(openWithIndex(notes, { create })).rejects.toThrow("library/not-a-library");
    }
    expect(readdirSync(folder)).toEqual(["Notizen.txt"]);
    await expect(openWithIndex(path.join(folder, "fehlt"), { create: false })).rejects.toThrow(
      "library/not-a-library",
    );
    await expect(openWithIndex(path.join(notes, "darin"), { create: true })).rejects.toThrow(
      "library/",
    );
  });

  it("refuses a newer library without touching a byte or leaving a lock", async () => {
    const folder = temporaryFolder();
    await makeLibrary(folder);
    const file = path.join(folder, "library.sqlite");
    const db = openDatabase(file, { readOnly: false, rollbackJournal: false });
    db.pragma(`user_version = ${SCHEMA_VERSION + 1}`);
    db.close();
    const before = readFileSync(file);
    const { mtimeMs } = statSync(file);
    const names = readdirSync(folder);
    await expect(openWithIndex(folder, { create: true })).rejects.toThrow("library/newer-version");
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(statSync(file).mtimeMs).toBe(mtimeMs);
    expect(readdirSync(folder)).toEqual(names);
  });

  it("says that a file is damaged and keeps it", async () => {
    const folder = temporaryFolder();
    await makeLibrary(folder);
    const file = path.join(folder, "library.sqlite");
    const bytes = readFileSync(file).fill(0x5a, 0, 4_096);
    writeFileSync(file, bytes);
    await expect(openWithIndex(folder, { create: true })).rejects.toThrow("library/damaged");
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(existsSync(path.join(folder, "library.lock"))).toBe(false);
  });
});

describe("a library that somebody has open", () => {
  it("is in use for this process too, until it is closed", async () => {
    const folder = temporaryFolder();
    const first = await openWithIndex(folder, { create: true });
    await expect(openWithIndex(folder, { create: true })).rejects.toThrow("library/in-use");
    first.close();
    (await openWithIndex(folder, { create: true })).close();
  });

  it("is in use for others, and theirs as soon as the holder is dead", async () => {
    const folder = temporaryFolder();
    const holder = startChild("hold-library.ts", [folder]);
    expect(await holder.said(1)).toEqual(["open"]);
    await expect(openWithIndex(folder, { create: false })).rejects.toThrow("library/in-use");
    const second = startChild("hold-library.ts", [folder]);
    expect(await second.said(1)).toEqual(["library/in-use"]);
    await holder.kill();
    (await openWithIndex(folder, { create: false })).close();
  });

  it("is not in use because of a lock that was cut short long ago or is of another start", async () => {
    const folder = temporaryFolder();
    await makeLibrary(folder);
    const lock = { token: "t", pid: process.pid, processStart: "1", host: "", lockedAt: 1 };
    const { hostname } = await import("node:os");
    writeFileSync(path.join(folder, "library.lock"), JSON.stringify({ ...lock, host: hostname() }));
    (await openWithIndex(folder, { create: false })).close();
    writeFileSync(path.join(folder, "library.lock"), JSON.stringify({ ...lock, host: "PC-17" }));
    await expect(openWithIndex(folder, { create: false })).rejects.toThrow("library/in-use");
  });
});

describe("a folder that cannot be written", () => {
  /** As root nothing is read-only, so another user looks at it then. */
  async function openElsewhere(folder: string): Promise<string[]> {
    const identity = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
    return startChild("hold-library.ts", [folder, "no"], identity).said(1);
  }

  it.skipIf(process.platform === "win32")("is opened for reading", async () => {
    const folder = path.join(temporaryFolder(), "Bibliothek");
    await makeLibrary(folder);
    chmodSync(path.dirname(folder), 0o755);
    for (const name of [".", "files", "backups"]) chmodSync(path.join(folder, name), 0o555);
    chmodSync(path.join(folder, "library.sqlite"), 0o444);
    try {
      expect(await openElsewhere(folder)).toEqual(["reading"]);
      expect(readdirSync(folder).sort()).toEqual(["backups", "files", "library.sqlite"]);
    } finally {
      for (const name of [".", "files", "backups"]) chmodSync(path.join(folder, name), 0o755);
    }
  });

  it.skipIf(process.platform === "win32")("takes no new library", async () => {
    const parent = temporaryFolder();
    const folder = path.join(parent, "gesperrt");
    mkdirSync(folder);
    chmodSync(parent, 0o755);
    chmodSync(folder, 0o555);
    if (isRoot) chownSync(folder, 0, 0);
    const identity = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
    const child = startChild("hold-library.ts", [folder, "yes"], identity);
    expect(await child.said(1)).toEqual(["library/cannot-create"]);
    chmodSync(folder, 0o755);
  });
});
