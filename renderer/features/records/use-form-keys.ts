import { type RefObject, useEffect, useRef } from "react";

/**
 * Ctrl+S or, as in dialogs and notes, Ctrl+Enter saves and Esc cancels, wherever the focus is. An open list or dialog keeps its own Esc:
 * closing a list of suggestions must not throw the form away.
 */
export function useFormKeys(
  form: RefObject<HTMLFormElement | null>,
  save: () => Promise<void>,
  cancel: () => void,
) {
  const actions = useRef({ save, cancel });
  useEffect(() => {
    actions.current = { save, cancel };
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isSaving =
        event.key === "s" || (event.key === "Enter" && form.current?.contains(nodeOf(event)));
      // The quick note lies over the form and saves itself.
      const isInDialog = nodeOf(event)?.closest("[role=dialog]");
      if (isSaving && (event.ctrlKey || event.metaKey) && !event.altKey && !isInDialog) {
        event.preventDefault();
        event.stopPropagation();
        void actions.current.save();
        return;
      }
      if (event.key !== "Escape" || event.defaultPrevented) return;
      const target = nodeOf(event);
      if (target?.hasAttribute("data-list-open")) return;
      const isElsewhere = target !== document.body && !form.current?.contains(target);
      if (isElsewhere || target?.getAttribute("aria-expanded") === "true") return;
      event.preventDefault();
      actions.current.cancel();
    };
    // Before the lists of suggestions see the key, so that "is it open" is still true.
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [form]);
}

function nodeOf({ target }: KeyboardEvent): Element | null {
  return target instanceof Element ? target : null;
}
