// npm run dist: builds and packages the app. Without words an unpacked folder for this system; with
// words what electron-builder understands, for example: npm run dist -- --win nsis
import { packageApp } from "./dist/package.mjs";
import { SetupError } from "./setup/run.mjs";
import { ensureForTests } from "./setup/setup.mjs";

try {
  const context = await ensureForTests({ window: true });
  if (context.problem) throw context.problem;
  const { ensureBuild } = await import("./app/build.mjs");
  await ensureBuild(context.root, context.node);
  const made = await packageApp(context, process.argv.slice(2));
  console.log(`The package lies in ${made}`);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
