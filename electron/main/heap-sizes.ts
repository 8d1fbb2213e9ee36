import { app } from "electron";

/**
 * How large the part of a heap grows where what is new lies, in MB: three of these are kept once they
 * were needed, and V8 would let each grow to 16.
 */
const YOUNG_MB = 4;

/**
 * By so much a heap grows beyond what is in use before rubbish is looked for; V8 lets a small one grow to
 * four times as much.
 */
const GROWING_PERCENT = 30;

/**
 * Pages give back what they no longer need sooner than Chromium would have them: by itself its engine
 * lets the heap grow to a multiple of what is in use before it looks for rubbish, which was half of what
 * a window took after lists of thousands had been scrolled.
 */
export function keepPagesSmall(): void {
  const flags = `--heap-growing-percent=${GROWING_PERCENT} --max-semi-space-size=${YOUNG_MB}`;
  app.commandLine.appendSwitch("js-flags", flags);
}

/**
 * `execArgv` of a process that we start. Sizes of its heap go by Chromium's switch: Node's own options
 * for them come after the heap was made and change nothing.
 */
export function heapOfChild({
  limitMb,
  staysSmall = false,
}: {
  limitMb?: number;
  staysSmall?: boolean;
} = {}): string[] {
  const flags = [`--max-semi-space-size=${YOUNG_MB}`];
  if (staysSmall) flags.push(`--heap-growing-percent=${GROWING_PERCENT}`);
  if (limitMb !== undefined) flags.push(`--max-old-space-size=${limitMb}`);
  return [`--js-flags=${flags.join(" ")}`];
}
