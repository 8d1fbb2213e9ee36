import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { _electron, type ElectronApplication, type Page } from "@playwright/test";

const ROOT = path.resolve(import.meta.dirname, "..", "..", "..");
const READY_TIMEOUT_MS = 30_000;

export interface LaunchOptions {
  /** A profile that already exists, for "closed and opened again"; else a new one. */
  profile?: string;
  /** A library folder, made if missing; null starts without one. Default: a new empty one. */
  library?: string | null;
  /** Opens a copy of the sample library when there is no library at its place yet. */
  sample?: boolean;
  /** Another program than Electron with the clone, such as the packaged app. */
  executable?: string;
  args?: string[];
  env?: Record<string, string>;
}

/** The app as a person has it in front of them, in folders of its own. */
export interface RunningApp {
  app: ElectronApplication;
  page: Page;
  profile: string;
  library: string;
  /** Errors of the page, and everything the content security policy refused. */
  problems: string[];
  /** What the programs behind the window wrote to standard error. */
  log: string[];
  close(): Promise<void>;
}

/** Starts the real app and waits until its first screen can be used. */
export async function launchApp(options: LaunchOptions = {}): Promise<RunningApp> {
  const folder = newFolder();
  const profile = options.profile ?? path.join(folder, "profile");
  const library = options.library ?? path.join(folder, "Bibliothek für Prüfungen");
  const call = options.executable
    ? { executable: options.executable, args: [] }
    : await electronOfTheClone();
  const app = await _electron.launch({
    executablePath: call.executable,
    args: [...call.args, ...(options.args ?? [])],
    // As people have it; only somebody who runs single tests as root has to do without.
    chromiumSandbox: process.getuid?.() !== 0,
    cwd: folder,
    env: {
      ...environment(),
      HOME: folder,
      FADENWERK_PROFILE: profile,
      ...(options.library === null ? {} : { FADENWERK_LIBRARY: library }),
      ...(options.sample ? { FADENWERK_SAMPLE: "1" } : {}),
      ...options.env,
    },
  });
  const problems: string[] = [];
  const log: string[] = [];
  app.process().stderr?.on("data", (chunk: Buffer) => log.push(chunk.toString()));
  const page = await app.firstWindow({ timeout: READY_TIMEOUT_MS });
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  // Half-faded colours and moving buttons are no states that anything can be judged in.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await waitUntilUsable(page);
  const close = async () => {
    await app.close();
    if (!options.profile) rmSync(profile, { recursive: true, force: true });
  };
  return { app, page, profile, library, problems, log, close };
}

/** The page marks itself when its first screen can be used. */
export async function waitUntilUsable(page: Page): Promise<void> {
  await page.waitForSelector("html[data-ready=true]", { timeout: READY_TIMEOUT_MS });
}

/** A new temporary folder; the operating system's own cleaning takes it away. */
export function newFolder(): string {
  return mkdtempSync(path.join(os.tmpdir(), "fadenwerk-e2e-"));
}

async function electronOfTheClone(): Promise<{ executable: string; args: string[] }> {
  const named = process.env.FADENWERK_ELECTRON;
  if (named) return { executable: named, args: [ROOT] };
  const { ensureEverything } = await import("../../../scripts/setup/setup.mjs");
  const setup = await ensureEverything();
  if (setup.sqliteBinding) process.env.FADENWERK_SQLITE_BINDING = setup.sqliteBinding;
  return { executable: setup.electron.executable, args: [ROOT] };
}

function environment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined &&
      !["ELECTRON_RUN_AS_NODE", "NODE_OPTIONS", "FADENWERK_SAMPLE"].includes(entry[0]),
  );
  return Object.fromEntries(entries);
}
