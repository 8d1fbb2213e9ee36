import { Worker } from "node:worker_threads";
import { IMPORT_LIMITS } from "../limits.ts";

/** The part of the limit that JavaScript's own heap may take, in MB. */
export const READER_HEAP_MB = Math.round(IMPORT_LIMITS.memoryBytes / 1024 / 1024);

/** What a reader needs before it reads anything, beside what the file may cost. */
const OWN_BYTES = 128 * 1024 * 1024;

const GUARD = `
const { workerData } = require("node:worker_threads");
setInterval(() => {
  if (process.memoryUsage.rss() > workerData) process.kill(process.pid, "SIGKILL");
}, 100);
`;

/**
 * Kills this very process when it grows over its limit. A thread watches, because a reader that
 * inflates a bomb does not come back to its own event loop.
 */
export function guardOwnMemory(): void {
  const guard = new Worker(GUARD, {
    eval: true,
    workerData: IMPORT_LIMITS.memoryBytes + OWN_BYTES,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 16 },
  });
  guard.unref();
  // Without a guard the limits of heap and time still hold.
  guard.on("error", () => undefined);
}
