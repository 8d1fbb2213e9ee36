import type { StoreDatabase } from "./database.ts";

/**
 * What `read` gave, for as long as nobody has written to the database since: neither this connection
 * nor another. For what every query needs and few changes touch.
 */
export function untilChanged<T>(db: StoreDatabase, read: () => T): () => T {
  const changes = db
    .prepare<[], string>("SELECT total_changes() || ' ' || data_version FROM pragma_data_version")
    .pluck();
  let known: { at: string | undefined; value: T } | null = null;
  return () => {
    const at = changes.get();
    if (known?.at !== at) known = { at, value: read() };
    return (known as { value: T }).value;
  };
}
