// npm run bench:import -- --large [--dry] [--folder DIR]: 1,000 mixed files, about 1 GB, dropped onto
// the real app: memory of all its processes, stalls of the window, pause, kill, going on.
// Started by scripts/bench.mjs, which builds the app and names the Electron to use.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import Database from "better-sqlite3";
import { backendProcess, killBackend } from "../e2e/support/backend-process.ts";
import { waitForBackend } from "../e2e/support/call-shell.ts";
import { dropFiles } from "../e2e/support/drop-files.ts";
import { launchApp, type RunningApp } from "../e2e/support/launch-app.ts";
import { type KeystrokeTimes, typeAndMeasure } from "./app/keystrokes.ts";
import { writeLargeFolder } from "./app/large-folder.ts";
import { readProcessTree } from "./app/process-memory.ts";
import { type PageStalls, pageStalls, watchPage } from "./app/watched-page.ts";
import { percentile, shortNumber } from "./percentile.ts";
import { describeMachine, markdownTable, writeSection } from "./performance-page.ts";

const MB = 1024 * 1024;
const SAMPLE_MS = 500;
const GIVE_UP_MS = 45 * 60_000;
/** How long the recognition of scans, which follows by itself, is looked at. */
const RECOGNISING_MS = 60_000;
const TYPED = ["lesepaten", "ganztag", "stiftung", "übergang"];

/** The most that a phase needed, in bytes, all processes together and by kind at that moment. */
interface Peak {
  all: number;
  kinds: Record<string, number>;
}

const { values } = parseArgs({
  options: { dry: { type: "boolean", default: false }, folder: { type: "string" } },
});
if (!process.env.FADENWERK_ELECTRON)
  throw new Error("Please start: npm run bench:import -- --large");
