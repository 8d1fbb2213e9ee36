import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { benchFolder } from "./bench-folder.ts";

const run = promisify(execFile);

/** German texts of others, as Debian and Ubuntu package them. */
const PACKAGES = [
  "libreoffice-help-de",
  "manpages-de",
  "manpages-de-dev",
  "debian-handbook",
  "debian-reference-de",
  "debian-faq-de",
  "developers-reference-de",
  "gimp-help-de",
  "kicad-doc-de",
  "wngerman",
] as const;
export type PackageName = (typeof PACKAGES)[number];

/** The folder a package was unpacked into; its files lie below as in the package. */
export function packageFolder(name: PackageName): string {
  return path.join(benchFolder(), "debs", "x", name);
}

/** Downloads the packages and unpacks them into the bench folder; nothing is installed. */
export async function fetchPackages(say: (line: string) => void): Promise<void> {
  for (const name of PACKAGES) {
    const folder = packageFolder(name);
    if (existsSync(folder)) continue;
    say(`fetching ${name}`);
    const work = `${folder}.part`;
    rmSync(work, { recursive: true, force: true });
    mkdirSync(work, { recursive: true });
    await apt(["download", name], work);
    const file = readdirSync(work).find((entry) => entry.endsWith(".deb"));
    if (!file) throw new Error(`apt-get download ${name} left no package behind.`);
    await run("dpkg", ["-x", path.join(work, file), work]);
    rmSync(path.join(work, file));
    renameSync(work, folder);
  }
}

async function apt(args: string[], cwd: string): Promise<void> {
  try {
    await run("apt-get", args, { cwd });
  } catch (error) {
    throw new Error(
      "apt-get could not download the texts: this needs Debian or Ubuntu and, once, " +
        "`apt-get update`.",
      { cause: error },
    );
  }
}
