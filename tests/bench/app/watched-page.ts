import type { Page } from "@playwright/test";

/** Times in which the page could not answer, in milliseconds. */
export interface PageStalls {
  /** Tasks of the page of more than 50 ms, as Chromium itself counts them; `at`: since watching began. */
  longTasks: { at: number; duration: number }[];
  /** Gaps between two frames of more than 50 ms. */
  gaps: number[];
  /** Milliseconds that were watched. */
  watched: number;
}

interface Watching extends PageStalls {
  since: number;
}

const LONG_MS = 50;

/** Begins to watch the page, until `pageStalls` asks. */
export async function watchPage(page: Page): Promise<void> {
  await page.evaluate((longMs) => {
    const watching: Watching = { longTasks: [], gaps: [], watched: 0, since: performance.now() };
    (window as unknown as { watching: Watching }).watching = watching;
    const observer = new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        watching.longTasks.push({ at: startTime - watching.since, duration });
    });
    observer.observe({ entryTypes: ["longtask"] });
    let last = performance.now();
    const frame = (at: number) => {
      if (at - last > longMs) watching.gaps.push(at - last);
      last = at;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  }, LONG_MS);
}

export function pageStalls(page: Page): Promise<PageStalls> {
  return page.evaluate(() => {
    const { longTasks, gaps, since } = (window as unknown as { watching: Watching }).watching;
    return { longTasks, gaps, watched: performance.now() - since };
  });
}
