import type { RecordKind } from "../../../shared/domain/record.ts";
import { prepared, type StoreDatabase } from "./database.ts";

/** What records can be counted by, with the SQL that yields each value of each record once. */
const VALUES = {
  fieldOfAction: listValues("fieldsOfAction"),
  educationPhase: listValues("educationPhases"),
  year: "SELECT number, substr(date, 1, 4) AS value FROM records WHERE date <> ''",
  status: lineValues("status"),
  organisationKind: lineValues("organisationKind"),
} as const;

export type CountedBy = keyof typeof VALUES;

export interface Counts {
  rows: { label: string; count: number }[];
  /** Records without a value. */
  without: number;
  total: number;
}

/** How many records of a kind have each value; a record with several values counts for each. */
export function countRecords(db: StoreDatabase, kind: RecordKind, by: CountedBy): Counts {
  const counted = `FROM records r LEFT JOIN (${VALUES[by]}) v ON v.number = r.number
     WHERE r.kind = ? AND r.trashed_at IS NULL`;
  const rows = prepared<{ label: string; count: number }>(
    db,
    `SELECT v.value AS label, count(*) AS count ${counted} AND v.value IS NOT NULL
     GROUP BY v.value ORDER BY ${by === "year" ? "v.value" : "count DESC, v.value"}`,
  ).all(kind);
  const total = prepared<{ total: number; without: number }>(
    db,
    `SELECT count(DISTINCT r.number) AS total, count(*) FILTER (WHERE v.value IS NULL) AS without
     ${counted}`,
  ).get(kind);
  return { rows, total: total?.total ?? 0, without: total?.without ?? 0 };
}

function listValues(field: string): string {
  return `SELECT DISTINCT r.number, j.value FROM records r, json_each(r.fields, '$.${field}') j`;
}

function lineValues(field: string): string {
  return `SELECT number, json_extract(fields, '$.${field}') AS value FROM records
     WHERE coalesce(json_extract(fields, '$.${field}'), '') <> ''`;
}
