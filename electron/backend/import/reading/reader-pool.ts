import { stat } from "node:fs/promises";
import { ExpectedFailure } from "../../../../shared/contract/result.ts";
import { IMPORT_LIMITS } from "../limits.ts";
import { HungAtPage, PooledReader } from "./pooled-reader.ts";
import type { ReaderHost } from "./reader-channel.ts";
import type { ReadAnswer, ReadSource } from "./reader-messages.ts";

/** A reader is used for so many files, then replaced: leaks of libraries must not add up. */
const FILES_PER_READER = 50;
/** A file of so many bytes is read alone, by a reader that ends with it: both keep what they took. */
const HEAVY_BYTES = 8 * 1024 * 1024;
/** At how many pages a file may hang before it is given up. */
const MOST_HANGS = 2;

export interface ReaderPoolOptions {
  host: ReaderHost;
  /** How many files are read at once. */
  size?: number;
  /** Milliseconds for one file; the default is the limit of the import. */
  timeoutMs?: number;
  /** Milliseconds for one page, where a file is read page by page. */
  pageMs?: number;
}

/** Reads files in processes of their own; what happens to a reader happens to its file alone. */
export class ReaderPool {
  readonly #host: ReaderHost;
  readonly #size: number;
  readonly #timeoutMs: number;
  readonly #pageMs: number;
  readonly #idle: PooledReader[] = [];
  readonly #busy = new Set<PooledReader>();
  readonly #waiting: { isHeavy: boolean; go: (places: number) => void }[] = [];
  #taken = 0;
  #limit: number;
  #closed = false;

  constructor(options: ReaderPoolOptions) {
    this.#host = options.host;
    this.#size = options.size ?? 2;
    this.#limit = this.#size;
    this.#timeoutMs = options.timeoutMs ?? IMPORT_LIMITS.readingMs;
    this.#pageMs = options.pageMs ?? IMPORT_LIMITS.pageMs;
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
      // The reader answers what it was asked: the kind of the source decides.
      return (await this.#readAround(source, isHeavy, signal)) as ReadAnswer<S>;
    } finally {
      this.#taken -= places;
      this.#letIn();
    }
  }

  /** A page at which a reader hangs is left out by the next one. */
  async #readAround(
    source: ReadSource,
    isHeavy: boolean,
    signal: AbortSignal | undefined,
  ): Promise<ReadAnswer> {
    try {
      return await this.#readOnce(source, isHeavy, signal);
    } catch (error) {
      if (!(error instanceof HungAtPage) || source.kind !== "file") throw error;
      const hungAt = [...(source.hungAt ?? []), error.page];
      if (hungAt.length > MOST_HANGS) throw error;
      return this.#readAround({ ...source, hungAt }, isHeavy, signal);
    }
  }

  async #readOnce(
    source: ReadSource,
    isHeavy: boolean,
    signal: AbortSignal | undefined,
  ): Promise<ReadAnswer> {
    if (signal?.aborted || this.#closed) throw new ExpectedFailure("import/stopped");
    const reader = await this.#takeReader();
    if (isHeavy) this.release();
    this.#busy.add(reader);
    const stop = () => reader.end(new ExpectedFailure("import/stopped"));
    signal?.addEventListener("abort", stop, { once: true });
    try {
      return await reader.read(source, this.#timeoutMs);
    } finally {
      signal?.removeEventListener("abort", stop);
      this.#busy.delete(reader);
      if (isHeavy) reader.end(new ExpectedFailure("import/stopped"));
      this.#giveBack(reader);
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
    return PooledReader.start(this.#host, this.#pageMs);
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
