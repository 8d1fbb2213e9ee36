import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { evaluateInPage } from "./page-over-debugger.ts";

const TIMEOUT_MS = 60_000;

/** Runs in the page, on its own clock: when it began to load, and when it said that it is ready. */
const WHEN_USABLE = `new Promise((resolve) => {
  const look = () =>
    document.documentElement?.dataset.ready === "true"
      ? resolve({ origin: performance.timeOrigin, at: Date.now() })
      : requestAnimationFrame(look);
  look();
})`;

/** Milliseconds from starting the program. */
export interface StartTime {
  /** The window's page has begun to load. */
  page: number;
  /** The first screen can be used (`html[data-ready=true]`). */
  usable: number;
}

/**
 * Starts the app once as a person does and says when its first screen could be used. Playwright's
 * own way of starting holds the app back until it has attached; this one looks on from outside.
 *
 * @param library a folder that exists already, or becomes a copy of the sample library
 */
export async function measureStart(
  executable: string,
  args: readonly string[],
  folders: { profile: string; library: string },
): Promise<StartTime> {
  const begun = Date.now();
  const child = spawn(executable, [...args, "--remote-debugging-port=0"], {
    cwd: mkdtempSync(path.join(os.tmpdir(), "fadenwerk-start-")),
    env: {
      ...process.env,
      FADENWERK_PROFILE: folders.profile,
      FADENWERK_LIBRARY: folders.library,
      FADENWERK_SAMPLE: "1",
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = new Promise((resolve) => child.once("close", resolve));
  try {
    const address = await debuggerAddress(child);
    const { origin, at } = await evaluateInPage<{ origin: number; at: number }>(
      address,
      WHEN_USABLE,
      TIMEOUT_MS,
    );
    return { page: origin - begun, usable: at - begun };
  } finally {
    child.kill("SIGTERM");
    await ended;
  }
}

function debuggerAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let written = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      written += chunk.toString();
      const match = /DevTools listening on (ws:\S+)/.exec(written);
      if (match?.[1]) resolve(match[1]);
    });
    child.once("close", () => reject(new Error(`The app ended before it was ready:\n${written}`)));
  });
}
