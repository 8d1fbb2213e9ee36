import { prepared, type StoreDatabase } from "./database.ts";

/**
 * When somebody last spoke with each partnership, organisation or person: the latest note that
 * belongs to it or names it, up to `today`. A note in a partnership counts for its partners too.
 *
 * @param today day as YYYY-MM-DD, local time
 * @returns record number → partial date
 */
export function lastContacts(db: StoreDatabase, today: string): Map<number, string> {
  const rows = prepared<{ number: number; date: string }>(
    db,
    `WITH note AS (
       SELECT number, date FROM records
       WHERE kind = 'interaction' AND trashed_at IS NULL AND date <> '' AND substr(date, 1, 10) <= ?
     ), direct AS (
       SELECT l.target AS number, n.date FROM note n JOIN links l ON l.source = n.number
       WHERE l.relation IN ('partnership', 'participant')
     ), partner AS (
       SELECT p.target AS number, d.date FROM direct d
       JOIN links p ON p.source = d.number AND p.relation IN ('partner', 'contactPerson')
       JOIN records r ON r.number = d.number AND r.kind = 'partnership'
     ), employer AS (
       SELECT e.target AS number, d.date FROM direct d
       JOIN links e ON e.source = d.number AND e.relation = 'role'
     )
     SELECT number, max(date) AS date
     FROM (SELECT * FROM direct UNION ALL SELECT * FROM partner UNION ALL SELECT * FROM employer)
     GROUP BY number`,
  ).all(today);
  return new Map(rows.map((row) => [row.number, row.date]));
}

/**
 * Whole days from a partial date to `today`; a vague date counts from its end, so that nobody is
 * warned too early.
 *
 * @returns null for ""
 */
export function daysSince(date: string, today: string): number | null {
  if (date === "") return null;
  const [year, month, day] = date.slice(0, 10).split("-").map(Number);
  const then = Date.UTC(
    year ?? 0,
    month === undefined ? 11 : day === undefined ? month : month - 1,
    month === undefined ? 31 : (day ?? 0),
  );
  return Math.max(0, Math.round((Date.parse(`${today}T00:00:00Z`) - then) / 86_400_000));
}
