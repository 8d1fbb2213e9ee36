import { IMPORT_LIMITS } from "../import/limits.ts";
import type { ReaderHost } from "../import/reading/reader-channel.ts";
import { ReaderPool } from "../import/reading/reader-pool.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import { createFolderWatcher } from "./folder-watcher.ts";
import { createImportRunner, type FoundFile } from "./import-runner.ts";
import type { ImportingLibrary } from "./imports.ts";
import { createScanRecogniser } from "./scan-recogniser.ts";

/** The first seconds after opening belong to the person. */
const START_AFTER_MS = 5_000;

/**
 * Adds to a library what reads files into it, and what recognises scans afterwards.
 *
 * @param host starts the reader processes
 * @param options `recognisesScans`: goes on with scans by itself, soon after opening and after each
 *   import; a program that ends after its import leaves them to the next one. `watchesFolders`: looks
 *   at the chosen folders as long as the library is open
 */
export function withImports(
  library: OpenLibrary,
  host: ReaderHost,
  logFault: (what: string, error: unknown) => void,
  { recognisesScans = false, watchesFolders = false } = {},
): ImportingLibrary {
  const scans = new ReaderPool({ host, size: 1, timeoutMs: IMPORT_LIMITS.recognisingMs });
  const recogniser = createScanRecogniser(library, scans, logFault);
  const runner = createImportRunner(library, new ReaderPool({ host }), logFault);
  let running = 0;
  const startUnlessImporting = () => {
    if (recognisesScans && running === 0) recogniser.start();
  };
  /** A page in hand waits again: reading files and recognising at once takes too much memory. */
  const recogniseAfter = (batchId: string) => {
    if (!recognisesScans) return batchId;
    running += 1;
    recogniser.stop();
    void runner.finished(batchId).then(() => {
      running -= 1;
      // One that is just being stopped has to end first.
      if (running === 0) void recogniser.finished().then(startUnlessImporting);
    });
    return batchId;
  };
  const opened = setTimeout(startUnlessImporting, START_AFTER_MS);
  opened.unref();
  const imports = {
    ...runner,
    importPaths: (paths: readonly string[]) => recogniseAfter(runner.importPaths(paths)),
    importFiles: (files: readonly FoundFile[]) => recogniseAfter(runner.importFiles(files)),
    importText: (text: string, html: string) => recogniseAfter(runner.importText(text, html)),
    resume: (batchId: string) => {
      runner.resume(batchId);
      recogniseAfter(batchId);
    },
    close: () => {
      clearTimeout(opened);
      watcher.close();
      recogniser.close();
      runner.close();
    },
  };
  const watcher = createFolderWatcher(library, imports, logFault);
  if (watchesFolders) watcher.start();
  return { ...library, imports, recogniser, watcher };
}
