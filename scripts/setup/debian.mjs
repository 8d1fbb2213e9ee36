import { existsSync } from "node:fs";
import { run, SetupError, say } from "./run.mjs";

/** What Electron needs on a bare Debian or Ubuntu; alternatives where a release renamed one. */
const ELECTRON_LIBRARIES = [
  ["libgtk-3-0", "libgtk-3-0t64"],
  ["libnss3"],
  ["libasound2", "libasound2t64"],
  ["libgbm1"],
  ["libxss1"],
  ["libxtst6"],
  ["libnotify4"],
  ["libatspi2.0-0", "libatspi2.0-0t64"],
  ["libdrm2"],
  ["libxkbcommon0"],
  ["libsecret-1-0"],
];
const VIRTUAL_DISPLAY = [["xvfb"], ["xauth"], ["fonts-dejavu-core"], ["fonts-liberation"]];
const COMPILER = [["g++"], ["make"], ["python3"]];

export function isDebian() {
  return process.platform === "linux" && existsSync("/etc/debian_version");
}

/**
 * Makes sure that the system libraries for Electron are there; as root it installs them.
 *
 * @param {{display: boolean, compiler: boolean}} need
 */
export async function ensureSystemPackages(need) {
  if (!isDebian()) return;
  const groups = [
    ...ELECTRON_LIBRARIES,
    ...(need.display ? VIRTUAL_DISPLAY : []),
    ...(need.compiler ? COMPILER : []),
  ];
  const installed = await installedPackages(groups.flat());
  const missing = groups.filter((names) => !names.some((name) => installed.has(name)));
  if (missing.length === 0) return;
  const first = missing.map((names) => names[0]);
  if (process.getuid?.() !== 0) {
    throw new SetupError(
      `Some system libraries are missing; please have them installed with: apt-get install ${first.join(" ")}`,
    );
  }
  say(`installing system packages: ${first.join(" ")}`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update"], { env });
  const available = [];
  for (const names of missing) available.push(await firstAvailable(names));
  const { code, output } = await run(
    "apt-get",
    ["install", "-y", "--no-install-recommends", ...available],
    { env },
  );
  if (code !== 0) {
    process.stderr.write(`${output.slice(-2_000)}\n`);
    throw new SetupError(`apt-get could not install: ${available.join(" ")}`);
  }
}

async function installedPackages(names) {
  const { output } = await run("dpkg-query", [
    "-W",
    "-f",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg's own placeholders
    "${Package} ${db:Status-Status}\\n",
    ...names,
  ]);
  return new Set(
    output
      .split("\n")
      .filter((line) => line.endsWith(" installed"))
      .map((line) => line.split(" ")[0]),
  );
}

async function firstAvailable(names) {
  for (const name of names) {
    const { output } = await run("apt-cache", ["policy", name]);
    if (/Candidate: (?!\(none\))/.test(output)) return name;
  }
  return names[0];
}
