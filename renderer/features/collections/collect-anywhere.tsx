import { useRouterState } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { CollectDialog } from "./collect-dialog.tsx";
import { CollectTray } from "./collect-tray.tsx";
import { recordAt, recordUnder } from "./collecting.ts";

/**
 * Collecting from every screen: the key S on the link of a record, or on its view, asks for the
 * collection; a link that is dragged brings up the collections to drop it on.
 */
export function CollectAnywhere() {
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const [asking, setAsking] = useState<string | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat;
      if (event.key.toLowerCase() !== "s" || !plain || event.defaultPrevented) return;
      if (takesText(event.target) || document.querySelector("[role=dialog]")) return;
      const id = recordUnder(event.target) ?? recordAt(pathname);
      if (!id) return;
      event.preventDefault();
      setAsking(id);
    }
    function onDragStart(event: DragEvent) {
      const id = recordUnder(event.target);
      if (!id || !event.dataTransfer) return;
      event.dataTransfer.effectAllowed = "copyLink";
      // After the browser has taken its picture of what is dragged.
      requestAnimationFrame(() => setDragged(id));
    }
    const onDragEnd = () => setDragged(null);
    window.addEventListener("keydown", onKey);
    window.addEventListener("dragstart", onDragStart);
    window.addEventListener("dragend", onDragEnd);
    return () => {
      window.removeEventListener("keydown", onKey);
      window.removeEventListener("dragstart", onDragStart);
      window.removeEventListener("dragend", onDragEnd);
    };
  }, [pathname]);

  return (
    <>
      {dragged && (
        <CollectTray
          recordId={dragged}
          onDone={() => setDragged(null)}
          onNew={(id) => setAsking(id)}
        />
      )}
      {asking && <CollectDialog recordId={asking} onClose={() => setAsking(null)} />}
    </>
  );
}

/** Where letters are text, or choose an entry by its first letter. */
function takesText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) ||
      target.closest("[role=listbox], [role=menu], [role=combobox], [role=tree]") !== null)
  );
}
