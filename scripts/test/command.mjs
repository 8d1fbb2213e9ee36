import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { run, runVisibly } from "../setup/run.mjs";

/**
 * What a stage found.
 *
 * @typedef {{passed: number, failed: number, skipped: number}} Counts
 */

/** @returns {Counts} one check, passed or failed */
export function oneCheck(passed) {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

/** Runs a tool of node_modules quietly; what it prints is shown when it fails. */
export async function runCheck(context, tool, args) {
  const { code, output } = await run(
    context.node.executable,
    [toolPath(context.root, tool), ...args],
    {
      cwd: context.root,
      env: nodeEnvironment(context),
    },
  );
  if (code !== 0) process.stdout.write(`${output}\n`);
  return oneCheck(code === 0);
}

/** Runs a test runner in sight and reads the report it leaves. */
export async function runReported(call, reportFile, readCounts) {
  rmSync(reportFile, { force: true });
  const code = await runVisibly(call.command, call.args, call.options);
  const counts = existsSync(reportFile)
    ? readCounts(JSON.parse(readFileSync(reportFile, "utf8")))
    : { passed: 0, failed: 0, skipped: 0 };
  // A runner that fails without a failed test (a file that does not load) has failed once.
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

/** The program behind a name in node_modules/.bin, for any Node to run. */
export function toolPath(root, [packageName, file]) {
  return path.join(root, "node_modules", packageName, file);
}

/** Tools that start Node again shall get the same one. */
export function nodeEnvironment(context, extra = {}) {
  const PATH = `${path.dirname(context.node.executable)}${path.delimiter}${process.env.PATH}`;
  return { ...process.env, PATH, ...extra };
}
