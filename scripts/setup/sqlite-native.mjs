import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { cachedFolder, cacheFolder } from "./cache.mjs";
import { ensureSystemPackages } from "./debian.mjs";
import { ensureNode24, fetchNode24 } from "./node24.mjs";
import { run, SetupError, say } from "./run.mjs";

/** Raise when the way it is built changes. */
const RECIPE = 1;

/**
 * The SQLite module for an Electron whose Node-API is older than the prebuilt one's (10).
 * It is built from the package's own sources; an official Electron uses the prebuilt one.
 *
 * @returns {Promise<string | null>} path of the `.node` file, or null when the prebuilt one fits
 */
export async function ensureSqliteBinding(root, electron) {
  if (electron.kind === "official") return null;
  const source = path.join(root, "node_modules", "better-sqlite3");
  const { version } = JSON.parse(readFileSync(path.join(source, "package.json"), "utf8"));
  const name = `better-sqlite3-${version}-electron-${electron.version}-${RECIPE}`;
  const ready = path.join(cacheFolder(), name, "better_sqlite3.node");
  if (existsSync(ready)) return ready;
  await ensureSystemPackages({ display: false, compiler: true });
  const node = await nodeWithHeaders();
  say(
    `building better-sqlite3 ${version} for Electron ${electron.version} (once, about two minutes)`,
  );
  await cachedFolder(name, async (work) => {
    const build = path.join(work, "build");
    mkdirSync(build);
    cpSync(source, build, { recursive: true });
    // Its only dependency, header files, must be found from the copy.
    cpSync(
      path.join(root, "node_modules", "node-addon-api"),
      path.join(build, "node_modules", "node-addon-api"),
      { recursive: true },
    );
    const gyp = path.join(build, "binding.gyp");
    writeFileSync(gyp, readFileSync(gyp, "utf8").replace("NAPI_VERSION=10", "NAPI_EXPERIMENTAL"));
    const nodeGyp = path.join(root, "node_modules", "node-gyp", "bin", "node-gyp.js");
    const { code, output } = await run(
      node.executable,
      [nodeGyp, "rebuild", "--release", "--force_build=1", `--nodedir=${node.folder}`],
      {
        cwd: build,
        env: {
          ...process.env,
          PATH: `${path.dirname(node.executable)}${path.delimiter}${process.env.PATH}`,
          JOBS: "max",
          npm_config_nodedir: node.folder,
        },
      },
    );
    const built = path.join(build, "build", "Release", "better_sqlite3.node");
    if (code !== 0 || !existsSync(built)) {
      process.stderr.write(`${output.slice(-4_000)}\n`);
      throw new SetupError(
        "The SQLite module could not be built: a C++20 compiler, make and python3 are needed.",
      );
    }
    renameSync(built, path.join(work, "better_sqlite3.node"));
    rmSync(build, { recursive: true });
  });
  return ready;
}

/** Node-gyp needs header files: the running Node's where they are installed, else the registry's. */
async function nodeWithHeaders() {
  const { executable } = await ensureNode24();
  const folder = path.dirname(path.dirname(executable));
  if (existsSync(path.join(folder, "include", "node", "node_api.h"))) return { executable, folder };
  return fetchNode24();
}
