import { useEffect, useRef, useState } from "react";
import { type FormDraft, QUICK_NOTE_FORM } from "../../../shared/domain/form-draft.ts";
import { forgetDraft, keepDraft } from "../records/form-draft.ts";
import { keepSoon } from "../records/keep-soon.ts";
import { isWorthKeeping, type NoteValues, readNote } from "./note-values.ts";

/**
 * The note's values, kept while they are written: a crash, a closed window or Esc loses nothing.
 * One draft for each library and account.
 */
export function useNoteDraft(draft: FormDraft | null, fresh: () => NoteValues) {
  const [kept] = useState(() => readNote(draft?.values));
  const [restored, setRestored] = useState(kept !== null);
  const [values, setValues] = useState<NoteValues>(() => kept ?? fresh());
  const [refused, setRefused] = useState(false);
  const latest = useRef(values);
  const finished = useRef(false);
  const [soon] = useState(() =>
    keepSoon(async () => {
      const { current } = latest;
      if (finished.current) return;
      if (!isWorthKeeping(current)) return forgetDraft(QUICK_NOTE_FORM);
      const note = { values: { ...current }, base: {}, revision: null };
      setRefused(!(await keepDraft(QUICK_NOTE_FORM, note)));
    }),
  );

  useEffect(() => {
    if (latest.current === values) return;
    latest.current = values;
    soon.touch();
  }, [values, soon]);

  // A window or a note that closes does not wait for the timer.
  useEffect(() => {
    window.addEventListener("pagehide", soon.flush);
    return () => {
      window.removeEventListener("pagehide", soon.flush);
      soon.flush();
    };
  }, [soon]);

  return {
    values,
    change: (changes: Partial<NoteValues>) => setValues((before) => ({ ...before, ...changes })),
    setValues,
    restored,
    refused,
    /** The note is stored: the draft has done its duty. */
    finish() {
      finished.current = true;
      forgetDraft(QUICK_NOTE_FORM);
    },
    startAnew() {
      forgetDraft(QUICK_NOTE_FORM);
      setRestored(false);
      setValues(fresh());
    },
  };
}
