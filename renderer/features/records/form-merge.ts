import type { FormValues } from "./form-values.ts";
import { isSameValue } from "./same-value.ts";

/** A field that two people changed to different values since the form was opened. */
export interface FieldConflict {
  field: string;
  mine: unknown;
  theirs: unknown;
}

export interface Merge {
  /** Every change that only one side made, on top of what was there. */
  merged: FormValues;
  /** What a person has to decide; `merged` holds "mine" for these. */
  conflicts: FieldConflict[];
}

/**
 * Brings together what was typed here and what was saved elsewhere meanwhile, both starting from
 * `base`. A field changed on one side only takes that change; the others are for a person to decide.
 */
export function mergeForms(base: FormValues, mine: FormValues, theirs: FormValues): Merge {
  const merged: FormValues = {};
  const conflicts: FieldConflict[] = [];
  for (const field of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const iChanged = !isSameValue(base[field], mine[field]);
    const theyChanged = !isSameValue(base[field], theirs[field]);
    merged[field] = iChanged ? mine[field] : theirs[field];
    if (iChanged && theyChanged && !isSameValue(mine[field], theirs[field])) {
      conflicts.push({ field, mine: mine[field], theirs: theirs[field] });
    }
  }
  return { merged, conflicts };
}
