import { type KeyboardEvent, type RefObject, useCallback, useState } from "react";
import { focusWhenThere } from "./focus-when-there.ts";

interface RowFocusOptions {
  list: RefObject<HTMLElement | null>;
  count: number;
  scrollToIndex: (index: number) => void;
  /** Up from the first row. */
  onLeaveUp?: () => void;
  onEscape?: () => void;
}

/**
 * Arrow keys over a virtual list of links. The link of row n carries `data-row={n}`; one row is in
 * the tab order (`active`), so that Tab leaves the list.
 */
export function useRowFocus(options: RowFocusOptions) {
  const { list, count, scrollToIndex, onLeaveUp, onEscape } = options;
  const [active, setActive] = useState(0);

  const focusRow = useCallback(
    (index: number) => {
      if (index < 0 || index >= count) return;
      setActive(index);
      scrollToIndex(index);
      focusWhenThere(() => list.current?.querySelector<HTMLElement>(`[data-row="${index}"]`), {
        preventScroll: true,
      });
    },
    [count, list, scrollToIndex],
  );

  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const row = rowOf(event.target as HTMLElement);
      if (!row || event.altKey || event.ctrlKey || event.metaKey) return;
      const index = Number(row.dataset.row);
      const page = 8;
      const target = {
        ArrowDown: index + 1,
        ArrowUp: index - 1,
        Home: 0,
        End: count - 1,
        PageDown: Math.min(count - 1, index + page),
        PageUp: Math.max(0, index - page),
      }[event.key];
      if (event.key === "Escape" && onEscape) {
        event.preventDefault();
        onEscape();
      } else if (target !== undefined) {
        event.preventDefault();
        if (target < 0) onLeaveUp?.();
        else focusRow(target);
      }
    },
    [count, focusRow, onEscape, onLeaveUp],
  );

  return { active: Math.min(active, Math.max(0, count - 1)), setActive, focusRow, onKeyDown };
}

/** Controls that have a use of their own for arrow keys. */
const WITH_ARROWS = "select, textarea, input:not([type=checkbox]), [aria-haspopup]";

/** The row that something belongs to: its link, or whatever stands in one line with that. */
export function rowOf(element: HTMLElement): HTMLElement | null {
  const link = element.closest<HTMLElement>("[data-row]");
  if (link || element.matches(WITH_ARROWS)) return link;
  return element.closest("li")?.querySelector<HTMLElement>("[data-row]") ?? null;
}
