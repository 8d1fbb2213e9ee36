import type { IMPORT_METHODS } from "../../../shared/contract/methods/imports.ts";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import { getImportBatch, listImportBatches } from "../store/imports.ts";
import type { FolderWatcher } from "./folder-watcher.ts";
import type { HandlersFor } from "./handler.ts";
import { importTree, undoImport } from "./import-review.ts";
import type { ImportRunner } from "./import-runner.ts";

import type { ScanRecogniser } from "./scan-recogniser.ts";

export type { ImportRunner } from "./import-runner.ts";

/** A library with what reads files into it. */
export interface ImportingLibrary extends OpenLibrary {
  readonly imports: ImportRunner;
  readonly recogniser: ScanRecogniser;
  readonly watcher: FolderWatcher;
}

export const importHandlers: HandlersFor<typeof IMPORT_METHODS, ImportingLibrary> = {
  "imports.paste": ({ imports }, { text, html }) => ({ batchId: imports.importText(text, html) }),
  "imports.list": ({ db }) => ({ batches: listImportBatches(db) }),
  "imports.get": ({ db }, { batchId, limit }) => requireBatch(db, batchId, limit),
  "imports.stop": ({ db, imports }, { batchId }) => {
    imports.stop(batchId);
    return requireBatch(db, batchId);
  },
  "imports.pause": ({ db, imports }, { batchId }) => {
    imports.pause(batchId);
    return requireBatch(db, batchId);
  },
  "imports.resume": ({ db, imports }, { batchId }) => {
    imports.resume(batchId);
    return requireBatch(db, batchId);
  },
  "imports.tree": (library, { batchId }) => importTree(library, batchId),
  "imports.undo": (library, { batchId }) => undoImport(library, batchId),
};

function requireBatch(db: OpenLibrary["db"], batchId: string, limit: number | null = null) {
  const batch = getImportBatch(db, batchId, limit);
  if (!batch) throw new ExpectedFailure("record/not-found", "no such import");
  return batch;
}
