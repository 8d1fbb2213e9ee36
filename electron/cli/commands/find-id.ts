import { ExpectedFailure } from "../../../shared/contract/result.ts";
import type { StoreDatabase } from "../../backend/store/database.ts";
import { findByExternalId, getRecord } from "../../backend/store/records.ts";

/**
 * The record a person names, by its own id or by its external id.
 *
 * @throws {ExpectedFailure} `record/not-found`
 */
export function findId(db: StoreDatabase, named: string): string {
  const id = getRecord(db, named)?.id ?? findByExternalId(db, named);
  if (id === null) throw new ExpectedFailure("record/not-found", named);
  return id;
}
