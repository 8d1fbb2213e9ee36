/** The words of a text: letters and digits, composed, whatever stands between them. */
export function wordsOf(text: string): string[] {
  return text.normalize("NFKC").match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Share of the words of a text that a reader gave, in order. 1 where there are none. */
export function coverageOf(wanted: string, found: string): number {
  const asked = wordsOf(wanted);
  return asked.length === 0 ? 1 : commonInOrder(asked, wordsOf(found)) / asked.length;
}

/** Share of the words of a text that a reader gave, wherever they stand. 1 where there are none. */
export function presenceOf(wanted: string, found: string): number {
  const asked = wordsOf(wanted);
  if (asked.length === 0) return 1;
  const given = new Map<string, number>();
  for (const word of wordsOf(found)) given.set(word, (given.get(word) ?? 0) + 1);
  let present = 0;
  for (const word of asked) {
    const left = given.get(word) ?? 0;
    if (left === 0) continue;
    given.set(word, left - 1);
    present++;
  }
  return present / asked.length;
}

/**
 * Length of the longest common subsequence, by Myers' greedy walk over the differences: quick where
 * two texts are nearly the same, as those of two readers are.
 */
export function commonInOrder(a: readonly string[], b: readonly string[]): number {
  const most = a.length + b.length;
  // furthest[k + most]: how far in `a` the best walk on diagonal k (place in a − place in b) came.
  const furthest = new Int32Array(2 * most + 2);
  for (let differences = 0; differences <= most; differences++) {
    for (let k = -differences; k <= differences; k += 2) {
      const above = furthest[most + k + 1] ?? 0;
      const beside = furthest[most + k - 1] ?? 0;
      const goesDown = k === -differences || (k !== differences && beside < above);
      let x = goesDown ? above : beside + 1;
      let y = x - k;
      while (x < a.length && y < b.length && a[x] === b[y]) {
        x++;
        y++;
      }
      furthest[most + k] = x;
      if (x >= a.length && y >= b.length) return (most - differences) / 2;
    }
  }
  return 0;
}
