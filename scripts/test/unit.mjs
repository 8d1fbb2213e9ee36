import path from "node:path";
import { nodeEnvironment, runReported, toolPath } from "./command.mjs";

/** Runs vitest on Node 24. @param {string[]} only files or folders; all when empty */
export function runUnitTests(context, only = []) {
  const report = path.join(context.root, "test-results", "unit.json");
  return runReported(
    {
      command: context.node.executable,
      args: [
        toolPath(context.root, ["vitest", "vitest.mjs"]),
        "run",
        "--reporter=dot",
        "--reporter=json",
        `--outputFile.json=${report}`,
        ...only,
      ],
      options: { cwd: context.root, env: nodeEnvironment(context, { NO_COLOR: "1" }) },
    },
    report,
    readCounts,
  );
}

function readCounts(report) {
  const brokenFiles = report.testResults.filter(
    (file) =>
      file.status === "failed" && !file.assertionResults.some((one) => one.status === "failed"),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
