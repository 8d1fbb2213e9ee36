import { useEffect, useRef } from "react";

interface ReaderKeys {
  step: (by: 1 | -1) => void;
  focusSearch: () => void;
  copy: () => void;
  note: () => void;
}

/** Keys of the open document: F3, Ctrl+F, Ctrl+Shift+C, Ctrl+M, wherever in its screen somebody is. */
export function useReaderKeys(keys: ReaderKeys) {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const action = actionOf(event, latest.current);
      if (!action || event.defaultPrevented) return;
      event.preventDefault();
      action();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}

function actionOf(event: KeyboardEvent, keys: ReaderKeys): (() => void) | null {
  if (event.key === "F3") return () => keys.step(event.shiftKey ? -1 : 1);
  const ctrl = (event.ctrlKey || event.metaKey) && !event.altKey;
  const key = event.key.toLowerCase();
  if (ctrl && !event.shiftKey && key === "f") return keys.focusSearch;
  if (ctrl && event.shiftKey && key === "c") return keys.copy;
  if (ctrl && !event.shiftKey && key === "m") return keys.note;
  return null;
}
