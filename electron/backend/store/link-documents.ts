import { prepared, type StoreDatabase } from "./database.ts";

/** The document outside the trash that keeps this address, or null. */
export function findDocumentByAddress(db: StoreDatabase, url: string): string | null {
  return (
    prepared<{ id: string }>(
      db,
      `SELECT id FROM records WHERE kind = 'document' AND trashed_at IS NULL
       AND json_extract(fields, '$.source.url') = ? ORDER BY number LIMIT 1`,
    ).get(url)?.id ?? null
  );
}
