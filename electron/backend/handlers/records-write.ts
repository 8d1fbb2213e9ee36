import { ExpectedFailure } from "../../../shared/contract/result.ts";
import type { DocumentPage } from "../../../shared/domain/document.ts";
import type { HistoryEntry } from "../../../shared/domain/history.ts";
import { isHeld } from "../../../shared/domain/hold.ts";
import {
  type AnyRecord,
  type RecordInput,
  RecordInputSchema,
  type RecordKind,
} from "../../../shared/domain/record.ts";
import { scrubBackups } from "../library/backups.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import { checkpoint, inTransaction, withStoreErrors } from "../store/database.ts";
import { eraseRecord } from "../store/erase.ts";
import { addErasure } from "../store/erasures.ts";
import { setPages } from "../store/pages.ts";
import {
  createRecord,
  fieldsOf,
  listTrashed,
  numberOf,
  replaceRecord,
  requireRecord,
  setTrashed,
  tieOpenMentions,
} from "../store/records.ts";
import { parseInput } from "./dispatch-input.ts";
import { rememberCorrections } from "./import-corrections.ts";
import { indexRecord } from "./library-index.ts";
import { today } from "./today.ts";

/** What one transaction changed, for the windows to hear about once it is committed. */
export type ChangedRecords = Map<string, RecordKind>;

/**
 * Runs a use case that changes the library: one transaction over records and index, then one
 * event. An error undoes all of it.
 *
 * @throws {ExpectedFailure} `library/read-only`, `library/disk-full` …
 */
export function changeLibrary<T>(library: OpenLibrary, work: (changed: ChangedRecords) => T): T {
  if (library.readOnly) throw new ExpectedFailure("library/read-only");
  const changed: ChangedRecords = new Map();
  const result = inTransaction(library.db, () => work(changed));
  if (!library.db.inTransaction) mergeIfLarge(library);
  if (changed.size > 0) {
    const kinds = [...new Set(changed.values())];
    library.emit({ event: "recordsChanged", ids: [...changed.keys()], kinds });
  }
  return result;
}

/** What was changed is safe by now: should this fail, the next change tries it again. */
function mergeIfLarge(library: OpenLibrary): void {
  try {
    withStoreErrors(() => library.index.mergeIfLarge());
  } catch (error) {
    if (!(error instanceof ExpectedFailure)) throw error;
  }
}

export interface NewRecord {
  input: RecordInput;
  /** Text of a document by page. */
  pages?: readonly DocumentPage[];
  /** Given when something already refers to it. */
  id?: string;
  action?: HistoryEntry["action"];
}

/** Adds a record with its pages and index entries, inside `changeLibrary`. */
export function addRecord(
  library: OpenLibrary,
  changed: ChangedRecords,
  { input, pages, id, action = "create" }: NewRecord,
): AnyRecord {
  const record = createRecord(library.db, input, { author: library.author, action }, id);
  if (pages) setPages(library.db, numberOf(library.db, record.id), pages);
  afterWrite(library, changed, record, pages);
  return record;
}

/**
 * Gives a record other fields, inside `changeLibrary`.
 *
 * @param pages the document's new text; without it the text stays
 */
export function rewriteRecord(
  library: OpenLibrary,
  changed: ChangedRecords,
  id: string,
  input: RecordInput,
  action: HistoryEntry["action"],
  pages?: readonly DocumentPage[],
): AnyRecord {
  const record = replaceRecord(library.db, id, input, { author: library.author, action });
  if (pages) setPages(library.db, numberOf(library.db, id), pages);
  afterWrite(library, changed, record, pages);
  return record;
}

function afterWrite(
  library: OpenLibrary,
  changed: ChangedRecords,
  record: AnyRecord,
  pages: readonly DocumentPage[] | undefined,
): void {
  indexRecord(library, record.id, { record, pages });
  changed.set(record.id, record.kind);
  for (const id of tieOpenMentions(library.db, record)) {
    indexRecord(library, id);
    changed.set(id, requireRecord(library.db, id).kind);
  }
}

/**
 * Sets single fields of a record; what a person sets counts as confirmed.
 *
 * @throws {ExpectedFailure} `record/not-found`, `record/changed-meanwhile`, `record/wrong-kind`,
 *   `contract/invalid-input`
 */
