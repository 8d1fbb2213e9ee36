import { existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** Older than this, a lock was left behind by a set-up that died. */
const STALE_LOCK_MS = 20 * 60_000;

/**
 * The folder outside the clone that keeps what is fetched once. As root on Linux it lies where
 * an ordinary user can read it too, because the tests run as one.
 */
export function cacheFolder() {
  if (process.env.FADENWERK_CACHE) return path.resolve(process.env.FADENWERK_CACHE);
  if (process.platform === "win32") {
    return path.join(
      process.env.LOCALAPPDATA ?? path.join(os.homedir(), "AppData", "Local"),
      "fadenwerk-setup",
    );
  }
  if (process.platform === "darwin") {
    return path.join(os.homedir(), "Library", "Caches", "fadenwerk-setup");
  }
  if (process.getuid?.() === 0) return "/var/cache/fadenwerk";
  return path.join(process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), ".cache"), "fadenwerk");
}

/**
 * Makes `<cache>/<name>` once: `fill(folder)` works in a folder beside it that takes its place only
 * when everything succeeded. Two set-ups at the same time wait for one another.
 *
 * @param {string} name folder name; carries every version the content depends on
 * @param {(folder: string) => Promise<void>} fill
 * @returns {Promise<string>} the finished folder
 */
export async function cachedFolder(name, fill) {
  const target = path.join(cacheFolder(), name);
  if (existsSync(target)) return target;
  mkdirSync(cacheFolder(), { recursive: true });
  const release = await lock(`${target}.lock`);
  try {
    if (existsSync(target)) return target;
    const work = `${target}.part-${process.pid}`;
    rmSync(work, { recursive: true, force: true });
    mkdirSync(work, { recursive: true });
    try {
      await fill(work);
      renameSync(work, target);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
    return target;
  } finally {
    release();
  }
}

/** Takes a lock that is a folder, because making one is atomic everywhere. */
async function lock(folder) {
  for (;;) {
    try {
      await mkdir(folder);
      return () => rmSync(folder, { recursive: true, force: true });
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      const age = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
      if (age > STALE_LOCK_MS) rmSync(folder, { recursive: true, force: true });
      else await sleep(300);
    }
  }
}
