import { closeSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import { checkDatabase } from "./check.ts";
import { openDatabase, type StoreDatabase, toExpectedFailure } from "./database.ts";
import { forgetAllDrafts } from "./drafts.ts";

/** Pages copied before others get their turn: about 4 MB. */
const PAGES_A_STEP = 1_000;

/**
 * Writes a consistent copy of the open database while it stays in use. The copy gets its name only
 * after it was opened again and found sound.
 *
 * @throws {ExpectedFailure} `library/disk-full`, `library/damaged` …; no half copy stays
 */
export async function backupDatabase(db: StoreDatabase, target: string): Promise<void> {
  const part = `${target}.part`;
  try {
    rmSync(part, { force: true });
    await db.backup(part, { progress: () => PAGES_A_STEP });
    finishCopy(part);
    const handle = openSync(part, "r+");
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(part, target);
  } catch (error) {
    rmSync(part, { force: true });
    rmSync(`${part}-journal`, { force: true });
    throw toExpectedFailure(error);
  }
}

/**
 * Opens the copy as one file without a write-ahead log beside it, takes out what is not saved yet
 * (decision 22), and checks it.
 */
function finishCopy(file: string): void {
  const copy = openDatabase(file, { readOnly: false, rollbackJournal: true });
  try {
    forgetAllDrafts(copy);
    const problems = checkDatabase(copy);
    if (problems.length > 0) throw new ExpectedFailure("library/damaged", problems[0]);
  } finally {
    copy.close();
  }
}
