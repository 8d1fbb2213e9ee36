import yauzl from "yauzl";
import { ExpectedFailure } from "../../../../shared/contract/result.ts";
import { IMPORT_LIMITS } from "../limits.ts";

/**
 * Inflates every entry of an archive and counts, because the sizes in its headers may lie.
 *
 * @returns the names of its entries and the bytes of those asked for
 * @throws ExpectedFailure import/too-much-inside beyond the limits; Error when it is damaged
 */
export async function checkArchive(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
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
    const chunks: Buffer[] = [];
    const stream = await archive.openReadStreamPromise(entry);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      total += chunk.length;
      if (total > IMPORT_LIMITS.archiveBytes) {
        stream.destroy();
        throw tooMuch("bytes");
      }
      if (keep) chunks.push(chunk);
    }
    if (keep) parts.set(entry.fileName, Buffer.concat(chunks));
  }
  return { names, parts };
}

function tooMuch(what: string): ExpectedFailure {
  return new ExpectedFailure("import/too-much-inside", what);
}
