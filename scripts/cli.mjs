// npm run -s cli -- <command>: the command line, on Node 24, straight from the sources.
// Prints nothing of its own on standard output: scripts read what the command prints.
import { spawn } from "node:child_process";
import path from "node:path";
import { SetupError } from "./setup/run.mjs";
import { ensureNodeSide, ROOT } from "./setup/setup.mjs";

try {
  const node = await ensureNodeSide();
  const child = spawn(
    node.executable,
    [
      "--disable-warning=ExperimentalWarning",
      path.join(ROOT, "electron", "cli", "main.ts"),
      ...process.argv.slice(2),
    ],
    // The paths a person names are meant from where that person stands.
    { stdio: "inherit", cwd: process.env.INIT_CWD ?? process.cwd() },
  );
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  child.on("close", (code, signal) => {
    process.exitCode = signal ? 130 : (code ?? 1);
  });
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exitCode = 3;
}
