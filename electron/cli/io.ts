/** Where a command reads and writes; the tests hand in their own. */
export interface CommandIo {
  stdin: NodeJS.ReadableStream;
  /** Results only: with `--json` nothing but JSON. Resolves when the line is handed over. */
  print(line: string): Promise<void>;
  /** Progress, warnings and errors. */
  warn(line: string): void;
}

/** The process's own streams. */
export function processIo(): CommandIo {
  let readerGone = false;
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    // `… | head -1`: who reads has seen enough.
    if (error.code === "EPIPE") readerGone = true;
    else throw error;
  });
  return {
    stdin: process.stdin,
    print(line) {
      if (readerGone) process.exit(0);
      return new Promise((resolve) => process.stdout.write(`${line}\n`, () => resolve()));
    },
    warn(line) {
      process.stderr.write(`${line}\n`);
    },
  };
}
