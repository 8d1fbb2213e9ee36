import { mkdirSync } from "node:fs";
import path from "node:path";
import { app } from "electron";

/**
 * Puts the profile (settings, Chromium's caches) into the local application data: on Windows the
 * default would roam over the network with every log-on. FADENWERK_PROFILE names another folder;
 * two profiles can run side by side, one profile runs once.
 *
 * @returns the profile folder
 */
export function chooseProfile(): string {
  const folder = process.env.FADENWERK_PROFILE ?? path.join(localData(), "Fadenwerk");
  const profile = path.resolve(folder);
  mkdirSync(profile, { recursive: true });
  app.setPath("userData", profile);
  app.setPath("sessionData", path.join(profile, "browser"));
  return profile;
}

function localData(): string {
  if (process.platform === "win32" && process.env.LOCALAPPDATA) return process.env.LOCALAPPDATA;
  return app.getPath("appData");
}

/** Where a library lies unless the person chooses otherwise. */
export function defaultLibraryPath(): string {
  return path.resolve(
    process.env.FADENWERK_LIBRARY ?? path.join(app.getPath("documents"), "Fadenwerk"),
  );
}

/** The folder `resources/` of the clone, or what the package made of it. */
export function resourcePath(...parts: string[]): string {
  return app.isPackaged
    ? path.join(process.resourcesPath, ...parts)
    : path.join(app.getAppPath(), "resources", ...parts);
}
