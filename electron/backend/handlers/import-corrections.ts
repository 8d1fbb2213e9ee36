import { createHash } from "node:crypto";
import type { FieldOrigin } from "../../../shared/domain/field-origin.ts";
import type { AnyRecord, RecordInput } from "../../../shared/domain/record.ts";
import { compactText } from "../../../shared/text/name-key.ts";
import type { Proposal } from "../import/extract/proposal.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import { addCorrection, findCorrection, removeCorrection } from "../store/import-memory.ts";
import { fieldsOf, getRecord } from "../store/records.ts";

/** Fields whose value is a list of names or terms, each of which can be right or wrong alone. */
const LISTS = new Set([
  "organisers",
  "cooperationPartners",
  "municipalities",
  "foundations",
  "otherPartners",
  "contactPersons",
  "fieldsOfAction",
  "educationPhases",
  "targetGroups",
]);
/** Single values that are wrong wherever they come up again. */
const SINGLES = new Set(["title", "motto", "series", "venue"]);
/** Values that may well be right elsewhere: wrong only when read from the same words. */
const BY_PASSAGE = new Set(["format", "start", "end", "when", "place", "runningTime"]);
/** Characters from which a passage is more than the value itself. */
const TELLING_PASSAGE = 40;

/**
 * Remembers which proposed values a person replaced, so that they are not proposed again in this
 * library. Call it with the record before and after, inside the same transaction.
 */
export function rememberCorrections(
  library: OpenLibrary,
  before: AnyRecord,
  after: RecordInput,
  changedFields: readonly string[],
): void {
  const old: Record<string, unknown> = { ...before };
  const fresh: Record<string, unknown> = { ...after };
  for (const field of changedFields) {
    const origin = before.fieldOrigins[field];
    if (!origin) continue;
    const isList = LISTS.has(field);
    const key = keyFor(field, origin.passage);
    if (!key) continue;
    const kept = new Set(valuesOf(fresh[field], isList).map(key));
    for (const proposed of kept) removeCorrection(library.db, before.kind, field, proposed);
    for (const value of valuesOf(old[field], isList)) {
      const proposed = key(value);
      if (kept.has(proposed)) continue;
      addCorrection(library.db, { kind: before.kind, field, proposed, recordId: before.id });
    }
  }
}

/** The proposal without what people have said is wrong; their own answer takes its place. */
export function applyCorrections(library: OpenLibrary, proposal: Proposal): Proposal {
  const draft: Record<string, unknown> = { ...proposal.draft };
  const origins = { ...proposal.origins };
  const dropped = new Set<string>();
  for (const [field, origin] of Object.entries(proposal.origins)) {
    if (LISTS.has(field)) {
      const list = draft[field] as unknown[];
      const kept = list.filter((value) => !isCorrected(library, proposal.kind, field, value, ""));
      if (kept.length === list.length) continue;
      for (const value of list) if (!kept.includes(value)) dropped.add(nameOf(value));
      draft[field] = kept;
      if (kept.length === 0) delete origins[field];
    } else if (keyFor(field, origin.passage)) {
      const answer = betterValue(library, proposal.kind, field, draft[field], origin);
      if (!answer) continue;
      if (answer.value === undefined && field === "title") continue;
      draft[field] = answer.value ?? emptyLike(draft[field]);
      if (answer.value === undefined) delete origins[field];
      else origins[field] = { ...origin, ...answer.origin };
    }
  }
  if (dropped.size === 0 && draft === proposal.draft) return proposal;
  const remaining = new Set<string>();
  for (const field of LISTS) {
    for (const value of (draft[field] as unknown[] | undefined) ?? []) remaining.add(nameOf(value));
  }
  const isGone = (name: string) => dropped.has(name) && !remaining.has(name);
  return {
    ...proposal,
    draft,
    origins,
    organisations: proposal.organisations.filter(({ name }) => !isGone(name)),
    persons: proposal.persons.filter(({ mention }) => !isGone(mention)),
  } as Proposal;
}

/** What to propose instead of a value that was replaced elsewhere; null when it was not. */
function betterValue(
  library: OpenLibrary,
  kind: string,
  field: string,
  value: unknown,
  origin: FieldOrigin,
): { value?: unknown; origin: Partial<FieldOrigin> } | null {
  const key = keyFor(field, origin.passage);
  const correctedIn = key && findCorrection(library.db, kind, field, key(value));
  if (!correctedIn) return null;
  const alternative = origin.alternatives.find(
    (other) => !isCorrected(library, kind, field, other.value, other.passage),
  );
  if (alternative) {
    const alternatives = origin.alternatives.filter((other) => other !== alternative);
    return { value: alternative.value, origin: { passage: alternative.passage, alternatives } };
  }
  const record = getRecord(library.db, correctedIn);
  const answer = record ? { ...fieldsOf(record) } : {};
  const own = (answer as Record<string, unknown>)[field];
  // A title belongs to one record; what is a spelling elsewhere may be one here.
  if (field === "title" || isEmpty(own) || record?.trashedAt) return { origin: {} };
  return { value: own, origin: {} };
}

function isCorrected(
  library: OpenLibrary,
  kind: string,
  field: string,
  value: unknown,
  passage: string,
): boolean {
  const key = keyFor(field, passage);
  return key !== null && findCorrection(library.db, kind, field, key(value)) !== null;
}

/** How the values of a field are told apart; null for a field that is not learned. */
function keyFor(field: string, passage: string): ((value: unknown) => string) | null {
  if (LISTS.has(field) || SINGLES.has(field)) return (value) => keyOf(value, "");
  if (!BY_PASSAGE.has(field) || passage.length < TELLING_PASSAGE) return null;
  return (value) => keyOf(value, passage);
}

function valuesOf(value: unknown, isList: boolean): unknown[] {
  if (isList) return Array.isArray(value) ? value : [];
  return isEmpty(value) ? [] : [value];
}

function nameOf(value: unknown): string {
  return typeof value === "object" && value !== null && "name" in value
    ? String(value.name)
    : String(value);
}

/** A hash of the value's words: the same for spellings, and telling nothing by itself. */
function keyOf(value: unknown, passage: string): string {
  let text = typeof value === "string" ? value : nameOf(value);
  if (typeof value === "object" && value !== null && "address" in value) {
    const { address } = value as { address: Record<string, unknown> };
    text = `${text} ${address.street} ${address.city}`;
  }
  return createHash("sha256")
    .update(`${compactText(text)}|${compactText(passage)}`)
    .digest("hex");
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === "";
}

function emptyLike(value: unknown): unknown {
  if (typeof value === "string") return "";
  return typeof value === "object" && value !== null && "address" in value ? undefined : null;
}
