import { type KeyboardEvent, type PointerEvent, useRef } from "react";

const STEP = 16;

/**
 * What makes an edge move the width beside it: dragging, the arrow keys, and Home or a double click
 * for the width it had at first.
 */
export function useResizing(options: {
  width: number;
  least: number;
  most: number;
  /** On which side of the edge that lies whose width changes. */
  side: "left" | "right";
  /** Undefined: as at first. */
  onResize: (width: number | undefined) => void;
}) {
  const { width, least, most, onResize } = options;
  const drag = useRef<{ x: number; width: number } | null>(null);
  const resize = (wanted: number) => onResize(Math.round(Math.min(most, Math.max(least, wanted))));
  const toTheRight = options.side === "left" ? 1 : -1;
  return {
    tabIndex: 0,
    "aria-orientation": "vertical",
    "aria-valuenow": width,
    "aria-valuemin": least,
    "aria-valuemax": most,
    onKeyDown(event: KeyboardEvent) {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === "ArrowLeft") resize(width - STEP * toTheRight);
      else if (event.key === "ArrowRight") resize(width + STEP * toTheRight);
      else if (event.key === "Home") onResize(undefined);
      else return;
      event.preventDefault();
    },
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { x: event.clientX, width };
    },
    onPointerMove(event: PointerEvent) {
      const start = drag.current;
      if (start) resize(start.width + (event.clientX - start.x) * toTheRight);
    },
    onLostPointerCapture() {
      drag.current = null;
    },
    onDoubleClick: () => onResize(undefined),
  } as const;
}
