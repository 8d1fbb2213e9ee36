import type { Analyzer } from "../analysis/analyzer.ts";
import type { IndexSet } from "./index-set.ts";
import { packDelta } from "./pack-delta.ts";
import { sweepDead } from "./sweep-dead.ts";

/** So much at a time: other writers wait some 30 ms at most. */
const DOCS_PER_STEP = 48;
const DEAD_PER_STEP = 12;

/** From here on a writer folds the delta in itself, in one go, if the background has not. */
const MOST_UNPACKED_DOCS = 4_000;
const MOST_UNPACKED_BYTES = 16 * 1024 * 1024;

/** One bounded step of background work; false when nothing is left. To be called in a transaction. */
export function mergeOnce(set: IndexSet, analyzer: Analyzer): boolean {
  set.touch();
  if (packDelta(set, DOCS_PER_STEP) > 0) return true;
  return sweepDead(set, analyzer, DEAD_PER_STEP) > 0;
}

/** Whether the delta has grown so much that queries feel it: a mass import outruns the background. */
export function isLarge(set: IndexSet): boolean {
  const { unpacked_docs, unpacked_bytes } = set.state();
  return unpacked_docs >= MOST_UNPACKED_DOCS || unpacked_bytes >= MOST_UNPACKED_BYTES;
}

/**
 * Folds the whole delta in. To be called in a transaction, but not in one inside another: there
 * SQLite keeps every page for going back to the savepoint, and walks over all of them after each
 * statement, which took minutes for what takes seconds.
 */
export function packAll(set: IndexSet): void {
  set.touch();
  while (packDelta(set, MOST_UNPACKED_DOCS) > 0);
}
