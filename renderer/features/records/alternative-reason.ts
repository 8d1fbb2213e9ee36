import type { TFunction } from "i18next";

/** The backend's own words for why it offers a value; what else stands there is from the document. */
const REASONS = {
  "other source": "otherSource",
  heading: "heading",
  "stands out in the head": "head",
  "in the head": "head",
  "labelled as date": "labelled",
  "with time": "withTime",
  "alone on its line": "alone",
  "beside a place": "besidePlace",
  "beside place or title": "besidePlace",
  "in the sentence about the event": "sentence",
  "without year": "withoutYear",
  "no day": "noDay",
  span: "span",
  caption: "caption",
  "something else's date": "otherDate",
  "labelled otherwise": "otherDate",
  "the letter's own date": "letterDate",
  "where and when it was written": "letterDate",
  "when it was published": "otherDate",
  "changed file": "changedFile",
} as const;

/** Why a value is offered, in the words of the screen. */
export function reasonText(reason: string, t: TFunction): string {
  const own = new Map<string, (typeof REASONS)[keyof typeof REASONS]>(Object.entries(REASONS));
  const parts = reason.split(", ").map((part) => {
    const key = own.get(part);
    return key ? t(`records.confirm.reason.${key}`) : part;
  });
  return [...new Set(parts)].join(", ");
}
