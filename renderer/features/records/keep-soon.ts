/** How long after the last keystroke something is kept. */
const AFTER_MS = 400;
/** Whoever types without a pause is not left waiting for one. */
const AT_LATEST_MS = 800;

/** A timer for what is kept while somebody types. */
export interface KeepSoon {
  /** Something was typed. */
  touch: () => void;
  /** Keeps at once what still waits, such as when a window closes. */
  flush: () => void;
}

/** Calls `keep` when there was a pause, and in the midst of typing at the latest after 800 ms. */
export function keepSoon(keep: () => void): KeepSoon {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  const run = () => {
    clearTimeout(timer);
    timer = undefined;
    keep();
  };
  return {
    touch() {
      if (timer === undefined) since = Date.now();
      clearTimeout(timer);
      const left = since + AT_LATEST_MS - Date.now();
      timer = setTimeout(run, Math.max(0, Math.min(AFTER_MS, left)));
    },
    flush() {
      if (timer !== undefined) run();
    },
  };
}
