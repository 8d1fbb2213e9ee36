import type { Page } from "@playwright/test";

/** Milliseconds from the key's own time stamp to each step of its way to the screen. */
export interface KeystrokeTimes {
  /** The page asks the backend. */
  asked: number;
  /** The answer is in the page. */
  answered: number;
  /** The new results stand in the page. */
  shown: number;
  /** Layout and paint of their frame are done. */
  painted: number;
}

/** Between two keys: a quick typist. */
const PAUSE_MS = 140;
/** A key whose answer changes nothing on screen is left out. */
const NOTHING_NEW_AFTER_MS = 100;
/** A query asked before is answered without the backend, so some keys ask nothing. */
const GIVE_UP_AFTER_MS = 1_500;

/**
 * Types a text into the search box and measures in the page, for each key, when the search that it
 * caused was asked, answered, shown and painted.
 */
export async function typeAndMeasure(page: Page, text: string): Promise<KeystrokeTimes[]> {
  await page.keyboard.press("Control+k");
  await page.keyboard.press("Delete");
  await page.waitForTimeout(400);
  const measured: KeystrokeTimes[] = [];
  for (const key of text) {
    const outcome = page.evaluate(watchNextKey, {
      giveUpAfter: GIVE_UP_AFTER_MS,
      nothingNewAfter: NOTHING_NEW_AFTER_MS,
    });
    await page.keyboard.type(key);
    const times = await outcome;
    if (times) measured.push(times);
    await page.waitForTimeout(PAUSE_MS);
  }
  return measured;
}

/** Runs in the page: waits for a key, its search, its answer, and the frame that shows it. */
function watchNextKey(limits: {
  giveUpAfter: number;
  nothingNewAfter: number;
}): Promise<KeystrokeTimes | null> {
  const main = document.getElementById("main");
  if (!main) throw new Error("The page has no #main.");
  const post = MessagePort.prototype.postMessage;
  return new Promise((resolve) => {
    let pressed = 0;
    let asked = 0;
    /** When the page changed since it asked; the answer may be drawn before it is seen here. */
    const changes: number[] = [];
    let answered = 0;
    let isShowing = false;
    let over = false;
    const since = () => performance.now() - pressed;

    const onKey = (event: KeyboardEvent) => {
      if (pressed === 0) pressed = event.timeStamp;
    };
    const finish = (times: KeystrokeTimes | null) => {
      // Timers of a key that is done must not take the next key's watch away.
      if (over) return;
      over = true;
      MessagePort.prototype.postMessage = post;
      document.removeEventListener("keydown", onKey, true);
      observer.disconnect();
      resolve(times);
    };
    const look = () => {
      const shown = changes.find((at) => at >= answered);
      if (answered === 0 || shown === undefined || isShowing) return;
      isShowing = true;
      requestAnimationFrame(() => {
        // The task after a frame's callbacks runs when its layout and paint are done.
        const channel = new MessageChannel();
        channel.port1.onmessage = () => finish({ asked, answered, shown, painted: since() });
        channel.port2.postMessage(null);
      });
    };
    const observer = new MutationObserver(() => {
      if (asked > 0) changes.push(since());
      look();
    });
    MessagePort.prototype.postMessage = function (this: MessagePort, ...sent: unknown[]) {
      const request = sent[0] as { id?: number; method?: string } | null;
      if (pressed > 0 && asked === 0 && request?.method === "search.run") {
        asked = since();
        this.addEventListener("message", (event) => {
          if (answered > 0 || (event.data as { id?: number }).id !== request.id) return;
          answered = event.timeStamp - pressed;
          look();
          setTimeout(() => {
            if (!isShowing) finish(null);
          }, limits.nothingNewAfter);
        });
      }
      (post as (...values: unknown[]) => void).apply(this, sent);
    };
    setTimeout(() => finish(null), limits.giveUpAfter);
    document.addEventListener("keydown", onKey, true);
    observer.observe(main, { childList: true, subtree: true, characterData: true });
  });
}
