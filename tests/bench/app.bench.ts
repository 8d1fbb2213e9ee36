// npm run bench -- [--dry]: the real app in its window; see docs/performance.md.
// Started by scripts/bench.mjs, which builds the app and names the Electron to use.
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs, promisify } from "node:util";
import type { ElectronApplication, Page } from "@playwright/test";
import Database from "better-sqlite3";
import { callShell } from "../e2e/support/call-shell.ts";
import { launchApp } from "../e2e/support/launch-app.ts";
import { type KeystrokeTimes, typeAndMeasure } from "./app/keystrokes.ts";
import { writeMadeDocuments } from "./app/made-documents.ts";
import { writeLongDocuments, writeMadeRecords } from "./app/made-records.ts";
import { type ProcessMemory, readProcessTree } from "./app/process-memory.ts";
import { measureStart, type StartTime } from "./app/start-time.ts";
import { median, percentile, shortNumber } from "./percentile.ts";
import { describeMachine, markdownTable, writeSection } from "./performance-page.ts";

const ROOT = path.resolve(import.meta.dirname, "..", "..");
const STARTS = 6;
const DOCUMENTS = 100;
const LIBRARIES = [
  { name: "1,000 records", write: (file: string) => writeMadeRecords(file, 1_000) },
  { name: "10,000 records", write: (file: string) => writeMadeRecords(file, 10_000) },
  {
    name: "150 documents of 200 pages",
    write: (file: string) => writeLongDocuments(file, 150, 200),
  },
];
/** What a clerk half remembers, typed letter by letter. */
const TYPED = [
  "lesepaten grundschule",
  "übergang schule beruf stiftung",
  "ganztag landkreis",
  "bildungsbericht",
  "ehrenamtliche mentoren",
  "sprachförderung kita",
];
const FRAME_MS = 1_000 / 60;
const MB = 1024 * 1024;
const IMPORT_TIMEOUT_MS = 300_000;

const { values } = parseArgs({ options: { dry: { type: "boolean", default: false } } });
const executable = process.env.FADENWERK_ELECTRON;
if (!executable) throw new Error("Please start this with: npm run bench");

const folder = mkdtempSync(path.join(os.tmpdir(), "fadenwerk-app-bench-"));
const say = (line: string) => process.stderr.write(`${line}\n`);
try {
  const starts = await measureStarts(executable);
  const imported = await measureImport();
  const typed = [];
  for (const { name, write } of LIBRARIES) {
    typed.push({ name, ...(await measureTyping(name, write)) });
  }
  const markdown = [
    describeMachine(),
    markdownTable([
      ["", "median", "slowest", "budget"],
      ...startRows(starts),
      [
        `import of ${DOCUMENTS} documents (PDF, DOCX, web pages, text), s`,
        shortNumber(imported.ms / 1_000),
        "",
        "",
      ],
    ]),
    "From a key press in the search box, in milliseconds (p50 / p95 / slowest), measured in the page:",
    markdownTable([
      [
        "library",
        "keys",
        "backend asked",
        "answered",
        "results in the page",
        "their frame is done",
        "done within a frame",
      ],
      ...typed.map(({ name, keys }) => typingRow(name, keys)),
    ]),
    "Private memory of all processes, in MB:",
    markdownTable([
      ["", "main", "backend and services", "renderer", "GPU and zygotes", "all"],
      memoryRow("sample library, after the import", imported.memory),
      ...typed.map(({ name, memory }) => memoryRow(`${name}, after typing`, memory)),
    ]),
  ].join("\n\n");
  console.log(markdown);
  if (!values.dry) writeSection("app", markdown);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The first start makes the copy of the sample library; it is reported, the others count. */
async function measureStarts(program: string): Promise<StartTime[]> {
  const args = [ROOT, ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])];
  const folders = {
    profile: path.join(folder, "start-profile"),
    library: path.join(folder, "start-library"),
  };
  const times: StartTime[] = [];
  for (let start = 0; start < STARTS; start += 1) {
    const time = await measureStart(program, args, folders);
    say(`start ${start + 1}: usable after ${Math.round(time.usable)} ms`);
    times.push(time);
  }
  return times;
}

function startRows([first, ...later]: StartTime[]): string[][] {
  const usable = later.map((time) => time.usable);
  return [
    [
      "first start ever, with making the sample library, ms",
      shortNumber(first?.usable ?? 0),
      "",
      "",
    ],
    [
      `start to usable window, sample library, ms (${later.length} starts)`,
      shortNumber(median(usable)),
      shortNumber(Math.max(...usable)),
      "1,500",
    ],
    [
      "of that, until the page begins to load, ms",
      shortNumber(median(later.map((time) => time.page))),
      "",
      "",
    ],
  ];
}

