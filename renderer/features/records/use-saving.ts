import { useCallback, useRef } from "react";

/** A save that runs once at a time. */
export interface Saving {
  /** Begins to save, or joins the save that runs. */
  save: () => Promise<boolean>;
  /** What the save that runs, or has succeeded, answers; null when nothing is on its way. */
  running: () => Promise<boolean> | null;
}

/**
 * Keeps one save on its way: a second Ctrl+S does not save twice, and whoever wants to leave can
 * wait for its answer instead of asking a person who has just saved.
 */
export function useSaving(work: () => Promise<boolean>): Saving {
  const latest = useRef(work);
  latest.current = work;
  const running = useRef<Promise<boolean> | null>(null);
  const save = useCallback(() => {
    running.current ??= latest.current().then(
      (saved) => {
        if (!saved) running.current = null;
        return saved;
      },
      (error) => {
        running.current = null;
        throw error;
      },
    );
    return running.current;
  }, []);
  return { save, running: useCallback(() => running.current, []) };
}
