import Database from "better-sqlite3";

/** The settings of the library's own database, for both engines that live in SQLite. */
export function openSqlite(file: string): Database.Database {
  const database = new Database(file);
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  return database;
}

/** Bytes of all tables and indexes but the named ones. */
export function bytesWithout(database: Database.Database, names: string[]): number {
  const rows = database
    .prepare("SELECT name, sum(pgsize) AS bytes FROM dbstat GROUP BY name")
    .all();
  let sum = 0;
  for (const row of rows as { name: string; bytes: number }[]) {
    if (!names.includes(row.name)) sum += row.bytes;
  }
  return sum;
}
