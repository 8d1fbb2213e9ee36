import { useRouterState } from "@tanstack/react-router";
import {
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { QUICK_NOTE_FORM } from "../../../shared/domain/form-draft.ts";
import { useRecord } from "../../backend/queries.ts";
import { keepEarlyKeys } from "../../components/early-keys.ts";
import { useFormDraft } from "../records/form-draft.ts";
import { QuickNoteContext } from "./quick-note-context.ts";

const loadPanel = () => import("./quick-note-panel.tsx");

/** No start waits for the form: it is fetched in a quiet moment, or when the first note is written. */
const QuickNotePanel = lazy(async () => ({ default: (await loadPanel()).QuickNotePanel }));

interface OpenNote {
  about: string | null;
  /** Counts the calls, so that opening an open note brings the focus back to it. */
  call: number;
}

/** Makes the quick note reachable from every screen, and Ctrl+Shift+N open it. */
export function QuickNoteProvider(props: { enabled: boolean; children: ReactNode }) {
  const onScreen = useRecordOnScreen();
  const current = useRef(onScreen);
  useEffect(() => {
    current.current = onScreen;
  });
  const [note, setNote] = useState<OpenNote | null>(null);
  const open = useCallback((about?: string) => {
    keepEarlyKeys();
    setNote((before) => ({
      about: before ? before.about : (about ?? current.current),
      call: (before?.call ?? 0) + 1,
    }));
  }, []);
  useNoteKey(props.enabled, open);
  useEffect(() => {
    const idle = requestIdleCallback(() => void loadPanel());
    return () => cancelIdleCallback(idle);
  }, []);
  const actions = useMemo(() => ({ open }), [open]);
  return (
    <QuickNoteContext value={actions}>
      {props.children}
      {props.enabled && note && <QuickNote note={note} onClose={() => setNote(null)} />}
    </QuickNoteContext>
  );
}

/** Waits for the draft, and for the record that the note begins with; what that cannot be read is no reason to wait. */
function QuickNote(props: { note: OpenNote; onClose: () => void }) {
  const { about, call } = props.note;
  const answer = useRecord(about ?? "", about !== null);
  const draft = useFormDraft(QUICK_NOTE_FORM);
  if (draft.isPending || (about !== null && answer.isPending)) return null;
  return (
    <Suspense>
      <QuickNotePanel
        about={answer.data?.record}
        draft={draft.data ?? null}
        call={call}
        onClose={props.onClose}
      />
    </Suspense>
  );
}

function useRecordOnScreen(): string | null {
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  return /^\/record\/([0-9a-f-]{36})/.exec(pathname)?.[1] ?? null;
}

function useNoteKey(enabled: boolean, open: () => void) {
  useEffect(() => {
    if (!enabled) return;
    function onKey(event: KeyboardEvent) {
      const ctrlShift = (event.ctrlKey || event.metaKey) && event.shiftKey && !event.altKey;
      if (!ctrlShift || event.key.toLowerCase() !== "n") return;
      event.preventDefault();
      open();
    }
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [enabled, open]);
}
