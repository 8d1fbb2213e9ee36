import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from "electron";
import { PRELOAD_CHANNEL, SHELL_CHANNEL } from "../../../shared/contract/channels.ts";
import type { MethodTable, OutputOf, ParsedInputOf } from "../../../shared/contract/method.ts";
import { PRELOAD_METHODS } from "../../../shared/contract/preload-methods.ts";
import { ExpectedFailure, failure, type Result, success } from "../../../shared/contract/result.ts";
import { SHELL_METHODS } from "../../../shared/contract/shell-methods.ts";
import type { LibrarySession } from "../library-session.ts";
import type { SettingsFile } from "../settings-file.ts";
import { createPreloadHandlers } from "./preload-handlers.ts";
import { isOwnPage } from "./sender.ts";
import { createShellHandlers } from "./shell-handlers.ts";

export interface ShellServices {
  settings: SettingsFile;
  session: LibrarySession;
}

/** One function for every method of a table; each gets the window that asked. */
export type WindowHandlers<T extends MethodTable> = {
  [K in keyof T]: (
    window: BrowserWindow,
    input: ParsedInputOf<T, K>,
  ) => OutputOf<T, K> | Promise<OutputOf<T, K>>;
};

/**
 * The only place that answers a page. Every call passes the same gate: the sender is the main frame
 * of one of our windows showing our page, the method exists, the input fits its schema.
 */
export function serveShell(services: ShellServices): void {
  serve(SHELL_CHANNEL, SHELL_METHODS, createShellHandlers(services));
  serve(PRELOAD_CHANNEL, PRELOAD_METHODS, createPreloadHandlers(services));
}

function serve<T extends MethodTable>(
  channel: string,
  methods: T,
  handlers: WindowHandlers<T>,
): void {
  ipcMain.handle(channel, (event: IpcMainInvokeEvent, method: unknown, input: unknown) => {
    const window = BrowserWindow.fromWebContents(event.sender);
    if (!window || !isOwnPage(event)) return failure("contract/unknown-method", "sender refused");
    return answerCall(methods, handlers, window, method, input);
  });
}

/** Validates and runs one call; what was expected to go wrong becomes its code. */
export async function answerCall<T extends MethodTable>(
  methods: T,
  handlers: WindowHandlers<T>,
  window: BrowserWindow,
  method: unknown,
  input: unknown,
): Promise<Result<unknown>> {
  if (typeof method !== "string" || !Object.hasOwn(methods, method)) {
    return failure("contract/unknown-method", String(method).slice(0, 100));
  }
  const parsed = methods[method]?.input.safeParse(input);
  if (!parsed?.success) return failure("contract/invalid-input", method);
  try {
    return success(await handlers[method as keyof T](window, parsed.data as never));
  } catch (error) {
    if (error instanceof ExpectedFailure) return failure(error.code, error.detail);
    console.error(`shell: ${method} failed`, error);
    return failure("backend/internal", method);
  }
}
