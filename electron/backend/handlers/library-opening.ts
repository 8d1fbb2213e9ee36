import os from "node:os";
import type { BackendEvent } from "../../../shared/contract/backend-events.ts";
import type { LibraryInfo } from "../../../shared/contract/methods/library.ts";
import { type OpenLibrary, openLibrary } from "../library/open-library.ts";
import { openSearchIndex } from "../search/open-search-index.ts";
import { readSchemaVersion } from "../store/migrate.ts";
import { countByKind } from "../store/records.ts";
import { loadIndexable, readRecord, rebuildIndex } from "./library-index.ts";
import { createOwnFields } from "./search-own-fields.ts";
import { createSynonyms } from "./search-synonyms.ts";

/**
 * Opens a library with its index; an index that is not there, or that an older program made, is
 * made anew when `completeIndex` is called.
 *
 * @throws {ExpectedFailure} `library/…`
 */
export function openWithIndex(
  folder: string,
  options: {
    create: boolean;
    forReading?: boolean;
    emit?: (event: BackendEvent) => void;
    author?: string;
  },
): Promise<OpenLibrary> {
  return openLibrary(folder, {
    create: options.create,
    forReading: options.forReading ?? false,
    author: options.author ?? accountName(),
    emit: options.emit ?? (() => undefined),
    openIndex: (db, readOnly) =>
      openSearchIndex(db, {
        load: (id) => loadIndexable(db, id),
        read: (id) => readRecord(db, id),
        count: () => sum(Object.values(countByKind(db))),
        synonyms: createSynonyms(db),
        ownFields: createOwnFields(db),
        readOnly,
      }),
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Indexes what waits for it. Returns whether there was anything to do. */
export function completeIndex(library: OpenLibrary): boolean {
  if (library.readOnly || library.index.backlog() === 0) return false;
  rebuildIndex(library);
  return true;
}

export function libraryInfo(library: OpenLibrary): LibraryInfo {
  return {
    path: library.path,
    name: library.name,
    schemaVersion: readSchemaVersion(library.db),
    readOnly: library.readOnly,
    counts: countByKind(library.db),
    indexBacklog: library.index.backlog(),
  };
}

/** The name the operating system knows the person by. */
function accountName(): string {
  try {
    return os.userInfo().username;
  } catch {
    // A user id without an entry, as in some containers.
    return "";
  }
}
