import path from "node:path";
import { Worker } from "node:worker_threads";
import { DATABASE_FILE, isOnNetwork } from "../library/folder.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import {
  CLOSED,
  type IndexWorkerData,
  type IndexWorkerMessage,
  STOP,
} from "./index-worker-messages.ts";

/** Changes come in bursts; packing them one by one would be more work. */
const MERGE_AFTER_MS = 2_000;
/** A step takes some 30 ms. */
const LONGEST_STOP_MS = 3_000;

export interface IndexMerging {
  /** Something was written: the index has something to pack. */
  noteChange(): void;
  /** Returns when the index's thread has given the database back. */
  stop(): void;
}

/**
 * Packs the index in a thread of its own, some time after changes. On network drives, where only
 * one connection may be open, it happens in small steps between the calls of the windows.
 */
export function startMerging(
  library: OpenLibrary,
  logFault: (what: string, error: unknown) => void,
): IndexMerging {
  return isOnNetwork(library.path)
    ? mergeBetweenCalls(library, logFault)
    : mergeInThread(library, logFault);
}

function mergeInThread(
  library: OpenLibrary,
  logFault: (what: string, error: unknown) => void,
): IndexMerging {
  const shared = new SharedArrayBuffer(8);
  const flags = new Int32Array(shared);
  let worker: Worker | null = null;
  let timer: NodeJS.Timeout | undefined;

  const start = (): Worker => {
    const data: IndexWorkerData = { file: path.join(library.path, DATABASE_FILE), shared };
    const started = new Worker(workerFile(), { workerData: data });
    started.on("message", (message: IndexWorkerMessage) => {
      if ("fault" in message) logFault("merge", message.fault);
    });
    started.on("error", (error) => logFault("merge", error));
    started.on("exit", () => {
      worker = null;
    });
    started.unref();
    return started;
  };
  return {
    noteChange() {
      timer ??= setTimeout(() => {
        timer = undefined;
        worker ??= start();
        worker.postMessage("merge");
      }, MERGE_AFTER_MS);
    },
    stop() {
      clearTimeout(timer);
      if (!worker) return;
      Atomics.store(flags, STOP, 1);
      worker.postMessage("stop");
      // The library is closed right after this, and its file may be moved or deleted.
      Atomics.wait(flags, CLOSED, 0, LONGEST_STOP_MS);
    },
  };
}

function mergeBetweenCalls(
  library: OpenLibrary,
  logFault: (what: string, error: unknown) => void,
): IndexMerging {
  let timer: NodeJS.Timeout | undefined;
  const step = () => {
    timer = undefined;
    try {
      if (library.index.mergeStep()) timer = setTimeout(step, 1);
    } catch (error) {
      logFault("merge", error);
    }
  };
  return {
    noteChange() {
      timer ??= setTimeout(step, MERGE_AFTER_MS);
    },
    stop() {
      clearTimeout(timer);
    },
  };
}

/** Beside this file when built, one folder up in the sources. */
function workerFile(): URL {
  const isSource = import.meta.url.endsWith(".ts");
  return new URL(isSource ? "../index-worker.ts" : "./index-worker.js", import.meta.url);
}
