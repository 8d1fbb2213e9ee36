import type { RecordKind } from "../../../shared/domain/record.ts";
import { prepared, type StoreDatabase } from "./database.ts";

/** What tells whether two records are one thing. */
export interface Comparable {
  number: number;
  id: string;
  kind: RecordKind;
  title: string;
  place: string;
  date: string;
  mail: string;
  phone: string;
  web: string;
  /** Every key it can be found under (see nameKeys). */
  keys: string[];
}

const COMPARED = "('organisation', 'person', 'event')";

/** Organisations, persons and events outside the trash. */
export function listComparable(db: StoreDatabase): Comparable[] {
  const keys = new Map<number, string[]>();
  const names = prepared<{ record: number; key: string }>(
    db,
    `SELECT n.record, n.key FROM record_names n JOIN records r ON r.number = n.record
     WHERE r.kind IN ${COMPARED} AND r.trashed_at IS NULL`,
  );
  for (const { record, key } of names.iterate()) {
    const own = keys.get(record);
    if (own) own.push(key);
    else keys.set(record, [key]);
  }
  return prepared<Omit<Comparable, "keys">>(
    db,
    `SELECT number, id, kind, title, place, substr(date, 1, 10) AS date,
       lower(coalesce(json_extract(fields, '$.mail'), '')) AS mail,
       coalesce(json_extract(fields, '$.phone'), '') AS phone,
       lower(coalesce(json_extract(fields, '$.web'), '')) AS web
     FROM records WHERE kind IN ${COMPARED} AND trashed_at IS NULL`,
  )
    .all()
    .map((row) => ({ ...row, keys: keys.get(row.number) ?? [] }));
}
