import { type TableMapping, TableMappingSchema } from "../../../shared/domain/table-mapping.ts";
import { prepared, type StoreDatabase } from "./database.ts";

/** Keeps how a kind of table is read; a name that is taken is overwritten. */
export function saveTableMapping(db: StoreDatabase, name: string, mapping: TableMapping): void {
  prepared(
    db,
    `INSERT INTO table_mappings (name, mapping, used_at) VALUES (?, ?, ?)
     ON CONFLICT (name) DO UPDATE SET mapping = excluded.mapping, used_at = excluded.used_at`,
  ).run(name, JSON.stringify(mapping), new Date().toISOString());
}

/** The latest used first. */
export function listTableMappings(db: StoreDatabase): { name: string; mapping: TableMapping }[] {
  return prepared<{ name: string; mapping: string }>(
    db,
    "SELECT name, mapping FROM table_mappings ORDER BY used_at DESC, name",
  )
    .all()
    .map(({ name, mapping }) => ({ name, mapping: TableMappingSchema.parse(JSON.parse(mapping)) }));
}

export function deleteTableMapping(db: StoreDatabase, name: string): void {
  prepared(db, "DELETE FROM table_mappings WHERE name = ?").run(name);
}
