import { stat } from "node:fs/promises";
import { ExpectedFailure } from "../../../../shared/contract/result.ts";
import { IMPORT_LIMITS } from "../limits.ts";
import type { ReaderChannel, ReaderEnd, ReaderHost } from "./reader-channel.ts";
import type { ReadAnswer, ReadReply, ReadSource } from "./reader-messages.ts";

/** A reader is used for so many files, then replaced: leaks of libraries must not add up. */
const FILES_PER_READER = 50;
/** A file of so many bytes is read alone, by a reader that ends with it: both keep what they took. */
const HEAVY_BYTES = 8 * 1024 * 1024;
/** How long a reader may take to start, beside the time for the file. */
const STARTING_MS = 15_000;

export interface ReaderPoolOptions {
  host: ReaderHost;
  /** How many files are read at once. */
  size?: number;
  /** Milliseconds for one file; the default is the limit of the import. */
  timeoutMs?: number;
}

/** Reads files in processes of their own; what happens to a reader happens to its file alone. */
export class ReaderPool {
  readonly #host: ReaderHost;
  readonly #size: number;
  readonly #timeoutMs: number;
  readonly #idle: PooledReader[] = [];
  readonly #busy = new Set<PooledReader>();
  readonly #waiting: { isHeavy: boolean; go: (places: number) => void }[] = [];
  #taken = 0;
  #limit: number;
  #closed = false;

  constructor({ host, size = 2, timeoutMs = IMPORT_LIMITS.readingMs }: ReaderPoolOptions) {
    this.#host = host;
    this.#size = size;
    this.#limit = size;
    this.#timeoutMs = timeoutMs;
  }

  get size(): number {
    return this.#size;
  }

  /** Reads fewer files at once than it could, to need less memory; at least one. */
  readAtOnce(count: number): void {
    this.#limit = Math.max(1, Math.min(count, this.#size));
    this.#letIn();
  }

  /**
   * Reads one source, waiting for a free reader.
   *
   * @param signal kills the reader: the answer is import/stopped
   * @throws ExpectedFailure `import/timeout`, `import/out-of-memory`, `import/unreadable` …
   */
  async read<S extends ReadSource>(source: S, signal?: AbortSignal): Promise<ReadAnswer<S>> {
    const isHeavy = (await sizeOf(source)) >= HEAVY_BYTES;
    const places = await this.#takePlaces(isHeavy);
    try {
      if (signal?.aborted || this.#closed) throw new ExpectedFailure("import/stopped");
      const reader = await this.#takeReader();
      if (isHeavy) this.release();
      this.#busy.add(reader);
      const stop = () => reader.end(new ExpectedFailure("import/stopped"));
      signal?.addEventListener("abort", stop, { once: true });
      try {
        // The reader answers what it was asked: the kind of the source decides.
        return (await reader.read(source, this.#timeoutMs)) as ReadAnswer<S>;
      } finally {
        signal?.removeEventListener("abort", stop);
        this.#busy.delete(reader);
        if (isHeavy) reader.end(new ExpectedFailure("import/stopped"));
        this.#giveBack(reader);
      }
    } finally {
      this.#taken -= places;
      this.#letIn();
    }
  }

  /** Ends all readers; files that are being read answer import/stopped. */
  close(): void {
    this.#closed = true;
    for (const reader of [...this.#idle.splice(0), ...this.#busy]) {
      reader.end(new ExpectedFailure("import/stopped"));
    }
  }

  /** Ends readers that wait for files, as when there are none for now. */
  release(): void {
    for (const reader of this.#idle.splice(0)) reader.end(new ExpectedFailure("import/stopped"));
  }

  /** In the order of asking, so that a heavy file is not passed by light ones for ever. */
  #takePlaces(isHeavy: boolean): Promise<number> {
    return new Promise((go) => {
      this.#waiting.push({ isHeavy, go });
      this.#letIn();
    });
  }

  #letIn(): void {
    for (let [next] = this.#waiting; next; [next] = this.#waiting) {
      const places = next.isHeavy ? this.#limit : 1;
      if (this.#taken + places > this.#limit) return;
      this.#waiting.shift();
      this.#taken += places;
      next.go(places);
    }
  }

  async #takeReader(): Promise<PooledReader> {
    for (let reader = this.#idle.pop(); reader; reader = this.#idle.pop()) {
      if (reader.isAlive) return reader;
    }
    return PooledReader.start(this.#host);
  }

  #giveBack(reader: PooledReader): void {
    if (!reader.isAlive) return;
    if (this.#closed || reader.filesRead >= FILES_PER_READER) {
      reader.end(new ExpectedFailure("import/stopped"));
    } else {
      this.#idle.push(reader);
    }
  }
}

/**
 * Bytes that are read of a source at once; 0 when that cannot be told, which the reader will say
 * itself, and for single pages: what they come from is not what they take.
 */
async function sizeOf(source: ReadSource): Promise<number> {
  if (!("path" in source) || source.kind === "drawing" || source.kind === "scan") return 0;
  return (await stat(source.path).catch(() => null))?.size ?? 0;
}

interface PendingRead {
  id: number;
  resolve: (result: ReadAnswer) => void;
  reject: (error: ExpectedFailure) => void;
}

/** One reader process and the file it has in hand. */
class PooledReader {
  filesRead = 0;
  isAlive = true;
  #channel: ReaderChannel | null = null;
  #pending: PendingRead | null = null;
  #lastId = 0;

  static async start(host: ReaderHost): Promise<PooledReader> {
    const reader = new PooledReader();
    let late: NodeJS.Timeout | undefined;
    const tooLate = new Promise<never>((_, reject) => {
      late = setTimeout(() => reject(new Error("the reader did not start in time")), STARTING_MS);
    });
    const starting = host.start({
      onMessage: (message) => reader.#receive(message),
      onEnd: (end) => reader.#ended(end),
    });
    try {
      reader.#channel = await Promise.race([starting, tooLate]);
    } finally {
      clearTimeout(late);
    }
    return reader;
  }

  read(source: ReadSource, timeoutMs: number): Promise<ReadAnswer> {
    const id = ++this.#lastId;
    this.filesRead++;
    return new Promise<ReadAnswer>((resolve, reject) => {
      const timer = setTimeout(() => this.end(new ExpectedFailure("import/timeout")), timeoutMs);
      this.#pending = {
        id,
        resolve: (result) => {
          clearTimeout(timer);
          resolve(result);
        },
        reject: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      };
      if (!this.isAlive) this.#settle(new ExpectedFailure("import/unreadable", "the reader ended"));
      else this.#channel?.send({ id, source });
    });
  }

  /** Kills the process; the file in hand, if any, gets this failure. */
  end(failure: ExpectedFailure): void {
    this.isAlive = false;
    this.#settle(failure);
    this.#channel?.kill();
  }

  #ended(end: ReaderEnd): void {
    this.isAlive = false;
    const code = end === "memory" ? "import/out-of-memory" : "import/unreadable";
    this.#settle(new ExpectedFailure(code, "the reader ended"));
  }

  #receive(message: unknown): void {
    const reply = message as ReadReply;
    if (reply?.id !== this.#pending?.id) return;
    if (reply.ok) {
      const pending = this.#pending;
      this.#pending = null;
      pending?.resolve(reply.value);
    } else {
      this.#settle(new ExpectedFailure(reply.error.code, reply.error.detail));
    }
  }

  #settle(failure: ExpectedFailure): void {
    const pending = this.#pending;
    this.#pending = null;
    pending?.reject(failure);
  }
}
