import type { RecordKind } from "../../../shared/domain/record.ts";
import { prepared, type StoreDatabase } from "./database.ts";

/** Most years that a running time counts for, as in the search's filter by year. */
const MOST_YEARS = 50;

/** What records can be counted by, with the SQL that yields each value of each record once. */
const VALUES = {
  fieldOfAction: listValues("fieldsOfAction"),
  educationPhase: listValues("educationPhases"),
  year: yearValues(),
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

/**
 * Every year that a record's dates touch: a running time counts in each of its years, so that the
 * numbers are those of the search narrowed to a year.
 */
function yearValues(): string {
  const runs = "kind IN ('practiceExample', 'partnership')";
  const year = (field: string) => `nullif(substr(json_extract(fields, '$.${field}'), 1, 4), '')`;
  return `WITH RECURSIVE dated AS (
      SELECT number,
        CAST(CASE WHEN ${runs} THEN coalesce(${year("start")}, ${year("end")})
             ELSE nullif(substr(date, 1, 4), '') END AS INTEGER) AS first,
        CAST(CASE WHEN ${runs} THEN ${year("end")} END AS INTEGER) AS last
      FROM records
    ), touched AS (
      SELECT number, first AS year, min(coalesce(last, first), first + ${MOST_YEARS - 1}) AS last
      FROM dated WHERE first IS NOT NULL
      UNION ALL
      SELECT number, year + 1, last FROM touched WHERE year < last
    )
    SELECT number, CAST(year AS TEXT) AS value FROM touched`;
}
