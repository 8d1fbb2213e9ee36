import type { LibraryInfo } from "../../../shared/contract/methods/library.ts";
import type { FormDraft } from "../../../shared/domain/form-draft.ts";
import { callBackend, callShell } from "../../client.ts";
import { findBrowserDrafts } from "./find-browser-drafts.ts";

let moved: { path: string; done: Promise<void> } | null = null;

/**
 * Hands the drafts that the browser's storage has of a library over to it, once. Those of other
 * libraries wait until they are opened.
 */
export function moveBrowserDrafts(library: LibraryInfo | null): Promise<void> {
  if (library === null || library.readOnly) return Promise.resolve();
  if (moved?.path !== library.path) moved = { path: library.path, done: move(library.path) };
  return moved.done;
}

async function move(libraryPath: string): Promise<void> {
  const found = findBrowserDrafts(libraryPath, localStorage);
  if (found.length === 0) return;
  try {
    for (const { key, form, draft } of found) {
      if (form !== null && draft !== null) await handOver(form, draft);
      localStorage.removeItem(key);
    }
    await renewStorage();
  } catch {
    // Nothing is lost: what could not be handed over is there at the next start.
  }
}

async function handOver(form: string, draft: FormDraft): Promise<void> {
  const { draft: there } = await callBackend("drafts.get", { form });
  if (there === null || there.savedAt < draft.savedAt) {
    await callBackend("drafts.keep", { form, draft });
  }
}

/** What was removed stays in the storage's files until they are made anew. */
async function renewStorage(): Promise<void> {
  const rest = Object.entries({ ...localStorage });
  await callShell("browserStorage.renew", {});
  for (const [key, value] of rest) localStorage.setItem(key, value);
}
