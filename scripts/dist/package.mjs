import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parse } from "yaml";
import { run, SetupError, say } from "../setup/run.mjs";
import { nodeEnvironment, toolPath } from "../test/command.mjs";

/** Where electron-builder leaves the unpacked app, and what the program is called in it. */
const UNPACKED = {
  linux: ["linux-unpacked", "fadenwerk"],
  win32: ["win-unpacked", "Fadenwerk.exe"],
  darwin: ["mac", path.join("Fadenwerk.app", "Contents", "MacOS", "Fadenwerk")],
};

/**
 * Runs electron-builder over `out/` with the Electron that runs here.
 *
 * @param {string[]} words targets for electron-builder; none: an unpacked folder
 * @returns {Promise<string>} the folder with what was made
 */
export async function packageApp(context, words = []) {
  const { electron, root } = context;
  const work = mkdtempSync(path.join(os.tmpdir(), "fadenwerk-dist-"));
  const config = parse(readFileSync(path.join(root, "electron-builder.yml"), "utf8"));
  try {
    if (electron.kind === "host") {
      say(
        `packaging with Electron ${electron.version}, a stand-in for development: never give this package away`,
      );
      takeHost(config, context, work);
    }
    const configFile = path.join(work, "electron-builder.json");
    writeFileSync(configFile, JSON.stringify(config));
    const targets = words.length > 0 ? words : ["--dir"];
    const { code, output } = await run(
      context.node.executable,
      [
        toolPath(root, ["electron-builder", "cli.js"]),
        "--config",
        configFile,
        "--publish",
        "never",
        ...targets,
      ],
      { cwd: root, env: nodeEnvironment(context) },
    );
    if (code !== 0) {
      process.stderr.write(`${output.slice(-6_000)}\n`);
      throw new SetupError("The app could not be packaged; the lines above say why.");
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return path.join(root, "dist");
}

/**
 * A copy of the stand-in without the shim that runs the clone, because electron-builder changes the
 * program file; and the SQLite module that was built for it.
 */
function takeHost(config, { electron, sqliteBinding }, work) {
  const dist = path.join(work, "electron");
  const shim = path.join(electron.folder, "resources", "app");
  cpSync(electron.folder, dist, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (file) => file !== shim,
  });
  config.electronDist = dist;
  config.electronVersion = electron.version;
  if (!sqliteBinding) return;
  const native = path.join(work, "native");
  cpSync(sqliteBinding, path.join(native, "better_sqlite3.node"));
  config.extraResources.push({ from: native, to: "native" });
}

/**
 * The package, and beside it a copy that differs in one fuse alone: Playwright starts Electron with
 * --inspect, which the shipped program refuses.
 */
export async function packageForTests(context) {
  await packageApp(context);
  const [folder, program] = UNPACKED[process.platform];
  const shipped = path.join(context.root, "dist", folder);
  const copy = path.join(context.root, "dist", "inspectable");
  rmSync(copy, { recursive: true, force: true });
  cpSync(shipped, copy, { recursive: true, verbatimSymlinks: true });
  if (!existsSync(path.join(copy, program))) {
    throw new SetupError(`The package holds no ${program}.`);
  }
  const { flipFuses, FuseV1Options, FuseVersion } = await import("@electron/fuses");
  await flipFuses(path.join(copy, program), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}
