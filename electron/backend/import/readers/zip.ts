import yauzl, { type Entry, type ZipFile } from "yauzl";
import { ExpectedFailure } from "../../../../shared/contract/result.ts";
import { IMPORT_LIMITS } from "../limits.ts";
import type { ContainedFile, DocumentReader, FileContent, ReadDocument } from "../read-document.ts";
import { emptyDocument } from "../read-document.ts";
import { takeOut } from "./contained.ts";
import { isZip, zipNames } from "./zip-directory.ts";

/** What other programs keep in archives that nobody made as an archive. */
const OTHER_FORMATS =
  /^(\[Content_Types\]\.xml|mimetype|content\.xml|META-INF\/MANIFEST\.MF|META-INF\/manifest\.xml|word\/document\.xml|Index\/Document\.iwa|AndroidManifest\.xml)$/;
/** Leftovers of systems, in any folder of the archive. */
const LEFTOVERS = /(^|\/)(__MACOSX(\/|$)|\.[^/]*$|Thumbs\.db$|desktop\.ini$|~\$)/i;

/** Archives: what they hold is imported, they themselves are not kept. */
export const zipReader: DocumentReader = {
  format: "zip",
  mediaType: "application/zip",
  extensions: ["zip"],
  recognises: (bytes) =>
    isZip(bytes) &&
    zipNames(bytes).length > 1 &&
    !zipNames(bytes).some((name) => OTHER_FORMATS.test(name)),
  read: readZip,
};

async function readZip(file: FileContent): Promise<ReadDocument> {
  const document = emptyDocument("zip", "application/zip");
  document.isKept = false;
  if ((file.unpacking?.depth ?? 0) >= IMPORT_LIMITS.nesting)
    throw new ExpectedFailure("import/nested-too-deep");
  const archive = await openZip(file);
  if (archive.entryCount > IMPORT_LIMITS.archiveEntries)
    throw new ExpectedFailure("import/too-much-inside", "entries");
  try {
    for await (const entry of archive.eachEntry()) {
      const name = entryName(entry);
      if (name.endsWith("/") || LEFTOVERS.test(name)) continue;
      document.files.push(await readEntry(file, archive, entry, name));
    }
  } catch (error) {
    if (error instanceof ExpectedFailure || !(error instanceof Error) || "syscall" in error)
      throw error;
    // A directory that breaks off: what came before it is sound.
    if (document.files.length === 0) throw new ExpectedFailure("import/unreadable", error.message);
    document.warning = "import/unreadable";
  }
  if (document.files.length === 0) throw new ExpectedFailure("import/nothing-inside");
  return document;
}

async function openZip(file: FileContent): Promise<ZipFile> {
  const { buffer, byteOffset, byteLength } = file.bytes;
  try {
    return await yauzl.fromBufferPromise(Buffer.from(buffer, byteOffset, byteLength), {
      lazyEntries: true,
      // Sizes are counted as they come. Names are never paths, so any will do.
      validateEntrySizes: false,
      decodeStrings: false,
    });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new ExpectedFailure("import/unreadable", `ZIP: ${error.message}`.slice(0, 300));
  }
}

/** A name as its program meant it: many write UTF-8 without saying so, others an old code page. */
function entryName(entry: Entry): string {
  const raw = entry.fileNameRaw;
  const named = yauzl.getFileNameLowLevel(
    entry.generalPurposeBitFlag,
    raw,
    entry.extraFields,
    false,
  );
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(raw).replaceAll("\\", "/");
  } catch (error) {
    if (error instanceof TypeError) return named;
    throw error;
  }
}

function readEntry(
  file: FileContent,
  archive: ZipFile,
  entry: Entry,
  name: string,
): Promise<ContainedFile> {
  return takeOut(file, name, async () => {
    if (entry.isEncrypted()) throw new ExpectedFailure("import/encrypted", "ZIP");
    const isLink = ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
    if (isLink) throw new ExpectedFailure("import/unsupported-format", "link");
    const stream = await archive.openReadStreamPromise(entry);
    // It may break before anybody listens; whoever reads it then is told.
    stream.on("error", () => undefined);
    return stream as AsyncIterable<Uint8Array>;
  });
}
