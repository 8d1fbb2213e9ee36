// npm run screens: pictures of every screen, made by the app itself, into docs/screens/.
import path from "node:path";
import { ensureBuild } from "./app/build.mjs";
import { runVisibly, SetupError } from "./setup/run.mjs";
import { ensureEverything, ROOT } from "./setup/setup.mjs";

try {
  process.exitCode = await takePictures();
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function takePictures() {
  const setup = await ensureEverything();
  await ensureBuild(ROOT, setup.node);
  const env = { ...process.env, FADENWERK_ELECTRON: setup.electron.executable };
  if (setup.sqliteBinding) env.FADENWERK_SQLITE_BINDING = setup.sqliteBinding;
  const program = path.join(ROOT, "scripts", "app", "screens.mjs");
  const call = [setup.node.executable, "--disable-warning=ExperimentalWarning", program];
  const [command, ...args] = setup.virtualDisplay
    ? ["xvfb-run", "-a", "--server-args=-screen 0 1366x768x24", ...call]
    : call;
  return runVisibly(command, args, { env });
}
