import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { run, SetupError, say } from "../setup/run.mjs";

/** What `out/` is made from. */
const SOURCES = [
  "electron",
  "renderer",
  "shared",
  "resources/vocabularies.json",
  "electron.vite.config.ts",
  "package-lock.json",
];

/** Builds `out/` when a source is not what it was at the last build. */
export async function ensureBuild(root, node) {
  const stamp = path.join(root, "out", ".stamp");
  const wanted = fingerprint(root, SOURCES);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  say("building the app");
  const tool = path.join(root, "node_modules", "electron-vite", "bin", "electron-vite.js");
  const { code, output } = await run(node.executable, [tool, "build"], { cwd: root });
  if (code !== 0) {
    process.stderr.write(`${output}\n`);
    throw new SetupError("The app could not be built; the lines above say why.");
  }
  writeFileSync(stamp, wanted);
}

/** A hash over names, sizes and times of change: enough to see whether somebody edited a file. */
export function fingerprint(root, entries) {
  const hash = createHash("sha256");
  for (const entry of entries) addEntry(path.join(root, entry));
  return hash.digest("hex");

  function addEntry(file) {
    const found = statSync(file, { throwIfNoEntry: false });
    if (!found) return;
    if (found.isDirectory()) {
      for (const name of readdirSync(file).sort()) addEntry(path.join(file, name));
    } else {
      hash.update(`${path.relative(root, file)}\0${found.size}\0${found.mtimeMs}\n`);
    }
  }
}
