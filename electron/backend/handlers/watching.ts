import path from "node:path";
import type { WATCHING_METHODS } from "../../../shared/contract/methods/watching.ts";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import { titleOf } from "../../../shared/domain/record.ts";
import type { WatchedFile, WatchedFolder } from "../../../shared/domain/watched-folder.ts";
import { inTransaction } from "../store/database.ts";
import { listDocumentVersions } from "../store/document-versions.ts";
import { getRecord, requireRecord } from "../store/records.ts";
import {
  getWatchedFile,
  listFilesByState,
  listFilesOfRecord,
  putWatchedFile,
  type WatchedFileRow,
} from "../store/watched-files.ts";
import {
  countWatchedFiles,
  type FolderRow,
  getWatchedFolder,
  listWatchedFolders,
  removeWatchedFolder,
  setWatchMode,
} from "../store/watched-folders.ts";
import type { HandlersFor } from "./handler.ts";
import type { ImportingLibrary } from "./imports.ts";

export const watchingHandlers: HandlersFor<typeof WATCHING_METHODS, ImportingLibrary> = {
  "watching.list": (library) => listFolders(library),
  "watching.setMode": (library, { id, mode }) => {
    requireFolder(library, id);
    setWatchMode(library.db, id, mode);
    if (mode === "import") void library.watcher.look(id);
    return told(library);
  },
  "watching.remove": (library, { id }) => {
    requireFolder(library, id);
    removeWatchedFolder(library.db, id);
    return told(library);
  },
  "watching.look": async (library, { id }) => {
    await library.watcher.look(id ?? undefined);
    return listFolders(library);
  },
  "watching.files": (library, { id, states, limit }) => {
    const counts = countWatchedFiles(library.db, id);
    return {
      files: listFilesByState(library.db, id, states, limit).map((row) => shown(library, row)),
      total: states.reduce((sum, state) => sum + (counts[state] ?? 0), 0),
    };
  },
  "watching.import": (library, { id, names }) => {
    requireFolder(library, id);
    return { batchId: library.watcher.importNew(id, names) };
  },
  "watching.dismiss": (library, { id, names }) => {
    requireFolder(library, id);
    inTransaction(library.db, () => {
      for (const name of names) {
        const row = getWatchedFile(library.db, id, name);
        const isOpen = row?.state === "new" || row?.state === "failed";
        if (row && isOpen) putWatchedFile(library.db, { ...row, state: "dismissed", error: null });
      }
    });
    return told(library);
  },
  "watching.ofDocument": (library, { documentId }) => {
    const versions = listDocumentVersions(library.db, documentId).map(
      ({ hash: _hash, ...version }) => version,
    );
    for (const row of listFilesOfRecord(library.db, documentId)) {
      const folder = getWatchedFolder(library.db, row.folder);
      if (folder?.computer !== library.watcher.computer) continue;
      const isReached = folder.state === "reached" || folder.state === "tooMany";
      const source = { folderPath: folder.path, file: shown(library, row), isReached };
      return { source, versions };
    }
    return { source: null, versions };
  },
  "watching.readAgain": (library, { documentId }) => {
    requireRecord(library.db, documentId);
    return library.watcher.readAgain(documentId);
  },
  "watching.keep": (library, { documentId }) => {
    if (library.readOnly) throw new ExpectedFailure("library/read-only");
    library.watcher.keep(documentId);
    return {};
  },
};

/** @throws {ExpectedFailure} when the folder is unknown or nothing can be changed */
function requireFolder({ db, readOnly }: ImportingLibrary, id: string): void {
  if (readOnly) throw new ExpectedFailure("library/read-only");
  if (!getWatchedFolder(db, id)) throw new ExpectedFailure("record/not-found", "no such folder");
}

function told(library: ImportingLibrary) {
  library.emit({ event: "watchingChanged" });
  return listFolders(library);
}

function listFolders(library: ImportingLibrary): { folders: WatchedFolder[] } {
  return { folders: listWatchedFolders(library.db).map((row) => described(library, row)) };
}

function described(library: ImportingLibrary, row: FolderRow): WatchedFolder {
  const { device: _device, ...folder } = row;
  return {
    ...folder,
    name: path.basename(row.path) || row.path,
    state: row.computer === library.watcher.computer ? row.state : "elsewhere",
    isLooking: library.watcher.isLooking(row.id),
    counts: countWatchedFiles(library.db, row.id),
  };
}

function shown(library: ImportingLibrary, row: WatchedFileRow): WatchedFile {
  const record = row.recordId ? getRecord(library.db, row.recordId) : null;
  return {
    name: row.name,
    state: row.state,
    size: row.size,
    modifiedAt: new Date(row.modified).toISOString(),
    record: record ? { id: record.id, kind: record.kind, title: titleOf(record) } : null,
    error: row.error,
  };
}
