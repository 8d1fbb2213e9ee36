import { mkdirSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import {
  createFolderWatcher,
  type FolderWatcher,
  type WatcherOptions,
} from "../../../electron/backend/handlers/folder-watcher.ts";
import { eachRecord } from "../../../electron/backend/store/records.ts";
import { listWatchedFiles } from "../../../electron/backend/store/watched-files.ts";
import {
  getWatchedFolder,
  listWatchedFolders,
} from "../../../electron/backend/store/watched-folders.ts";
import type { AnyRecord } from "../../../shared/domain/record.ts";
import { openTestLibrary, type TestLibrary } from "../import/open-test-library.ts";

export interface WatchedLibrary extends TestLibrary {
  watcher: FolderWatcher;
  /** The folder that is watched, and its id. */
  watched: string;
  id: string;
  /** Writes a file that nobody has touched for minutes. */
  put(name: string, content: string | Uint8Array, ageMs?: number): string;
  /** Name → state of every remembered file. */
  states(): Record<string, string>;
  documents(): Extract<AnyRecord, { kind: "document" }>[];
  /** Reads what is new and waits for the end. */
  importNew(names?: string[]): Promise<void>;
  state(): string | undefined;
}

const AGE_MS = 5 * 60_000;

/** A library with one watched folder; nothing is looked at by itself unless the watcher is started. */
export async function openWatchedLibrary(
  options: WatcherOptions & { folder?: string } = {},
): Promise<WatchedLibrary> {
  const test = await openTestLibrary(options.folder ? { folder: options.folder } : {});
  const watched = path.join(test.folder, "Fachtag 2026");
  mkdirSync(watched, { recursive: true });
  const logFault = (where: string, error: unknown) => console.error(where, error);
  const watcher = createFolderWatcher(test.library, test.imports, logFault, {
    computer: "Rechner A",
    ...options,
  });
  const [known] = listWatchedFolders(test.library.db);
  const id = known?.id ?? watcher.add(watched);
  await watcher.look(id);
  return {
    ...test,
    watcher,
    watched,
    id,
    put: (name, content, ageMs = AGE_MS) => {
      const file = path.join(watched, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
      const at = new Date(Date.now() - ageMs);
      utimesSync(file, at, at);
      return file;
    },
    states: () =>
      Object.fromEntries(
        listWatchedFiles(test.library.db, id)
          .map(({ name, state }) => [name, state] as const)
          .sort(([a], [b]) => a.localeCompare(b)),
      ),
    documents: () =>
      [...eachRecord(test.library.db, { trashed: true })].flatMap((record) =>
        record.kind === "document" ? [record] : [],
      ),
    importNew: async (names) => {
      const batchId = watcher.importNew(id, names ?? null);
      if (batchId) await test.imports.finished(batchId);
    },
    state: () => getWatchedFolder(test.library.db, id)?.state,
    close: () => {
      watcher.close();
      test.close();
    },
  };
}
