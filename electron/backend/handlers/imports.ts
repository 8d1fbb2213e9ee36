import type { IMPORT_METHODS } from "../../../shared/contract/methods/imports.ts";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import { getImportBatch, listImportBatches } from "../store/imports.ts";
import type { HandlersFor } from "./handler.ts";
import type { ImportRunner } from "./import-runner.ts";

export type { ImportRunner } from "./import-runner.ts";

/** A library with what reads files into it. */
export interface ImportingLibrary extends OpenLibrary {
  readonly imports: ImportRunner;
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
