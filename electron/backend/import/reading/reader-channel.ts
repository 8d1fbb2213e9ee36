import type { ReadRequest } from "./reader-messages.ts";

/** How a reader process ended; `memory` when it grew over its limit. */
export type ReaderEnd = "exit" | "memory";

/** A line to one reader process, however it was started. */
export interface ReaderChannel {
  send(request: ReadRequest): void;
  kill(): void;
}

/** What a reader process tells; values are checked by who listens. */
export interface ReaderListener {
  onMessage(message: unknown): void;
  onEnd(end: ReaderEnd): void;
}

/** Starts reader processes: in plain Node itself, in the app by asking main. */
export interface ReaderHost {
  start(listener: ReaderListener): Promise<ReaderChannel>;
}
