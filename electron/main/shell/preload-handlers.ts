import type { PreloadMethods } from "../../../shared/contract/preload-methods.ts";
import { attachDropped } from "../attaching.ts";
import type { WindowHandlers } from "./answer-call.ts";
import type { ShellServices } from "./shell-services.ts";

export function createPreloadHandlers({ session }: ShellServices): WindowHandlers<PreloadMethods> {
  return {
    "window.connect": (window) => {
      session.connect(window.webContents);
      return {};
    },
    "files.attach": (_window, { files }) => attachDropped(session, files),
    "files.importDropped": async (_window, { paths }) => ({
      batchId: paths.length > 0 ? await session.importPaths(paths) : null,
    }),
  };
}
