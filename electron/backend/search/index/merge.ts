import type { Analyzer } from "../analysis/analyzer.ts";
import type { IndexSet, IndexState } from "./index-set.ts";
import { packDelta } from "./pack-delta.ts";
import { sweepDead } from "./sweep-dead.ts";

/** So much at a time: other writers wait some 30 ms at most. */
const DOCS_PER_STEP = 48;
const DEAD_PER_STEP = 12;

/** From here on a writer folds the delta in itself, in one go, if the background did not. */
const MOST_UNPACKED_DOCS = 4_000;
const MOST_UNPACKED_BYTES = 16 * 1024 * 1024;

/** One bounded step of background work; false when nothing is left. To be called in a transaction. */
export function mergeOnce(set: IndexSet, analyzer: Analyzer): boolean {
  set.touch();
  if (packDelta(set, DOCS_PER_STEP) > 0) return true;
  return sweepDead(set, analyzer, DEAD_PER_STEP) > 0;
}

/** Keeps the delta, and with it the memory and time it costs queries, bounded during mass imports. */
export function packIfLarge(set: IndexSet): void {
  const state = set.sql("SELECT unpacked_docs, unpacked_bytes FROM @state").get() as IndexState;
  if (state.unpacked_docs < MOST_UNPACKED_DOCS && state.unpacked_bytes < MOST_UNPACKED_BYTES) {
    return;
  }
  packAll(set);
}

/** Folds the whole delta in. To be called in a transaction. */
export function packAll(set: IndexSet): void {
  set.touch();
  while (packDelta(set, MOST_UNPACKED_DOCS) > 0);
}
