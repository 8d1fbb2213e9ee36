import { randomUUID } from "node:crypto";
import {
  linkSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import { LOCK_FILE } from "./folder.ts";

const HEARTBEAT_MS = 20_000;
/** Long enough for a computer that sleeps through a coffee; then another computer may take over. */
const STALE_MS = 10 * 60_000;
/** The start of the system is computed from two clocks. */
const CLOCK_TOLERANCE_MS = 10_000;
const TRY_AGAIN_MS = 200;

const LockSchema = z.object({
  token: z.string(),
  pid: z.number(),
  host: z.string(),
  /** When the process that holds it began, in the system's own count; "" where unknown. */
  processStart: z.string(),
  lockedAt: z.number(),
});
type Lock = z.infer<typeof LockSchema>;

export interface LibraryLock {
  /** The one before died without giving it back. */
  takenOver: boolean;
  release(): void;
}

/**
 * Takes the library for this process. A lock whose process is dead is taken over.
 *
 * @param patience milliseconds to wait for somebody who may just be letting go of it
 * @throws {ExpectedFailure} `library/in-use`
 */
export async function lockLibrary(folder: string, patience: number): Promise<LibraryLock> {
  const until = Date.now() + patience;
  for (;;) {
    try {
      return takeLock(folder);
    } catch (error) {
      const isInUse = error instanceof ExpectedFailure && error.code === "library/in-use";
      if (!isInUse || Date.now() >= until) throw error;
      await sleep(TRY_AGAIN_MS);
    }
  }
}

function takeLock(folder: string): LibraryLock {
  const file = path.join(folder, LOCK_FILE);
  const own: Lock = {
    token: randomUUID(),
    pid: process.pid,
    host: os.hostname(),
    processStart: processStart(process.pid),
    lockedAt: Date.now(),
  };
  let takenOver = false;
  if (!writeLock(file, own)) {
    removeStaleLock(file);
    takenOver = true;
    if (!writeLock(file, own)) throw new ExpectedFailure("library/in-use", "taken meanwhile");
  }
  const heartbeat = setInterval(() => touch(file), HEARTBEAT_MS);
  heartbeat.unref();
  return {
    takenOver,
    release() {
      clearInterval(heartbeat);
      if (readLock(file)?.token === own.token) rmSync(file, { force: true });
    },
  };
}

function writeLock(file: string, lock: Lock): boolean {
  try {
    writeFileSync(file, JSON.stringify(lock), { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/** Puts a lock aside first and looks at it again, because two may try this at the same time. */
function removeStaleLock(file: string): void {
  const seen = readLock(file);
  if (!isStale(file, seen)) throw new ExpectedFailure("library/in-use", `pid ${seen?.pid ?? "?"}`);
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    // Somebody else has put it aside.
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return;
    throw error;
  }
  const moved = readLock(aside);
  if (moved?.token !== seen?.token) {
    try {
      linkSync(aside, file);
    } finally {
      rmSync(aside, { force: true });
    }
    throw new ExpectedFailure("library/in-use", "taken meanwhile");
  }
  rmSync(aside, { force: true });
}

/** The lock in a file; null when it is gone or was cut short by a crash. */
function readLock(file: string): Lock | null {
  try {
    return LockSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}

function isStale(file: string, lock: Lock | null): boolean {
  const modified = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const silent = Date.now() - modified > STALE_MS;
  // Cut short: its writer died over it, or is writing it this very moment.
  if (!lock) return Date.now() - modified > CLOCK_TOLERANCE_MS;
  if (lock.host !== os.hostname()) return silent;
  const systemStart = Date.now() - os.uptime() * 1_000;
  if (lock.lockedAt < systemStart - CLOCK_TOLERANCE_MS) return true;
  if (!isAlive(lock.pid)) return true;
  const start = processStart(lock.pid);
  if (start !== "" && lock.processStart !== "") return start !== lock.processStart;
  // The number may belong to another program by now; a live holder would have touched the file.
  return silent;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Field 22 of /proc/PID/stat: with it a process number that was given out again is told apart. */
function processStart(pid: number): string {
  if (process.platform !== "linux") return "";
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return "";
  }
}

function touch(file: string): void {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // The drive is away for the moment; the next write to the library will say so.
  }
}
