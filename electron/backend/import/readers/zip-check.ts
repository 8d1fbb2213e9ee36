import yauzl from "yauzl";
import { ExpectedFailure } from "../../../../shared/contract/result.ts";
import { IMPORT_LIMITS } from "../limits.ts";

const STORED = 0;

/**
 * Inflates the entries of an archive and counts, because the sizes in its headers may lie.
 *
 * @param wanted how many bytes of an entry to hand back, from its start; 0 for none; null for an
 *   entry that nobody will ever inflate, such as a film between slides
 * @returns the names of its entries and the beginnings of those asked for
 * @throws ExpectedFailure import/too-much-inside beyond the limits; Error when it is damaged
 */
export async function checkArchive(
  bytes: Uint8Array,
  wanted: (name: string) => number | null,
): Promise<{ names: string[]; parts: Map<string, Buffer> }> {
  const archive = await yauzl.fromBufferPromise(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    { lazyEntries: true, validateEntrySizes: false, strictFileNames: false },
  );
  if (archive.entryCount > IMPORT_LIMITS.archiveEntries) throw tooMuch("entries");
  const names: string[] = [];
  const parts = new Map<string, Buffer>();
  let total = 0;
  for await (const entry of archive.eachEntry()) {
    names.push(entry.fileName);
    if (names.length > IMPORT_LIMITS.archiveEntries) throw tooMuch("entries");
    if (entry.isEncrypted()) throw new ExpectedFailure("import/encrypted", "ZIP");
    if (entry.fileName.endsWith("/")) continue;
    const keep = wanted(entry.fileName);
    if (keep === null) continue;
    if (keep === 0 && entry.compressionMethod === STORED) {
      // What is not compressed cannot grow: a film of 80 MB need not pass through the memory.
      total += entry.compressedSize;
      if (total > IMPORT_LIMITS.archiveBytes) throw tooMuch("bytes");
      continue;
    }
    const chunks: Buffer[] = [];
    let kept = 0;
    const stream = await archive.openReadStreamPromise(entry);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      total += chunk.length;
      if (total > IMPORT_LIMITS.archiveBytes) {
        stream.destroy();
        throw tooMuch("bytes");
      }
      if (kept < keep) chunks.push(chunk);
      kept += chunk.length;
    }
    if (keep > 0) parts.set(entry.fileName, Buffer.concat(chunks).subarray(0, keep));
  }
  return { names, parts };
}

function tooMuch(what: string): ExpectedFailure {
  return new ExpectedFailure("import/too-much-inside", what);
}
