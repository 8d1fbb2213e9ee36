import type { BackendEvent } from "../shared/contract/backend-events.ts";
import type { BackendMethodName, BackendMethods } from "../shared/contract/backend-methods.ts";
import type { InputOf, OutputOf } from "../shared/contract/method.ts";
import { PORT_MESSAGE, type PreloadApi } from "../shared/contract/preload-api.ts";
import { ExpectedFailure, type Result } from "../shared/contract/result.ts";
import type {
  BackendState,
  ShellMethodName,
  ShellMethods,
} from "../shared/contract/shell-methods.ts";
import type { Attached } from "../shared/domain/attachment.ts";
import { type BackendPort, createBackendConnection } from "./backend/backend-connection.ts";

/**
 * The only user of what the preload exposes and of the backend's port. Everything here rejects with
 * an ExpectedFailure for what is expected to go wrong; callers show its code as a sentence.
 */
declare global {
  interface Window {
    fadenwerk: PreloadApi;
  }
}

const connection = createBackendConnection();
const stateListeners = new Set<(state: BackendState) => void>();
let state: BackendState = { state: "starting", error: null, library: null };

window.addEventListener("message", (event: MessageEvent) => {
  const port = event.ports[0];
  if (event.source !== window || event.data !== PORT_MESSAGE || !port) return;
  connection.attach(port as unknown as BackendPort);
});

window.fadenwerk.onBackendState(adoptBackendState);
void callShell("backend.state", {}).then(adoptBackendState, (error: unknown) => {
  adoptBackendState({
    state: "failed",
    error: { code: codeOf(error), detail: String(error) },
    library: null,
  });
});

function adoptBackendState(next: BackendState) {
  state = next;
  if (next.state === "restarting") connection.lose();
  if (next.state === "noLibrary") connection.refuse("library/none-open", "");
  if (next.state === "failed") {
    connection.refuse(next.error?.code ?? "backend/gone", next.error?.detail ?? "");
  }
  for (const listener of stateListeners) listener(next);
}

/** Asks the backend over its port; waits while it is starting. */
export function callBackend<K extends BackendMethodName>(
  method: K,
  input: InputOf<BackendMethods, K>,
): Promise<OutputOf<BackendMethods, K>> {
  if (state.state === "noLibrary") {
    return Promise.reject(new ExpectedFailure("library/none-open", method));
  }
  if (state.state === "failed") {
    return Promise.reject(new ExpectedFailure(state.error?.code ?? "backend/gone", method));
  }
  return connection.call(method, input);
}

/** Asks the window's shell: dialogs, settings, libraries. */
export async function callShell<K extends ShellMethodName>(
  method: K,
  input: InputOf<ShellMethods, K>,
): Promise<OutputOf<ShellMethods, K>> {
  return valueIn(await window.fadenwerk.callShell(method, input)) as OutputOf<ShellMethods, K>;
}

/** Imports files dropped on the window; `batchId` is null when nothing could be taken. */
export async function importDroppedFiles(files: File[]): Promise<{ batchId: string | null }> {
  return valueIn(await window.fadenwerk.importDroppedFiles(files));
}

/** Keeps dropped or pasted files as documents, for a record to refer to. */
export async function attachFiles(files: File[]): Promise<Attached> {
  return valueIn(await window.fadenwerk.attachFiles(files));
}

export function currentBackendState(): BackendState {
  return state;
}

/** Calls the listener when the menu asks to print; answers how to stop that. */
export function onPrintRequest(listener: () => void): () => void {
  return window.fadenwerk.onPrintRequest(listener);
}

/** Calls the listener at every change of the backend's state; answers how to stop that. */
export function onBackendState(listener: (state: BackendState) => void): () => void {
  stateListeners.add(listener);
  return () => stateListeners.delete(listener);
}

/** What the backend tells without being asked: changed records, progress of imports. */
export function onBackendEvent(listener: (event: BackendEvent) => void): () => void {
  return connection.onEvent(listener);
}

function valueIn<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new ExpectedFailure(result.error.code, result.error.detail);
}

/** The code of an expected failure; anything else is a bug and shown as one. */
export function codeOf(error: unknown) {
  return error instanceof ExpectedFailure ? error.code : "backend/internal";
}
