import type { StoreDatabase } from "../../../electron/backend/store/database.ts";

/** Bytes of all tables and indexes of a database but the named ones. */
export function bytesWithout(database: StoreDatabase, names: readonly string[]): number {
  const rows = database
    .prepare<[], { name: string; bytes: number }>(
      "SELECT name, sum(pgsize) AS bytes FROM dbstat GROUP BY name",
    )
    .all();
  let sum = 0;
  for (const row of rows) if (!names.includes(row.name)) sum += row.bytes;
  return sum;
}
