import { useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useBackendState } from "../../backend/use-backend-state.ts";
import { useNotify } from "../../components/notify.tsx";
import { forgetAllActions, takeLastAction } from "../../components/undo-stack.ts";
import { CommandPalette } from "./command-palette.tsx";
import { useCommands } from "./use-commands.ts";

/** The command palette (Ctrl+Shift+P) and taking back the last action (Ctrl+Z), on every screen. */
export function CommandLayer(props: { onShowKeyboardMap: () => void }) {
  const [open, setOpen] = useState(false);
  const undo = useUndo();
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const ctrl = (event.ctrlKey || event.metaKey) && !event.altKey;
      const key = event.key.toLowerCase();
      if (ctrl && event.shiftKey && key === "p") setOpen(true);
      // In a text the key takes back typing, and in a dialog nothing behind it.
      else if (ctrl && !event.shiftKey && key === "z" && !isBusyElsewhere(event.target)) undo();
      else return;
      event.preventDefault();
    }
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [undo]);
  if (!open) return null;
  return (
    <OpenPalette
      undo={undo}
      onShowKeyboardMap={props.onShowKeyboardMap}
      onClose={() => setOpen(false)}
    />
  );
}

/** Commands are gathered only while somebody looks at them. */
function OpenPalette(props: {
  undo: () => void;
  onShowKeyboardMap: () => void;
  onClose: () => void;
}) {
  const commands = useCommands({ showKeyboardMap: props.onShowKeyboardMap, undo: props.undo });
  return <CommandPalette commands={commands} onClose={props.onClose} />;
}

function useUndo(): () => void {
  const { t } = useTranslation();
  const notify = useNotify();
  const path = useBackendState().library?.path;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another library is what makes them void
  useEffect(() => forgetAllActions, [path]);
  return useCallback(() => {
    const action = takeLastAction();
    if (!action) {
      notify.done(t("commands.nothingToUndo"));
      return;
    }
    action.dismiss();
    action.undo().then(
      () => notify.done(t("commands.undone", { what: action.text })),
      // What failed was not taken back; trying again may help, silence would not.
      notify.failed,
    );
  }, [notify, t]);
}

function isBusyElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest("[role=dialog], [role=alertdialog]")) return true;
  return /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
