import { useEffect, useState } from "react";

/**
 * How many of many things to draw by now: none with the screen around them, then one piece more for each
 * frame, so that no task of the page takes them all. Begins anew with other things.
 *
 * @param things counts for its identity: the same things stay drawn
 */
export function useInPieces(things: readonly unknown[], piece: number): number {
  const [drawn, setDrawn] = useState({ things, count: 0 });
  const count = drawn.things === things ? drawn.count : 0;
  useEffect(() => {
    if (count >= things.length) return;
    const frame = requestAnimationFrame(() => setDrawn({ things, count: count + piece }));
    return () => cancelAnimationFrame(frame);
  }, [things, count, piece]);
  return Math.min(count, things.length);
}
