const FRAMES = 8;

/**
 * Says on standard error, which main keeps, where the program failed: kind of error, code and places
 * in the program. Never the message, which may quote what is in the library.
 */
export function logFault(what: string, error: unknown): void {
  process.stderr.write(`backend: ${what}: ${describeFault(error)}\n`);
}

export function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return `thrown ${typeof error}`;
  const code = "code" in error && typeof error.code === "string" ? ` ${error.code}` : "";
  const frames = (error.stack ?? "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, FRAMES)
    .map((line) => line.trim());
  return [`${error.name}${code}`, ...frames].join(" | ");
}
