import type { RecordSummary } from "../../../shared/contract/record-output.ts";
import { prepared, type StoreDatabase } from "./database.ts";
import { listSummaries } from "./record-list.ts";

export interface PersonReview extends RecordSummary {
  basis: string;
  purpose: string;
  reviewOn: string;
  reason: "due" | "noBasis" | "noReviewDate";
}

interface ReviewRow {
  id: string;
  basis: string;
  purpose: string;
  reviewOn: string;
}

/**
 * Persons that somebody has to decide about: the review date has come, or it is not written down
 * why, or until when, they are kept (Art. 5 and 6 DSGVO).
 *
 * @param today day as YYYY-MM-DD, local time
 */
export function listPersonReviews(db: StoreDatabase, today: string): PersonReview[] {
  const rows = prepared<ReviewRow>(
    db,
    `SELECT id, json_extract(fields, '$.basis') AS basis, json_extract(fields, '$.purpose') AS purpose,
       coalesce(json_extract(fields, '$.reviewOn'), '') AS reviewOn
     FROM records WHERE kind = 'person' AND trashed_at IS NULL ORDER BY reviewOn = '', reviewOn, title_key`,
  ).all();
  return rows.flatMap((row) => {
    const reason = reasonOf(row, today);
    const summary = listSummaries(db, [row.id])[0];
    return reason && summary ? [{ ...summary, ...row, reason }] : [];
  });
}

/** A vague date ("2026-11") is due once its month has begun. */
function reasonOf(row: ReviewRow, today: string): PersonReview["reason"] | null {
  if (row.reviewOn !== "" && row.reviewOn.slice(0, 10) <= today) return "due";
  if (row.basis === "" || row.purpose === "") return "noBasis";
  return row.reviewOn === "" ? "noReviewDate" : null;
}
