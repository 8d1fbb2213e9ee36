import { ExpectedFailure } from "../../../shared/contract/result.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import { requireRecord } from "../store/records.ts";

/**
 * Where the original of a document lies, and the name it came with.
 *
 * @throws {ExpectedFailure} `record/not-found`, `record/wrong-kind`, `document/no-file`
 */
export async function findDocumentFile(
  library: OpenLibrary,
  id: string,
): Promise<{ path: string; fileName: string }> {
  const record = requireRecord(library.db, id);
  if (record.kind !== "document") throw new ExpectedFailure("record/wrong-kind", record.kind);
  const path = record.fileHash === "" ? null : await library.files.pathOf(record.fileHash);
  if (!path) throw new ExpectedFailure("document/no-file");
  return { path, fileName: record.fileName || record.title };
}
