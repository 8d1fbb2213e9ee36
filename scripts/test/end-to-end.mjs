import path from "node:path";
import { run } from "../setup/run.mjs";
import { ensureTestUser } from "../setup/test-user.mjs";
import { nodeEnvironment, runReported, toolPath } from "./command.mjs";
import { stageFor } from "./stage.mjs";

const SCREEN = "-screen 0 1366x768x24";

/**
 * Runs Playwright against the real app. For root it runs as an ordinary user in a staged copy of
 * the clone, so that the app is tested with its sandbox; on Linux on a virtual screen if there
 * is one, so that no windows jump about.
 *
 * @param {string[]} only files or folders; all when empty
 */
export async function runEndToEnd(context, only = []) {
  const place = await preparePlace(context);
  const report = path.join(place.root, "test-results", "e2e.json");
  const playwright = [
    place.node,
    toolPath(place.root, ["@playwright/test", "cli.js"]),
    "test",
    ...only,
  ];
  const words = [...place.asUser, ...(await virtualScreen()), ...playwright];
  const [command, ...args] = words;
  const env = nodeEnvironment(context, {
    FADENWERK_ELECTRON: place.electron,
    ...(context.sqliteBinding ? { FADENWERK_SQLITE_BINDING: context.sqliteBinding } : {}),
    ...place.env,
  });
  const counts = await runReported(
    { command, args, options: { cwd: place.root, env } },
    report,
    readCounts,
  );
  await place.bringBack();
  return counts;
}

async function preparePlace(context) {
  if (process.getuid?.() !== 0) {
    return {
      root: context.root,
      node: context.node.executable,
      electron: context.electron.executable,
      asUser: [],
      env: {},
      bringBack: async () => {},
    };
  }
  const user = await ensureTestUser();
  const stage = await stageFor(user, context.root, context.node.executable);
  const inStage = (file) =>
    file.startsWith(context.root + path.sep)
      ? path.join(stage.root, path.relative(context.root, file))
      : file;
  return {
    root: stage.root,
    node: stage.node,
    electron: inStage(context.electron.executable),
    asUser: ["runuser", "-u", user.name, "--"],
    env: {
      HOME: user.home,
      USER: user.name,
      LOGNAME: user.name,
      XDG_RUNTIME_DIR: "",
      XDG_CONFIG_HOME: path.join(user.home, ".config"),
      XDG_CACHE_HOME: path.join(user.home, ".cache"),
      TMPDIR: stage.temp,
      PATH: `${path.dirname(stage.node)}:/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin`,
    },
    bringBack: async () => {
      // Reports, traces and pictures are of use in the clone.
      await run("cp", ["-rT", stage.results, path.join(context.root, "test-results")]);
    },
  };
}

/** A virtual screen where there is a program for it; else the person's own. */
async function virtualScreen() {
  if (process.platform !== "linux") return [];
  const { code } = await run("xvfb-run", ["--help"]);
  return code === 0 ? ["xvfb-run", "-a", `--server-args=${SCREEN}`] : [];
}

function readCounts({ stats, errors }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + (errors?.length ?? 0),
    skipped: stats.skipped,
  };
}
