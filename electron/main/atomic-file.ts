import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";

const RENAME_ATTEMPTS = 6;
const FIRST_PAUSE_MS = 5;

/**
 * Writes a small file so that at every moment either the old or the new content is there: a
 * neighbour is written and synced, then takes the place. A virus scanner that holds the file
 * for a moment (Windows: EPERM, EACCES, EBUSY) is waited for, at most a third of a second.
 */
export function writeFileAtomically(file: string, text: string): void {
  const neighbour = `${file}.new`;
  const handle = openSync(neighbour, "w", 0o600);
  try {
    const bytes = Buffer.from(text, "utf8");
    for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  try {
    renamePatiently(neighbour, file);
  } catch (error) {
    rmSync(neighbour, { force: true });
    throw error;
  }
}

function renamePatiently(from: string, to: string): void {
  for (let attempt = 1; ; attempt++) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? "";
      if (!["EPERM", "EACCES", "EBUSY"].includes(code) || attempt === RENAME_ATTEMPTS) throw error;
      pause(FIRST_PAUSE_MS * 2 ** attempt);
    }
  }
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
