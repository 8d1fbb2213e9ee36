import type { BackendEvent } from "../../shared/contract/backend-events.ts";
import type { BackendMethodName, BackendMethods } from "../../shared/contract/backend-methods.ts";
import type { ErrorCode } from "../../shared/contract/error-codes.ts";
import type { InputOf, OutputOf } from "../../shared/contract/method.ts";
import type { PortMessage, PortReply, PortRequest } from "../../shared/contract/port-messages.ts";
import { ExpectedFailure } from "../../shared/contract/result.ts";

/**
 * Methods that may be sent a second time to a new backend because asking twice changes nothing.
 * Everything else fails with `backend/gone`: whether it was done is for the user to see, not to guess.
 */
const REPEATABLE: ReadonlySet<BackendMethodName> = new Set<BackendMethodName>([
  "library.info",
  "records.get",
  "records.list",
  "records.suggest",
  "records.history",
  "drafts.get",
  // Keeping or forgetting a draft twice is the same as once, and they stay in their order.
  "drafts.keep",
  "drafts.forget",
  "documents.page",
  "documents.pages",
  "documents.matches",
  "documents.bytes",
  "documents.picture",
  "documents.marks",
  "documents.notes",
  "vocabularies.list",
  "search.run",
  "search.complete",
  "search.similar",
  "search.explain",
  "search.saved",
  "imports.list",
  "imports.get",
  "watching.list",
  "watching.files",
  "watching.ofDocument",
  "partnerships.board",
  "partnerships.moneyByYear",
  "followUps.list",
  "timeline.of",
  "start.overview",
  "start.opened",
  "duplicates.list",
]);

interface PendingCall {
  request: PortRequest;
  repeatable: boolean;
  /** False while it waits for a port. */
  sent: boolean;
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
}

/** The part of MessagePort that is needed; tests bring a port of Node's MessageChannel. */
export interface BackendPort {
  postMessage(message: unknown): void;
  addEventListener(type: "message", listener: (event: { data: unknown }) => void): void;
  start?(): void;
  close(): void;
}

export interface BackendConnection {
  /** Asks the backend; rejects with an ExpectedFailure that carries a code of the closed list. */
  call<K extends BackendMethodName>(
    method: K,
    input: InputOf<BackendMethods, K>,
  ): Promise<OutputOf<BackendMethods, K>>;
  /** Takes over the port of a new backend and sends again what may be sent again. */
  attach(port: BackendPort): void;
  /** The backend died: changes under way fail, questions wait for the next port. */
  lose(): void;
  /** There will be no port for now: everything that waits fails with this code. */
  refuse(code: ErrorCode, detail: string): void;
  onEvent(listener: (event: BackendEvent) => void): () => void;
}

/** Requests and replies over one MessagePort that may be replaced at any time. */
export function createBackendConnection(): BackendConnection {
  const pending = new Map<number, PendingCall>();
  const listeners = new Set<(event: BackendEvent) => void>();
  let port: BackendPort | null = null;
  let nextId = 0;

  function receive(from: BackendPort, message: PortMessage) {
    // What an old backend still says is about a library that may no longer be the open one.
    if (from !== port) return;
    if ("event" in message) {
      for (const listener of listeners) listener(message);
    } else {
      settle(message);
    }
  }

  function settle(reply: PortReply) {
    const call = pending.get(reply.id);
    if (!call) return;
    pending.delete(reply.id);
    if (reply.ok) call.resolve(reply.value);
    else call.reject(new ExpectedFailure(reply.error.code, reply.error.detail));
  }

  function send(call: PendingCall) {
    if (!port) return;
    try {
      port.postMessage(call.request);
      call.sent = true;
    } catch (error) {
      // A value that cannot be cloned is a bug of the caller: it has to see it.
      pending.delete(call.request.id);
      call.reject(error instanceof Error ? error : new Error(String(error)));
    }
  }

  function failUnrepeatable() {
    for (const [id, call] of pending) {
      if (call.sent && !call.repeatable) {
        pending.delete(id);
        call.reject(new ExpectedFailure("backend/gone", call.request.method));
      } else {
        call.sent = false;
      }
    }
  }

  return {
    call(method, input) {
      return new Promise((resolve, reject) => {
        const call: PendingCall = {
          request: { id: nextId++, method, input },
          repeatable: REPEATABLE.has(method),
          sent: false,
          resolve: resolve as (value: unknown) => void,
          reject,
        };
        pending.set(call.request.id, call);
        send(call);
      });
    },
    attach(next) {
      port?.close();
      failUnrepeatable();
      port = next;
      next.addEventListener("message", (event) => receive(next, event.data as PortMessage));
      next.start?.();
      for (const call of [...pending.values()]) send(call);
    },
    lose() {
      port?.close();
      port = null;
      failUnrepeatable();
    },
    refuse(code, detail) {
      port?.close();
      port = null;
      for (const call of pending.values()) call.reject(new ExpectedFailure(code, detail));
      pending.clear();
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
