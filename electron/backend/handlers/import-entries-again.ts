import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { FieldOrigin } from "../../../shared/domain/field-origin.ts";
import type { ContactOrEvent, ContainedEntry } from "../import/read-document.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import { addImportChanges, latestHistoryEntry } from "../store/import-memory.ts";
import {
  addImportItems,
  createImportBatch,
  type ImportItemChange,
  setImportBatchState,
  updateImportItem,
} from "../store/imports.ts";
import { unconfirmedFieldsOf } from "../store/record-columns.ts";
import { fieldsOf, requireRecord } from "../store/records.ts";
import {
  fillEmptyFields,
  findKnown,
  isEmpty,
  NOT_READ,
  storeEntry,
  withOrigins,
} from "./import-entries.ts";
import { type ChangedRecords, rewriteRecord } from "./records-write.ts";

const MOST_ALTERNATIVES = 20;

/**
 * Cards or appointments of a file that has changed: those that were added become records, what the file
 * says otherwise than before is offered beside what the record says. Those the file holds no longer stay,
 * and what a person deleted does not come back.
 *
 * @param before what the file held when it was read last
 * @returns the batch that lists what came of it, or null when nothing in the file is different
 */
export function storeEntriesAgain(
  library: OpenLibrary,
  changed: ChangedRecords,
  document: { id: string; fileName: string },
  entries: { before: readonly ContainedEntry[]; now: readonly ContainedEntry[] },
): string | null {
  const since = latestHistoryEntry(library.db);
  const lines: { name: string; change: ImportItemChange }[] = [];
  for (const entry of entries.now) {
    const old = earlierOf(entry, entries.before);
    if (old && isDeepStrictEqual(old.content, entry.content)) continue;
    const change =
      old && "input" in old.content && "input" in entry.content
        ? offerChanges(library, changed, document.id, old.content.input, entry)
        : storeEntry(library, changed, entry, document.id);
    if (change) lines.push({ name: entry.name, change });
  }
  if (lines.length === 0) return null;
  const batchId = randomUUID();
  createImportBatch(library.db, batchId, [document.fileName]);
  updateImportItem(library.db, batchId, 1, { state: "known", recordId: document.id });
  const names = lines.map(({ name }) => name);
  const first = addImportItems(library.db, batchId, names, 1);
  for (const [at, { change }] of lines.entries())
    updateImportItem(library.db, batchId, first + at, change);
  addImportChanges(library.db, batchId, since);
  setImportBatchState(library.db, batchId, "finished");
  return batchId;
}

/** The same card in the file as it was: by its own name for it, else by the name it shows. */
function earlierOf(
  entry: ContainedEntry,
  before: readonly ContainedEntry[],
): ContainedEntry | undefined {
  const byUid = entry.uid ? before.find(({ uid }) => uid === entry.uid) : undefined;
  return byUid ?? before.find(({ name, uid }) => name === entry.name && (!uid || !entry.uid));
}

/** Null when the record is gone or means somebody else by now: a person wanted it so. */
function offerChanges(
  library: OpenLibrary,
  changed: ChangedRecords,
  documentId: string,
  before: ContactOrEvent,
  entry: ContainedEntry,
): ImportItemChange | null {
  if (!("input" in entry.content)) return null;
  const input = withOrigins(entry.content.input, entry.passage, documentId);
  const id = findKnown(library, before) ?? findKnown(library, input);
  if (!id) return null;
  fillEmptyFields(library, changed, id, input);
  const known = fieldsOf(requireRecord(library.db, id));
  if (known.kind !== input.kind) return null;
  const fields = known as unknown as Record<string, unknown>;
  const old = before as unknown as Record<string, unknown>;
  const origins = { ...known.fieldOrigins };
  let isOffered = false;
  for (const [field, value] of Object.entries(input)) {
    const origin = input.fieldOrigins[field];
    if (NOT_READ.has(field) || !origin || isEmpty(value)) continue;
    const isNews = !isDeepStrictEqual(bare(value), bare(old[field]));
    if (!isNews || isDeepStrictEqual(bare(value), bare(fields[field]))) continue;
    origins[field] = withAlternative(origins[field], value, origin);
    isOffered = true;
  }
  if (isOffered)
    rewriteRecord(
      library,
      changed,
      id,
      { ...fields, fieldOrigins: origins } as unknown as ContactOrEvent,
      "import",
    );
  const unconfirmedFields = unconfirmedFieldsOf(requireRecord(library.db, id)).length;
  return { state: "known", recordId: id, unconfirmedFields };
}

/** References without what they are tied to, which no file says. */
function bare(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null, (key, part) => (key === "id" ? null : part)));
}

/** A field waits for a person again, with the value of the file beside its own. */
function withAlternative(
  own: FieldOrigin | undefined,
  value: unknown,
  origin: FieldOrigin,
): FieldOrigin {
  const others = (own?.alternatives ?? []).filter(
    (other) => !isDeepStrictEqual(other.value, value),
  );
  const alternative = { value, passage: origin.passage, reason: "changed file" };
  return {
    ...(own ?? { ...origin, passage: "", documentId: null }),
    confirmed: false,
    alternatives: [alternative, ...others].slice(0, MOST_ALTERNATIVES),
  };
}
