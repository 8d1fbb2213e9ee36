import { randomUUID } from "node:crypto";
import { realpathSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import { fileFailure } from "../import/file-failure.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import { toExpectedFailure } from "../store/database.ts";
import {
  doubtNewFiles,
  getWatchedFile,
  listFilesByState,
  listFilesOfRecord,
  putWatchedFile,
  type WatchedFileRow,
} from "../store/watched-files.ts";
import {
  addWatchedFolder,
  type FolderRow,
  getWatchedFolder,
  listWatchedFolders,
  noteLook,
} from "../store/watched-folders.ts";
import type { FileOutcome } from "./import-item.ts";
import type { ImportRunner } from "./import-runner.ts";
import { lookAndNote, pathOfWatched, shownNameOfWatched } from "./watched-looks.ts";

/** Looks at the folders that were chosen on this computer, and brings in what is wanted of them. */
export interface FolderWatcher {
  readonly computer: string;
  isLooking(folderId: string): boolean;
  /**
   * Looks at a folder from now on.
   *
   * @throws {ExpectedFailure} `watching/…`, `import/no-access`, `library/read-only`
   */
  add(folderPath: string): string;
  /** Looks now, at one folder or all; resolves when that is done. */
  look(folderId?: string): Promise<void>;
  /** Reads new files as one batch: those named, or all. Null when there are none. */
  importNew(folderId: string, names: readonly string[] | null): string | null;
  /** @throws {ExpectedFailure} `record/not-found` when no changed file belongs to the document */
  readAgain(documentId: string): Promise<{ batchId: string | null }>;
  keep(documentId: string): void;
  /** Begins to look by itself. */
  start(): void;
  close(): void;
}

export interface WatcherOptions {
  /** Milliseconds. */
  everyMs?: number;
  /** While files are being written. */
  soonMs?: number;
  /** When a folder was not reached. */
  laterMs?: number;
  /** The file system has not answered for so long. */
  hangMs?: number;
  computer?: string;
}

const START_AFTER_MS = 3_000;
const MOST_FOLDERS = 50;
/** Calls that do not come back each hold one of the few threads that imports need too. */
const MOST_HANGING = 2;
/** Looks that may pass while files of a folder are still being written, before the others go in. */
const MOST_WAITS = 6;

/** @param logFault is told of bugs; the folder they hit is looked at again later */
export function createFolderWatcher(
  library: OpenLibrary,
  imports: ImportRunner,
  logFault: (where: string, error: unknown) => void,
  options: WatcherOptions = {},
): FolderWatcher {
  const { everyMs = 60_000, soonMs = 5_000, laterMs = 120_000, hangMs = 30_000 } = options;
  const computer = options.computer ?? os.hostname();
  const looking = new Set<string>();
  const hanging = new Set<string>();
  const inHand = new Set<string>();
  const waits = new Map<string, number>();
  const timers = new Map<string, NodeJS.Timeout>();
  const closing = new AbortController();
  let isStarted = false;
  /** Folders are looked at one after the other. */
  let queue: Promise<void> = Promise.resolve();

  const isOpen = () => library.db.open && !closing.signal.aborted;
  const tell = () => {
    if (isOpen()) library.emit({ event: "watchingChanged" });
  };
  const ownFolders = () =>
    isOpen() ? listWatchedFolders(library.db).filter((one) => one.computer === computer) : [];

  const schedule = (id: string, afterMs: number) => {
    clearTimeout(timers.get(id));
    if (!isStarted || closing.signal.aborted) return;
    const timer = setTimeout(() => void look(id), afterMs);
    timer.unref();
    timers.set(id, timer);
  };

  const look = (id: string): Promise<void> => {
    clearTimeout(timers.get(id));
    queue = queue
      .then(() => lookOnce(id))
      .catch((error: unknown) => {
        if (!(toExpectedFailure(error) instanceof ExpectedFailure)) logFault("watching", error);
        schedule(id, laterMs);
      });
    return queue;
  };

  const lookOnce = async (id: string): Promise<void> => {
    const folder = isOpen() ? getWatchedFolder(library.db, id) : null;
    if (!folder || folder.computer !== computer || library.readOnly) return;
    if (hanging.has(id) || hanging.size >= MOST_HANGING) {
      noteUnreached(folder);
      schedule(id, laterMs);
      tell();
      return;
    }
    looking.add(id);
    tell();
    try {
      const outcome = await lookWithin(folder);
      if (!isOpen()) return;
      if (!outcome) noteUnreached(folder);
      const isBusy = outcome !== null && outcome.unsettled > 0;
      importByItself(id, isBusy);
      schedule(id, !outcome?.reached ? laterMs : isBusy ? soonMs : everyMs);
    } finally {
      looking.delete(id);
      tell();
    }
  };

  /** Null when the file system did not answer; the look is left alone then. */
  const lookWithin = async (folder: FolderRow) => {
    const giveUp = new AbortController();
    const signal = AbortSignal.any([closing.signal, giveUp.signal]);
    let answeredAt = Date.now();
    const onStep = () => {
      answeredAt = Date.now();
    };
    const work = lookAndNote(library, folder, signal, onStep);
    let watch: NodeJS.Timeout | undefined;
    const silence = new Promise<null>((resolve) => {
      const check = () => {
        if (Date.now() - answeredAt < hangMs && !closing.signal.aborted) return;
        giveUp.abort();
        resolve(null);
      };
      watch = setInterval(check, Math.min(hangMs, 1_000));
      closing.signal.addEventListener("abort", check, { once: true });
    });
    try {
      const outcome = await Promise.race([work, silence]);
      if (outcome === null) {
        hanging.add(folder.id);
        const end = () => hanging.delete(folder.id);
        void work.then(end, end);
      }
      return outcome;
    } finally {
      clearInterval(watch);
    }
  };

  const noteUnreached = ({ id, device, unreadable }: FolderRow) => {
    if (isOpen()) noteLook(library.db, id, { state: "unreachable", device, unreadable });
  };

  const importByItself = (id: string, isBusy: boolean) => {
    const folder = getWatchedFolder(library.db, id);
    if (folder?.mode !== "import") return;
    const waited = waits.get(id) ?? 0;
    if (isBusy && waited < MOST_WAITS) {
      waits.set(id, waited + 1);
      return;
    }
    waits.delete(id);
    importNew(id, null);
  };

  const importNew = (id: string, names: readonly string[] | null): string | null => {
    const folder = getWatchedFolder(library.db, id);
    if (folder?.computer !== computer) throw new ExpectedFailure("record/not-found", "no folder");
    const isWanted = new Set(["new", "failed", "dismissed"]);
    const rows = names
      ? names.flatMap((name) => getWatchedFile(library.db, id, name) ?? [])
      : listFilesByState(library.db, id, ["new"], Number.MAX_SAFE_INTEGER);
    const wanted = rows.filter(
      ({ name, state }) => isWanted.has(state) && !inHand.has(`${id}/${name}`),
    );
    if (wanted.length === 0) return null;
    const batchId = imports.importFiles(
      wanted.map(({ name }) => ({
        path: pathOfWatched(folder, name),
        name: shownNameOfWatched(folder, name),
        onOutcome: (outcome) => noteOutcome(id, name, outcome),
      })),
    );
    const keys = wanted.map(({ name }) => `${id}/${name}`);
    for (const key of keys) inHand.add(key);
    void imports.finished(batchId).finally(() => {
      for (const key of keys) inHand.delete(key);
      tell();
    });
    return batchId;
  };

  const noteOutcome = (id: string, name: string, outcome: FileOutcome) => {
    const row = getWatchedFile(library.db, id, name);
    if (!row) return;
    if ("error" in outcome) {
      // A full disk is nothing the file can help.
      const isItsOwn = outcome.error.startsWith("import/");
      if (isItsOwn) putWatchedFile(library.db, { ...row, state: "failed", error: outcome.error });
      return;
    }
    const { hash, documentId: recordId } = outcome;
    putWatchedFile(library.db, { ...row, state: "known", hash, recordId, error: null });
  };

  const changedFileOf = (documentId: string): { row: WatchedFileRow; folder: FolderRow } => {
    for (const row of listFilesOfRecord(library.db, documentId)) {
      const folder = getWatchedFolder(library.db, row.folder);
      if (row.state === "changed" && folder?.computer === computer) return { row, folder };
    }
    throw new ExpectedFailure("record/not-found", "no changed file");
  };

  return {
    computer,
    isLooking: (id) => looking.has(id),
    add(folderPath) {
      if (library.readOnly) throw new ExpectedFailure("library/read-only");
      const chosen = path.resolve(folderPath);
      refuseUnfit(library, chosen, ownFolders());
      const id = randomUUID();
      addWatchedFolder(library.db, { id, computer, path: chosen, mode: "ask" });
      tell();
      void look(id);
      return id;
    },
    async look(folderId) {
      const ids = folderId ? [folderId] : ownFolders().map(({ id }) => id);
      await Promise.all(ids.map(look));
    },
    importNew,
    async readAgain(documentId) {
      const { row, folder } = changedFileOf(documentId);
      const file = {
        path: pathOfWatched(folder, row.name),
        name: shownNameOfWatched(folder, row.name),
      };
      const { hash, batchId } = await imports.readAgain(documentId, file);
      const now = getWatchedFile(library.db, folder.id, row.name);
      if (now) putWatchedFile(library.db, { ...now, state: "known", hash, error: null });
      tell();
      return { batchId };
    },
    keep(documentId) {
      const { row } = changedFileOf(documentId);
      putWatchedFile(library.db, { ...row, state: "known", hash: "" });
      tell();
    },
    start() {
      if (library.readOnly || isStarted) return;
      isStarted = true;
      doubtNewFiles(library.db);
      for (const { id } of ownFolders()) schedule(id, START_AFTER_MS);
    },
    close() {
      closing.abort();
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}

/** A folder is looked at once, and never the app's own. */
function refuseUnfit(library: OpenLibrary, chosen: string, folders: readonly FolderRow[]): void {
  let real: string;
  try {
    if (!statSync(chosen).isDirectory()) throw new ExpectedFailure("import/unsupported-format");
    real = realpathSync(chosen);
  } catch (error) {
    throw fileFailure(error);
  }
  if (isWithin(realPathOf(library.path), real)) {
    throw new ExpectedFailure("watching/inside-library");
  }
  if (folders.length >= MOST_FOLDERS) throw new ExpectedFailure("watching/too-many");
  for (const folder of folders) {
    const other = realPathOf(folder.path);
    if (isWithin(other, real) || isWithin(real, other)) {
      throw new ExpectedFailure("watching/overlaps", folder.path);
    }
  }
}

function realPathOf(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    // It cannot be reached now: its name has to do.
    return path.resolve(folder);
  }
}

function isWithin(outer: string, inner: string): boolean {
  const way = path.relative(outer, inner);
  return way === "" || (!way.startsWith("..") && !path.isAbsolute(way));
}
