import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { ErrorCode } from "../../../shared/contract/error-codes.ts";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import type { ReaderPool } from "../import/reading/reader-pool.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import { makeTemporaryFolder } from "../library/temporary-folder.ts";
import { nextWaitingScans, type WaitingScan } from "../store/pages.ts";

/** So many pages are drawn before they are recognised; each takes 9 MB of the disk until then. */
const PAGES_AHEAD = 8;
/** What hinders every page alike: pages wait until it is gone. */
const HINDERS_ALL: ReadonlySet<ErrorCode> = new Set([
  "import/stopped",
  "import/cannot-recognise",
  "library/disk-full",
]);

/** A page with its picture for the recognition, or null when it cannot be drawn. */
export interface DrawnScan {
  scan: WaitingScan;
  picture: string | null;
}

/** Makes a folder for pictures of pages and takes it away when the work is done. */
export async function withPictureFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await makeTemporaryFolder("pages");
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Draws the pages that come next.
 *
 * @returns [] when none waits
 * @throws ExpectedFailure what hinders every page alike
 */
export async function drawNextScans(
  library: OpenLibrary,
  pool: ReaderPool,
  folder: string,
  signal: AbortSignal,
): Promise<DrawnScan[]> {
  const drawn: DrawnScan[] = [];
  for (const [index, scan] of nextWaitingScans(library.db, PAGES_AHEAD).entries()) {
    const target = join(folder, String(index));
    drawn.push({ scan, picture: await drawScan(library, pool, scan, target, signal) });
  }
  return drawn;
}

/** @returns where the picture is; null when there is none to be had of this page */
async function drawScan(
  library: OpenLibrary,
  pool: ReaderPool,
  scan: WaitingScan,
  target: string,
  signal: AbortSignal,
): Promise<string | null> {
  const path = scan.fileHash ? await library.files.pathOf(scan.fileHash) : null;
  if (!path) return null;
  const { mediaType, page } = scan;
  // What a page that failed has left of its picture.
  await rm(target, { force: true });
  try {
    await pool.read({ kind: "drawing", path, mediaType, page, target }, signal);
    return target;
  } catch (error) {
    if (!(error instanceof ExpectedFailure) || HINDERS_ALL.has(error.code)) throw error;
    return null;
  }
}
