import type { RecordKind } from "../../../shared/domain/record.ts";
import type { FieldRelation } from "../../../shared/domain/relation.ts";
import { nameKeys } from "../../../shared/text/name-key.ts";
import { prepared, type StoreDatabase } from "./database.ts";

const CONTACTS: readonly RecordKind[] = ["organisation", "person"];

/** The kinds of record a relation can lead to; null means any. */
const TARGET_KINDS: Record<FieldRelation, readonly RecordKind[] | null> = {
  organiser: CONTACTS,
  cooperationPartner: CONTACTS,
  speaker: CONTACTS,
  shows: ["practiceExample"],
  shownAt: ["event"],
  document: ["document"],
  municipality: ["organisation"],
  foundation: ["organisation"],
  otherPartner: CONTACTS,
  contactPerson: CONTACTS,
  parent: ["organisation"],
  role: ["organisation"],
  partner: CONTACTS,
  partnership: ["partnership"],
  participant: CONTACTS,
  agreement: ["document"],
  belongsTo: null,
  collects: null,
  textMention: null,
};

/** Sets the keys under which a record is found by its names. */
export function setNames(db: StoreDatabase, number: number, keys: readonly string[]): void {
  prepared(db, "DELETE FROM record_names WHERE record = ?").run(number);
  const insert = prepared(db, "INSERT OR IGNORE INTO record_names (record, key) VALUES (?, ?)");
  for (const key of keys) insert.run(number, key);
}

/** Sets the keys of the names in a record that nobody answers to yet. */
export function setOpenNames(db: StoreDatabase, number: number, keys: readonly string[]): void {
  prepared(db, "DELETE FROM open_names WHERE record = ?").run(number);
  const insert = prepared(db, "INSERT OR IGNORE INTO open_names (record, key) VALUES (?, ?)");
  for (const key of keys) insert.run(number, key);
}

/** Records that mention one of these names without being tied to a record. */
export function findOpenMentions(db: StoreDatabase, keys: readonly string[]): string[] {
  const find = prepared<{ id: string }>(
    db,
    "SELECT r.id FROM open_names o JOIN records r ON r.number = o.record WHERE o.key = ?",
  );
  return [...new Set(keys.flatMap((key) => find.all(key).map((row) => row.id)))];
}

/**
 * The one record that a name means, by title or another spelling; null when none or several fit.
 *
 * @param kinds where to look; null for everywhere
 */
export function findByName(
  db: StoreDatabase,
  name: string,
  kinds: readonly RecordKind[] | null,
): string | null {
  const find = prepared<{ id: string; kind: RecordKind }>(
    db,
    `SELECT r.id, r.kind FROM record_names n JOIN records r ON r.number = n.record
     WHERE n.key = ? AND r.trashed_at IS NULL LIMIT 50`,
  );
  for (const key of nameKeys(name)) {
    const fitting = find.all(key).filter((row) => kinds === null || kinds.includes(row.kind));
    if (fitting.length === 1) return fitting[0]?.id ?? null;
    if (fitting.length > 1) return null;
  }
  return null;
}

/** The record that a name in a field means; see `findByName`. */
export function findMentioned(
  db: StoreDatabase,
  name: string,
  relation: FieldRelation,
): string | null {
  return findByName(db, name, TARGET_KINDS[relation]);
}
