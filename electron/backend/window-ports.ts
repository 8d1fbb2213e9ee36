import type { BackendEvent } from "../../shared/contract/backend-events.ts";
import { type PortReply, PortRequestSchema } from "../../shared/contract/port-messages.ts";
import type { Dispatch } from "./handlers/dispatch.ts";
import type { MessagePortLike } from "./parent-port.ts";

/** The ports of all open windows: each asks, all hear the events. */
export class WindowPorts {
  readonly #ports = new Set<MessagePortLike>();
  readonly #dispatch: Dispatch;
  readonly #logFault: (what: string, error: unknown) => void;

  constructor(dispatch: Dispatch, logFault: (what: string, error: unknown) => void) {
    this.#dispatch = dispatch;
    this.#logFault = logFault;
  }

  add(port: MessagePortLike): void {
    this.#ports.add(port);
    port.on("message", ({ data }) => void this.#answer(port, data));
    port.on("close", () => this.#ports.delete(port));
    port.start();
  }

  broadcast(event: BackendEvent): void {
    for (const port of this.#ports) this.#post(port, event);
  }

  async #answer(port: MessagePortLike, data: unknown): Promise<void> {
    const request = PortRequestSchema.safeParse(data);
    if (!request.success) {
      // Without a number to answer to, silence is the answer.
      const id = idOf(data);
      const error = { code: "contract/invalid-input", detail: "not a request" } as const;
      if (id !== null) this.#post(port, { id, ok: false, error });
      return;
    }
    const { id, method, input } = request.data;
    this.#post(port, { id, ...(await this.#dispatch(method, input)) });
  }

  #post(port: MessagePortLike, message: PortReply | BackendEvent): void {
    try {
      port.postMessage(message);
    } catch (error) {
      // The window went away in between, or the answer cannot be cloned: nobody else suffers.
      this.#logFault("post", error);
    }
  }
}

function idOf(data: unknown): number | null {
  if (typeof data !== "object" || data === null || !("id" in data)) return null;
  const { id } = data;
  return typeof id === "number" && Number.isInteger(id) && id >= 0 ? id : null;
}
