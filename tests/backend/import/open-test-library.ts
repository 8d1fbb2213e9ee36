import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import {
  createImportRunner,
  type ImportRunner,
} from "../../../electron/backend/handlers/import-runner.ts";
import { openWithIndex } from "../../../electron/backend/handlers/library-opening.ts";
import { createForkReaderHost } from "../../../electron/backend/import/reading/fork-reader-host.ts";
import { ReaderPool } from "../../../electron/backend/import/reading/reader-pool.ts";
import type { OpenLibrary } from "../../../electron/backend/library/open-library.ts";
import { getImportBatch } from "../../../electron/backend/store/imports.ts";
import type { BackendEvent } from "../../../shared/contract/backend-events.ts";
import type { ImportBatch } from "../../../shared/domain/import-batch.ts";

export const READER_ENTRY = new URL("../../../electron/backend/reader.ts", import.meta.url);

export interface TestLibrary {
  folder: string;
  library: OpenLibrary;
  imports: ImportRunner;
  events: BackendEvent[];
  /** Imports files and waits for the end. */
  run(...paths: string[]): Promise<ImportBatch>;
  paste(text: string, html?: string): Promise<ImportBatch>;
  batch(id: string): ImportBatch;
  close(): void;
}

/** A real library in a temporary folder with real reader processes. */
export async function openTestLibrary(
  options: { timeoutMs?: number; folder?: string } = {},
): Promise<TestLibrary> {
  const folder = options.folder ?? mkdtempSync(path.join(os.tmpdir(), "fadenwerk-import-"));
  const events: BackendEvent[] = [];
  const library = await openWithIndex(path.join(folder, "Bibliothek"), {
    create: true,
    author: "test",
    emit: (event) => events.push(event),
  });
  const pool = new ReaderPool({
    host: createForkReaderHost(READER_ENTRY),
    ...(options.timeoutMs === undefined ? {} : { timeoutMs: options.timeoutMs }),
  });
  const imports = createImportRunner(library, pool, (where, error) => {
    console.error(where, error);
  });
  const batch = (id: string) => {
    const found = getImportBatch(library.db, id);
    if (!found) throw new Error(`no batch ${id}`);
    return found;
  };
  return {
    folder,
    library,
    imports,
    events,
    batch,
    run: async (...paths) => {
      const id = imports.importPaths(paths);
      await imports.finished(id);
      return batch(id);
    },
    paste: async (text, html = "") => {
      const id = imports.importText(text, html);
      await imports.finished(id);
      return batch(id);
    },
    close: () => {
      imports.close();
      library.close();
      if (!options.folder) rmSync(folder, { recursive: true, force: true });
    },
  };
}
