import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type AnyRecord, titleOf } from "../../../shared/domain/record.ts";
import { DateField } from "../../components/date-field.tsx";
import { FormDialog } from "../../components/form-dialog.tsx";
import { useHold } from "./use-hold.ts";

/** Asks why, and until when, a record must not be deleted for good. */
export function HoldDialog(props: { record: AnyRecord; onClose: () => void }) {
  const { record } = props;
  const { t } = useTranslation();
  const { set } = useHold(record);
  const [reason, setReason] = useState(record.holdReason);
  const [until, setUntil] = useState<string | null | undefined>(record.holdUntil);
  const [asked, setAsked] = useState(false);
  const reasonMissing = reason.trim() === "";

  const apply = async () => {
    setAsked(true);
    if (reasonMissing || until === undefined) return;
    if (await set({ holdReason: reason.trim(), holdUntil: until })) props.onClose();
  };
  return (
    <FormDialog
      title={t("holds.dialogTitle", { title: titleOf(record) })}
      submit={{ label: t("holds.apply"), onSubmit: () => void apply() }}
      onClose={props.onClose}
    >
      <Field
        label={t("holds.reason")}
        hint={t("holds.reasonHint")}
        required
        validationMessage={asked && reasonMissing ? t("holds.reasonMissing") : undefined}
      >
        <Input value={reason} maxLength={1_000} onChange={(_, data) => setReason(data.value)} />
      </Field>
      <DateField
        label={t("holds.until")}
        hint={t("holds.untilHint")}
        value={until ?? null}
        onChange={setUntil}
      />
    </FormDialog>
  );
}
