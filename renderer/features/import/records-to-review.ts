import type { ImportBatch } from "../../../shared/domain/import-batch.ts";

/**
 * The records of an import in the order they are looked at: first what each file is about, then what
 * else was made along the way (contacts, examples). Each once, even when two files name it.
 */
export function recordsToReview(batch: ImportBatch): string[] {
  const main = batch.items.flatMap((item) => (item.record ? [item.record.id] : []));
  const others = batch.items.flatMap((item) => item.createdIds);
  return [...new Set([...main, ...others])];
}
