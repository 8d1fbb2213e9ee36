import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { isAlive } from "./lock.ts";

/** The name of such a folder, and whose it is. */
const NAME = /^fadenwerk-(?:inside|pages)-(\d+)-/;

/**
 * Makes a folder for what documents hold while they are read: files "inside" one, or pictures of
 * "pages". Whoever makes one takes it away; those of programs that were killed go here, because
 * nothing of a document may stay behind.
 */
export async function makeTemporaryFolder(content: "inside" | "pages"): Promise<string> {
  await removeOrphans();
  return mkdtemp(path.join(tmpdir(), `fadenwerk-${content}-${process.pid}-`));
}

async function removeOrphans(): Promise<void> {
  for (const name of await readdir(tmpdir()).catch(() => [])) {
    const owner = NAME.exec(name)?.[1];
    if (!owner || isAlive(Number(owner))) continue;
    // Somebody else's on the same computer cannot be removed; they will do it themselves.
    await rm(path.join(tmpdir(), name), { recursive: true, force: true }).catch(() => undefined);
  }
}
