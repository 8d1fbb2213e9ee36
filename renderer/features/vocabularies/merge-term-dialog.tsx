import { Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Term } from "../../../shared/domain/vocabulary.ts";
import { FormDialog } from "../../components/form-dialog.tsx";

/** Chooses the term that another one becomes part of. */
export function MergeTermDialog(props: {
  term: Term;
  others: readonly Term[];
  onMerge: (term: Term, kept: Term) => Promise<boolean>;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { term, others } = props;
  const [keptId, setKeptId] = useState(others[0]?.id ?? 0);
  const kept = others.find(({ id }) => id === keptId);
  const merge = () => {
    if (kept) void props.onMerge(term, kept).then((done) => done && props.onClose());
  };
  return (
    <FormDialog
      title={t("vocabularies.terms.mergeTitle", { label: term.label })}
      submit={{ label: t("vocabularies.terms.mergeGo"), isDisabled: !kept, onSubmit: merge }}
      onClose={props.onClose}
    >
      <div>{t("vocabularies.terms.mergeText", { label: term.label })}</div>
      <Field label={t("vocabularies.terms.mergeInto")}>
        <Select value={String(keptId)} onChange={(_, data) => setKeptId(Number(data.value))}>
          {others.map(({ id, label }) => (
            <option key={id} value={String(id)}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
    </FormDialog>
  );
}
