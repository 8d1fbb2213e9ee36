import path from "node:path";
import {
  app,
  MessageChannelMain,
  type MessagePortMain,
  type UtilityProcess,
  utilityProcess,
} from "electron";
import type { ReaderNotice } from "../../shared/contract/backend-control.ts";
import { heapOfChild } from "./heap-sizes.ts";

const HEAP_LIMIT_MB = 512;
/** Heap plus what lies outside it; a reader also watches itself, more closely and below this. */
const TOTAL_LIMIT_KB = 768 * 1_024;
const WATCH_INTERVAL_MS = 250;
/** What shells report of a killed process; Electron itself reports 0 for one that it killed. */
const KILLED_FOR_MEMORY = 137;

/**
 * Processes that parse one untrusted file each, for a backend that cannot start any. A reader over
 * its memory limit is killed; the backend learns of every end and decides what it means.
 */
export class ReaderProcesses {
  readonly #running = new Map<number, UtilityProcess>();
  readonly #tooLarge = new Set<number>();
  readonly #notify: (notice: ReaderNotice, ports?: MessagePortMain[]) => void;
  #watch: NodeJS.Timeout | undefined;

  constructor(notify: (notice: ReaderNotice, ports?: MessagePortMain[]) => void) {
    this.#notify = notify;
  }

  /** Starts a reader and hands its port to the backend; the reader gets the other end. */
  start(readerId: number): void {
    const reader = utilityProcess.fork(path.join(import.meta.dirname, "reader.js"), [], {
      serviceName: "Fadenwerk reader",
      execArgv: heapOfChild({ limitMb: HEAP_LIMIT_MB }),
      env: readerEnvironment(),
    });
    this.#running.set(readerId, reader);
    reader.on("exit", (code) => {
      this.#running.delete(readerId);
      const tooLarge = this.#tooLarge.delete(readerId);
      this.#notify({ type: "readerExit", readerId, code: tooLarge ? KILLED_FOR_MEMORY : code });
      if (this.#running.size === 0) this.#stopWatching();
    });
    const { port1, port2 } = new MessageChannelMain();
    reader.postMessage({ type: "port" }, [port1]);
    this.#notify({ type: "readerPort", readerId }, [port2]);
    this.#watch ??= setInterval(() => this.#killTooLarge(), WATCH_INTERVAL_MS);
  }

  kill(readerId: number): void {
    this.#running.get(readerId)?.kill();
  }

  killAll(): void {
    for (const reader of this.#running.values()) reader.kill();
    this.#stopWatching();
  }

  #killTooLarge(): void {
    const sizes = new Map(
      app.getAppMetrics().map((metric) => [metric.pid, metric.memory.workingSetSize]),
    );
    for (const [readerId, reader] of this.#running) {
      if (!reader.pid || (sizes.get(reader.pid) ?? 0) <= TOTAL_LIMIT_KB) continue;
      this.#tooLarge.add(readerId);
      reader.kill();
    }
  }

  #stopWatching(): void {
    clearInterval(this.#watch);
    this.#watch = undefined;
  }
}

/** A reader needs nothing of what the environment may tell: only what a process needs to run. */
function readerEnvironment(): NodeJS.ProcessEnv {
  const needed = ["PATH", "HOME", "TMPDIR", "TEMP", "TMP", "SystemRoot", "LANG", "LD_LIBRARY_PATH"];
  return Object.fromEntries(
    needed.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
}