export function updateRecord(
  library: OpenLibrary,
  request: { id: string; revision: number; changes: Record<string, unknown> },
): AnyRecord {
  return changeLibrary(library, (changed) => {
    const current = requireRecord(library.db, request.id);
    if (current.revision !== request.revision) {
      throw new ExpectedFailure("record/changed-meanwhile", `revision ${current.revision}`);
    }
    const input = withChanges(current, request.changes);
    rememberCorrections(library, current, input, Object.keys(request.changes));
    return rewriteRecord(library, changed, request.id, input, "update");
  });
}

function withChanges(current: AnyRecord, changes: Record<string, unknown>): RecordInput {
  const fields = fieldsOf(current);
  if ("kind" in changes && changes.kind !== current.kind) {
    throw new ExpectedFailure("record/wrong-kind", "the kind of a record stays");
  }
  for (const field of Object.keys(changes)) {
    if (!Object.hasOwn(fields, field)) {
      throw new ExpectedFailure("contract/invalid-input", `unknown field ${field.slice(0, 100)}`);
    }
  }
  const input = parseInput(RecordInputSchema, { ...fields, ...changes });
  return { ...input, fieldOrigins: confirmed(input.fieldOrigins, Object.keys(changes)) };
}

/** Marks fields as confirmed by a person; an empty list means every field. */
export function confirmFields(
  library: OpenLibrary,
  request: { id: string; fields: readonly string[] },
): AnyRecord {
  return changeLibrary(library, (changed) => {
    const fields = fieldsOf(requireRecord(library.db, request.id));
    const names = request.fields.length > 0 ? request.fields : Object.keys(fields.fieldOrigins);
    const input = { ...fields, fieldOrigins: confirmed(fields.fieldOrigins, names) };
    return rewriteRecord(library, changed, request.id, input, "confirm");
  });
}

function confirmed(
  origins: RecordInput["fieldOrigins"],
  names: readonly string[],
): RecordInput["fieldOrigins"] {
  const sure = new Set(names);
  return Object.fromEntries(
    Object.entries(origins).map(([field, origin]) => [
      field,
      sure.has(field) ? { ...origin, confirmed: true } : origin,
    ]),
  );
}

/** Moves a record into the trash, where no search finds it, or out of it. */
export function trashRecord(library: OpenLibrary, id: string, trashed: boolean): AnyRecord {
  return changeLibrary(library, (changed) => {
    const record = setTrashed(library.db, id, trashed, library.author);
    indexRecord(library, id);
    changed.set(id, record.kind);
    return record;
  });
}

/**
 * Deletes a record for good: out of the records that mention it, history, index, stored files and
 * backups, down to the bytes of the files.
 *
 * @throws {ExpectedFailure} `record/not-found`, `record/on-hold`, `library/read-only`
 */
export async function eraseForGood(
  library: OpenLibrary,
  id: string,
  options: { redactTexts?: boolean } = {},
): Promise<void> {
  const { unusedFiles, names } = changeLibrary(library, (changed) => {
    const record = requireRecord(library.db, id);
    if (isHeld(record, today())) throw new ExpectedFailure("record/on-hold", id);
    const { kind } = record;
    const erasure = eraseRecord(library.db, id, options);
    const changedRecords = erasure.changedIds.length;
    addErasure(library.db, { id, kind, author: library.author, changedRecords });
    library.index.remove(id);
    changed.set(id, kind);
    for (const other of erasure.changedIds) {
      indexRecord(library, other);
      changed.set(other, requireRecord(library.db, other).kind);
    }
    return erasure;
  });
  library.index.forgetErased();
  checkpoint(library.db);
  for (const hash of unusedFiles) await library.files.remove(hash);
  scrubBackups(library.path, id, { ...options, names });
}

/** Deletes everything in the trash for good but what is on hold; answers what that was. */
export async function emptyTrash(
  library: OpenLibrary,
): Promise<{ erasedIds: string[]; heldIds: string[] }> {
  const ids = listTrashed(library.db);
  const heldIds = ids.filter((id) => isHeld(requireRecord(library.db, id), today()));
  const erasedIds = ids.filter((id) => !heldIds.includes(id));
  for (const id of erasedIds) await eraseForGood(library, id);
  return { erasedIds, heldIds };
}
