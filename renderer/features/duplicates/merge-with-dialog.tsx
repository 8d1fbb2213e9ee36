import { Field } from "@fluentui/react-components";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AnyRecord } from "../../../shared/domain/record.ts";
import type { Reference } from "../../../shared/domain/reference.ts";
import { FormDialog } from "../../components/form-dialog.tsx";
import { ReferencePicker } from "../records/controls/reference-picker.tsx";

/** Chooses the record that this one is to be merged with, and leads to the comparison. */
export function MergeWithDialog(props: { record: AnyRecord; onClose: () => void }) {
  const { record } = props;
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [other, setOther] = useState<Reference | null>(null);
  const isUsable = other?.id && other.id !== record.id;
  const compare = () => {
    if (!other?.id) return;
    void navigate({ to: "/merge/$kept/$other", params: { kept: record.id, other: other.id } });
  };
  return (
    <FormDialog
      title={t("duplicates.merge.pickTitle")}
      submit={{ label: t("duplicates.merge.next"), isDisabled: !isUsable, onSubmit: compare }}
      onClose={props.onClose}
    >
      <Field label={t("duplicates.merge.pickLabel")}>
        <ReferencePicker
          kinds={[record.kind]}
          chosen={other}
          taken={[{ id: record.id, name: "" }]}
          allowName={false}
          onPick={setOther}
          onClear={() => setOther(null)}
        />
      </Field>
    </FormDialog>
  );
}
