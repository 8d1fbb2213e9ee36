import { Navigate, useNavigate } from "@tanstack/react-router";
import { useDeferredValue, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FormDraft } from "../../../shared/domain/form-draft.ts";
import { type AnyRecord, titleOf } from "../../../shared/domain/record.ts";
import { useRecord } from "../../backend/queries.ts";
import { callBackend, codeOf } from "../../client.ts";
import { KindBadge } from "../../components/kind-icon.tsx";
import { LoadFailure, Waiting } from "../../components/load-states.tsx";
import { useNotify } from "../../components/notify.tsx";
import { Page } from "../../components/page.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { ConflictDialog } from "./conflict-dialog.tsx";
import { useFormDraft } from "./form-draft.ts";
import { type FieldConflict, mergeForms } from "./form-merge.ts";
import { type FormValues, valuesOf } from "./form-values.ts";
import { type Leave, LeaveGuard } from "./leave-guard.tsx";
import { RecordForm } from "./record-form.tsx";
import { RecordMissing } from "./record-missing.tsx";
import { takeBackLast } from "./take-back.ts";
import { useRecordForm } from "./use-record-form.ts";
import { useSaving } from "./use-saving.ts";

/** The form of a record that exists. */
export function EditRecordScreen({ id }: { id: string }) {
  const answer = useRecord(id);
  // A long form is drawn a piece at a time, so that the window answers meanwhile.
  const data = useDeferredValue(answer.data);
  const draft = useFormDraft(id);
  if (draft.isPending || (!data && !answer.error))
    return (
      <Page width="text">
        <Waiting />
      </Page>
    );
  if (answer.error && !data) {
    return (
      <Page width="text">
        {codeOf(answer.error) === "record/not-found" ? (
          <RecordMissing />
        ) : (
          <LoadFailure error={answer.error} onRetry={() => void answer.refetch()} />
        )}
      </Page>
    );
  }
  if (!data) return null;
  if (draft.error) {
    return (
      <Page width="text">
        <LoadFailure error={draft.error} onRetry={() => void draft.refetch()} />
      </Page>
    );
  }
  // What is in the trash is restored first; its view offers that.
  if (data.record.trashedAt !== null) {
    return <Navigate to="/record/$id" params={{ id }} search={{}} replace />;
  }
  return <EditForm record={data.record} draft={draft.data} />;
}

interface PendingConflict {
  theirs: AnyRecord;
  conflicts: FieldConflict[];
  merged: FormValues;
}

function EditForm(props: { record: AnyRecord; draft: FormDraft | null }) {
  // The form keeps the version it was opened on; what is saved elsewhere meanwhile is a conflict.
  const [record] = useState(props.record);
  const { t } = useTranslation();
  const notify = useNotify();
  const navigate = useNavigate();
  const [conflict, setConflict] = useState<PendingConflict | null>(null);
  const [leaving, setLeaving] = useState(false);
  /** The version that the last save made; null when nothing had to be saved. */
  const savedAs = useRef<number | null>(null);

  const state = useRecordForm({
    kind: record.kind,
    initial: valuesOf(record),
    revision: record.revision,
    formName: record.id,
    draft: props.draft,
    async submit(values, changes, revision) {
      if (Object.keys(changes).length === 0) return true;
      try {
        const { record: saved } = await callBackend("records.update", {
          id: record.id,
          revision: revision ?? record.revision,
          changes,
        });
        savedAs.current = saved.revision;
        return true;
      } catch (error) {
        if (codeOf(error) === "record/changed-meanwhile") await bringTogether(values);
        else notify.failed(error);
        return false;
      }
    },
  });

  const bringTogether = async (values: FormValues) => {
    try {
      const { record: theirs } = await callBackend("records.get", { id: record.id });
      const theirValues = valuesOf(theirs);
      const mine = { ...theirValues, ...values };
      const { merged, conflicts } = mergeForms(state.base(), mine, theirValues);
      setConflict({ theirs, conflicts, merged });
    } catch (error) {
      notify.failed(error);
    }
  };

  const showRecord = (leave?: Leave) =>
    void navigate({ to: "/record/$id", params: { id: record.id }, search: {}, ...leave });
  const title = titleOf(record);
  const saving = useSaving(async () => {
    const saved = await state.save();
    if (saved) {
      setLeaving(true);
      const revision = savedAs.current;
      notify.done(
        t("records.form.saved", { title: String(titleOfForm(state.form.getValues()) || title) }),
        revision === null ? undefined : () => takeBackLast(record.id, revision),
      );
    }
    return saved;
  });
  return (
    <Page width="text">
      <PageHeader
        above={<KindBadge kind={record.kind} />}
        title={t("records.form.editTitle", { title })}
      />
      <RecordForm
        kind={record.kind}
        state={{ ...state, save: saving.save }}
        onCancel={() => showRecord()}
      />
      <LeaveGuard state={state} saving={saving} leaving={leaving} onLeave={showRecord} />
      {conflict && (
        <ConflictDialog
          kind={record.kind}
          conflicts={conflict.conflicts}
          onCancel={() => setConflict(null)}
          onResolve={(choices) => {
            state.rebase(valuesOf(conflict.theirs), conflict.theirs.revision, {
              ...conflict.merged,
              ...choices,
            });
            setConflict(null);
          }}
        />
      )}
    </Page>
  );
}

function titleOfForm(values: FormValues): unknown {
  return values.title ?? values.name;
}
