import { ExpectedFailure } from "../../../shared/contract/result.ts";
import { type StoreDatabase, withStoreErrors } from "./database.ts";

/** What SQLite finds wrong with its file, and references that lead nowhere; [] when sound. */
export function checkDatabase(db: StoreDatabase): string[] {
  try {
    return findProblems(db);
  } catch (error) {
    // Where the damage is so large that SQLite cannot even look for it.
    if (!(error instanceof ExpectedFailure) || error.code !== "library/damaged") throw error;
    return [error.detail];
  }
}

function findProblems(db: StoreDatabase): string[] {
  return withStoreErrors(() => {
    const problems: string[] = [];
    for (const row of db.pragma("integrity_check(50)") as { integrity_check: string }[]) {
      if (row.integrity_check !== "ok") problems.push(row.integrity_check);
    }
    for (const row of db.pragma("foreign_key_check") as { table: string; parent: string }[]) {
      problems.push(`a row of ${row.table} refers to a missing row of ${row.parent}`);
    }
    return problems;
  });
}

/** A faster look at the structure of the file alone, for every start. */
export function quickCheck(db: StoreDatabase): boolean {
  return withStoreErrors(() => db.pragma("quick_check(1)", { simple: true }) === "ok");
}
