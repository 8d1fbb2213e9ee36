import { useEffect, useRef, useState } from "react";
import { useBackendState } from "../../backend/use-backend-state.ts";
import { draftKey, forgetDraft, readDraft, writeDraft } from "../records/form-draft.ts";
import { isWorthKeeping, type NoteValues, readNote } from "./note-values.ts";

/**
 * The note's values, kept while they are written: a crash, a closed window or Esc loses nothing.
 * One draft for each library.
 */
export function useNoteDraft(fresh: () => NoteValues) {
  const { library } = useBackendState();
  const key = draftKey(library?.path ?? "", "quick-note");
  const [kept] = useState(() => readNote(readDraft(key)?.values));
  const [restored, setRestored] = useState(kept !== null);
  const [values, setValues] = useState<NoteValues>(() => kept ?? fresh());
  const [refused, setRefused] = useState(false);
  const finished = useRef(false);

  // A note is short: it is kept at every keystroke, and there is no moment to lose it in.
  useEffect(() => {
    if (finished.current) return;
    if (!isWorthKeeping(values)) return forgetDraft(key);
    const isKept = writeDraft(key, {
      values: { ...values },
      base: {},
      revision: null,
      savedAt: new Date().toISOString(),
    });
    setRefused(!isKept);
  }, [key, values]);

  return {
    values,
    change: (changes: Partial<NoteValues>) => setValues((before) => ({ ...before, ...changes })),
    setValues,
    restored,
    refused,
    /** The note is stored: the draft has done its duty. */
    finish() {
      finished.current = true;
      forgetDraft(key);
    },
    startAnew() {
      forgetDraft(key);
      setRestored(false);
      setValues(fresh());
    },
  };
}
