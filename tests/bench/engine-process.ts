// A process that holds one engine, so that its memory and its warm-up are its own. Driven over IPC
// by engine-client.ts.
import { readFileSync } from "node:fs";
import { readTexts } from "./corpora/texts.ts";
import type { EngineAnswer, EngineTask } from "./engine-tasks.ts";
import { type BenchEngine, type EngineName, loadEngine } from "./engines/engine.ts";

let engine: BenchEngine | null = null;

process.on("message", (task: EngineTask) => {
  perform(task).then(
    (answer) => process.send?.({ answer }),
    (error: unknown) => process.send?.({ error: error instanceof Error ? error.stack : error }),
  );
});
process.on("disconnect", () => process.exit());

async function perform(task: EngineTask): Promise<EngineAnswer> {
  switch (task.task) {
    case "load":
      return load(task.engine);
    case "build": {
      const texts = readTexts(task.corpus);
      loaded().keepTexts(texts, task.file);
      const ms = timed(() => loaded().build(texts, task.file));
      return { ms: [ms], found: [], bytes: loaded().indexBytes(task.file) };
    }
    case "keep":
      loaded().keepTexts(readTexts(task.corpus), task.file);
      return nothing;
    case "openAndSearch": {
      const open = timed(() => loaded().open(task.file));
      const search = timed(() => loaded().search(task.query, "any"));
      return { ms: [open, search], found: [], bytes: 0 };
    }
    case "search": {
      const found: number[][] = [];
      const ms = task.queries.map(({ text, mode }) =>
        timed(() => found.push(loaded().search(text, mode))),
      );
      return { ms, found, bytes: 0 };
    }
    case "change": {
      let found: number[] = [];
      const ms = timed(() => {
        loaded().change(task.text);
        found = loaded().search(task.query, "all");
      });
      return { ms: [ms], found: [found], bytes: 0 };
    }
    case "memory":
      return { ms: [], found: [], bytes: privateMemory() };
  }
}

const nothing: EngineAnswer = { ms: [], found: [], bytes: 0 };

async function load(name: EngineName): Promise<EngineAnswer> {
  const begun = performance.now();
  engine = await loadEngine(name);
  return { ms: [performance.now() - begun], found: [], bytes: 0 };
}

function loaded(): BenchEngine {
  if (!engine) throw new Error("No engine was loaded into this process.");
  return engine;
}

function timed(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

/** Bytes that belong to this process alone (Linux), after collecting what is not used any more. */
function privateMemory(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  if (process.platform !== "linux") return process.memoryUsage.rss();
  let kilobytes = 0;
  for (const line of readFileSync("/proc/self/smaps_rollup", "utf8").split("\n")) {
    const match = /^Private_(?:Clean|Dirty): +(\d+) kB/.exec(line);
    if (match) kilobytes += Number(match[1]);
  }
  return kilobytes * 1024;
}
