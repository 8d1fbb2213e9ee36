import type { ErrorCode } from "../../../shared/contract/error-codes.ts";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import type { ReaderPool } from "../import/reading/reader-pool.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import { type StoreDatabase, toExpectedFailure } from "../store/database.ts";
import {
  countWaitingScans,
  isWaitingScan,
  listPages,
  setRecognisedText,
  type WaitingScan,
} from "../store/pages.ts";
import { fieldsOf, requireRecord } from "../store/records.ts";
import { getSetting } from "../store/settings.ts";
import { type DrawnScan, drawNextScans, withPictureFolder } from "./drawn-scans.ts";
import {
  proposeFromRecognised,
  type RecognisedProposal,
  storeRecognisedProposal,
} from "./import-recognised.ts";
import { indexRecord } from "./library-index.ts";
import { changeLibrary, rewriteRecord } from "./records-write.ts";

/** Reads scanned pages in the background, one at a time, after the files themselves are in. */
export interface ScanRecogniser {
  readonly isRunning: boolean;
  /** Goes on with what waits, unless it is switched off. */
  start(): void;
  /** Ends after killing the page in hand, which waits again. */
  stop(): void;
  /** Resolves when nothing waits any more, or it was stopped. */
  finished(): Promise<void>;
  /** For good, as when the library closes. */
  close(): void;
}

/** What a page would come to the next time as well. */
const PAGE_FAILED: ReadonlySet<ErrorCode> = new Set([
  "import/timeout",
  "import/out-of-memory",
  "import/unreadable",
]);
/** A long document is found by what is recognised already, every so many pages. */
const INDEXED_EVERY = 10;

export function isRecognitionOn(db: StoreDatabase): boolean {
  return getSetting(db, "recogniseScans") !== "off";
}

/**
 * @param pool a pool of its own, so that files being imported never wait for a scan
 */
export function createScanRecogniser(
  library: OpenLibrary,
  pool: ReaderPool,
  logFault: (where: string, error: unknown) => void,
): ScanRecogniser {
  let running: { stopping: AbortController; done: Promise<void> } | null = null;
  let isClosed = false;
  const start = () => {
    if (running || isClosed || library.readOnly || !isRecognitionOn(library.db)) return;
    if (countWaitingScans(library.db) === 0) return;
    const stopping = new AbortController();
    const done = recogniseAll(library, pool, stopping.signal, logFault).then((isComplete) => {
      running = null;
      pool.release();
      tellProgress(library, "");
      // Pages that came while the last one ended.
      if (isComplete && !stopping.signal.aborted && library.db.open) start();
    });
    running = { stopping, done };
  };
  const stop = () => running?.stopping.abort();
  return {
    get isRunning() {
      return running !== null;
    },
    start,
    stop,
    finished: async () => {
      while (running) await running.done;
    },
    close() {
      isClosed = true;
      stop();
      pool.close();
    },
  };
}

/** @returns whether nothing waited any more; false when it was stopped or hindered */
async function recogniseAll(
  library: OpenLibrary,
  pool: ReaderPool,
  signal: AbortSignal,
  logFault: (where: string, error: unknown) => void,
): Promise<boolean> {
  try {
    return await withPictureFolder(async (folder) => {
      while (!signal.aborted && library.db.open) {
        const drawn = await drawNextScans(library, pool, folder, signal);
        if (drawn.length === 0) return true;
        // What draws and what recognises take 100 MB each: one ends before the other begins.
        pool.release();
        for (const page of drawn) await recognisePage(library, pool, page, signal);
        pool.release();
      }
      return false;
    });
  } catch (error) {
    // A full disk or a library that is gone: what waits is there when it is opened again.
    if (!(toExpectedFailure(error) instanceof ExpectedFailure)) logFault("recognition", error);
    return false;
  }
}

/** Recognises a page and stores it, if it is still there and waits: what was drawn may be gone by now. */
async function recognisePage(
  library: OpenLibrary,
  pool: ReaderPool,
  { scan, picture }: DrawnScan,
  signal: AbortSignal,
): Promise<void> {
  const isWanted = () => !signal.aborted && library.db.open && isWaitingScan(library.db, scan);
  if (!isWanted()) return;
  tellProgress(library, scan.title);
  const text = picture === null ? "" : await textOf(pool, picture, signal);
  if (!isWanted()) return;
  const proposal = await proposalOf(library, pool, scan, text, signal);
  if (isWanted()) storePage(library, scan, text, proposal);
}

/** "" when nothing can be recognised. @throws ExpectedFailure when the page has to wait */
async function textOf(pool: ReaderPool, picture: string, signal: AbortSignal): Promise<string> {
  try {
    return (await pool.read({ kind: "scan", path: picture }, signal)).text;
  } catch (error) {
    if (error instanceof ExpectedFailure && PAGE_FAILED.has(error.code)) return "";
    throw error;
  }
}

/** What the document says, when this is the last of its pages; stored together with it. */
async function proposalOf(
  library: OpenLibrary,
  pool: ReaderPool,
  { recordId, page }: WaitingScan,
  text: string,
  signal: AbortSignal,
): Promise<RecognisedProposal | null> {
  if (countWaitingScans(library.db, recordId) > 1) return null;
  return proposeFromRecognised(library, pool, recordId, { number: page, text }, signal);
}

function storePage(
  library: OpenLibrary,
  scan: WaitingScan,
  text: string,
  proposal: RecognisedProposal | null,
): void {
  const { recordId, page } = scan;
  changeLibrary(library, (changed) => {
    setRecognisedText(library.db, recordId, page, text);
    const waiting = countWaitingScans(library.db, recordId);
    if (waiting === 0) finishDocument(library, changed, recordId);
    else if (waiting % INDEXED_EVERY === 0) indexRecord(library, recordId);
    changed.set(recordId, "document");
    if (proposal) storeRecognisedProposal(library, changed, recordId, proposal);
  });
}

/** A document that has words now says so no longer that it has none. */
function finishDocument(
  library: OpenLibrary,
  changed: Parameters<Parameters<typeof changeLibrary>[1]>[0],
  recordId: string,
): void {
  const fields = fieldsOf(requireRecord(library.db, recordId));
  const hasText = listPages(library.db, recordId).some((page) => page.text !== "");
  if (fields.kind === "document" && fields.textMissing === "no-text" && hasText) {
    rewriteRecord(library, changed, recordId, { ...fields, textMissing: "" }, "import");
  } else {
    indexRecord(library, recordId);
  }
}

function tellProgress(library: OpenLibrary, title: string): void {
  if (!library.db.open) return;
  const waiting = countWaitingScans(library.db);
  library.emit({ event: "recognitionProgress", waiting, title });
}
