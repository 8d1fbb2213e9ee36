import { RecordInputSchema, titleOf } from "../../../shared/domain/record.ts";
import { foldText } from "../../../shared/text/name-key.ts";
import { prepared, type StoreDatabase } from "./database.ts";
import { listDocumentVersions } from "./document-versions.ts";
import { eraseFromDrafts } from "./drafts.ts";
import { isFileUsed, removeFile } from "./files.ts";
import { fieldsOf, numberOf, requireRecord, rewriteFields } from "./records.ts";
import { redactNames } from "./redact.ts";
import { detachFrom, type MentionsOfErased } from "./references.ts";
import { spellingsOf } from "./spellings.ts";
import { dismissFilesOf } from "./watched-files.ts";

/** Shorter parts of a name ("von") do not point at a person. */
const TELLING_NAME_PART = 4;

export interface Erasure {
  /** Records that pointed to the erased one and have changed. */
  changedIds: string[];
  /** Originals that no document uses any more; to be deleted after the commit. */
  unusedFiles: string[];
  /** What a person was called; nothing of other records. */
  names: string[];
}

/**
 * Deletes a record with its history, text and links, and takes its mentions out of every other
 * record, its history and all drafts. The name of a person goes with the person (Art. 17 DSGVO); other
 * names stay as names. Call it inside a transaction; empty the write-ahead log afterwards.
 *
 * @throws {ExpectedFailure} `record/not-found`
 */
export function eraseRecord(
  db: StoreDatabase,
  id: string,
  options: { redactTexts?: boolean } = {},
): Erasure {
  const record = requireRecord(db, id);
  const names = record.kind === "person" ? spellingsOf(db, record) : [];
  const mentions: MentionsOfErased = record.kind === "person" ? "dropName" : "keepName";
  const number = numberOf(db, id);
  const changedIds = findMentions(db, number, id);
  detachHistory(db, number, id, mentions);
  eraseFromDrafts(db, id, mentions);
  forgetImports(db, id);
  forgetMerges(db, id);
  forgetSearches(db, titleOf(record), record.kind === "person");
  dismissFilesOf(db, id);
  const hashes = record.kind === "document" ? originalsOf(db, id, record.fileHash) : [];
  prepared(db, "DELETE FROM records WHERE number = ?").run(number);
  // Afterwards, or the names left behind would be tied to the record once more.
  for (const changed of changedIds) {
    const fields = detachFrom(fieldsOf(requireRecord(db, changed)), id, mentions);
    rewriteFields(db, changed, RecordInputSchema.parse(fields));
  }
  if (options.redactTexts && names.length > 0) {
    const redacted = redactNames(db, names, id);
    changedIds.push(...redacted.filter((other) => !changedIds.includes(other)));
  }
  const unusedFiles = hashes.filter((hash) => !isFileUsed(db, hash));
  for (const hash of unusedFiles) removeFile(db, hash);
  return { changedIds, unusedFiles, names };
}

/** The content of a document now and in its earlier versions. */
function originalsOf(db: StoreDatabase, id: string, current: string): string[] {
  const hashes = [current, ...listDocumentVersions(db, id).map(({ hash }) => hash)];
  return [...new Set(hashes.filter((hash) => hash !== ""))];
}

/** Looked for in the text of the fields, because more than links can name a record. */
function findMentions(db: StoreDatabase, number: number, id: string): string[] {
  return prepared<{ id: string }>(
    db,
    "SELECT id FROM records WHERE number <> ? AND instr(fields, ?) > 0",
  )
    .all(number, id)
    .map((row) => row.id);
}

function detachHistory(
  db: StoreDatabase,
  number: number,
  id: string,
  mentions: MentionsOfErased,
): void {
  const rows = prepared<{ id: number; before: string }>(
    db,
    "SELECT id, before FROM history WHERE record <> ? AND instr(before, ?) > 0",
  ).all(number, id);
  const update = prepared(db, "UPDATE history SET before = ? WHERE id = ?");
  for (const row of rows) {
    update.run(JSON.stringify(detachFrom(JSON.parse(row.before), id, mentions)), row.id);
  }
}

function forgetImports(db: StoreDatabase, id: string): void {
  const rows = prepared<{ batch: string; id: number; createdIds: string }>(
    db,
    `SELECT batch, id, created_ids AS createdIds FROM import_items
     WHERE record_id = @id OR instr(created_ids, @id) > 0`,
  ).all({ id });
  const update = prepared(
    db,
    `UPDATE import_items SET file_name = '', path = NULL, record_id = NULL, created_ids = ?
     WHERE batch = ? AND id = ?`,
  );
  for (const row of rows) {
    const kept = (JSON.parse(row.createdIds) as string[]).filter((created) => created !== id);
    update.run(JSON.stringify(kept), row.batch, row.id);
  }
}

/** A merge that carries the record in its copies can no longer be taken back. */
function forgetMerges(db: StoreDatabase, id: string): void {
  prepared(
    db,
    `DELETE FROM merges
     WHERE instr(before, @id) > 0 OR instr(after, @id) > 0 OR instr(moved, @id) > 0`,
  ).run({ id });
}

function forgetSearches(db: StoreDatabase, title: string, isPerson: boolean): void {
  const name = foldText(title).trim();
  const parts = isPerson
    ? name.split(/[^\p{L}\p{N}]+/u).filter((part) => part.length >= TELLING_NAME_PART)
    : [name];
  const rows = prepared<{ query: string }>(db, "SELECT query FROM recent_searches").all();
  const forget = prepared(db, "DELETE FROM recent_searches WHERE query = ?");
  for (const { query } of rows) {
    const folded = foldText(query);
    if (parts.some((part) => part !== "" && folded.includes(part))) forget.run(query);
  }
}
