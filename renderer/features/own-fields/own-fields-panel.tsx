import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { Form24Regular } from "@fluentui/react-icons/svg/form";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ExtraField } from "../../../shared/domain/extra-field.ts";
import { RECORD_KINDS, type RecordKind } from "../../../shared/domain/record.ts";
import { callBackend } from "../../client.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { useNotify } from "../../components/notify.tsx";
import { useRowStyles } from "../../components/row-styles.ts";
import { SectionCard } from "../../components/section-card.tsx";
import { OwnFieldEditor } from "./own-field-editor.tsx";
import { useOwnFields } from "./use-own-fields.ts";

const KINDS = RECORD_KINDS.filter((kind) => kind !== "savedSearch");

const useStyles = makeStyles({
  text: { marginTop: 0, color: tokens.colorNeutralForeground2, maxWidth: "72ch" },
  kind: { maxWidth: "420px", marginBottom: tokens.spacingVerticalL },
  label: { fontWeight: tokens.fontWeightSemibold },
});

/** Defines the fields that a kind of record has beyond those of the program. */
export function OwnFieldsPanel() {
  const styles = useStyles();
  const rows = useRowStyles();
  const { t } = useTranslation();
  const [kind, setKind] = useState<RecordKind>("partnership");
  const [editing, setEditing] = useState<ExtraField | "new" | null>(null);
  const fields = useOwnFields(kind);
  const { save, remove } = useFieldActions();

  return (
    <>
      <p className={styles.text}>{t("vocabularies.fields.text")}</p>
      <Field label={t("vocabularies.fields.kind")} className={styles.kind}>
        <Select
          value={kind}
          onChange={(_, data) => {
            setKind(data.value as RecordKind);
            setEditing(null);
          }}
        >
          {KINDS.map((name) => (
            <option key={name} value={name}>
              {t(`kinds.${name}.many`)}
            </option>
          ))}
        </Select>
      </Field>
      <SectionCard
        title={t("vocabularies.fields.list", { kind: t(`kinds.${kind}.many`) })}
        actions={
          editing !== "new" && (
            <Button onClick={() => setEditing("new")}>{t("vocabularies.fields.add")}</Button>
          )
        }
      >
        {editing === "new" && (
          <OwnFieldEditor
            kind={kind}
            others={fields}
            onSave={save}
            onClose={() => setEditing(null)}
          />
        )}
        {fields.length === 0 && editing === null && (
          <EmptyState
            icon={<Form24Regular aria-hidden />}
            title={t("vocabularies.fields.none")}
            text={t("vocabularies.fields.noneText")}
          />
        )}
        <ul className={rows.list}>
          {fields.map((field) => (
            <li key={field.key} className={rows.row}>
              {editing !== null && editing !== "new" && editing.key === field.key ? (
                <OwnFieldEditor
                  kind={kind}
                  field={field}
                  others={fields.filter(({ key }) => key !== field.key)}
                  onSave={save}
                  onClose={() => setEditing(null)}
                />
              ) : (
                <>
                  <div className={rows.words}>
                    <span className={styles.label}>{field.label}</span>{" "}
                    <span className={rows.quiet}>
                      {t(`vocabularies.fields.types.${field.type}`)}
                      {field.choices.length > 0 && `: ${field.choices.join(", ")}`}
                    </span>
                  </div>
                  <Button
                    size="small"
                    aria-label={t("vocabularies.fields.editNamed", { label: field.label })}
                    onClick={() => setEditing(field)}
                  >
                    {t("vocabularies.fields.edit")}
                  </Button>
                  <Button
                    size="small"
                    appearance="subtle"
                    aria-label={t("vocabularies.fields.removeNamed", { label: field.label })}
                    onClick={() => void remove(field)}
                  >
                    {t("vocabularies.fields.remove")}
                  </Button>
                </>
              )}
            </li>
          ))}
        </ul>
      </SectionCard>
    </>
  );
}

function useFieldActions() {
  const { t } = useTranslation();
  const notify = useNotify();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: ["backend", "extraFields.list"] });
  return {
    async save(field: ExtraField): Promise<boolean> {
      try {
        await callBackend("extraFields.save", { field });
        await refresh();
        notify.done(t("vocabularies.fields.saved", { label: field.label }));
        return true;
      } catch (error) {
        notify.failed(error);
        return false;
      }
    },
    async remove(field: ExtraField) {
      try {
        await callBackend("extraFields.remove", { kind: field.kind, key: field.key });
        await refresh();
        notify.done(t("vocabularies.fields.removed", { label: field.label }), () =>
          callBackend("extraFields.save", { field }).finally(refresh),
        );
      } catch (error) {
        notify.failed(error);
      }
    },
  };
}
