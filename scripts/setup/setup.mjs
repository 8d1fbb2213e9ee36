import path from "node:path";
import { fileURLToPath } from "node:url";
import { ensureSystemPackages } from "./debian.mjs";
import { ensureDependencies } from "./dependencies.mjs";
import { ensureNode24 } from "./node24.mjs";
import { SetupError } from "./run.mjs";

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..", "..");

/** Node 24 and the dependencies: all that the command line needs. */
export async function ensureNodeSide() {
  const node = await ensureNode24();
  await ensureDependencies(ROOT, node);
  return node;
}

/**
 * Everything the window needs. Loaded late: these steps use dependencies themselves.
 *
 * @returns {Promise<{node: {executable: string}, electron: import("./electron-binary.mjs").ElectronBinary,
 *   sqliteBinding: string | null, virtualDisplay: boolean}>}
 */
export async function ensureEverything() {
  const node = await ensureNodeSide();
  const virtualDisplay = needsVirtualDisplay();
  await ensureSystemPackages({ display: virtualDisplay, compiler: false });
  const { ensureElectron } = await import("./electron-binary.mjs");
  const { ensureSqliteBinding } = await import("./sqlite-native.mjs");
  const electron = await ensureElectron(ROOT, node);
  const sqliteBinding = await ensureSqliteBinding(ROOT, electron);
  return { node, electron, sqliteBinding, virtualDisplay };
}

/**
 * What the tests need. Where the window's part cannot be set up, the others run all the same and
 * `problem` says in a sentence what is missing.
 */
export async function ensureForTests({ window }) {
  const node = await ensureNodeSide();
  if (!window) return { root: ROOT, node, problem: null };
  try {
    return { root: ROOT, ...(await ensureEverything()), problem: null };
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    return { root: ROOT, node, problem: error };
  }
}

/** True on Linux where no screen is attached. */
export function needsVirtualDisplay() {
  return process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
}