/** Imports through the window's own dialog, with the files already chosen in it. */
async function measureImport(): Promise<{ ms: number; memory: ProcessMemory[] }> {
  const files = await writeMadeDocuments(path.join(folder, "documents"), DOCUMENTS);
  const running = await launchApp({ library: path.join(folder, "import-library"), sample: true });
  try {
    const { app, page, library } = running;
    await chooseInNextDialog(app, files);
    const begun = performance.now();
    await callShell(page, "files.chooseAndImport", { folder: false });
    await importEnd(library, page);
    const ms = performance.now() - begun;
    say(`import: ${Math.round(ms)} ms`);
    return { ms, memory: memoryOf(app) };
  } finally {
    await running.close();
  }
}

async function chooseInNextDialog(app: ElectronApplication, files: string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths });
  }, files);
}

/** Looks into the library's file, as the window's progress line is only a picture of it. */
async function importEnd(library: string, page: Page): Promise<void> {
  const database = new Database(path.join(library, "library.sqlite"), { readonly: true });
  try {
    const done = database
      .prepare("SELECT count(*) FROM import_items WHERE state IN ('done', 'known', 'failed')")
      .pluck();
    const failed = database.prepare(
      "SELECT file_name, error_code, error_detail FROM import_items WHERE state = 'failed'",
    );
    for (let waited = 0; Number(done.get()) < DOCUMENTS; waited += 50) {
      if (waited > IMPORT_TIMEOUT_MS) throw new Error("The import did not come to its end.");
      await page.waitForTimeout(50);
    }
    const failures = failed.all();
    if (failures.length > 0) throw new Error(`Not all was read: ${JSON.stringify(failures)}`);
  } finally {
    database.close();
  }
}

async function measureTyping(
  name: string,
  write: (file: string) => Promise<void>,
): Promise<{ keys: KeystrokeTimes[]; memory: ProcessMemory[] }> {
  const library = path.join(folder, `library of ${name}`);
  const lines = path.join(folder, `${name}.jsonl`);
  await write(lines);
  await promisify(execFile)(process.execPath, [
    "--disable-warning=ExperimentalWarning",
    path.join(ROOT, "electron", "cli", "main.ts"),
    "add",
    lines,
    "--library",
    library,
  ]);
  const running = await launchApp({ library });
  try {
    const keys: KeystrokeTimes[] = [];
    // Once unmeasured: the first search of a start has its own cost, which the next line names.
    const first = await typeAndMeasure(running.page, "bildung");
    say(`${name}: first key ${Math.round(first[0]?.painted ?? 0)} ms`);
    for (const text of TYPED) keys.push(...(await typeAndMeasure(running.page, text)));
    return { keys, memory: memoryOf(running.app) };
  } finally {
    await running.close();
  }
}

function typingRow(name: string, keys: readonly KeystrokeTimes[]): string[] {
  const cell = (times: number[]) =>
    [percentile(times, 0.5), percentile(times, 0.95), Math.max(...times)]
      .map(shortNumber)
      .join(" / ");
  const inOneFrame = keys.filter(({ painted }) => painted <= FRAME_MS).length;
  return [
    name,
    String(keys.length),
    cell(keys.map(({ asked }) => asked)),
    cell(keys.map(({ answered }) => answered)),
    cell(keys.map(({ shown }) => shown)),
    cell(keys.map(({ painted }) => painted)),
    `${Math.round((inOneFrame / keys.length) * 100)} %`,
  ];
}

function memoryOf(app: ElectronApplication): ProcessMemory[] {
  const { pid } = app.process();
  return process.platform === "linux" && pid ? readProcessTree(pid) : [];
}

function memoryRow(label: string, processes: readonly ProcessMemory[]): string[] {
  const sum = (wanted: (kind: string) => boolean) =>
    shortNumber(
      processes
        .filter(({ kind }) => wanted(kind))
        .reduce((bytes, { bytes: own }) => bytes + (own ?? 0), 0) / MB,
    );
  const named = ["main", "utility", "renderer"];
  return [
    label,
    ...named.map((name) => sum((kind) => kind === name)),
    sum((kind) => !named.includes(kind)),
    sum(() => true),
  ];
}
