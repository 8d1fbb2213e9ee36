import type { RecordInput } from "../../../shared/domain/record.ts";
import { ERASED_NAME } from "../../../shared/domain/reference.ts";
import { referencesOf } from "../../../shared/domain/relation.ts";
import { mapTexts, mentionToken, replaceMentions } from "../../../shared/text/mentions.ts";
import { nameKeys } from "../../../shared/text/name-key.ts";
import { prepared, type StoreDatabase } from "./database.ts";
import { findMentioned } from "./names.ts";

/**
 * A copy of the record whose references are tied where their names mean exactly one record, led on
 * where that record was merged into another, and loosened where it does not exist.
 *
 * @param ownId a record is never tied to itself by its own name
 */
export function tieReferences<T extends RecordInput>(
  db: StoreDatabase,
  record: T,
  ownId: string,
): { record: T; openKeys: string[] } {
  const merged = new Map<string, string | null>();
  const leadOn = (id: string) => {
    if (!merged.has(id)) merged.set(id, mergedInto(db, id));
    return merged.get(id) ?? id;
  };
  const tied = mapTexts(record, (text) =>
    replaceMentions(text, ({ id, name }) => mentionToken({ id: leadOn(id), name })),
  );
  const exists = prepared(db, "SELECT 1 FROM records WHERE id = ?");
  const openKeys: string[] = [];
  for (const { reference, relation } of referencesOf(tied)) {
    if (reference.id !== null) reference.id = leadOn(reference.id);
    if (reference.id !== null && exists.get(reference.id) !== undefined) continue;
    const found = findMentioned(db, reference.name, relation);
    reference.id = found === ownId ? null : found;
    if (reference.id === null) openKeys.push(...nameKeys(reference.name));
  }
  return { record: tied, openKeys };
}

/**
 * The record that a merged one, which lies in the trash, has become part of: a form that was open
 * while two records were merged still names the old one. Null for any other record.
 */
function mergedInto(db: StoreDatabase, id: string): string | null {
  const row = prepared<{ id: string; trashed: number }>(
    db,
    `SELECT k.id, k.trashed_at IS NOT NULL AS trashed FROM merges m
     JOIN records o ON o.number = m.other JOIN records k ON k.number = m.kept
     WHERE o.id = ? AND o.trashed_at IS NOT NULL AND m.undone_at IS NULL
     ORDER BY m.id DESC LIMIT 1`,
  ).get(id);
  if (!row) return null;
  return (row.trashed ? mergedInto(db, row.id) : null) ?? row.id;
}

/** What to do with the mentions of a record that is erased. */
export type MentionsOfErased = "keepName" | "dropName";

/**
 * A copy of any stored value without ties to the record `id`. With `dropName` the mentions go
 * altogether: out of lists with the entry they belong to, elsewhere as null. What was read from
 * `id` as a document loses its passage, which is that document's text.
 */
export function detachFrom(value: unknown, id: string, mentions: MentionsOfErased): unknown {
  if (Array.isArray(value)) {
    return value
      .filter((item) => mentions === "keepName" || !mentionsDirectly(item, id))
      .map((item) => detachFrom(item, id, mentions));
  }
  if (typeof value === "string") {
    return replaceMentions(value, (mention) => {
      if (mention.id !== id) return mentionToken(mention);
      return mentions === "keepName" ? mention.name : ERASED_NAME;
    });
  }
  if (!isObject(value)) return value;
  if (isReferenceTo(value, id)) return mentions === "keepName" ? { ...value, id: null } : null;
  const detached = Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, detachFrom(part, id, mentions)]),
  );
  if (detached.documentId === id) {
    detached.documentId = null;
    if ("passage" in detached) detached.passage = "";
    if ("alternatives" in detached) detached.alternatives = [];
    if ("fileName" in detached) detached.fileName = "";
  }
  return detached;
}

/** A reference to the record, or an entry around one (a role, a partner, an item of a list). */
function mentionsDirectly(item: unknown, id: string): boolean {
  if (!isObject(item)) return false;
  return isReferenceTo(item, id) || Object.values(item).some((part) => isReferenceTo(part, id));
}

function isReferenceTo(value: unknown, id: string): boolean {
  return isObject(value) && value.id === id && typeof value.name === "string";
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
