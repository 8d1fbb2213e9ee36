import { useEffect, useRef } from "react";

/** Ctrl+Enter (and Ctrl+S, as in every form) merges, Esc leaves. Answers the ref of the form. */
export function useMergeKeys(actions: { merge: () => Promise<void>; cancel: () => void }) {
  const form = useRef<HTMLFormElement>(null);
  const current = useRef(actions);
  useEffect(() => {
    current.current = actions;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const ctrl = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (ctrl && (event.key === "Enter" || event.key === "s")) void current.current.merge();
      else if (event.key === "Escape" && !event.defaultPrevented && isHere(event, form.current)) {
        current.current.cancel();
      } else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
  return form;
}

/** A menu or a dialog over the screen keeps its own Esc. */
function isHere(event: KeyboardEvent, form: HTMLElement | null): boolean {
  const target = event.target instanceof Element ? event.target : null;
  return target === document.body || target?.id === "main" || (form?.contains(target) ?? false);
}
