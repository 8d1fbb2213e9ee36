import { type RefObject, useEffect, useState } from "react";

/**
 * Lets an element fill the window, until Escape. While it does, nothing beside it can be reached, or
 * the focus would get lost behind it.
 */
export function useLargeView(element: RefObject<HTMLElement | null>): [boolean, () => void] {
  const [large, setLarge] = useState(false);
  useEffect(() => {
    const shown = element.current;
    if (!large || !shown) return;
    const resting = elementsBeside(shown);
    for (const other of resting) other.inert = true;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) setLarge(false);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => {
      window.removeEventListener("keydown", onKeyDown);
      for (const other of resting) other.inert = false;
    };
  }, [large, element]);
  return [large, () => setLarge((before) => !before)];
}

/** Whatever lies beside an element within the app; messages and tooltips float outside of it. */
function elementsBeside(element: HTMLElement): HTMLElement[] {
  const found: HTMLElement[] = [];
  const root = document.getElementById("root");
  for (let at = element; at !== root && at.parentElement; at = at.parentElement) {
    for (const other of at.parentElement.children) {
      if (other !== at && other instanceof HTMLElement && !other.inert) found.push(other);
    }
  }
  return found;
}
