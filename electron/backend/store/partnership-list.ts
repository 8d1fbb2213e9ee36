import type { PartnershipCard } from "../../../shared/contract/methods/partnerships.ts";
import { RecordInputSchema, type RecordOf } from "../../../shared/domain/record.ts";
import { daysSince, lastContacts } from "./contacts.ts";
import { prepared, type StoreDatabase } from "./database.ts";

interface PartnershipRow {
  number: number;
  id: string;
  revision: number;
  fields: string;
}

/** A partnership as a card shows it, without the code of its status. */
export type PartnershipLine = Omit<PartnershipCard, "statusCode">;

/**
 * All partnerships outside the trash, by title, each with its last contact and next follow-up.
 *
 * @param today day as YYYY-MM-DD, local time
 */
export function listPartnerships(db: StoreDatabase, today: string): PartnershipLine[] {
  const contacts = lastContacts(db, today);
  const followUps = nextFollowUps(db);
  const year = Number(today.slice(0, 4));
  return prepared<PartnershipRow>(
    db,
    `SELECT number, id, revision, fields FROM records
     WHERE kind = 'partnership' AND trashed_at IS NULL ORDER BY title_key, number`,
  )
    .all()
    .map((row) => {
      const fields = parsePartnership(row.fields);
      const lastContactOn = contacts.get(row.number) ?? "";
      return {
        id: row.id,
        revision: row.revision,
        title: fields.title,
        status: fields.status,
        partners: fields.partners.map(({ organisation }) => organisation),
        responsible: fields.responsible,
        start: fields.start ?? "",
        end: fields.end ?? "",
        funds: sumFunds(fields.funds.filter((fund) => fund.year === year)),
        lastContactOn,
        silentDays: daysSince(lastContactOn, today),
        nextFollowUpOn: followUps.get(row.number) ?? "",
      };
    });
}

/** Money agreed by year and currency, over all partnerships or those of one organisation. */
export function moneyByYear(
  db: StoreDatabase,
  organisation: string | null,
): { year: number | null; currency: string; amount: number; partnerships: number }[] {
  return prepared<{ year: number | null; currency: string; amount: number; partnerships: number }>(
    db,
    `SELECT json_extract(f.value, '$.year') AS year, json_extract(f.value, '$.currency') AS currency,
       sum(json_extract(f.value, '$.amount')) AS amount, count(DISTINCT r.number) AS partnerships
     FROM records r, json_each(r.fields, '$.funds') f
     WHERE r.kind = 'partnership' AND r.trashed_at IS NULL AND (@organisation IS NULL OR EXISTS (
       SELECT 1 FROM links l JOIN records o ON o.number = l.target
       WHERE l.source = r.number AND l.relation = 'partner' AND o.id = @organisation))
     GROUP BY 1, 2 ORDER BY year IS NULL, year, currency`,
  ).all({ organisation });
}

function nextFollowUps(db: StoreDatabase): Map<number, string> {
  const rows = prepared<{ number: number; due: string }>(
    db,
    `SELECT l.target AS number, min(json_extract(n.fields, '$.followUpOn')) AS due
     FROM records n JOIN links l ON l.source = n.number AND l.relation = 'partnership'
     WHERE n.kind = 'interaction' AND n.trashed_at IS NULL
       AND json_extract(n.fields, '$.followUpOn') IS NOT NULL
       AND json_extract(n.fields, '$.followUpDone') = 0
     GROUP BY l.target`,
  ).all();
  return new Map(rows.map((row) => [row.number, row.due]));
}

function parsePartnership(json: string): RecordOf<"partnership"> {
  const fields = RecordInputSchema.parse(JSON.parse(json));
  if (fields.kind !== "partnership") throw new Error(`a ${fields.kind} among the partnerships`);
  return fields as RecordOf<"partnership">;
}

function sumFunds(
  funds: readonly { currency: string; amount: number }[],
): { currency: string; amount: number }[] {
  const sums = new Map<string, number>();
  for (const { currency, amount } of funds) {
    sums.set(currency, (sums.get(currency) ?? 0) + amount);
  }
  return [...sums].map(([currency, amount]) => ({ currency, amount }));
}
