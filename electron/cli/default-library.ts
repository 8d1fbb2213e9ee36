import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/** The library the app opens by default: „Fadenwerk“ in the person's documents. */
export function defaultLibrary(): string {
  return process.env.FADENWERK_LIBRARY ?? path.join(documentsFolder(), "Fadenwerk");
}

/** Where the system keeps documents; the app asks Electron, which asks the same places. */
function documentsFolder(): string {
  const home = os.homedir();
  const named = process.platform === "win32" ? windowsDocuments() : xdgDocuments(home);
  return named ?? path.join(home, "Documents");
}

/** Documents may have been moved to another drive or to OneDrive. */
function windowsDocuments(): string | null {
  const key = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\Shell Folders";
  try {
    const answer = execFileSync("reg", ["query", key, "/v", "Personal"], { encoding: "utf8" });
    return /Personal\s+REG_\w+\s+(.+?)\s*$/m.exec(answer)?.[1] ?? null;
  } catch {
    return null;
  }
}

/** The line XDG_DOCUMENTS_DIR="$HOME/Dokumente" of user-dirs.dirs. */
function xdgDocuments(home: string): string | null {
  const config = process.env.XDG_CONFIG_HOME ?? path.join(home, ".config");
  try {
    const text = readFileSync(path.join(config, "user-dirs.dirs"), "utf8");
    const folder = /^\s*XDG_DOCUMENTS_DIR="(.+)"\s*$/m.exec(text)?.[1];
    return folder?.replace(/^\$HOME/, home) ?? null;
  } catch {
    return null;
  }
}
