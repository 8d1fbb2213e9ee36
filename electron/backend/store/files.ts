import { prepared, type StoreDatabase } from "./database.ts";

/** A stored original, by the SHA-256 of its content (hex). */
export interface StoredFile {
  hash: string;
  /** Bytes. */
  size: number;
}

/** Notes that an original lies in the library's folder. */
export function addFile(db: StoreDatabase, file: StoredFile): void {
  prepared(
    db,
    "INSERT INTO files (hash, size, added_at) VALUES (?, ?, ?) ON CONFLICT (hash) DO NOTHING",
  ).run(file.hash, file.size, new Date().toISOString());
}

export function listFiles(db: StoreDatabase): StoredFile[] {
  return prepared<StoredFile>(db, "SELECT hash, size FROM files ORDER BY hash").all();
}

export function removeFile(db: StoreDatabase, hash: string): void {
  prepared(db, "DELETE FROM files WHERE hash = ?").run(hash);
}

/** Whether any record, trashed ones included, has or had this file as its original. */
export function isFileUsed(db: StoreDatabase, hash: string): boolean {
  const used = prepared(
    db,
    `SELECT 1 FROM records WHERE file_hash = @hash
     UNION ALL SELECT 1 FROM document_versions WHERE hash = @hash LIMIT 1`,
  );
  return used.get({ hash }) !== undefined;
}

/** Whether an original of this many bytes is in the library: only then its content can be. */
export function hasFileOfSize(db: StoreDatabase, size: number): boolean {
  return prepared(db, "SELECT 1 FROM files WHERE size = ? LIMIT 1").get(size) !== undefined;
}

/** The documents that have this file as their original, trashed ones last. */
export function findDocumentsByFile(db: StoreDatabase, hash: string): string[] {
  return prepared<{ id: string }>(
    db,
    "SELECT id FROM records WHERE file_hash = ? ORDER BY trashed_at IS NOT NULL, number",
  )
    .all(hash)
    .map((row) => row.id);
}
