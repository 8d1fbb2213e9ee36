import { z } from "zod";

/**
 * A point in time as precise as it is known, in local time of the place (Germany):
 * `2018`, `2018-03`, `2018-03-19` or `2018-03-19T12:00`.
 * Being a prefix of an ISO 8601 string, it sorts as text.
 */
export const PartialDateSchema = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d)?)?)?$/)
  .refine(isOnTheCalendar);

export type PartialDate = z.infer<typeof PartialDateSchema>;

export type DatePrecision = "year" | "month" | "day" | "minute";

const PRECISION_BY_LENGTH: Record<number, DatePrecision> = {
  4: "year",
  7: "month",
  10: "day",
  16: "minute",
};

/** How precise a valid partial date is. */
export function precisionOf(date: PartialDate): DatePrecision {
  return PRECISION_BY_LENGTH[date.length] ?? "year";
}

/** Rejects the 30th of February, which the pattern alone lets through. */
function isOnTheCalendar(date: string): boolean {
  if (date.length < 10) return true;
  const day = date.slice(0, 10);
  const parsed = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day);
}
