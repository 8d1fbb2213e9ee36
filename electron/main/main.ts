import { app, Menu } from "electron";
import { registerAppScheme, serveAppFiles } from "./app-protocol.ts";
import { applyAppearance } from "./appearance.ts";
import { offerContextMenus } from "./context-menu.ts";
import { removeCopies } from "./document-copy.ts";
import { keepPagesSmall } from "./heap-sizes.ts";
import { LibrarySession } from "./library-session.ts";
import { showMainWindow, windowsOfTheApp } from "./main-window.ts";
import { installMenu } from "./menu.ts";
import { denyNetwork } from "./network.ts";
import { denyPermissions } from "./permissions.ts";
import { chooseProfile } from "./profile.ts";
import { SettingsFile } from "./settings-file.ts";
import { serveShell } from "./shell/dispatcher.ts";
import { applySpelling } from "./spelling.ts";
import { confineWebContents } from "./web-contents.ts";

// What Electron wants to know before it is ready. Nothing here may wait for `ready`: the module
// must have run to its end first.
const profile = chooseProfile();
registerAppScheme();
denyNetwork();
keepPagesSmall();
confineWebContents();
if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();
Menu.setApplicationMenu(null);

if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();

function start(): void {
  const settings = SettingsFile.load(profile);
  const session = new LibrarySession(settings, windowsOfTheApp);
  session.start();

  applyAppearance(settings);
  applySpelling(settings);
  offerContextMenus(settings);
  denyPermissions();
  serveAppFiles();
  serveShell({ settings, session });
  showMainWindow(settings);
  installMenu(settings, session);

  app.on("second-instance", () => showMainWindow(settings));
  app.on("activate", () => showMainWindow(settings));
  app.on("window-all-closed", () => app.quit());
  app.on("will-quit", (event) => session.closeBeforeQuit(event));
  app.on("quit", removeCopies);
}
