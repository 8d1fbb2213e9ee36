type Rows = [Uint8Array, Uint8Array, Uint8Array];

const LONGEST = 128;
const rowsOf = (width: number): Rows => [
  new Uint8Array(width),
  new Uint8Array(width),
  new Uint8Array(width),
];
/** Made once: most words are short, and hundreds are compared for one correction. */
const kept = rowsOf(LONGEST);

/**
 * Whether two words differ by at most `most` edits: a letter left out, put in, changed, or two
 * neighbours swapped (Damerau–Levenshtein, restricted). Returns the distance, or `most` + 1.
 * O(length × most).
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const width = b.length + 1;
  let [beforeLast, last, current] = width <= LONGEST ? kept : rowsOf(width);
  for (let j = 0; j < width; j++) last[j] = Math.min(j, most + 1);
  let lastLeast = 0;
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - most);
    const to = Math.min(b.length, i + most);
    current.fill(most + 1, 0, width);
    if (i <= most) current[0] = i;
    let least = Math.min(i, most + 1);
    for (let j = from; j <= to; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = (last[j - 1] as number) + (same ? 0 : 1);
      cost = Math.min(cost, (last[j] as number) + 1, (current[j - 1] as number) + 1);
      const swapped =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) cost = Math.min(cost, (beforeLast[j - 2] as number) + 1);
      current[j] = cost;
      least = Math.min(least, cost);
    }
    // A swap reaches back over two rows, so both have to be out of reach.
    if (least > most && lastLeast > most) return most + 1;
    lastLeast = least;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return Math.min(last[b.length] as number, most + 1);
}
