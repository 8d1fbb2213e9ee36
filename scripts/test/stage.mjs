import { chownSync, cpSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { run } from "../setup/run.mjs";

/** What lies in a clone and is no part of what is tested. */
const LEFT_OUT = new Set([".git", "test-results"]);

/**
 * Puts a copy of the clone where an ordinary user can read it: clones of root often lie in folders
 * only root may enter, and so may Node. Files are hard links where possible, which takes seconds.
 *
 * @returns {Promise<{root: string, node: string, results: string, temp: string}>} the user owns
 *   `results` (the clone's `test-results`) and `temp`
 */
export async function stageFor(user, root, nodeExecutable) {
  const stage = path.join(user.home, "stage");
  rmSync(stage, { recursive: true, force: true });
  const clone = path.join(stage, path.basename(root));
  mkdirSync(clone, { recursive: true });
  for (const name of readdirSync(root)) {
    if (!LEFT_OUT.has(name)) await link(path.join(root, name), path.join(clone, name));
  }
  const node = path.join(stage, "node", path.basename(nodeExecutable));
  mkdirSync(path.dirname(node));
  await link(nodeExecutable, node);
  await run("chmod", ["-R", "a+rX", stage]);
  const results = path.join(clone, "test-results");
  const temp = path.join(stage, "temp");
  for (const folder of [results, temp]) {
    mkdirSync(folder);
    chownSync(folder, user.uid, user.gid);
  }
  return { root: clone, node, results, temp };
}

async function link(source, target) {
  const linked = await run("cp", ["-al", source, target]);
  if (linked.code === 0) return;
  // Another file system.
  rmSync(target, { recursive: true, force: true });
  cpSync(source, target, { recursive: true, verbatimSymlinks: true });
}
