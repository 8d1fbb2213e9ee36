import { type PartialDate, PartialDateSchema } from "../../../../shared/domain/partial-date.ts";

/** The day in an ISO time, an HTTP date or a PDF date ("D:20180319120000+01'00'"), else null. */
export function partialDateOf(text: string): PartialDate | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  const pdf = /^(?:D:)?(\d{4})(\d{2})(\d{2})/.exec(text);
  const parts = iso ?? pdf;
  if (parts) return validDay(`${parts[1]}-${parts[2]}-${parts[3]}`);
  const time = /\d{1,2} \w{3} \d{4}/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? null : validDay(new Date(time).toISOString().slice(0, 10));
}

function validDay(day: string): PartialDate | null {
  return PartialDateSchema.safeParse(day).success ? day : null;
}
