import type { BenchText } from "./corpora/texts.ts";
import type { EngineName, QueryMode } from "./engines/engine.ts";

export interface TimedQuery {
  text: string;
  mode: QueryMode;
}

/** What a process with an engine can be asked to do; paths and corpora are named, not sent. */
export type EngineTask =
  | { task: "load"; engine: EngineName }
  | { task: "build"; corpus: string; file: string }
  | { task: "keep"; corpus: string; file: string }
  | { task: "openAndSearch"; file: string; query: string }
  | { task: "search"; queries: TimedQuery[] }
  /** Replaces a text and asks the query, which only the new text answers. */
  | { task: "change"; text: BenchText; query: string }
  | { task: "memory" };

/** Milliseconds of each step, hits of each query, and bytes where the task is about bytes. */
export interface EngineAnswer {
  ms: number[];
  found: number[][];
  bytes: number;
}
