import { existsSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { checkLibrary } from "../../../electron/backend/handlers/library-check.ts";
import { openWithIndex } from "../../../electron/backend/handlers/library-opening.ts";
import { listHistory } from "../../../electron/backend/store/history.ts";
import { getRecord } from "../../../electron/backend/store/records.ts";
import { titleOf } from "../../../shared/domain/record.ts";
import { temporaryFolder } from "../store/fresh-database.ts";
import { startChild } from "./child.ts";

const KILLS = Number(process.env.FADENWERK_KILLS ?? 24);
const SEED = 20_180_319;

/** The same moments in every run, so that a failure can be repeated. */
function* moments(seed: number): Generator<number> {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    yield state % 250;
  }
}

it(`loses nothing that was acknowledged in ${KILLS} kills`, {
  timeout: 20 * KILLS * 1_000,
}, async () => {
  const folder = path.join(temporaryFolder(), "Bibliothek");
  const acknowledged = new Map<string, { revision: number; title: string }>();
  const wait = moments(SEED);
  for (let round = 0; round < KILLS; round++) {
    const writer = startChild("write-forever.ts", [folder, String(round)]);
    await writer.said(2);
    await sleep(wait.next().value ?? 0);
    await writer.kill();
    expect(writer.lines[0]).toBe("started");
    for (const line of writer.lines.slice(1)) {
      const [id = "", revision, ...title] = line.split(" ");
      acknowledged.set(id, { revision: Number(revision), title: title.join(" ") });
    }
    expect(existsSync(path.join(folder, "library.lock"))).toBe(true);
  }
  const library = await openWithIndex(folder, { create: false });
  try {
    expect(acknowledged.size).toBeGreaterThan(KILLS);
    for (const [id, promised] of acknowledged) {
      const record = getRecord(library.db, id);
      expect(record?.revision).toBeGreaterThanOrEqual(promised.revision);
      if (record?.revision === promised.revision) expect(titleOf(record)).toBe(promised.title);
      expect(listHistory(library.db, id)).toHaveLength(record?.revision ?? 0);
    }
    expect(await checkLibrary(library)).toEqual([]);
  } finally {
    library.close();
  }
});
