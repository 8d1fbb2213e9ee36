// npm start: sets up what is missing, builds what is out of date, opens the app.
import path from "node:path";
import { ensureBuild } from "./app/build.mjs";
import { electronCall } from "./app/electron-call.mjs";
import { runVisibly, SetupError, say } from "./setup/run.mjs";
import { ensureEverything, ROOT } from "./setup/setup.mjs";

try {
  process.exitCode = await start();
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function start() {
  const setup = await ensureEverything();
  await ensureBuild(ROOT, setup.node);
  const call = electronCall(ROOT, setup);
  call.env.FADENWERK_SAMPLE ??= "1";
  say(
    `Electron ${setup.electron.version}${setup.electron.kind === "host" ? " (stand-in for development)" : ""}`,
  );
  if (!setup.virtualDisplay) {
    return runVisibly(call.executable, [...call.args, ...process.argv.slice(2)], call);
  }
  const picture = path.join(ROOT, "dist", "start-screenshot.png");
  say("there is no display, so the app runs on a virtual one and closes again");
  const code = await runVisibly("xvfb-run", [
    "-a",
    "--server-args=-screen 0 1366x768x24",
    setup.node.executable,
    path.join(ROOT, "scripts", "app", "screenshot.mjs"),
    JSON.stringify(call),
    picture,
  ]);
  console.log(
    code === 0
      ? `Fadenwerk started; a screenshot lies in ${path.relative(process.cwd(), picture)}`
      : "Fadenwerk did not get to its first screen; the lines above say why.",
  );
  return code;
}
