/**
 * How large the part of a heap grows where what is new lies, in MB: three of these are kept once they
 * were needed, and V8 would let each grow to 16.
 */
export const YOUNG_MB = 4;
/** In a process that shall stay small. */
const YOUNG_MB_SMALL = 2;

/**
 * By so much a heap grows beyond what is in use before rubbish is looked for; V8 lets a small one grow to
 * four times as much.
 */
export const GROWING_PERCENT = 30;

/** V8's options for a process that we start. */
export function heapFlags({
  limitMb,
  staysSmall = false,
}: {
  limitMb?: number;
  staysSmall?: boolean;
} = {}): string[] {
  const flags = [`--max-semi-space-size=${staysSmall ? YOUNG_MB_SMALL : YOUNG_MB}`];
  if (staysSmall) flags.push(`--heap-growing-percent=${GROWING_PERCENT}`);
  if (limitMb !== undefined) flags.push(`--max-old-space-size=${limitMb}`);
  return flags;
}
