import { chownSync, cpSync, existsSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { run } from "../setup/run.mjs";

/** What the end-to-end tests need of the clone. */
const PARTS = [
  "package.json",
  "playwright.config.ts",
  "tsconfig.json",
  "tsconfig.base.json",
  "tsconfig.node.json",
  "out",
  "dist",
  "resources",
  "shared",
  "electron",
  "renderer/messages",
  "scripts",
  "tests",
  "node_modules",
];

/**
 * Puts a copy of the clone where an ordinary user can read it: clones of root often lie in folders
 * only root may enter. Files are hard links where possible, which takes a second or two.
 *
 * @returns {Promise<string>} the staged folder; the user owns its `test-results`
 */
export async function stageFor(user, root) {
  const stage = path.join(user.home, "stage");
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(stage, { recursive: true });
  for (const part of PARTS) {
    const source = path.join(root, part);
    if (!existsSync(source)) continue;
    const target = path.join(stage, part);
    mkdirSync(path.dirname(target), { recursive: true });
    const linked = await run("cp", ["-al", source, target]);
    if (linked.code !== 0) {
      rmSync(target, { recursive: true, force: true });
      cpSync(source, target, { recursive: true, verbatimSymlinks: true });
    }
  }
  const results = path.join(stage, "test-results");
  mkdirSync(results);
  chownSync(results, user.uid, user.gid);
  chownSync(stage, user.uid, user.gid);
  await run("chmod", ["-R", "a+rX", stage]);
  return stage;
}
