import type { MERGING_METHODS } from "../../../shared/contract/methods/merging.ts";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import {
  type AnyRecord,
  type RecordInput,
  RecordInputSchema,
  titleOf,
} from "../../../shared/domain/record.ts";
import { referencesOf } from "../../../shared/domain/relation.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import { listHistory } from "../store/history.ts";
import {
  addDistinctPair,
  addMerge,
  listMentioning,
  type MovedMentions,
  moveFreeLinks,
  requireMerge,
  setMergeUndone,
} from "../store/merges.ts";
import { fieldsOf, requireRecord, setTrashed } from "../store/records.ts";
import { parseInput } from "./dispatch-input.ts";
import { findDuplicates, findLike } from "./duplicates.ts";
import type { HandlersFor } from "./handler.ts";
import { indexRecord } from "./library-index.ts";
import { type ChangedRecords, changeLibrary, rewriteRecord } from "./records-write.ts";

/** More nobody works through in one sitting; the rest follows when these are done. */
const SHOWN_PAIRS = 500;

export const mergingHandlers: HandlersFor<typeof MERGING_METHODS, OpenLibrary> = {
  "duplicates.list": ({ db }) => {
    const pairs = findDuplicates(db);
    return { pairs: pairs.slice(0, SHOWN_PAIRS), total: pairs.length };
  },
  "duplicates.of": ({ db }, { kind, fields }) => ({
    candidates: findLike(db, { ...fields, kind }, typeof fields.id === "string" ? fields.id : null),
  }),
  "duplicates.dismiss": (library, { a, b }) => {
    changeLibrary(library, () => addDistinctPair(library.db, a, b));
    return {};
  },
  "records.merge": (library, request) => mergeRecords(library, request),
  "records.unmerge": (library, { mergeId }) => ({ record: unmergeRecords(library, mergeId) }),
  "records.revert": (library, { id, historyId }) => ({
    record: revertChange(library, id, historyId),
  }),
};

interface MergeRequest {
  kept: string;
  keptRevision: number;
  other: string;
  otherRevision: number;
  takeFromOther: readonly string[];
}

/**
 * Makes one record of two in one transaction: the kept one takes over fields, spellings and
 * everything that pointed to the other one, which goes to the trash.
 *
 * @throws {ExpectedFailure} `record/changed-meanwhile`, `record/wrong-kind`, `record/not-found`
 */
function mergeRecords(
  library: OpenLibrary,
  request: MergeRequest,
): { record: AnyRecord; mergeId: number } {
  return changeLibrary(library, (changed) => {
    const kept = requireAt(library, request.kept, request.keptRevision);
    const other = requireAt(library, request.other, request.otherRevision);
    if (kept.id === other.id) throw new ExpectedFailure("contract/invalid-input", "one record");
    if (kept.kind !== other.kind) throw new ExpectedFailure("record/wrong-kind", other.kind);
    const before = fieldsOf(kept);
    const after = mergeFields(before, fieldsOf(other), new Set(request.takeFromOther));
    rewriteRecord(library, changed, kept.id, retarget(after, other.id, kept.id).fields, "update");
    const moved = moveMentions(library, changed, other.id, kept.id);
    moveFreeLinks(library.db, other.id, kept.id);
    setTrashed(library.db, other.id, true, library.author);
    indexRecord(library, other.id);
    changed.set(other.id, other.kind);
    const record = requireRecord(library.db, kept.id);
    const mergeId = addMerge(library.db, {
      keptId: kept.id,
      otherId: other.id,
      before,
      after: fieldsOf(record),
      moved,
    });
    return { record, mergeId };
  });
}

/**
 * Takes a merge back. Fields of the kept record that somebody has changed since stay as they are.
 *
 * @throws {ExpectedFailure} `record/not-found` when it was taken back before
 */
