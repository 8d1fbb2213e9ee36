import { type PartialDate, PartialDateSchema } from "./partial-date.ts";
import { LineSchema } from "./text-field.ts";

/**
 * A hold ("Aufbewahren bis …, weil …"): for as long as there is a reason and the day has not passed,
 * a record may be trashed but not deleted for good. Without a day it holds until it is lifted.
 */
export const HOLD_FIELDS = {
  holdReason: LineSchema,
  holdUntil: PartialDateSchema.nullable().default(null),
};

export interface Hold {
  holdReason: string;
  holdUntil: PartialDate | null;
}

/** @param today YYYY-MM-DD; the day, month or year that a hold names still belongs to it */
export function isHeld({ holdReason, holdUntil }: Hold, today: string): boolean {
  if (holdReason === "") return false;
  return holdUntil === null || holdUntil.slice(0, 10) >= today.slice(0, holdUntil.length);
}

/** The hold of a record that was two: whichever lasts longer. */
export function longerHold(one: Hold, other: Hold): Hold {
  if (one.holdReason === "" || other.holdReason === "") {
    const { holdReason, holdUntil } = one.holdReason === "" ? other : one;
    return { holdReason, holdUntil };
  }
  const days = [one.holdUntil, other.holdUntil].flatMap((day) => day ?? []);
  // "2030" lasts longer than "2030-05".
  const [longest = null] = days.sort((a, b) => (`${a}~` < `${b}~` ? 1 : -1));
  return { holdReason: one.holdReason, holdUntil: days.length === 2 ? longest : null };
}
