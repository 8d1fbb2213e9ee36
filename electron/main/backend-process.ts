import { existsSync } from "node:fs";
import path from "node:path";
import { type MessagePortMain, type UtilityProcess, utilityProcess } from "electron";
import type {
  ControlAnswers,
  ControlMessage,
  ControlRequest,
} from "../../shared/contract/backend-control.ts";
import { failure, type Result } from "../../shared/contract/result.ts";
import { heapOfChild } from "./heap-sizes.ts";
import { resourcePath } from "./profile.ts";
import { ReaderProcesses } from "./reader-processes.ts";

type Command = ControlRequest["command"];
type Fields<C extends Command> = Omit<Extract<ControlRequest, { command: C }>, "id" | "command">;

/** One run of the backend: requests with their answers, its readers, and its end. */
export class BackendProcess {
  readonly #child: UtilityProcess;
  readonly #readers: ReaderProcesses;
  readonly #waiting = new Map<number, (result: Result<unknown>) => void>();
  #lastId = 0;
  #gone = false;

  /** @param onExit is called once, after every open request was answered with `backend/gone` */
  constructor(onExit: (code: number) => void) {
    this.#child = utilityProcess.fork(path.join(import.meta.dirname, "backend.js"), [], {
      serviceName: "Fadenwerk backend",
      execArgv: heapOfChild({ staysSmall: true }),
      env: nodeSideEnvironment(),
    });
    this.#readers = new ReaderProcesses((notice, ports) => this.#child.postMessage(notice, ports));
    this.#child.on("message", (message: ControlMessage) => this.#receive(message));
    this.#child.on("exit", (code) => {
      this.#gone = true;
      this.#readers.killAll();
      for (const answer of this.#waiting.values()) answer(failure("backend/gone", `exit ${code}`));
      this.#waiting.clear();
      onExit(code);
    });
  }

  /** Asks the backend; what is sent before it runs waits in its queue. */
  request<C extends Command>(
    command: C,
    fields: Fields<C>,
    ports: MessagePortMain[] = [],
  ): Promise<Result<ControlAnswers[C]>> {
    if (this.#gone) return Promise.resolve(failure("backend/gone"));
    const id = ++this.#lastId;
    return new Promise((resolve) => {
      this.#waiting.set(id, (result) => resolve(result as Result<ControlAnswers[C]>));
      this.#child.postMessage({ id, command, ...fields }, ports);
    });
  }

  kill(): void {
    this.#child.kill();
  }

  #receive(message: ControlMessage): void {
    switch (message.type) {
      case "started":
        return;
      case "answer":
        this.#waiting.get(message.id)?.(message.result);
        this.#waiting.delete(message.id);
        return;
      case "startReader":
        this.#readers.start(message.readerId);
        return;
      case "killReader":
        this.#readers.kill(message.readerId);
        return;
    }
  }
}

/**
 * The environment of the programs without a window. An Electron whose Node-API is too old for the
 * prebuilt SQLite module gets one built for it: from the set-up, or from inside the package.
 */
function nodeSideEnvironment(): NodeJS.ProcessEnv {
  const packed = resourcePath("native", "better_sqlite3.node");
  if (process.env.FADENWERK_SQLITE_BINDING || !existsSync(packed)) return process.env;
  return { ...process.env, FADENWERK_SQLITE_BINDING: packed };
}
