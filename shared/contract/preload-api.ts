import type { Attached } from "../domain/attachment.ts";
import type { Result } from "./result.ts";
import type { BackendState } from "./shell-methods.ts";

/** What the preload puts on `window.fadenwerk`; the renderer's `client.ts` is its only user. */
export interface PreloadApi {
  /** Calls main; `method` and `input` are validated there against SHELL_METHODS. */
  callShell(method: string, input: unknown): Promise<Result<unknown>>;
  /** Hands dropped files to the backend: the preload finds their paths, main passes them on. */
  importDroppedFiles(files: File[]): Promise<Result<{ batchId: string | null }>>;
  /** Keeps dropped or pasted files as documents, for a record to refer to. */
  attachFiles(files: File[]): Promise<Result<Attached>>;
  /** The menu asks to print; the page gets ready and then calls `window.print`. */
  onPrintRequest(listener: () => void): () => void;
  /** The backend's port is posted to the window (message "fadenwerk:port") after each (re)start. */
  onBackendState(listener: (state: BackendState) => void): () => void;
}

/** `event.data` of the window message whose `ports[0]` is the backend's port. */
export const PORT_MESSAGE = "fadenwerk:port";
