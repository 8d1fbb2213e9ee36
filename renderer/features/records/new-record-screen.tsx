import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type FormDraft, newForm } from "../../../shared/domain/form-draft.ts";
import type { RecordDraft, RecordKind } from "../../../shared/domain/record.ts";
import { useRecord } from "../../backend/queries.ts";
import { callBackend } from "../../client.ts";
import { KindBadge } from "../../components/kind-icon.tsx";
import { LoadFailure, Waiting } from "../../components/load-states.tsx";
import { useNotify } from "../../components/notify.tsx";
import { Page } from "../../components/page.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { LikelySame } from "../duplicates/likely-same.tsx";
import { keepDraft, useFormDraft } from "./form-draft.ts";
import { emptyValues, type FormValues, fillEmpty, valuesOf } from "./form-values.ts";
import { type Leave, LeaveGuard } from "./leave-guard.tsx";
import { valuesAbout } from "./new-values.ts";
import { RecordForm } from "./record-form.tsx";
import { useRecordForm } from "./use-record-form.ts";
import { useSaving } from "./use-saving.ts";

/** The empty form of a kind. `about` is the record it was begun from: a note about a partnership. */
export function NewRecordScreen(props: { kind: RecordKind; about?: string }) {
  const about = useRecord(props.about ?? "", props.about !== undefined);
  const formName = newForm(props.kind, props.about);
  const draft = useFormDraft(formName);
  if (draft.isPending || (props.about !== undefined && about.isPending)) {
    return (
      <Page width="text">
        <Waiting />
      </Page>
    );
  }
  if (draft.error) {
    return (
      <Page width="text">
        <LoadFailure error={draft.error} onRetry={() => void draft.refetch()} />
      </Page>
    );
  }
  const initial = valuesAbout(props.kind, emptyValues(props.kind), about.data?.record);
  return (
    <NewForm
      kind={props.kind}
      initial={initial}
      about={props.about}
      formName={formName}
      draft={draft.data}
    />
  );
}

function NewForm(props: {
  kind: RecordKind;
  initial: FormValues;
  about: string | undefined;
  formName: string;
  draft: FormDraft | null;
}) {
  const { t } = useTranslation();
  const notify = useNotify();
  const navigate = useNavigate();
  const [initial] = useState(props.initial);
  const createdId = useRef<string | null>(null);
  /** The way leads to the form of a record that was there already. */
  const completing = useRef(false);
  const [leaving, setLeaving] = useState(false);

  const state = useRecordForm({
    kind: props.kind,
    initial,
    revision: null,
    formName: props.formName,
    draft: props.draft,
    async submit(values) {
      try {
        const record = { ...values, kind: props.kind } as RecordDraft;
        const { record: created } = await callBackend("records.create", { record });
        createdId.current = created.id;
        return true;
      } catch (error) {
        notify.failed(error);
        return false;
      }
    },
  });

  const kind = t(`kinds.${props.kind}.one`);
  const saving = useSaving(async () => {
    const saved = await state.save();
    if (saved) {
      const { title, name } = state.form.getValues();
      const id = createdId.current;
      notify.done(
        t("records.form.saved", { title: String(title || name || kind) }),
        id === null ? undefined : () => callBackend("records.trash", { id }),
      );
      setLeaving(true);
    }
    return saved;
  });
  const goOn = (leave?: Leave) => {
    if (createdId.current === null) return;
    const params = { id: createdId.current };
    // The empty form is not a place to come back to.
    if (completing.current) void navigate({ to: "/record/$id/edit", params, replace: true });
    else void navigate({ to: "/record/$id", params, search: {}, ...leave, replace: true });
  };
  const cancel = () => {
    if (props.about) {
      void navigate({ to: "/record/$id", params: { id: props.about }, search: {} });
    } else void navigate({ to: "/list/$kind", params: { kind: props.kind } });
  };
  /** What was typed goes into the empty fields of the record that is there already. */
  const complete = async (id: string) => {
    try {
      const { record } = await callBackend("records.get", { id });
      const base = valuesOf(record);
      const values = fillEmpty(base, state.form.getValues());
      if (!(await keepDraft(id, { values, base, revision: record.revision }))) {
        notify.failed("library/disk-full");
        return;
      }
      state.discard();
      createdId.current = id;
      completing.current = true;
      setLeaving(true);
    } catch (error) {
      notify.failed(error);
    }
  };
  return (
    <Page width="text">
      <PageHeader
        above={<KindBadge kind={props.kind} />}
        title={t(`kinds.${props.kind}.new`)}
        below={props.kind === "interaction" ? undefined : t("records.form.newExplained")}
      />
      <LikelySame
        kind={props.kind}
        values={state.form.watch()}
        onOpen={(id) => void navigate({ to: "/record/$id", params: { id }, search: {} })}
        onUse={(id) => void complete(id)}
      />
      <RecordForm
        kind={props.kind}
        state={{ ...state, save: saving.save }}
        isNew
        onCancel={cancel}
      />
      <LeaveGuard state={state} saving={saving} leaving={leaving} onLeave={goOn} />
    </Page>
  );
}
