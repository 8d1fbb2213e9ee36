import type { Page } from "@playwright/test";

/** Milliseconds from the key's own time stamp. */
export interface Keystroke {
  key: string;
  /** The character stands in the box (always the first frame after the key). */
  results: number;
  /** The frame that shows the new results is done. */
  painted: number;
}

/** Between two keys: a quick typist. */
const PAUSE_MS = 140;
/** A key whose results are the same as before changes nothing on screen. */
const NOTHING_NEW_AFTER_MS = 1_000;

/**
 * Types a text into the search box and measures in the page, for each key, when other results
 * stood there and when their frame was done. Keys that change no result are left out.
 */
export async function typeAndMeasure(page: Page, text: string): Promise<Keystroke[]> {
  await page.keyboard.press("Control+k");
  await page.keyboard.press("Delete");
  await page.waitForTimeout(400);
  const measured: Keystroke[] = [];
  for (const key of text) {
    const outcome = page.evaluate(watchNextKey, NOTHING_NEW_AFTER_MS);
    await page.keyboard.type(key);
    const times = await outcome;
    if (times) measured.push({ key, ...times });
    await page.waitForTimeout(PAUSE_MS);
  }
  return measured;
}

/** Runs in the page: waits for a key, for other results, and for their frame to be done. */
function watchNextKey(giveUpAfter: number): Promise<{ results: number; painted: number } | null> {
  const main = document.getElementById("main");
  if (!main) throw new Error("The page has no #main.");
  const shown = () =>
    [main.querySelector("h1"), ...[...main.querySelectorAll("li")].slice(0, 4)]
      .map((element) => element?.textContent ?? "")
      .join("\n");
  return new Promise((resolve) => {
    const before = shown();
    let pressed = 0;
    const onKey = (event: KeyboardEvent) => {
      pressed = event.timeStamp;
    };
    const finish = (times: { results: number; painted: number } | null) => {
      clearTimeout(timer);
      observer.disconnect();
      document.removeEventListener("keydown", onKey, true);
      resolve(times);
    };
    const observer = new MutationObserver(() => {
      if (pressed === 0 || shown() === before) return;
      const results = performance.now() - pressed;
      observer.disconnect();
      requestAnimationFrame(() => {
        // The task after a frame's callbacks runs when its layout and paint are done.
        const channel = new MessageChannel();
        channel.port1.onmessage = () => finish({ results, painted: performance.now() - pressed });
        channel.port2.postMessage(null);
      });
    });
    const timer = setTimeout(() => finish(null), giveUpAfter);
    document.addEventListener("keydown", onKey, true);
    observer.observe(main, { childList: true, subtree: true, characterData: true });
  });
}
