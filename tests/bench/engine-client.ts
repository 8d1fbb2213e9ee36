import { type ChildProcess, fork } from "node:child_process";
import { heapFlags } from "../../electron/main/heap-flags.ts";
import { buildEngineProcess } from "./build-engines.ts";
import type { EngineAnswer, EngineTask } from "./engine-tasks.ts";
import type { EngineName } from "./engines/engine.ts";

/** Enough for the largest index that a peer keeps in memory. */
const HEAP_LIMIT_MB = 12_000;

let built: Promise<string> | null = null;

/** One engine in a process of its own. */
export class EngineClient {
  readonly engine: EngineName;
  readonly #child: ChildProcess;

  private constructor(engine: EngineName, file: string) {
    this.engine = engine;
    this.#child = fork(file, {
      // As the app starts the process that searches.
      execArgv: ["--expose-gc", ...heapFlags({ staysSmall: true, limitMb: HEAP_LIMIT_MB })],
      serialization: "advanced",
    });
    this.#child.setMaxListeners(0);
  }

  /** Starts a process and loads the engine into it. */
  static async start(engine: EngineName): Promise<{ client: EngineClient; moduleMs: number }> {
    built ??= buildEngineProcess();
    const client = new EngineClient(engine, await built);
    const { ms } = await client.ask({ task: "load", engine });
    return { client, moduleMs: ms[0] ?? 0 };
  }

  /** Has a task done; throws what the process threw, or that it died. */
  ask(task: EngineTask): Promise<EngineAnswer> {
    return new Promise((resolve, reject) => {
      const onExit = (code: number | null) => {
        this.#child.off("message", onMessage);
        reject(new Error(`The process of ${this.engine} ended with ${code} at "${task.task}".`));
      };
      const onMessage = (message: unknown) => {
        this.#child.off("exit", onExit);
        const { answer, error } = message as { answer?: EngineAnswer; error?: unknown };
        if (answer) resolve(answer);
        else reject(new Error(`${this.engine}, "${task.task}": ${String(error)}`));
      };
      this.#child.once("exit", onExit);
      this.#child.once("message", onMessage);
      this.#child.send(task);
    });
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once("exit", resolve));
    this.#child.disconnect();
    await ended;
  }
}
