import { existsSync } from "node:fs";
import path from "node:path";
import { type BrowserWindow, shell } from "electron";
import { ExpectedFailure } from "../../shared/contract/result.ts";
import type { BackendState } from "../../shared/contract/shell-methods.ts";
import {
  chooseImport,
  chooseLibrary,
  chooseNewLibrary,
  chooseWatchedFolder,
  tell,
} from "./dialogs.ts";
import type { LibrarySession } from "./library-session.ts";
import { messagesFor } from "./messages/messages.ts";
import { defaultLibraryPath } from "./profile.ts";
import type { SettingsFile } from "./settings-file.ts";

/** Where an action takes place: menu and page share the actions below. */
export interface ActionContext {
  window: BrowserWindow;
  settings: SettingsFile;
  session: LibrarySession;
}

/** The page shows failures itself; a menu command has nobody to tell them. */
interface Telling {
  tellFailure?: boolean;
}

interface Chosen {
  cancelled: boolean;
  state: BackendState;
}

export async function createLibrary(at: ActionContext, telling: Telling = {}): Promise<Chosen> {
  const chosen = await chooseNewLibrary(at.window, messagesFor(at.settings));
  return openChosen(at, chosen, { create: true, ...telling });
}

export async function openChosenLibrary(at: ActionContext, telling: Telling = {}): Promise<Chosen> {
  const chosen = await chooseLibrary(at.window, messagesFor(at.settings));
  return openChosen(at, chosen, { create: false, ...telling });
}

/** @throws ExpectedFailure `library/not-a-library` when the token is unknown */
export async function openKnownLibrary(
  at: ActionContext,
  token: string,
  telling: Telling = {},
): Promise<Chosen> {
  const known = at.settings.libraries.find((library) => library.token === token);
  if (!known) throw new ExpectedFailure("library/not-a-library", "unknown token");
  return openChosen(at, known.path, { create: false, ...telling });
}

export function openDefaultLibrary(at: ActionContext): Promise<Chosen> {
  return openChosen(at, defaultLibraryPath(), { create: true });
}

/** Shows the library's folder, with its database marked. */
export function showLibraryInFolder(session: LibrarySession): void {
  const folder = session.libraryPath;
  if (!folder) return;
  const database = path.join(folder, "library.sqlite");
  shell.showItemInFolder(existsSync(database) ? database : folder);
}

/** @returns the batch that reads what was chosen, or null */
export async function importChosen(
  at: ActionContext,
  options: { folder: boolean } & Telling,
): Promise<string | null> {
  const paths = await chooseImport(at.window, messagesFor(at.settings), options);
  if (paths.length === 0) return null;
  try {
    return await at.session.importPaths(paths);
  } catch (error) {
    await tellOrThrow(at, error, paths[0] ?? "", options);
    return null;
  }
}

/** @returns the folder that is looked at from now on, or null */
export async function watchChosen(at: ActionContext): Promise<string | null> {
  const chosen = await chooseWatchedFolder(at.window, messagesFor(at.settings));
  return chosen === null ? null : at.session.watchFolder(chosen);
}

async function openChosen(
  at: ActionContext,
  libraryPath: string | null,
  options: { create: boolean } & Telling,
): Promise<Chosen> {
  if (!libraryPath) return { cancelled: true, state: at.session.state };
  try {
    const state = await at.session.open(path.resolve(libraryPath), { create: options.create });
    return { cancelled: false, state };
  } catch (error) {
    await tellOrThrow(at, error, libraryPath, options);
    return { cancelled: false, state: at.session.state };
  }
}

async function tellOrThrow(
  at: ActionContext,
  error: unknown,
  subject: string,
  telling: Telling,
): Promise<void> {
  if (!telling.tellFailure || !(error instanceof ExpectedFailure)) throw error;
  const text = messagesFor(at.settings);
  await tell(at.window, text, text.libraryFailed, text.libraryFailedDetail(subject, error.code));
}