function unmergeRecords(library: OpenLibrary, mergeId: number): AnyRecord {
  return changeLibrary(library, (changed) => {
    const merge = requireMerge(library.db, mergeId);
    const current: Record<string, unknown> = {
      ...fieldsOf(requireRecord(library.db, merge.keptId)),
    };
    const after: Record<string, unknown> = { ...merge.after };
    for (const [field, value] of Object.entries(merge.before)) {
      if (JSON.stringify(current[field]) === JSON.stringify(after[field])) current[field] = value;
    }
    setTrashed(library.db, merge.otherId, false, library.author);
    const fields = parseInput(RecordInputSchema, current);
    const record = rewriteRecord(library, changed, merge.keptId, fields, "update");
    for (const { id, names } of merge.moved) {
      const mention = requireRecord(library.db, id);
      const back = retarget(fieldsOf(mention), merge.keptId, merge.otherId, new Set(names));
      rewriteRecord(library, changed, id, back.fields, "update");
    }
    indexRecord(library, merge.otherId);
    changed.set(merge.otherId, record.kind);
    setMergeUndone(library.db, mergeId);
    return record;
  });
}

/** Takes one change of a record's history back; the taking back is a change of its own. */
function revertChange(library: OpenLibrary, id: string, historyId: number): AnyRecord {
  return changeLibrary(library, (changed) => {
    const record = requireRecord(library.db, id);
    const entry = listHistory(library.db, id).find((found) => found.id === historyId);
    if (!entry) throw new ExpectedFailure("record/not-found", `history ${historyId}`);
    const fields = parseInput(RecordInputSchema, { ...fieldsOf(record), ...entry.before });
    return rewriteRecord(library, changed, id, fields, "update");
  });
}

function requireAt(library: OpenLibrary, id: string, revision: number): AnyRecord {
  const record = requireRecord(library.db, id);
  if (record.revision !== revision || record.trashedAt !== null) {
    throw new ExpectedFailure("record/changed-meanwhile", `revision ${record.revision}`);
  }
  return record;
}

/** Lists are joined, empty fields filled, the other's names kept as spellings. */
function mergeFields(
  kept: RecordInput,
  other: RecordInput,
  takeFromOther: ReadonlySet<string>,
): RecordInput {
  const merged: Record<string, unknown> = { ...kept };
  for (const [field, value] of Object.entries(other)) {
    if (field === "kind" || field === "externalId") continue;
    const own = merged[field];
    if (takeFromOther.has(field)) merged[field] = value;
    else if (Array.isArray(own) && Array.isArray(value)) merged[field] = joinLists(own, value);
    else if (isEmpty(own)) merged[field] = value;
  }
  if (Array.isArray(merged.aliases)) {
    const name = String(merged.name);
    const spellings = [titleOf(kept), titleOf(other)].filter((found) => found !== name);
    merged.aliases = joinLists(merged.aliases, spellings).filter((found) => found !== name);
  }
  return parseInput(RecordInputSchema, merged);
}

function joinLists(a: readonly unknown[], b: readonly unknown[]): unknown[] {
  const known = new Set(a.map((item) => JSON.stringify(item)));
  return [...a, ...b.filter((item) => !known.has(JSON.stringify(item)))];
}

function isEmpty(value: unknown): boolean {
  if (value === "" || value === null || value === undefined) return true;
  return typeof value === "object" && Object.values(value).every(isEmpty);
}

/** Leads every mention of `from` to `to`, in whatever record it stands. */
function moveMentions(
  library: OpenLibrary,
  changed: ChangedRecords,
  from: string,
  to: string,
): MovedMentions[] {
  const moved: MovedMentions[] = [];
  for (const id of listMentioning(library.db, from)) {
    if (id === to || id === from) continue;
    const { fields, names } = retarget(fieldsOf(requireRecord(library.db, id)), from, to);
    if (names.length === 0) continue;
    rewriteRecord(library, changed, id, fields, "update");
    moved.push({ id, names });
  }
  return moved;
}

/** @param onlyNames when given, mentions by other names stay */
function retarget(
  fields: RecordInput,
  from: string,
  to: string,
  onlyNames?: ReadonlySet<string>,
): { fields: RecordInput; names: string[] } {
  const copy = structuredClone(fields);
  const names: string[] = [];
  for (const { reference } of referencesOf(copy)) {
    if (reference.id !== from || (onlyNames && !onlyNames.has(reference.name))) continue;
    reference.id = to;
    names.push(reference.name);
  }
  return { fields: copy, names };
}
