import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { createForkReaderHost } from "../../electron/backend/import/reading/fork-reader-host.ts";
import { ReaderPool } from "../../electron/backend/import/reading/reader-pool.ts";
import { fullBudget } from "../../electron/backend/import/reading/unpacking.ts";
import { ExpectedFailure } from "../../shared/contract/result.ts";
import { ERROR_SENTENCES } from "../../shared/text/error-sentences.ts";
import { mutate, mutateInside, seededRandom } from "./mutate.ts";

const READER_ENTRY = new URL("../../electron/backend/reader.ts", import.meta.url);
/** Small files that take longer than this, twice, show a loop; a reader starts within it as well. */
const TIMEOUT_MS = 30_000;

export interface FuzzOutcome {
  files: number;
  read: number;
  /** Code → how often a file was refused with it. */
  refused: Map<string, number>;
  /** What must not happen, with the file that shows it. */
  faults: { what: string; seed: number; bytes: Buffer }[];
}

/**
 * Reads so many damaged copies of a file in real reader processes.
 *
 * @param firstSeed the same seed makes the same damage
 */
export async function fuzzReaders(
  fileName: string,
  sound: Uint8Array,
  count: number,
  firstSeed: number,
): Promise<FuzzOutcome> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "fadenwerk-fuzz-"));
  const pool = new ReaderPool({ host: createForkReaderHost(READER_ENTRY), timeoutMs: TIMEOUT_MS });
  const outcome: FuzzOutcome = { files: 0, read: 0, refused: new Map(), faults: [] };
  let next = 0;
  const work = async () => {
    for (let at = next++; at < count; at = next++) {
      await readDamaged(pool, folder, fileName, sound, firstSeed + at, outcome);
    }
  };
  try {
    await Promise.all([work(), work()]);
  } finally {
    pool.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return outcome;
}

async function readDamaged(
  pool: ReaderPool,
  folder: string,
  fileName: string,
  sound: Uint8Array,
  seed: number,
  outcome: FuzzOutcome,
): Promise<void> {
  const random = seededRandom(seed);
  const isArchive = sound[0] === 0x50 && sound[1] === 0x4b;
  const bytes = isArchive && random() < 0.7 ? mutateInside(sound, random) : mutate(sound, random);
  const file = path.join(folder, `${seed}${path.extname(fileName)}`);
  writeFileSync(file, bytes);
  outcome.files++;
  const folderInside = `${file}-inside`;
  const read = async () => {
    const unpacking = { folder: folderInside, depth: 0, left: fullBudget() };
    const { document } = await pool.read({ kind: "file", path: file, fileName, unpacking });
    if (document.format !== "image") return;
    // Pictures are only counted when they are read; drawing them is what damage can harm.
    const { mediaType } = document;
    for (const { number } of document.pages.slice(0, 2)) {
      await pool.read({ kind: "picture", path: file, mediaType, page: number });
    }
  };
  try {
    await read().catch((error: unknown) => {
      // On a busy machine a reader may get no time at all; a loop shows itself a second time.
      if (error instanceof ExpectedFailure && error.code === "import/timeout") return read();
      throw error;
    });
    outcome.read++;
  } catch (error) {
    const fault = faultOf(error);
    if (fault) outcome.faults.push({ what: fault, seed, bytes });
    else if (error instanceof ExpectedFailure) {
      outcome.refused.set(error.code, (outcome.refused.get(error.code) ?? 0) + 1);
    }
  } finally {
    rmSync(file, { force: true });
    rmSync(folderInside, { recursive: true, force: true });
  }
}

/** A reader may refuse a file, with a sentence; it may not hang, grow, die or break. */
function faultOf(error: unknown): string | null {
  if (!(error instanceof ExpectedFailure)) return String(error);
  const { code, detail } = error;
  if (code === "import/timeout" || code === "import/out-of-memory") return `${code} ${detail}`;
  if (detail === "the reader ended" || !ERROR_SENTENCES[code]) return `${code} ${detail}`;
  // A TypeError is a reader that took something for granted; damage is to be expected.
  return /^(TypeError|RangeError|ReferenceError|SyntaxError)\b/.test(detail)
    ? `${code} ${detail}`
    : null;
}
