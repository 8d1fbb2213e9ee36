import { type RefObject, useEffect } from "react";

/**
 * Keeps a selection from jumping to the end of the page while the mouse is between two lines: the
 * elements of a text layer are placed freely, and over bare paper the browser takes the last one. While
 * the button is down, an element that cannot be selected covers the paper below where it went down.
 */
export function useSelectionFloor(layer: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = layer.current;
    if (!element) return;
    const floor = document.createElement("div");
    floor.className = "pdf-floor";
    const onDown = (event: PointerEvent) => {
      if (event.button !== 0 || event.target === floor) return;
      const frame = element.getBoundingClientRect();
      const part = Math.min(1, Math.max(0, (event.clientY - frame.top) / frame.height));
      floor.style.top = `${part * 100}%`;
      element.append(floor);
    };
    const onUp = () => floor.remove();
    element.addEventListener("pointerdown", onDown);
    window.addEventListener("pointerup", onUp);
    window.addEventListener("blur", onUp);
    return () => {
      element.removeEventListener("pointerdown", onDown);
      window.removeEventListener("pointerup", onUp);
      window.removeEventListener("blur", onUp);
      floor.remove();
    };
  }, [layer]);
}
