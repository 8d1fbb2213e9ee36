import { existsSync } from "node:fs";
import { app, shell } from "electron";
import type { KnownLibrary, ShellMethods } from "../../../shared/contract/shell-methods.ts";
import { applyAppearance } from "../appearance.ts";
import { attachChosen } from "../attaching.ts";
import { renewBrowserStorage } from "../browser-storage.ts";
import { chooseOutline, confirmOpening, tell } from "../dialogs.ts";
import { copyForOpening, isProgram } from "../document-copy.ts";
import {
  createLibrary,
  importChosen,
  openChosenLibrary,
  openDefaultLibrary,
  openKnownLibrary,
  showLibraryInFolder,
  watchChosen,
} from "../library-actions.ts";
import { openAnotherWindow } from "../main-window.ts";
import { installMenu } from "../menu.ts";
import { messagesFor } from "../messages/messages.ts";
import { parseOutsideLink } from "../outside-link.ts";
import { printWindow } from "../printing.ts";
import { defaultLibraryPath } from "../profile.ts";
import { saveReport, saveTable } from "../report-saving.ts";
import { applySpelling } from "../spelling.ts";
import type { WindowHandlers } from "./answer-call.ts";
import type { ShellServices } from "./shell-services.ts";

export function createShellHandlers({
  settings,
  session,
}: ShellServices): WindowHandlers<ShellMethods> {
  const knownLibraries = (): KnownLibrary[] =>
    settings.libraries.map((library) => ({ ...library, available: existsSync(library.path) }));

  return {
    "app.info": () => ({
      version: app.getVersion(),
      electron: process.versions.electron ?? "",
      chrome: process.versions.chrome ?? "",
      node: process.versions.node,
      platform: process.platform,
      defaultLibraryPath: defaultLibraryPath(),
    }),
    "backend.state": () => session.state,

    "window.openNew": () => {
      openAnotherWindow(settings);
      return {};
    },

    "settings.get": () => settings.preferences,
    "settings.set": (_window, changes) => {
      const preferences = settings.setPreferences(changes);
      applyAppearance(settings);
      applySpelling(settings);
      installMenu(settings, session);
      return preferences;
    },

    "browserStorage.renew": async () => {
      await renewBrowserStorage();
      return {};
    },

    "libraries.known": () => ({ libraries: knownLibraries() }),
    "libraries.create": (window) => createLibrary({ window, settings, session }),
    "libraries.open": (window) => openChosenLibrary({ window, settings, session }),
    "libraries.openKnown": (window, { token }) =>
      openKnownLibrary({ window, settings, session }, token),
    "libraries.openDefault": (window) => openDefaultLibrary({ window, settings, session }),
    "libraries.forget": (_window, { token }) => {
      settings.forgetLibrary(token);
      return { libraries: knownLibraries() };
    },
    "libraries.showInFolder": () => {
      showLibraryInFolder(session);
      return {};
    },

    "files.chooseAndImport": async (window, { folder }) => ({
      batchId: await importChosen({ window, settings, session }, { folder }),
    }),
    "folders.watch": async (window) => ({
      folderId: await watchChosen({ window, settings, session }),
    }),
    "files.chooseAndAttach": async (window) => ({
      attached: await attachChosen({ window, settings, session }),
    }),
    "map.chooseOutline": async (window) => {
      const file = await chooseOutline(window, messagesFor(settings));
      if (file !== null) await session.loadOutline(file);
      return { loaded: file !== null };
    },
    "reports.save": (window, request) => saveReport({ window, settings, session }, request),
    "tables.save": (window, { table, language }) =>
      saveTable({ window, settings, session }, table, language),
    "window.print": async (window) => {
      await printWindow(window);
      return {};
    },
    "documents.openOutside": async (window, { id, version }) => {
      const text = messagesFor(settings);
      const { path: stored, fileName } = await session.documentFile(id, version);
      if (isProgram(fileName)) {
        await tell(window, text, text.programFile, fileName);
        return { opened: false };
      }
      const detail = text.openDocumentDetail(fileName);
      if (!(await confirmOpening(window, text, text.openDocument, detail)))
        return { opened: false };
      const problem = await shell.openPath(await copyForOpening(stored, fileName));
      return { opened: problem === "" };
    },
    "links.openOutside": async (window, { url }) => {
      const text = messagesFor(settings);
      const link = parseOutsideLink(url);
      if (!link || !(await confirmOpening(window, text, text.openAddress, link.shown))) {
        return { opened: false };
      }
      await shell.openExternal(link.href);
      return { opened: true };
    },
  };
}
