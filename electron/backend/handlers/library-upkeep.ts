import { isBackupDue, makeBackup } from "../library/backups.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import { countByKind, listIds } from "../store/records.ts";
import { startMerging } from "./index-merging.ts";

/** Late enough not to disturb the first search after a start. */
const FIRST_BACKUP_AFTER_MS = 60_000;
/** How often windows hear how far the index has come. */
const SAY_EVERY_MS = 1_000;
const BACKUP_CHECK_EVERY_MS = 60 * 60_000;

export interface Upkeep {
  /** Something was written: the index has something to pack. */
  noteChange(): void;
  stop(): void;
}

/**
 * What an open library needs done beside its use: an index that is complete and packed, and a
 * verified copy every day. Everything runs in small steps between the calls of the windows.
 *
 * @param logFault is told what went wrong; upkeep never stops the use of a library
 */
export function startUpkeep(
  library: OpenLibrary,
  logFault: (what: string, error: unknown) => void,
): Upkeep {
  if (library.readOnly) return { noteChange: () => undefined, stop: () => undefined };
  let stopped = false;
  const merging = startMerging(library, logFault);

  const guarded = (what: string, work: () => void | Promise<void>) => async () => {
    if (stopped) return;
    try {
      await work();
    } catch (error) {
      logFault(what, error);
    }
  };
  const backUp = guarded("backup", async () => {
    const empty = Object.keys(countByKind(library.db)).length === 0;
    if (!empty && isBackupDue(library.path)) await makeBackup(library.db, library.path, "daily");
  });
  let indexing: NodeJS.Timeout | undefined;
  let waiting: Iterator<string> | null = null;
  let saidAt = 0;
  const complete = guarded("index", () => {
    if (!waiting && library.index.backlog() === 0) return;
    waiting ??= listIds(library.db).values();
    if (library.index.reindexStep(waiting)) {
      indexing = setTimeout(complete, 1);
      if (Date.now() - saidAt >= SAY_EVERY_MS) {
        saidAt = Date.now();
        library.emit({ event: "indexProgress" });
      }
      return;
    }
    merging.noteChange();
    library.emit({ event: "libraryChanged" });
  });

  const timers = [
    setTimeout(complete, 1),
    setTimeout(backUp, FIRST_BACKUP_AFTER_MS),
    setInterval(backUp, BACKUP_CHECK_EVERY_MS),
  ];
  return {
    noteChange() {
      merging.noteChange();
    },
    stop() {
      stopped = true;
      for (const timer of timers) clearTimeout(timer);
      clearTimeout(indexing);
      merging.stop();
    },
  };
}
