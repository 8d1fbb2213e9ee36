import path from "node:path";
import { protocol } from "electron";
import { APP_SCHEME, answerRequest, listServedFiles } from "./served-files.ts";

const RENDERER_FOLDER = path.join(import.meta.dirname, "..", "renderer");

/** Must run before Electron is ready. `codeCache` lets Chromium keep compiled scripts. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Serves the built renderer under app://fadenwerk/ and nothing else. */
export function serveAppFiles(): void {
  const files = listServedFiles(RENDERER_FOLDER);
  protocol.handle(APP_SCHEME, (request) => answerRequest(files, request));
}
