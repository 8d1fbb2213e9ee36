// npm run bench:views -- [--dry] [--rounds N]: every view of a library of 10,000 records in the real
// window; see docs/performance.md. Started by scripts/bench.mjs, which builds the app and names the
// Electron to use.
import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs, promisify } from "node:util";
import { launchApp, type RunningApp } from "../e2e/support/launch-app.ts";
import { type FrameTimes, measureFrames } from "./app/frame-times.ts";
import { FULL_LIBRARY, writeFullLibrary } from "./app/full-library.ts";
import { readProcessTree } from "./app/process-memory.ts";
import { VIEWS } from "./app/views.ts";
import { median, shortNumber } from "./percentile.ts";
import { describeMachine, markdownTable, writeSection } from "./performance-page.ts";

const ROOT = path.resolve(import.meta.dirname, "..", "..");
const MB = 1024 * 1024;

const { values } = parseArgs({
  options: {
    dry: { type: "boolean", default: false },
    rounds: { type: "string", default: "3" },
  },
});
if (!process.env.FADENWERK_ELECTRON) throw new Error("Please start this with: npm run bench:views");

const folder = mkdtempSync(path.join(os.tmpdir(), "fadenwerk-views-bench-"));
const say = (line: string) => process.stderr.write(`${line}\n`);
try {
  const library = await makeLibrary();
  const rounds: Record<string, FrameTimes>[] = [];
  for (let round = 1; round <= Number(values.rounds); round += 1) {
    say(`round ${round}`);
    rounds.push(await measureRound(library, round));
  }
  const memory = await measureMemory(library);
  const markdown = [
    `${describeMachine()} ${howOften(rounds.length)}`,
    markdownTable([
      ["view", "longest task, CPU ms", "by the clock, ms", "longest gap between frames, ms"],
      ...Object.keys(VIEWS).map((name) => viewRow(name, rounds)),
    ]),
    "Memory of all processes after each of the views once (proportional set size, MB):",
    markdownTable([["moment", "renderer", "all"], ...memory]),
  ].join("\n\n");
  console.log(markdown);
  if (!values.dry) writeSection("views", markdown);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function howOften(rounds: number): string {
  if (rounds === 1) return "1 round, in a new window.";
  return `${rounds} rounds, each in a new window; the median of the rounds.`;
}

async function makeLibrary(): Promise<string> {
  const count = Object.values(FULL_LIBRARY).reduce((sum, some) => sum + some, 0);
  say(`making a library of ${count} records`);
  const lines = path.join(folder, "records.jsonl");
  const library = path.join(folder, "library");
  await writeFullLibrary(lines);
  const program = path.join(ROOT, "electron", "cli", "main.ts");
  // The binding for Electron is not the one for this Node.
  const { FADENWERK_SQLITE_BINDING: _electrons, ...env } = process.env;
  await promisify(execFile)(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", program, "add", lines, "--library", library],
    { env, maxBuffer: 64 * MB },
  );
  return library;
}

/** The app on a copy of the library, so that every round begins with the same. */
async function launchOn(library: string, name: string): Promise<RunningApp> {
  const copy = path.join(folder, name);
  cpSync(library, copy, { recursive: true });
  const running = await launchApp({ library: copy });
  // The screens that most ways lead to are fetched in the first quiet moments.
  await running.page.waitForTimeout(3_000);
  return running;
}

async function measureRound(library: string, round: number): Promise<Record<string, FrameTimes>> {
  const running = await launchOn(library, `round-${round}`);
  try {
    const trace = path.join(folder, "trace.json");
    return await measureFrames(running.app, running.page, VIEWS, trace);
  } finally {
    await running.close();
  }
}

/** Without a trace, which takes memory itself. */
async function measureMemory(library: string): Promise<string[][]> {
  if (process.platform !== "linux") return [];
  const running = await launchOn(library, "memory");
  try {
    const rows = [memoryRow("after the start", running)];
    let most: { all: number; row: string[] } = { all: 0, row: [] };
    for (const [name, act] of Object.entries(VIEWS)) {
      await act(running.page);
      const row = memoryRow(`most, at "${name}"`, running);
      const all = allMemory(running);
      if (all > most.all) most = { all, row };
    }
    return [...rows, most.row, memoryRow("after all views", running)];
  } finally {
    await running.close();
  }
}

function memoryRow(moment: string, running: RunningApp): string[] {
  return [
    moment,
    shortNumber(allMemory(running, "renderer") / MB),
    shortNumber(allMemory(running) / MB),
  ];
}

function allMemory({ app }: RunningApp, kind?: string): number {
  return readProcessTree(app.process().pid ?? 0)
    .filter((found) => kind === undefined || found.kind === kind)
    .reduce((sum, { share }) => sum + (share ?? 0), 0);
}

function viewRow(name: string, rounds: readonly Record<string, FrameTimes>[]): string[] {
  const middle = (read: (times: FrameTimes) => number) =>
    shortNumber(median(rounds.flatMap((round) => (round[name] ? [read(round[name])] : []))));
  return [
    name,
    middle((times) => times.longestTaskCpu),
    middle((times) => times.longestTask),
    middle((times) => times.longestGap),
  ];
}
