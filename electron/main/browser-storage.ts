import { session } from "electron";

/**
 * Makes Chromium's storage in the profile anew. Values that were only removed would still stand in
 * the files of its database; nothing but the page's own storage lies there.
 */
export async function renewBrowserStorage(): Promise<void> {
  await session.defaultSession.clearStorageData();
}
