import type { RecordInput } from "../../../../shared/domain/record.ts";
import { nameKeys } from "../../../../shared/text/name-key.ts";
import type { RowProblem } from "./read-row.ts";

/** What a row comes to: a record to make, one to change, or one that says the same already. */
export interface PlannedRecord {
  /** Rows as a spreadsheet counts them, from 1. */
  rows: number[];
  state: "new" | "changed" | "same";
  /** The record it means, or null for a new one. */
  recordId: string | null;
  input: RecordInput;
  /** Fields that the rows fill. */
  fields: string[];
}

export interface RowFailure {
  row: number;
  problem: RowProblem;
  value: string;
}

/** Fields of an earlier value stay; what a row says replaces single values and joins lists. */
export function joinFields(
  known: RecordInput,
  input: RecordInput,
  fields: readonly string[],
): RecordInput {
  const joined: Record<string, unknown> = { ...known };
  const fresh: Record<string, unknown> = { ...input };
  for (const field of fields) joined[field] = joinValue(joined[field], fresh[field]);
  joined.externalId ??= input.externalId;
  return joined as RecordInput;
}

function joinValue(old: unknown, fresh: unknown): unknown {
  if (Array.isArray(old) && Array.isArray(fresh)) {
    const known = new Set(old.flatMap(keysOf));
    return [...old, ...fresh.filter((one) => !keysOf(one).some((key) => known.has(key)))];
  }
  if (isPlainObject(old) && isPlainObject(fresh)) {
    const joined: Record<string, unknown> = { ...old };
    for (const [key, value] of Object.entries(fresh)) {
      if (value === "" || value === null) continue;
      joined[key] = isPlainObject(value) ? joinValue(joined[key], value) : value;
    }
    return joined;
  }
  return fresh === "" || fresh === null || fresh === undefined ? old : fresh;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** By what entries of a list are the same: names by their spellings, sums by all they say. */
function keysOf(value: unknown): string[] {
  if (typeof value === "string") return nameKeys(value);
  if (!isPlainObject(value)) return [JSON.stringify(value)];
  const named = isPlainObject(value.organisation) ? value.organisation : value;
  return typeof named.name === "string" ? nameKeys(named.name) : [JSON.stringify(value)];
}

/** Whether a record would be another one with these fields. */
export function isChanged(known: RecordInput, next: RecordInput): boolean {
  const old: Record<string, unknown> = { ...known };
  return Object.entries(next).some(
    ([field, value]) => JSON.stringify(old[field]) !== JSON.stringify(value),
  );
}
