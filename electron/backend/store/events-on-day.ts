import { prepared, type StoreDatabase } from "./database.ts";

/**
 * Events that begin on a day, trashed ones left out.
 *
 * @param day YYYY-MM-DD
 */
export function listEventsOnDay(db: StoreDatabase, day: string): string[] {
  // A partial date with a time has the day as its prefix, and ":" sorts after every digit.
  return prepared<{ id: string }>(
    db,
    `SELECT id FROM records WHERE date >= ? AND date < ? || ':' AND kind = 'event'
     AND trashed_at IS NULL ORDER BY number`,
  )
    .all(day, `${day}T99`)
    .map((row) => row.id);
}
