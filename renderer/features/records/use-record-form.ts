import { useEffect, useRef, useState } from "react";
import { type FieldErrors, type Resolver, type UseFormReturn, useForm } from "react-hook-form";
import type { FormDraft } from "../../../shared/domain/form-draft.ts";
import { RecordInputSchema, type RecordKind } from "../../../shared/domain/record.ts";
import { forgetDraft, keepDraft } from "./form-draft.ts";
import { type FormIssue, findIssues } from "./form-issues.ts";
import { changedFields, editableFields, type FormValues } from "./form-values.ts";
import { keepSoon } from "./keep-soon.ts";
import { isSameValue } from "./same-value.ts";

export type DraftState = "none" | "kept" | "refused";

export interface RecordFormState {
  form: UseFormReturn<FormValues>;
  /** When the draft was kept that this form started from, or null. */
  restoredAt: string | null;
  draftState: DraftState;
  /** Throws the draft away and shows the record as it is stored. */
  discard: () => void;
  /** Validates and hands the fields to `submit`; false when something is wrong or was refused. */
  save: () => Promise<boolean>;
  /** The form now stands on this version of the record. */
  rebase: (base: FormValues, revision: number | null, values?: FormValues) => void;
  /** What the form started from. */
  base: () => FormValues;
}

/**
 * The state of a record's form: values, validation while typing, and a draft that outlives a crash.
 * `submit` gets the validated values and those among them that changed; it answers whether they
 * were saved.
 */
export function useRecordForm(options: {
  kind: RecordKind;
  initial: FormValues;
  revision: number | null;
  /** The name that drafts of this form are kept under. */
  formName: string;
  draft: FormDraft | null;
  submit: (values: FormValues, changes: FormValues, revision: number | null) => Promise<boolean>;
}): RecordFormState {
  const { formName, kind } = options;
  const [draft] = useState(() => options.draft && completed(options.draft, options.initial));
  const start = useRef({
    base: draft?.base ?? options.initial,
    revision: draft ? draft.revision : options.revision,
  });
  const [restoredAt, setRestoredAt] = useState(draft?.savedAt ?? null);
  const [draftState, setDraftState] = useState<DraftState>("none");
  const form = useForm<FormValues>({
    defaultValues: start.current.base,
    values: undefined,
    resolver: resolveRecord,
    mode: "onChange",
    shouldFocusError: false,
  });
  const { reset, subscribe, getValues } = form;

  // The form knows the stored values as its defaults, so that "changed" is right after a crash too.
  useEffect(() => {
    if (draft) reset(draft.values, { keepDefaultValues: true });
  }, [draft, reset]);

  useEffect(() => {
    let writing = 0;
    const soon = keepSoon(async () => {
      const mine = ++writing;
      const values = getValues();
      if (isSameValue(values, start.current.base)) {
        forgetDraft(formName);
        setDraftState("none");
        return;
      }
      const kept = await keepDraft(formName, { values, ...start.current });
      if (mine === writing) setDraftState(kept ? "kept" : "refused");
    });
    const stop = subscribe({ formState: { values: true }, callback: soon.touch });
    // A window or a form that closes does not wait for the timer.
    window.addEventListener("pagehide", soon.flush);
    return () => {
      window.removeEventListener("pagehide", soon.flush);
      stop();
      soon.flush();
    };
  }, [formName, getValues, subscribe]);

  const rebase = (base: FormValues, revision: number | null, values?: FormValues) => {
    start.current = { base, revision };
    reset(base);
    if (values) reset(values, { keepDefaultValues: true });
  };

  return {
    form,
    restoredAt,
    draftState,
    rebase,
    base: () => start.current.base,
    discard() {
      forgetDraft(formName);
      setRestoredAt(null);
      setDraftState("none");
      rebase(options.initial, options.revision);
    },
    async save() {
      let saved = false;
      await form.handleSubmit(async (values) => {
        const parsed = parseRecord(kind, values);
        const { base, revision } = start.current;
        saved = await options.submit(parsed, changedFields(base, parsed), revision);
        if (!saved) return;
        // What stands in the form is stored now: a timer that is still running finds nothing to keep.
        start.current = { ...start.current, base: structuredClone(form.getValues()) };
        forgetDraft(formName);
      })();
      return saved;
    },
  };
}

/** A draft of an earlier version lacks the fields that its form did not have. */
function completed(draft: FormDraft, initial: FormValues): FormDraft {
  return {
    ...draft,
    values: { ...initial, ...draft.values },
    base: { ...initial, ...draft.base },
  };
}

/** The editable fields as the schema reads them: trimmed, defaults filled in. */
function parseRecord(kind: RecordKind, values: FormValues): FormValues {
  const record = RecordInputSchema.parse(values) as unknown as FormValues;
  return Object.fromEntries(editableFields(kind).map((name) => [name, record[name]]));
}

/** One error for each top-level field, carrying all that is wrong inside it. */
const resolveRecord: Resolver<FormValues> = (values) => {
  const issues = findIssues(values);
  if (issues.length === 0) return { values, errors: {} };
  const byField: Record<string, { type: string; issues: FormIssue[] }> = {};
  for (const issue of issues) {
    const name = String(issue.path[0] ?? "root");
    byField[name] ??= { type: "issues", issues: [] };
    byField[name].issues.push(issue);
  }
  return { values: {}, errors: byField as FieldErrors<FormValues> };
};
