import type { IMPORT_METHODS } from "../../../shared/contract/methods/imports.ts";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import { getImportBatch, listImportBatches } from "../store/imports.ts";
import type { HandlersFor } from "./handler.ts";

/** A library with what reads files into it. */
export interface ImportingLibrary extends OpenLibrary {
  readonly imports: ImportRunner;
}

/** Batches of files on their way into the library. */
export interface ImportRunner {
  /** Starts reading; returns the batch's id at once. */
  importPaths(paths: readonly string[]): string;
  importText(text: string, html: string): string;
  stop(batchId: string): void;
  /** Resolves when the batch has ended. */
  finished(batchId: string): Promise<void>;
  close(): void;
}

export const importHandlers: HandlersFor<typeof IMPORT_METHODS, ImportingLibrary> = {
  "imports.paste": ({ imports }, { text, html }) => ({ batchId: imports.importText(text, html) }),
  "imports.list": ({ db }) => ({ batches: listImportBatches(db) }),
  "imports.get": ({ db }, { batchId }) => requireBatch(db, batchId),
  "imports.stop": ({ db, imports }, { batchId }) => {
    imports.stop(batchId);
    return requireBatch(db, batchId);
  },
};

function requireBatch(db: OpenLibrary["db"], batchId: string) {
  const batch = getImportBatch(db, batchId);
  if (!batch) throw new ExpectedFailure("record/not-found", "no such import");
  return batch;
}
