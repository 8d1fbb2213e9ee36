import type { RecordSummary } from "../../../shared/contract/record-output.ts";
import { type Hold, isHeld } from "../../../shared/domain/hold.ts";
import { prepared, type StoreDatabase } from "./database.ts";
import { listSummaries } from "./record-list.ts";

export interface HeldRecord extends RecordSummary, Hold {
  trashed: boolean;
  /** Its day has passed: it may be deleted now. */
  ended: boolean;
}

/**
 * Everything that was marked to be kept, in the trash too: what may go by now first, then by day.
 *
 * @param today day as YYYY-MM-DD, local time
 */
export function listHeld(db: StoreDatabase, today: string): HeldRecord[] {
  const rows = prepared<Hold & { id: string; trashed: number }>(
    db,
    `SELECT id, fields ->> '$.holdReason' AS holdReason, fields ->> '$.holdUntil' AS holdUntil,
       trashed_at IS NOT NULL AS trashed
     FROM records WHERE fields ->> '$.holdReason' <> ''
     ORDER BY holdUntil IS NULL, holdUntil, title_key`,
  ).all();
  return rows.flatMap((row) => {
    const summary = listSummaries(db, [row.id])[0];
    if (!summary) return [];
    return [{ ...summary, ...row, trashed: row.trashed === 1, ended: !isHeld(row, today) }];
  });
}
