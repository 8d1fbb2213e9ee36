import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../../electron/cli/main.ts", import.meta.url));

export interface CliRun {
  code: number | null;
  stdout: string;
  stderr: string;
  /** The lines of standard output, each read as JSON. */
  json: () => unknown[];
}

/** Runs the command line in a process of its own, as a script does. */
export function runCli(args: readonly string[], stdin = ""): Promise<CliRun> {
  const child = startCli(args);
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    stdout += chunk;
  });
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    stderr += chunk;
  });
  child.stdin.end(stdin);
  return new Promise((resolve) => {
    child.on("close", (code) => {
      const json = () =>
        stdout
          .split("\n")
          .filter((line) => line !== "")
          .map((line) => JSON.parse(line) as unknown);
      resolve({ code, stdout, stderr, json });
    });
  });
}

/** Starts the command line and leaves its streams to the caller. */
export function startCli(args: readonly string[]) {
  return spawn(process.execPath, ["--disable-warning=ExperimentalWarning", MAIN, ...args], {
    stdio: ["pipe", "pipe", "pipe"],
  });
}