const say = (line: string) => process.stderr.write(`${line}\n`);
const temporary = mkdtempSync(path.join(os.tmpdir(), "fadenwerk-large-"));
try {
  const folder = values.folder ?? path.join(temporary, "Tausend Dateien");
  const size = existsSync(folder) ? null : await writeLargeFolder(folder);
  if (size) say(`${size.files} files, ${Math.round(size.bytes / MB)} MB`);
  const running = await launchApp({ library: path.join(temporary, "Bibliothek") });
  try {
    const markdown = await measure(running, folder);
    console.log(markdown);
    if (!values.dry) writeSection("large import", markdown);
  } finally {
    await running.close();
  }
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

async function measure(running: RunningApp, folder: string): Promise<string> {
  const { app, page, library } = running;
  const peaks = new Map<string, Peak>();
  let phase = "before";
  let backend = await backendProcess(app);
  const sampling = setInterval(
    () => notePeak({ main: app.process().pid ?? 0, backend: backend ?? 0 }, phase, peaks),
    SAMPLE_MS,
  );
  const count = counter(library);
  const keys: KeystrokeTimes[] = [];
  try {
    await sleep(3_000);
    await watchPage(page);
    phase = "import";
    const begun = performance.now();
    await dropFiles(app, page, [folder]);
    await page.getByRole("button", { name: "Pause", exact: true }).waitFor({ timeout: 60_000 });
    await until(() => count.finished() >= count.total() * 0.15, "the first files");

    await page.getByRole("button", { name: "Pause", exact: true }).click();
    await page.getByRole("button", { name: "Fortsetzen" }).waitFor();
    await until(() => count.reading() === 0, "the files in hand");
    const paused = count.finished();
    await sleep(3_000);
    const duringPause = count.finished() - paused;
    await page.getByRole("button", { name: "Fortsetzen" }).click();
    await until(() => count.finished() >= count.total() * 0.3, "more files");

    say("types while files are read");
    for (const text of TYPED) keys.push(...(await typeAndMeasure(page, text)));
    await page.getByRole("link", { name: "Import", exact: true }).click();
    const past = page.getByRole("region", { name: "Frühere Importe" });
    await past.getByRole("link").first().click();
    await until(() => count.finished() >= count.total() * 0.6, "more than half");

    say("kills the backend");
    const before = { done: count.done(), documents: count.documents() };
    await killBackend(app);
    await waitForBackend(page, "ready");
    backend = await backendProcess(app);
    await page.getByRole("button", { name: "Fortsetzen" }).click({ timeout: 30_000 });
    await until(() => count.state() === "finished", "the end");
    const seconds = (performance.now() - begun) / 1_000;
    say(`imported in ${Math.round(seconds)} s; ${before.done} were in when it was killed`);
    const stalls = await pageStalls(page);

    phase = "recognition of scans";
    await sleep(RECOGNISING_MS);
    return report({ seconds, stalls, keys, peaks, duringPause, count });
  } finally {
    clearInterval(sampling);
    count.close();
  }
}

function notePeak(
  pids: { main: number; backend: number },
  phase: string,
  peaks: Map<string, Peak>,
): void {
  const kinds: Record<string, number> = {};
  let all = 0;
  for (const { pid, kind, share } of readProcessTree(pids.main)) {
    const named = pid === pids.backend ? "backend" : kind;
    kinds[named] = (kinds[named] ?? 0) + (share ?? 0);
    all += share ?? 0;
  }
  if (all > (peaks.get(phase)?.all ?? 0)) peaks.set(phase, { all, kinds });
}

/** Looks into the library's file, as the window is only a picture of it. */
function counter(library: string) {
  const db = new Database(path.join(library, "library.sqlite"), { readonly: true });
  const number = (sql: string) => {
    const statement = db.prepare(sql).pluck();
    return () => Number(statement.get());
  };
  const state = db.prepare("SELECT state FROM import_batches").pluck();
  return {
    finished: number("SELECT count(*) FROM import_items WHERE state NOT IN ('waiting', 'reading')"),
    reading: number("SELECT count(*) FROM import_items WHERE state = 'reading'"),
    done: number("SELECT count(*) FROM import_items WHERE state IN ('done', 'known')"),
    known: number("SELECT count(*) FROM import_items WHERE state = 'known'"),
    total: number("SELECT count(*) FROM import_items"),
    documents: number("SELECT count(*) FROM records WHERE kind = 'document'"),
    contents: number("SELECT count(DISTINCT file_hash) FROM records WHERE kind = 'document'"),
    failures: () =>
      db.prepare("SELECT file_name, error_code FROM import_items WHERE state = 'failed'").all() as {
        file_name: string;
        error_code: string;
      }[],
    state: () => String(state.get()),
    close: () => db.close(),
  };
}

async function until(isTrue: () => boolean, what: string): Promise<void> {
  for (let waited = 0; !isTrue(); waited += 100) {
    if (waited > GIVE_UP_MS) throw new Error(`It did not come to ${what}.`);
    await sleep(100);
  }
}

function report(measured: {
  seconds: number;
  stalls: PageStalls;
  keys: readonly KeystrokeTimes[];
  peaks: ReadonlyMap<string, Peak>;
  duringPause: number;
  count: ReturnType<typeof counter>;
}): string {
  const { seconds, stalls, keys, peaks, duringPause, count } = measured;
  const failures = count.failures();
  for (const { file_name, error_code } of failures) say(`${file_name}: ${error_code}`);
  const painted = keys.map((key) => key.painted);
  const long = stalls.longTasks.map(({ duration }) => duration);
  for (const { at, duration } of stalls.longTasks
    .toSorted((a, b) => b.duration - a.duration)
    .slice(0, 10))
    say(`a task of ${Math.round(duration)} ms after ${(at / 1_000).toFixed(1)} s`);
  const worst = (times: readonly number[]) => shortNumber(Math.max(0, ...times));
  const load = os.loadavg()[1] ?? 0;
  return [
    `${describeMachine()} Load of the machine at the end: ${load.toFixed(1)}.`,
    markdownTable([
      ["", "measured", "goal"],
      ["files and what lies in them", count.total().toLocaleString("en-GB"), ""],
      ["time for all, with a pause and a kill, s", shortNumber(seconds), ""],
      ["files begun during the pause", String(duringPause), "0"],
      [
        "documents, of them with content of their own",
        `${count.documents()} / ${count.contents()}`,
        "equal",
      ],
      ["could not be read", String(failures.length), ""],
      ["tasks of the window over 50 ms, longest", `${long.length}, ${worst(long)} ms`, "0"],
      [
        "frames more than 50 ms apart, longest",
        `${stalls.gaps.length}, ${worst(stalls.gaps)} ms`,
        "0",
      ],
      [
        "key to paint while files are read, ms (p50 / p95)",
        `${shortNumber(percentile(painted, 0.5))} / ${shortNumber(percentile(painted, 0.95))}`,
        "",
      ],
    ]),
    "Memory at its highest, in MB (PSS: what processes share is counted once):",
    markdownTable([
      ["", "all", "main", "backend", "readers and services", "renderer", "GPU and zygotes", "goal"],
      ...[...peaks].map(([phase, { all, kinds }]) => {
        const { main = 0, backend = 0, utility = 0, renderer = 0 } = kinds;
        const rest = all - main - backend - utility - renderer;
        return [
          phase,
          ...[all, main, backend, utility, renderer, rest].map((bytes) => shortNumber(bytes / MB)),
          "600",
        ];
      }),
    ]),
  ].join("\n\n");
}
