import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { openSearchIndex } from "../../../electron/backend/search/open-search-index.ts";
import { openDatabase } from "../../../electron/backend/store/database.ts";
import { record, requestFor } from "./temporary-index.ts";

const KILLS = Number(process.env.KILLS ?? 12);
const WRITER = path.join(import.meta.dirname, "killed-writer.ts");

const folder = mkdtempSync(path.join(tmpdir(), "fadenwerk-killed-"));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

// A process that writes and merges is killed without warning, again and again, and goes on with
// what it left. Index and records must agree after every death.
test("a kill at any moment leaves index and records in agreement", async () => {
  const file = path.join(folder, "killed.sqlite");
  let written = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    written += await writeUntilKilled(file, kill);
    const db = openDatabase(file, { readOnly: false, rollbackJournal: false });
    const texts = new Map(
      (db.prepare("SELECT id, body FROM texts").all() as { id: string; body: string }[]).map(
        ({ id, body }) => [id, body],
      ),
    );
    const index = openSearchIndex(db, { load: () => null, readOnly: false });
    expect(index.check(texts.keys())).toEqual([]);
    const found = index.search(requestFor("lesepaten", { limit: 1_000 })).hits.map((hit) => hit.id);
    const wanted = [...texts].filter(([, body]) => body.includes("Lesepaten")).map(([id]) => id);
    expect(found.sort()).toEqual(wanted.sort());
    // What was put together so must be what would be put together at one go.
    index.rebuild([...texts].map(([id, body]) => record(id, { body })));
    expect(index.check(texts.keys())).toEqual([]);
    index.close();
    db.close();
  }
  expect(written).toBeGreaterThan(KILLS * 5);
}, 120_000);

/** Returns how many transactions were acknowledged before the process died. */
function writeUntilKilled(file: string, seed: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [WRITER, file, String(seed)], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    let acknowledged = 0;
    let errors = "";
    child.stderr.on("data", (chunk) => {
      errors += chunk;
    });
    child.stdout.on("data", (chunk: Buffer) => {
      acknowledged += chunk.toString().split("\n").length - 1;
      // Somewhere in the middle of what comes next.
      if (acknowledged > 20 + ((seed * 37) % 90)) child.kill("SIGKILL");
    });
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      if (signal === "SIGKILL") resolve(acknowledged);
      else reject(new Error(`the writer ended by itself (${code}): ${errors}`));
    });
  });
}
