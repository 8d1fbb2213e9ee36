/** Average length of a month in days, for "no contact for six months". */
const DAYS_PER_MONTH = 30.4;

/** Statuses (by code) in which nobody is expected to call: not begun, at rest, over. */
const MAY_BE_SILENT: ReadonlySet<string> = new Set(["idea", "resting", "ended"]);

/** After how many months without contact a partnership is worth a call, unless another is chosen. */
export const SILENT_AFTER_MONTHS = 6;

/**
 * Whether a partnership should have been heard of again: in a status in which people talk, and
 * without contact for more than `months`, or without any contact ever.
 *
 * @param statusCode code of the status term; null for a term of the user's own or none
 * @param silentDays whole days since the last contact; null when there never was one
 */
export function isSilent(
  partnership: { statusCode: string | null; silentDays: number | null },
  months: number,
): boolean {
  if (partnership.statusCode !== null && MAY_BE_SILENT.has(partnership.statusCode)) return false;
  return partnership.silentDays === null || partnership.silentDays > months * DAYS_PER_MONTH;
}
