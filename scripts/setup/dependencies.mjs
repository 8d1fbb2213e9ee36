import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { npmCommand } from "./registry-package.mjs";
import { run, SetupError, say } from "./run.mjs";

/**
 * Installs what package-lock.json names, with Node 24, unless that is what lies there already.
 * Install scripts stay off: nothing here needs one.
 */
export async function ensureDependencies(root, node) {
  const stamp = path.join(root, "node_modules", ".fadenwerk-installed");
  const wanted = createHash("sha256")
    .update(readFileSync(path.join(root, "package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  say("installing dependencies (once, about a minute)");
  const npm = await npmCommand(node.executable);
  const PATH = `${path.dirname(node.executable)}${path.delimiter}${process.env.PATH}`;
  const { code, output } = await run(
    npm.command,
    [...npm.args, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
    { cwd: root, env: { ...process.env, PATH }, shell: npm.command === "npm.cmd" },
  );
  if (code !== 0) {
    process.stderr.write(`${output.slice(-4_000)}\n`);
    throw new SetupError("The dependencies could not be installed: is the npm registry reachable?");
  }
  writeFileSync(stamp, wanted);
}
