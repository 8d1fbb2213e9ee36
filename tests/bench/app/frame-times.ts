import { readFileSync } from "node:fs";
import type { ElectronApplication, Page } from "@playwright/test";

/** How smoothly the window got through a piece of work; milliseconds. */
export interface FrameTimes {
  /** The longest time that the page's main thread was taken by one task, by the clock. */
  longestTask: number;
  /** The same by the processor: what the task costs on a machine that does nothing else. */
  longestTaskCpu: number;
  /** The longest time between two frames of the page. */
  longestGap: number;
  /** Tasks over 50 ms, which people feel as a stutter, by the clock and by the processor. */
  longTasks: number;
  longTasksCpu: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { name?: string };
}

const LONG_MS = 50;
const MARK = "fadenwerk-bench:";
const CATEGORIES = ["toplevel", "blink.user_timing", "__metadata"];

/**
 * Measures pieces of work in one trace of the page's main thread.
 *
 * @param work each drives the page by what people have: mouse and keys
 * @param traceFile where Chromium may write what it recorded
 */
export async function measureFrames(
  app: ElectronApplication,
  page: Page,
  work: Readonly<Record<string, (page: Page) => Promise<void>>>,
  traceFile: string,
): Promise<Record<string, FrameTimes>> {
  const gaps = new Map<string, number>();
  await app.evaluate(
    ({ contentTracing }, categories) =>
      contentTracing.startRecording({ included_categories: categories }),
    CATEGORIES,
  );
  const pid = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  for (const [name, act] of Object.entries(work)) {
    await page.evaluate(watchFrames, `${MARK}${name}`);
    await act(page);
    gaps.set(name, await page.evaluate(endOfWatch, `${MARK}end`));
  }
  await app.evaluate(({ contentTracing }, file) => contentTracing.stopRecording(file), traceFile);
  const { traceEvents } = JSON.parse(readFileSync(traceFile, "utf8")) as {
    traceEvents: TraceEvent[];
  };
  return Object.fromEntries(
    [...tasksByMark(traceEvents, pid ?? 0)].map(([name, tasks]) => [
      name,
      summarize(tasks, gaps.get(name) ?? 0),
    ]),
  );
}

/** Runs in the page: marks the beginning and remembers the longest gap between two frames. */
function watchFrames(mark: string): void {
  const state = window as unknown as { benchGap: number; benchWatch: number };
  performance.mark(mark);
  state.benchGap = 0;
  let before = performance.now();
  const look = (now: number) => {
    state.benchGap = Math.max(state.benchGap, now - before);
    before = now;
    state.benchWatch = requestAnimationFrame(look);
  };
  state.benchWatch = requestAnimationFrame((now) => {
    before = now;
    state.benchWatch = requestAnimationFrame(look);
  });
}

function endOfWatch(mark: string): number {
  const state = window as unknown as { benchGap: number; benchWatch: number };
  cancelAnimationFrame(state.benchWatch);
  performance.mark(mark);
  return state.benchGap;
}

/** The tasks of the page's main thread, by the mark that was set last before them. */
function tasksByMark(events: readonly TraceEvent[], pid: number): Map<string, TraceEvent[]> {
  const main = events.find(
    (event) =>
      event.pid === pid && event.name === "thread_name" && event.args?.name === "CrRendererMain",
  );
  if (!main) throw new Error("The trace does not name the page's main thread.");
  const marks = events
    .filter((event) => event.pid === pid && event.name.startsWith(MARK))
    .sort((a, b) => a.ts - b.ts);
  const tasks = new Map<string, TraceEvent[]>();
  for (const event of events) {
    const isTask = event.ph === "X" && /RunTask$/.test(event.name);
    if (!isTask || event.pid !== pid || event.tid !== main.tid) continue;
    const name = marks.findLast((mark) => mark.ts <= event.ts)?.name.slice(MARK.length);
    if (name === undefined || name === "end") continue;
    tasks.set(name, [...(tasks.get(name) ?? []), event]);
  }
  return tasks;
}

function summarize(tasks: readonly TraceEvent[], longestGap: number): FrameTimes {
  const clock = tasks.map(({ dur }) => (dur ?? 0) / 1_000);
  const cpu = tasks.map(({ tdur }) => (tdur ?? 0) / 1_000);
  return {
    longestTask: Math.max(0, ...clock),
    longestTaskCpu: Math.max(0, ...cpu),
    longestGap,
    longTasks: clock.filter((ms) => ms > LONG_MS).length,
    longTasksCpu: cpu.filter((ms) => ms > LONG_MS).length,
  };
}
