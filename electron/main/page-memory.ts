import { app } from "electron";

/**
 * Pages give back what they no longer need sooner than Chromium would have them: by itself its engine
 * lets the heap grow to a multiple of what is in use before it looks for rubbish, which was half of what
 * a window took after lists of thousands had been scrolled.
 */
export function keepPagesSmall(): void {
  app.commandLine.appendSwitch("js-flags", "--heap-growing-percent=30");
}
