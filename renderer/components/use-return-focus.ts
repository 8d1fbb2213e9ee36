import { useEffect, useLayoutEffect, useRef } from "react";

/** Longer than any dialog takes to fade out. */
const FRAMES_TO_WAIT = 60;

/**
 * Gives the focus back to where it was before a dialog opened. Needed where a key or a list opens
 * the dialog, so that no trigger is known. Call it in the component that renders the dialog.
 */
export function useReturnFocus(open: boolean): void {
  const before = useRef<Element | null>(null);
  // A layout effect comes before the dialog's own effect, which moves the focus into it.
  useLayoutEffect(() => {
    if (open) before.current = document.activeElement;
  }, [open]);
  useEffect(() => {
    if (open) return;
    const target = before.current;
    before.current = null;
    if (!(target instanceof HTMLElement)) return;
    // The dialog keeps the focus while it fades out.
    let frames = 0;
    let frame = requestAnimationFrame(function giveBack() {
      const lost = !document.activeElement || document.activeElement === document.body;
      if (lost && target.isConnected) target.focus();
      else if (frames++ < FRAMES_TO_WAIT) frame = requestAnimationFrame(giveBack);
    });
    return () => cancelAnimationFrame(frame);
  }, [open]);
}
