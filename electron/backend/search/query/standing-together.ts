import type { WordMark, WordMatcher } from "./word-matcher.ts";

/** Two words stand together in many texts that only mention what they name. */
const FEWEST_TOGETHER = 3;
/** What stands in so many letters stands together: about ten words. */
const STRETCH_LENGTH = 80;

/**
 * Whether some stretch of a text has all that is asked for, three things or more. `marks`: those of
 * the text, in order. Linear in them.
 */
export function standTogether(marks: readonly WordMark[], { askedCount }: WordMatcher): boolean {
  if (askedCount < FEWEST_TOGETHER) return false;
  const seen: number[] = [];
  let missing = askedCount;
  let from = 0;
  return marks.some(({ index, end }, at) => {
    seen[index] = (seen[index] ?? 0) + 1;
    if (seen[index] === 1) missing--;
    for (; from < at && end - (marks[from] as WordMark).start > STRETCH_LENGTH; from++) {
      const { index: left } = marks[from] as WordMark;
      seen[left] = (seen[left] as number) - 1;
      if (seen[left] === 0) missing++;
    }
    return missing === 0;
  });
}

/** The share of what is asked for that the marks meet. */
export function shareMet(marks: readonly WordMark[], { askedCount }: WordMatcher): number {
  return new Set(marks.map(({ index }) => index)).size / Math.max(1, askedCount);
}
