import { app, BrowserWindow, Menu, type MenuItemConstructorOptions } from "electron";
import {
  createLibrary,
  importChosen,
  openChosenLibrary,
  openKnownLibrary,
  showLibraryInFolder,
} from "./library-actions.ts";
import type { LibrarySession } from "./library-session.ts";
import { openAnotherWindow, windowsOfTheApp } from "./main-window.ts";
import { messagesFor } from "./messages/messages.ts";
import { askToPrint } from "./printing.ts";
import type { SettingsFile } from "./settings-file.ts";

/** Builds the menu bar in the person's language; call again when that or the libraries change. */
export function installMenu(settings: SettingsFile, session: LibrarySession): void {
  const text = messagesFor(settings);
  const context = () => {
    const [first] = windowsOfTheApp();
    const window = BrowserWindow.getFocusedWindow() ?? first;
    return window ? { window, settings, session } : null;
  };
  /** Failures of a menu command are told in a dialog by the action itself. */
  const act = (action: (at: NonNullable<ReturnType<typeof context>>) => unknown) => () => {
    const at = context();
    if (at) void action(at);
  };
  const recent = settings.libraries.map(
    (library): MenuItemConstructorOptions => ({
      label: library.path,
      click: act((at) => openKnownLibrary(at, library.token, { tellFailure: true })),
    }),
  );
  const template: MenuItemConstructorOptions[] = [
    {
      label: text.file,
      submenu: [
        { label: text.newWindow, click: () => openAnotherWindow(settings) },
        { type: "separator" },
        { label: text.newLibrary, click: act((at) => createLibrary(at, { tellFailure: true })) },
        {
          label: text.openLibrary,
          click: act((at) => openChosenLibrary(at, { tellFailure: true })),
        },
        {
          label: text.recentLibraries,
          submenu: recent.length > 0 ? recent : [{ label: text.noRecentLibraries, enabled: false }],
        },
        { type: "separator" },
        {
          label: text.importFiles,
          accelerator: "CmdOrCtrl+O",
          click: act((at) => importChosen(at, { folder: false, tellFailure: true })),
        },
        {
          label: text.importFolder,
          click: act((at) => importChosen(at, { folder: true, tellFailure: true })),
        },
        { type: "separator" },
        { label: text.showLibrary, click: act(({ session: open }) => showLibraryInFolder(open)) },
        { type: "separator" },
        {
          label: text.print,
          accelerator: "CmdOrCtrl+P",
          click: act(({ window }) => askToPrint(window)),
        },
        { type: "separator" },
        { label: text.quit, role: "quit" },
      ],
    },
    {
      label: text.edit,
      submenu: [
        { label: text.undo, role: "undo" },
        { label: text.redo, role: "redo" },
        { type: "separator" },
        { label: text.cut, role: "cut" },
        { label: text.copy, role: "copy" },
        { label: text.paste, role: "paste" },
        { label: text.selectAll, role: "selectAll" },
      ],
    },
    {
      label: text.view,
      submenu: [
        { label: text.zoomIn, role: "zoomIn", accelerator: "CmdOrCtrl+Plus" },
        { label: text.zoomOut, role: "zoomOut" },
        { label: text.zoomReset, role: "resetZoom" },
        { type: "separator" },
        { label: text.fullScreen, role: "togglefullscreen" },
        ...(app.isPackaged
          ? []
          : [{ role: "reload" } as const, { role: "toggleDevTools" } as const]),
      ],
    },
    {
      label: text.help,
      submenu: [
        { label: text.showHelp, click: act(({ window }) => pressHelpKey(window)) },
        { type: "separator" },
        { label: text.about, role: "about" },
      ],
    },
  ];
  app.setAboutPanelOptions({
    applicationName: "Fadenwerk",
    applicationVersion: app.getVersion(),
    copyright: "EUPL-1.2",
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** The page opens its help on F1; pressing that key needs no further way from here into the page. */
function pressHelpKey(window: BrowserWindow): void {
  window.webContents.sendInputEvent({ type: "keyDown", keyCode: "F1" });
  window.webContents.sendInputEvent({ type: "keyUp", keyCode: "F1" });
}
