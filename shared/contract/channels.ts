/** The names under which main and preload speak; nothing else may use Electron's IPC. */

/** Preload → main, invoke: a method of SHELL_METHODS, on behalf of the page. */
export const SHELL_CHANNEL = "fadenwerk:shell";
/** Preload → main, invoke: a method of PRELOAD_METHODS, which the page cannot call. */
export const PRELOAD_CHANNEL = "fadenwerk:preload";
/** Main → preload: the backend's new MessagePort, transferred. */
export const PORT_CHANNEL = "fadenwerk:port";
/** Main → preload: somebody asked in the menu to print what the window shows. */
export const PRINT_CHANNEL = "fadenwerk:print";
/** Main → preload: the backend's state changed. */
export const STATE_CHANNEL = "fadenwerk:state";
