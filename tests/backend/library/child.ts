import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterEach } from "vitest";

const running = new Set<ChildProcess>();

afterEach(async () => {
  for (const child of running) child.kill("SIGKILL");
  running.clear();
});

/** Starts one of the programs beside this file in a Node of its own. */
export function startChild(
  program: string,
  args: readonly string[],
  options: { uid?: number; gid?: number; command?: readonly string[] } = {},
) {
  const file = fileURLToPath(new URL(program, import.meta.url));
  const { command = [], ...identity } = options;
  const [executable = process.execPath, ...before] = [...command, process.execPath];
  const child = spawn(
    executable,
    [...before, "--disable-warning=ExperimentalWarning", file, ...args],
    {
      stdio: ["ignore", "pipe", "inherit"],
      ...identity,
    },
  );
  running.add(child);
  const lines: string[] = [];
  let rest = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    const parts = (rest + chunk).split("\n");
    rest = parts.pop() ?? "";
    lines.push(...parts);
    child.emit("lines");
  });
  return {
    lines,
    /** Resolves when so many lines have come, or at the end. */
    async said(count: number): Promise<string[]> {
      const ended = once(child, "close");
      while (lines.length < count && child.exitCode === null && child.signalCode === null) {
        await Promise.race([once(child, "lines"), ended]);
      }
      return lines;
    },
    async kill(): Promise<void> {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGKILL");
      await once(child, "close");
    },
  };
}
