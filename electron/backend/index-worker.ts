import { parentPort, workerData } from "node:worker_threads";
import {
  CLOSED,
  type IndexWorkerData,
  type IndexWorkerMessage,
  STOP,
} from "./handlers/index-worker-messages.ts";
import { openSearchIndex } from "./search/open-search-index.ts";
import { openDatabase } from "./store/database.ts";

/** Pause after each step, so that whoever waits for the database gets it. */
const PAUSE_MS = 5;

const port = parentPort;
if (!port) throw new Error("the index worker is started as a thread");
const { file, shared } = workerData as IndexWorkerData;
const flags = new Int32Array(shared);
const db = openDatabase(file, { readOnly: false, rollbackJournal: false });
const index = openSearchIndex(db, { load: () => null, readOnly: false });
let working = false;

port.on("message", () => {
  if (working) return;
  working = true;
  step();
});

/** One bounded transaction, then room for others. */
function step(): void {
  if (Atomics.load(flags, STOP) === 1) {
    end();
    return;
  }
  try {
    if (index.mergeStep()) {
      setTimeout(step, PAUSE_MS);
      return;
    }
  } catch (error) {
    end({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    return;
  }
  working = false;
  port?.postMessage({ state: "idle" } satisfies IndexWorkerMessage);
}

function end(fault?: IndexWorkerMessage): void {
  index.close();
  db.close();
  Atomics.store(flags, CLOSED, 1);
  Atomics.notify(flags, CLOSED);
  if (fault) port?.postMessage(fault);
  port?.close();
}
