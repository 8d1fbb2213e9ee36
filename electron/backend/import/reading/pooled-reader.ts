import type { ErrorCode } from "../../../../shared/contract/error-codes.ts";
import { ExpectedFailure } from "../../../../shared/contract/result.ts";
import type { ReaderChannel, ReaderEnd, ReaderHost } from "./reader-channel.ts";
import type { PageNotice, ReadAnswer, ReadReply, ReadSource } from "./reader-messages.ts";

/** How long a reader may take to start, beside the time for the file. */
const STARTING_MS = 15_000;

/** A reader came no further than this page, for time or memory. */
export class HungAtPage extends ExpectedFailure {
  readonly page: number;

  constructor(code: ErrorCode, page: number) {
    super(code, `page ${page}`);
    this.page = page;
  }
}

interface PendingRead {
  id: number;
  resolve: (result: ReadAnswer) => void;
  reject: (error: ExpectedFailure) => void;
}

/** One reader process and the file it has in hand. */
export class PooledReader {
  filesRead = 0;
  isAlive = true;
  #channel: ReaderChannel | null = null;
  #pending: PendingRead | null = null;
  #lastId = 0;
  /** The page it has in hand, where it reads page by page; else 0. */
  #page = 0;
  #pageTimer: NodeJS.Timeout | undefined;
  readonly #pageMs: number;

  private constructor(pageMs: number) {
    this.#pageMs = pageMs;
  }

  static async start(host: ReaderHost, pageMs: number): Promise<PooledReader> {
    const reader = new PooledReader(pageMs);
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
    const hung = end === "memory" && this.#page > 0;
    this.#settle(
      hung ? new HungAtPage(code, this.#page) : new ExpectedFailure(code, "the reader ended"),
    );
  }

  #nowAt(page: number): void {
    this.#page = page;
    clearTimeout(this.#pageTimer);
    if (page === 0) return;
    const hang = () => this.end(new HungAtPage("import/timeout", page));
    this.#pageTimer = setTimeout(hang, this.#pageMs);
  }

  #receive(message: unknown): void {
    const reply = message as ReadReply | PageNotice;
    if (reply?.id !== this.#pending?.id) return;
    if ("page" in reply) this.#nowAt(reply.page);
    else if (reply.ok) {
      this.#take()?.resolve(reply.value);
    } else {
      this.#settle(new ExpectedFailure(reply.error.code, reply.error.detail));
    }
  }

  #settle(failure: ExpectedFailure): void {
    this.#take()?.reject(failure);
  }

  /** What was asked, which is answered now. */
  #take(): PendingRead | null {
    const pending = this.#pending;
    this.#pending = null;
    this.#nowAt(0);
    return pending;
  }
}
