import { RecordInputSchema } from "../../../shared/domain/record.ts";
import { ERASED_NAME } from "../../../shared/domain/reference.ts";
import { mapTexts } from "../../../shared/text/mentions.ts";
import { prepared, type StoreDatabase } from "./database.ts";
import { rewriteDrafts } from "./drafts.ts";
import { fieldsOf, requireRecord, rewriteFields } from "./records.ts";
import { namePattern } from "./text-mentions.ts";

/** Fields whose texts say what a thing is or where it is, never who somebody is. */
const NEVER_A_NAME = new Set(["kind", "id", "documentId", "fileHash", "externalId", "mediaType"]);

/**
 * Blackens names wherever a text of a record, its history or a draft has them as whole words. Pages
 * of documents stay: they say what stands in the file. Call it inside a transaction.
 *
 * @returns the ids of the records that have changed
 */
export function redactNames(db: StoreDatabase, names: readonly string[], except: string): string[] {
  const pattern = namePattern(names);
  if (!pattern) return [];
  const blacken = (text: string) => text.replace(pattern, ERASED_NAME);
  const changed: string[] = [];
  const records = prepared<{ id: string; fields: string }>(
    db,
    "SELECT id, fields FROM records WHERE id <> ?",
  ).all(except);
  for (const { id, fields } of records) {
    if (!hasMatch(fields, pattern)) continue;
    const blackened = blackenFields(fieldsOf(requireRecord(db, id)), blacken);
    if (rewriteFields(db, id, RecordInputSchema.parse(blackened))) changed.push(id);
  }
  const history = prepared<{ id: number; before: string }>(db, "SELECT id, before FROM history");
  const update = prepared(db, "UPDATE history SET before = ? WHERE id = ?");
  for (const { id, before } of history.all()) {
    if (!hasMatch(before, pattern)) continue;
    update.run(JSON.stringify(blackenFields(JSON.parse(before) as object, blacken)), id);
  }
  rewriteDrafts(
    db,
    (text) => hasMatch(text, pattern),
    (fields) => blackenFields(fields, blacken),
  );
  forgetMergesWith(db, pattern);
  return changed;
}

/** A merge whose copies have the name can no longer be taken back. */
function forgetMergesWith(db: StoreDatabase, pattern: RegExp): void {
  const merges = prepared<{ id: number; copies: string }>(
    db,
    "SELECT id, before || after || moved AS copies FROM merges",
  ).all();
  const forget = prepared(db, "DELETE FROM merges WHERE id = ?");
  for (const { id, copies } of merges) if (hasMatch(copies, pattern)) forget.run(id);
}

function blackenFields(fields: object, blacken: (text: string) => string): object {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      NEVER_A_NAME.has(name) ? value : mapTexts(value, blacken),
    ]),
  );
}

function hasMatch(json: string, pattern: RegExp): boolean {
  pattern.lastIndex = 0;
  return pattern.test(json);
}
