/** Whoever waits longer for a field has seen that it does not come. */
const MOST_MS = 5_000;

let kept = "";
let release: (() => void) | null = null;

/**
 * Keeps what is typed until the field is there that was asked for: nobody waits for a panel before
 * writing, and a letter that misses it would be lost, or be the key of something else.
 */
export function keepEarlyKeys(): void {
  release?.();
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (event.key === "Backspace") kept = kept.slice(0, -1);
    else if (event.key.length === 1) kept += event.key;
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener("keydown", onKey, { capture: true });
  const timer = setTimeout(() => release?.(), MOST_MS);
  release = () => {
    clearTimeout(timer);
    window.removeEventListener("keydown", onKey, { capture: true });
    kept = "";
    release = null;
  };
}

/** Focuses the field, and writes into it what was typed before it was there. */
export function focusWithEarlyKeys(field: HTMLElement | null | undefined): void {
  const text = kept;
  release?.();
  field?.focus();
  // As typed: the field hears of it, and its own undo takes it back.
  if (field && text !== "") document.execCommand("insertText", false, text);
}
