import type { MERGING_METHODS } from "../../../shared/contract/methods/merging.ts";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import { longerHold } from "../../../shared/domain/hold.ts";
import {
  type AnyRecord,
  type RecordInput,
  RecordInputSchema,
  titleOf,
} from "../../../shared/domain/record.ts";
import { referencesOf } from "../../../shared/domain/relation.ts";
import { mapTexts, mentionToken, replaceMentions } from "../../../shared/text/mentions.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import { listHistory } from "../store/history.ts";
import {
  addDistinctPair,
  addMerge,
  listMentioning,
  listMergesInto,
  type MovedMentions,
  moveFreeLinks,
  moveLinksBack,
  removeDistinctPair,
  requireMerge,
  setMergeUndone,
} from "../store/merges.ts";
import { listSummaries } from "../store/record-list.ts";
import { fieldsOf, getRecord, requireRecord, setTrashed } from "../store/records.ts";
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
    tellApart(library, a, b, addDistinctPair);
    return {};
  },
  "duplicates.restore": (library, { a, b }) => {
    tellApart(library, a, b, removeDistinctPair);
    return {};
  },
  "records.mergePreview": ({ db }, { kept, other, takeFromOther, keepOwn }) => {
    const into = requireRecord(db, kept);
    const from = requireRecord(db, other);
    if (into.kind !== from.kind) throw new ExpectedFailure("record/wrong-kind", from.kind);
    const choice = { takeFromOther: new Set(takeFromOther), keepOwn: new Set(keepOwn) };
    const relinked = listMentioning(db, other).filter((id) => id !== kept && id !== other);
    return {
      fields: { ...mergeFields(fieldsOf(into), fieldsOf(from), choice) },
      relinked: listSummaries(db, relinked),
    };
  },
  "records.merge": (library, request) => mergeRecords(library, request),
  "merges.of": ({ db }, { id }) => ({ merges: listMergesInto(db, id) }),
  "records.unmerge": (library, { mergeId }) => ({ record: unmergeRecords(library, mergeId) }),
  "records.revert": (library, request) => ({ record: revertChange(library, request) }),
};

/** Every window's list of pairs hears about it. */
function tellApart(
  library: OpenLibrary,
  a: string,
  b: string,
  change: typeof addDistinctPair,
): void {
  changeLibrary(library, (changed) => {
    for (const id of [a, b]) changed.set(id, requireRecord(library.db, id).kind);
    change(library.db, a, b);
  });
}

interface MergeRequest {
  kept: string;
  keptRevision: number;
  other: string;
  otherRevision: number;
  takeFromOther: readonly string[];
  keepOwn: readonly string[];
}

/** Fields that somebody decided about; the rest is joined or filled. */
interface FieldChoice {
  takeFromOther: ReadonlySet<string>;
  keepOwn: ReadonlySet<string>;
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
    const after = mergeFields(before, fieldsOf(other), {
      takeFromOther: new Set(request.takeFromOther),
      keepOwn: new Set(request.keepOwn),
    });
    rewriteRecord(library, changed, kept.id, retarget(after, other.id, kept.id).fields, "update");
    const moved = moveMentions(library, changed, other.id, kept.id);
    const movedLinks = moveFreeLinks(library.db, other.id, kept.id);
    setTrashed(library.db, other.id, true, library.author);
    indexRecord(library, other.id);
    changed.set(other.id, other.kind);
    const record = requireRecord(library.db, kept.id);
    const mergeId = addMerge(library.db, {
      keptId: kept.id,
      otherId: other.id,
      before,
      after: fieldsOf(record),
      moved: [...moved, ...movedLinks],
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
    for (const { id, names, links } of merge.moved) {
      if (!getRecord(library.db, id)) continue;
      if (links) moveLinksBack(library.db, merge, id, links);
      if (names.length === 0) continue;
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

interface Reversal {
  id: string;
  historyId: number;
  fields: readonly string[];
  revision: number | null;
}

/**
 * Takes one change of a record's history back; the taking back is a change of its own.
 *
 * @throws {ExpectedFailure} `record/not-found`, `record/changed-meanwhile`
 */
function revertChange(library: OpenLibrary, request: Reversal): AnyRecord {
  const { id, historyId, revision } = request;
  return changeLibrary(library, (changed) => {
    const record = requireRecord(library.db, id);
    if (revision !== null && revision !== record.revision) {
      throw new ExpectedFailure("record/changed-meanwhile", `revision ${record.revision}`);
    }
    const entry = listHistory(library.db, id).find((found) => found.id === historyId);
    if (!entry) throw new ExpectedFailure("record/not-found", `history ${historyId}`);
    const wanted = new Set(request.fields);
    const before = Object.fromEntries(
      Object.entries(entry.before).filter(([field]) => wanted.size === 0 || wanted.has(field)),
    );
    const fields = parseInput(RecordInputSchema, { ...fieldsOf(record), ...before });
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
function mergeFields(kept: RecordInput, other: RecordInput, choice: FieldChoice): RecordInput {
  const merged: Record<string, unknown> = { ...kept };
  for (const [field, value] of Object.entries(other)) {
    if (field === "kind" || field === "externalId") continue;
    const own = merged[field];
    if (choice.keepOwn.has(field)) continue;
    if (choice.takeFromOther.has(field)) merged[field] = value;
    else if (Array.isArray(own) && Array.isArray(value)) merged[field] = joinLists(own, value);
    else if (isEmpty(own)) merged[field] = value;
    else if (field === "extra" || field === "fieldOrigins") {
      merged[field] = { ...(value as object), ...(own as object) };
    }
  }
  if (Array.isArray(merged.aliases)) {
    const name = String(merged.name);
    const spellings = [titleOf(kept), titleOf(other)].filter((found) => found !== name);
    merged.aliases = joinLists(merged.aliases, spellings).filter((found) => found !== name);
  }
  return parseInput(RecordInputSchema, { ...merged, ...longerHold(kept, other) });
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
  const names: string[] = [];
  const copy = mapTexts(fields, (text) =>
    replaceMentions(text, (mention) => {
      if (mention.id !== from || (onlyNames && !onlyNames.has(mention.name))) {
        return mentionToken(mention);
      }
      names.push(mention.name);
      return mentionToken({ id: to, name: mention.name });
    }),
  );
  for (const { reference } of referencesOf(copy)) {
    if (reference.id !== from || (onlyNames && !onlyNames.has(reference.name))) continue;
    reference.id = to;
    names.push(reference.name);
  }
  return { fields: copy, names };
}
