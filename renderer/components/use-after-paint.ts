import { useEffect, useState } from "react";

/**
 * The value, but only once the frame that goes with it is on screen: for what may come a moment later
 * and must not delay it.
 */
export function useAfterPaint<T>(value: T): T {
  const [late, setLate] = useState(value);
  useEffect(() => {
    let task: ReturnType<typeof setTimeout>;
    const frame = requestAnimationFrame(() => {
      // The first task after a frame's callbacks runs when its layout and paint are done.
      task = setTimeout(() => setLate(value));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(task);
    };
  }, [value]);
  return late;
}
