import type { ExtraField } from "../../../shared/domain/extra-field.ts";
import type { RecordKind } from "../../../shared/domain/record.ts";
import { prepared, type StoreDatabase } from "./database.ts";

interface ExtraFieldRow extends Omit<ExtraField, "choices"> {
  choices: string;
}

/** The users' own fields, by kind, in the order they were added. */
export function listExtraFields(db: StoreDatabase): ExtraField[] {
  return prepared<ExtraFieldRow>(
    db,
    "SELECT kind, key, label, type, choices FROM extra_fields ORDER BY kind, position, key",
  )
    .all()
    .map((row) => ({ ...row, choices: JSON.parse(row.choices) as string[] }));
}

/** The records outside the trash that have a value in a field of the users' own. */
export function listExtraValues(
  db: StoreDatabase,
  kind: RecordKind,
  key: string,
): { id: string; value: string | number }[] {
  return prepared<{ id: string; value: string | number }>(
    db,
    `SELECT id, json_extract(fields, @path) AS value FROM records
     WHERE kind = @kind AND trashed_at IS NULL AND value IS NOT NULL AND value <> ''`,
  ).all({ kind, path: `$.extra."${key}"` });
}

/** Adds a field, or changes the one with this kind and key. */
export function saveExtraField(db: StoreDatabase, field: ExtraField): void {
  prepared(
    db,
    `INSERT INTO extra_fields (kind, key, label, type, choices, position)
     VALUES (@kind, @key, @label, @type, @choices,
       (SELECT coalesce(max(position) + 1, 0) FROM extra_fields WHERE kind = @kind))
     ON CONFLICT (kind, key) DO UPDATE SET label = excluded.label, type = excluded.type,
       choices = excluded.choices`,
  ).run({ ...field, choices: JSON.stringify(field.choices) });
}

export function removeExtraField(db: StoreDatabase, kind: RecordKind, key: string): void {
  prepared(db, "DELETE FROM extra_fields WHERE kind = ? AND key = ?").run(kind, key);
}
