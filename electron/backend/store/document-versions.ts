import { prepared, type StoreDatabase } from "./database.ts";
import { numberOf } from "./records.ts";

/** An original that a document had before its file was read again. */
export interface DocumentVersion {
  id: number;
  hash: string;
  fileName: string;
  /** Bytes. */
  size: number;
  replacedAt: string;
}

export function addDocumentVersion(
  db: StoreDatabase,
  recordId: string,
  version: { hash: string; fileName: string; size: number },
): void {
  prepared(
    db,
    `INSERT INTO document_versions (record, hash, file_name, size, replaced_at)
     VALUES (?, ?, ?, ?, ?)`,
  ).run(
    numberOf(db, recordId),
    version.hash,
    version.fileName,
    version.size,
    new Date().toISOString(),
  );
}

/** The latest first. */
export function listDocumentVersions(db: StoreDatabase, recordId: string): DocumentVersion[] {
  return prepared<DocumentVersion>(
    db,
    `SELECT v.id, v.hash, v.file_name AS fileName, v.size, v.replaced_at AS replacedAt
     FROM document_versions v JOIN records r ON r.number = v.record
     WHERE r.id = ? ORDER BY v.id DESC`,
  ).all(recordId);
}
