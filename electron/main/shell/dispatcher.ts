import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from "electron";
import { PRELOAD_CHANNEL, SHELL_CHANNEL } from "../../../shared/contract/channels.ts";
import type { MethodTable } from "../../../shared/contract/method.ts";
import { PRELOAD_METHODS } from "../../../shared/contract/preload-methods.ts";
import { failure } from "../../../shared/contract/result.ts";
import { SHELL_METHODS } from "../../../shared/contract/shell-methods.ts";
import { answerCall, type WindowHandlers } from "./answer-call.ts";
import { createPreloadHandlers } from "./preload-handlers.ts";
import { isOwnPage } from "./sender.ts";
import { createShellHandlers } from "./shell-handlers.ts";
import type { ShellServices } from "./shell-services.ts";

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
