import path from "node:path";
import { BrowserWindow, screen, session } from "electron";
import { windowBackground } from "./appearance.ts";
import { resourcePath } from "./profile.ts";
import { RestartPolicy } from "./restart-policy.ts";
import { START_PAGE } from "./served-files.ts";
import type { SettingsFile, WindowPlace } from "./settings-file.ts";
import { CHECKS_SPELLING } from "./spelling.ts";
import { placeOnScreen } from "./window-place.ts";

const SMALLEST = { width: 720, height: 480 };
const USUAL = { width: 1280, height: 800 };
/** How far a further window is put from the one before, so that both can be seen. */
const ASIDE = 28;
const SAVE_PLACE_AFTER_MS = 500;

/** What every page is confined to; tests/security/ holds these against the running app. */
export const PAGE_PREFERENCES = {
  preload: path.join(import.meta.dirname, "..", "preload", "preload.cjs"),
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: CHECKS_SPELLING,
} as const;

/** The windows that people have; one that prints unseen has a session of its own. */
export function windowsOfTheApp(): BrowserWindow[] {
  return BrowserWindow.getAllWindows().filter(
    (window) => !window.isDestroyed() && window.webContents.session === session.defaultSession,
  );
}

/** Brings the window to the front, or opens it. */
export function showMainWindow(settings: SettingsFile): void {
  const [open] = windowsOfTheApp();
  if (!open) {
    openMainWindow(settings);
    return;
  }
  if (open.isMinimized()) open.restore();
  open.focus();
}

/** Opens one more window on the same library, a little aside from the one in use. */
export function openAnotherWindow(settings: SettingsFile): void {
  const current = BrowserWindow.getFocusedWindow();
  const beside = current && { ...current.getNormalBounds(), maximized: false };
  openMainWindow(
    settings,
    beside ? { ...beside, x: beside.x + ASIDE, y: beside.y + ASIDE } : settings.windowPlace,
  );
}

function openMainWindow(settings: SettingsFile, wanted = settings.windowPlace): void {
  const place = placeOnScreen(
    wanted,
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    ...USUAL,
    ...place,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: "Fadenwerk",
    show: false,
    backgroundColor: windowBackground(),
    icon: resourcePath("icons", "icon.png"),
    webPreferences: PAGE_PREFERENCES,
  });
  if (wanted?.maximized) window.maximize();
  window.once("ready-to-show", () => window.show());
  rememberPlace(window, settings);
  reloadAfterCrash(window);
  loadStartPage(window);
}

/** A window closed while it loads rejects; nothing else can: the page is a file of the package. */
function loadStartPage(window: BrowserWindow): void {
  window.loadURL(START_PAGE).catch((error: unknown) => {
    if (!window.isDestroyed()) console.error("window: the page could not be loaded", error);
  });
}

function rememberPlace(window: BrowserWindow, settings: SettingsFile): void {
  let timer: NodeJS.Timeout | undefined;
  const save = () => {
    clearTimeout(timer);
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
    const place: WindowPlace = { ...window.getNormalBounds(), maximized: window.isMaximized() };
    settings.setWindowPlace(place);
  };
  const saveSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(save, SAVE_PLACE_AFTER_MS);
  };
  window.on("resize", saveSoon);
  window.on("move", saveSoon);
  window.on("close", save);
}

/** A page whose process died is loaded anew; the backend and what was saved are not concerned. */
function reloadAfterCrash(window: BrowserWindow): void {
  const restarts = new RestartPolicy();
  window.webContents.on("render-process-gone", (_event, details) => {
    console.error(`window: the page's process ended (${details.reason})`);
    if (details.reason === "clean-exit" || window.isDestroyed()) return;
    if (restarts.mayRestart()) loadStartPage(window);
    else window.close();
  });
}
