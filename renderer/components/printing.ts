import { useEffect, useRef, useSyncExternalStore } from "react";
import { callShell } from "../client.ts";

/** Rows of a list that are printed at most: a hundred pages or so. */
export const MOST_PRINTED_ROWS = 5_000;

type Preparation = () => Promise<unknown>;

const preparations = new Set<Preparation>();
const listeners = new Set<() => void>();
let isPrinting = false;

/**
 * Prints the view: first whatever is in it gets ready (lists fetch all their rows), then it is drawn
 * whole, then the system's dialog comes.
 */
export async function printView(): Promise<void> {
  if (isPrinting) return;
  await Promise.all([...preparations].map((prepare) => prepare()));
  setPrinting(true);
  try {
    // One frame to draw the rows, one to place them.
    await nextFrame();
    await nextFrame();
    await callShell("window.print", {});
  } finally {
    setPrinting(false);
  }
}

/** Whether the view is drawn for paper at the moment: whole, and nothing virtual. */
export function useIsPrinting(): boolean {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => isPrinting,
  );
}

/** How many rows beside those in view a virtual list draws: all of them for paper. */
export function useOverscan(usual: number): number {
  return useIsPrinting() ? MOST_PRINTED_ROWS : usual;
}

/** Fetches what a view needs to be printed whole, before it is. */
export function usePrintPreparation(prepare: Preparation): void {
  const latest = useRef(prepare);
  useEffect(() => {
    latest.current = prepare;
  });
  useEffect(() => {
    const run = () => latest.current();
    preparations.add(run);
    return () => {
      preparations.delete(run);
    };
  }, []);
}

function setPrinting(value: boolean): void {
  isPrinting = value;
  for (const listener of listeners) listener();
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}
