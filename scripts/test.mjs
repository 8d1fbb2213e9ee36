// npm test: sets up what is missing, then checks, tests, builds, packages and drives the app.
// Options: --only=checks,unit,build,e2e,packaged and, after them, files for unit or e2e.
// The last line is always "N passed, N failed, N skipped".
import { mkdirSync } from "node:fs";
import path from "node:path";
import { SetupError } from "./setup/run.mjs";
import { ensureForTests, ROOT } from "./setup/setup.mjs";

const PACKAGED_SPEC = "tests/e2e/packaged.spec.ts";
const { only, files } = readOptions(process.argv.slice(2));
const total = { passed: 0, failed: 0, skipped: 0 };

try {
  await testEverything();
} catch (error) {
  console.log(error instanceof SetupError ? `\n${error.message}` : error);
  total.failed++;
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 ? 1 : 0);

async function testEverything() {
  mkdirSync(path.join(ROOT, "test-results"), { recursive: true });
  const needsWindow = ["build", "e2e", "packaged"].some(wanted);
  const context = await ensureForTests({ window: needsWindow });
  if (wanted("checks")) {
    const { CHECKS } = await import("./test/checks.mjs");
    for (const check of CHECKS) await stage(check.name, () => check.run(context));
  }
  if (wanted("unit")) {
    const { runUnitTests } = await import("./test/unit.mjs");
    await stage("unit tests", () => runUnitTests(context, files));
  }
  if (!needsWindow) return;
  if (context.problem) throw context.problem;
  const { oneCheck } = await import("./test/command.mjs");
  const { ensureBuild } = await import("./app/build.mjs");
  const built = await stage("build", async () => {
    await ensureBuild(ROOT, context.node);
    return oneCheck(true);
  });
  if (!built) {
    console.log("   Without a build nothing else can be tried.");
    return;
  }
  if (wanted("packaged")) {
    const { packageForTests } = await import("./dist/package.mjs");
    await stage("package", async () => {
      await packageForTests(context);
      return oneCheck(true);
    });
  }
  const specs = files.length > 0 ? files : [...(wanted("e2e") ? [] : [PACKAGED_SPEC])];
  if (wanted("e2e") || wanted("packaged")) {
    const { runEndToEnd } = await import("./test/end-to-end.mjs");
    await stage("end to end", () => runEndToEnd(context, specs));
  }
}

/**
 * Runs one stage, says how it went and adds it up; a stage that throws has failed once.
 *
 * @returns {Promise<boolean>} true when nothing in it failed
 */
async function stage(name, run) {
  console.log(`\n── ${name}`);
  const start = performance.now();
  let counts;
  try {
    counts = await run();
  } catch (error) {
    console.log(error instanceof SetupError ? error.message : error);
    counts = { passed: 0, failed: 1, skipped: 0 };
  }
  for (const key of Object.keys(total)) total[key] += counts[key];
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `   ${counts.failed > 0 ? "FAILED" : "ok"}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped (${seconds} s)`,
  );
  return counts.failed === 0;
}

function wanted(part) {
  return only === null || only.includes(part);
}

function readOptions(words) {
  const option = words.find((word) => word.startsWith("--only="));
  return {
    only: option ? option.slice("--only=".length).split(",") : null,
    files: words.filter((word) => word !== option),
  };
}
