import { useEffect } from "react";

interface Shortcuts {
  search: () => void;
  back: () => void;
  forward: () => void;
  keyboardMap: () => void;
  /** F6, or Shift+F6 with -1: the next part of the window, or the one before. */
  region: (step: 1 | -1) => void;
  /** Ctrl+1 … Ctrl+4: the screens at the top of the navigation, counted from 1. */
  screen: (place: number) => void;
}

/** Screens that have a number. */
const NUMBERED = /^[1-4]$/;

/** Extra buttons of a mouse, as MouseEvent numbers them. */
const MOUSE_BACK = 3;
const MOUSE_FORWARD = 4;

/** Keys that work on every screen. Characters are left alone where somebody types text. */
export function useShortcuts(shortcuts: Shortcuts) {
  useEffect(() => {
    function actionOf(event: KeyboardEvent): (() => void) | null {
      const ctrl = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      const alt = event.altKey && !event.ctrlKey && !event.shiftKey;
      if (ctrl && event.key.toLowerCase() === "k") return shortcuts.search;
      if (ctrl && NUMBERED.test(event.key)) return () => shortcuts.screen(Number(event.key));
      if (alt && event.key === "ArrowLeft") return shortcuts.back;
      if (alt && event.key === "ArrowRight") return shortcuts.forward;
      const bare = !event.ctrlKey && !event.altKey && !event.metaKey;
      if (bare && event.key === "F6") return () => shortcuts.region(event.shiftKey ? -1 : 1);
      if (event.key === "F1") return shortcuts.keyboardMap;
      if (event.key === "?" && !isTextField(event.target)) return shortcuts.keyboardMap;
      return null;
    }
    function onKey(event: KeyboardEvent) {
      const action = actionOf(event);
      if (!action) return;
      event.preventDefault();
      action();
    }
    function onMouse(event: MouseEvent) {
      if (event.button === MOUSE_BACK) shortcuts.back();
      if (event.button === MOUSE_FORWARD) shortcuts.forward();
    }
    window.addEventListener("keydown", onKey);
    window.addEventListener("mouseup", onMouse);
    return () => {
      window.removeEventListener("keydown", onKey);
      window.removeEventListener("mouseup", onMouse);
    };
  }, [shortcuts]);
}

/** F8 leads to the newest message at the edge of the window, and to the button that takes it back. */
export function isKeyForMessages(event: KeyboardEvent): boolean {
  const plain = !event.ctrlKey && !event.altKey && !event.shiftKey && !event.metaKey;
  return plain && event.key === "F8";
}

function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
