import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { READER_HEAP_MB } from "./memory-guard.ts";
import type { ReaderChannel, ReaderEnd, ReaderHost, ReaderListener } from "./reader-channel.ts";

/**
 * Readers as children of this Node process: for the command line and the tests.
 *
 * @param entry the reader's program; `.ts` from the sources, `.js` when built
 */
export function createForkReaderHost(entry: URL): ReaderHost {
  return {
    async start(listener: ReaderListener): Promise<ReaderChannel> {
      const child = fork(fileURLToPath(entry), [], {
        execArgv: [
          `--max-old-space-size=${READER_HEAP_MB}`,
          "--disable-warning=ExperimentalWarning",
        ],
        env: neededEnvironment(),
        // What a library prints about a broken file is for nobody.
        stdio: ["ignore", "ignore", "ignore", "ipc"],
        serialization: "advanced",
      });
      child.on("message", (message) => listener.onMessage(message));
      child.on("exit", (code, signal) => listener.onEnd(endOf(child, code, signal)));
      child.on("error", () => listener.onEnd("exit"));
      return {
        send: (request) => {
          // A reader that is already gone says so by its exit.
          child.send(request, () => undefined);
        },
        kill: () => void child.kill("SIGKILL"),
      };
    },
  };
}

/** V8 aborts when its heap is full; the guard and the system kill. We ourselves note `killed`. */
function endOf(child: ChildProcess, code: number | null, signal: NodeJS.Signals | null): ReaderEnd {
  if (child.killed) return "exit";
  const isMemory = signal === "SIGKILL" || signal === "SIGABRT" || signal === "SIGTRAP";
  return isMemory || code === 134 || code === 137 ? "memory" : "exit";
}

/** A reader of untrusted files needs nothing of what the environment may tell. */
function neededEnvironment(): NodeJS.ProcessEnv {
  const names = ["PATH", "HOME", "TMPDIR", "TEMP", "TMP", "SystemRoot", "LANG", "LD_LIBRARY_PATH"];
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
}
