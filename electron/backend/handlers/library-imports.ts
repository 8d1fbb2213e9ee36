import type { ReaderHost } from "../import/reading/reader-channel.ts";
import { ReaderPool } from "../import/reading/reader-pool.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import { createImportRunner } from "./import-runner.ts";
import type { ImportingLibrary } from "./imports.ts";

/**
 * Adds to a library what reads files into it.
 *
 * @param host starts the reader processes
 */
export function withImports(
  library: OpenLibrary,
  host: ReaderHost,
  logFault: (what: string, error: unknown) => void,
): ImportingLibrary {
  const imports = createImportRunner(library, new ReaderPool({ host }), logFault);
  return { ...library, imports };
}
