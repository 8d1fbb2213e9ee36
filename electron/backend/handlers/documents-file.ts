import { ExpectedFailure } from "../../../shared/contract/result.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import { listDocumentVersions } from "../store/document-versions.ts";
import { requireRecord } from "../store/records.ts";

/**
 * Where the original of a document lies, and the name it came with.
 *
 * @param version an original that the document had before
 * @throws {ExpectedFailure} `record/not-found`, `record/wrong-kind`, `document/no-file`
 */
export async function findDocumentFile(
  library: OpenLibrary,
  id: string,
  version: number | null = null,
): Promise<{ path: string; fileName: string }> {
  const record = requireRecord(library.db, id);
  if (record.kind !== "document") throw new ExpectedFailure("record/wrong-kind", record.kind);
  if (version !== null) return findEarlierFile(library, id, version);
  const path = record.fileHash === "" ? null : await library.files.pathOf(record.fileHash);
  if (!path) throw new ExpectedFailure("document/no-file");
  return { path, fileName: record.fileName || record.title };
}

async function findEarlierFile(library: OpenLibrary, id: string, version: number) {
  const earlier = listDocumentVersions(library.db, id).find((one) => one.id === version);
  const path = earlier ? await library.files.pathOf(earlier.hash) : null;
  if (!earlier || !path) throw new ExpectedFailure("document/no-file");
  return { path, fileName: earlier.fileName };
}
