import { ExpectedFailure } from "../../../shared/contract/result.ts";
import { callBackend } from "../../client.ts";

/**
 * Takes back the change that made a record's version `revision`, if nothing was changed since.
 *
 * @throws {ExpectedFailure} `record/changed-meanwhile`, `record/not-found`
 */
export async function takeBackLast(id: string, revision: number): Promise<void> {
  const { entries } = await callBackend("records.history", { id });
  const entry = entries.find((found) => found.revision === revision);
  if (!entry) throw new ExpectedFailure("record/not-found", `revision ${revision}`);
  await callBackend("records.revert", { id, historyId: entry.id, revision });
}
