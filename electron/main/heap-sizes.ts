import { app } from "electron";
import { GROWING_PERCENT, heapFlags, YOUNG_MB } from "./heap-flags.ts";

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
export function heapOfChild(sizes: Parameters<typeof heapFlags>[0] = {}): string[] {
  return [`--js-flags=${heapFlags(sizes).join(" ")}`];
}
