import { describeFault } from "../backend/fault-log.ts";
import type { ImportingLibrary } from "../backend/handlers/imports.ts";
import { withImports } from "../backend/handlers/library-imports.ts";
import { createForkReaderHost } from "../backend/import/reading/fork-reader-host.ts";
import type { OpenLibrary } from "../backend/library/open-library.ts";

const READER_ENTRY = new URL("../backend/reader.ts", import.meta.url);

/** Adds to a library what reads files, with reader processes that this process forks itself. */
export function withOwnReaders(library: OpenLibrary): ImportingLibrary {
  return withImports(library, createForkReaderHost(READER_ENTRY), (what, error) =>
    process.stderr.write(`${what}: ${describeFault(error)}\n`),
  );
}
