import { useLayoutEffect } from "react";

/** Longer than any dialog takes to fade out. */
const FRAMES_TO_WAIT = 60;

/**
 * Gives the focus back to where it was before a dialog opened, when it closes or is taken away.
 * Needed where a key or a list opens the dialog, so that no trigger is known.
 */
export function useReturnFocus(open: boolean): void {
  // A layout effect comes before the dialog's own effect, which moves the focus into it.
  useLayoutEffect(() => {
    if (!open) return;
    const before = originOf(document.activeElement);
    return () => focusOnceLost(before);
  }, [open]);
}

/** An item of a menu is gone when the dialog closes; the button of its menu is not. */
function originOf(focused: Element | null): Element | null {
  const button = focused?.closest("[role=menu]")?.getAttribute("aria-labelledby");
  return (button && document.getElementById(button)) || focused;
}

/** Moves the focus there as soon as what has it now is gone; whoever has it by then keeps it. */
export function focusOnceLost(target: Element | null): void {
  if (!(target instanceof HTMLElement)) return;
  let frames = 0;
  // The dialog keeps the focus while it fades out; a screen that follows may take it first.
  requestAnimationFrame(function look() {
    const lost = !document.activeElement || document.activeElement === document.body;
    if (lost && target.isConnected) target.focus();
    else if (frames++ < FRAMES_TO_WAIT) requestAnimationFrame(look);
  });
}
