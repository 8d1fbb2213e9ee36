import { contextBridge, ipcRenderer, webUtils } from "electron";
import {
  PORT_CHANNEL,
  PRELOAD_CHANNEL,
  PRINT_CHANNEL,
  SHELL_CHANNEL,
  STATE_CHANNEL,
} from "../../shared/contract/channels.ts";
import { PORT_MESSAGE, type PreloadApi } from "../../shared/contract/preload-api.ts";
import type { BackendState } from "../../shared/contract/shell-methods.ts";

const listeners = new Set<(state: BackendState) => void>();
/** The newest port, until the page listens: a port posted earlier would be lost. */
let waitingPort: MessagePort | undefined;

function handPortOver(): void {
  if (!waitingPort || listeners.size === 0) return;
  window.postMessage(PORT_MESSAGE, window.location.origin, [waitingPort]);
  waitingPort = undefined;
}

ipcRenderer.on(PORT_CHANNEL, (event) => {
  waitingPort?.close();
  waitingPort = event.ports[0];
  handPortOver();
});

ipcRenderer.on(STATE_CHANNEL, (_event, state: BackendState) => {
  for (const listener of listeners) listener(state);
});

const api: PreloadApi = {
  callShell: (method, input) => ipcRenderer.invoke(SHELL_CHANNEL, method, input),
  importDroppedFiles: (files) => {
    // A File made by a script has no path and is left out.
    const paths = files.map((file) => webUtils.getPathForFile(file)).filter(Boolean);
    return ipcRenderer.invoke(PRELOAD_CHANNEL, "files.importDropped", { paths });
  },
  attachFiles: async (files) => {
    const named = await Promise.all(
      files.map(async (file) => {
        const path = webUtils.getPathForFile(file);
        if (path) return { path };
        // A picture from the clipboard.
        return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
      }),
    );
    return ipcRenderer.invoke(PRELOAD_CHANNEL, "files.attach", { files: named });
  },
  onPrintRequest: (listener) => {
    const forward = () => listener();
    ipcRenderer.on(PRINT_CHANNEL, forward);
    return () => ipcRenderer.off(PRINT_CHANNEL, forward);
  },
  onBackendState: (listener) => {
    listeners.add(listener);
    handPortOver();
    return () => listeners.delete(listener);
  },
};

contextBridge.exposeInMainWorld("fadenwerk", api);
void ipcRenderer.invoke(PRELOAD_CHANNEL, "window.connect", {});
