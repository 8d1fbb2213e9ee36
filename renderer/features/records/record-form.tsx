import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { Save20Regular } from "@fluentui/react-icons/svg/save";
import { useDeferredValue, useEffect, useRef, useState } from "react";
import { Controller } from "react-hook-form";
import { useTranslation } from "react-i18next";
import type { RecordKind } from "../../../shared/domain/record.ts";
import { ActionBar } from "../../components/action-bar.tsx";
import { MomentText } from "../../components/date-text.tsx";
import { SectionCard } from "../../components/section-card.tsx";
import { useOwnFields } from "../own-fields/use-own-fields.ts";
import { FieldControl } from "./controls/field-control.tsx";
import { useFieldsetStyles } from "./controls/fieldset.tsx";
import type { FieldSection, FieldSpec } from "./field-spec.ts";
import { extraField, FIELD_TABLES } from "./field-tables.ts";
import { type FormIssue, wordIssues } from "./form-issues.ts";
import { useFormKeys } from "./use-form-keys.ts";
import type { RecordFormState } from "./use-record-form.ts";

const useStyles = makeStyles({
  // What gets the focus is never hidden behind the bar with the buttons.
  form: { "& input, & textarea, & button": { scrollMarginBlock: "96px" } },
  state: { flex: "1 1 160px", color: tokens.colorNeutralForeground3 },
  error: { color: tokens.colorStatusDangerForeground1 },
  notice: { marginBottom: tokens.spacingVerticalL },
});

/** The form of any kind: its sections, its state line, save and cancel. */
export function RecordForm(props: {
  kind: RecordKind;
  state: RecordFormState;
  /** Nothing stands in it yet: its first field gets the keys. */
  isNew?: boolean;
  onCancel: () => void;
}) {
  const { kind, state } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const [attempted, setAttempted] = useState(false);
  const { errors, isDirty, isSubmitting } = state.form.formState;
  const errorCount = Object.keys(errors).length;

  const save = async () => {
    setAttempted(true);
    const saved = await state.save();
    // Errors are drawn with the next frame; then the first of them gets the focus.
    if (!saved) requestAnimationFrame(() => focusFirstError(form.current));
  };
  useFormKeys(form, save, props.onCancel);
  const { isNew } = props;
  useEffect(() => {
    if (isNew) form.current?.querySelector<HTMLElement>("input, textarea")?.focus();
  }, [isNew]);
  const table = FIELD_TABLES[kind];
  // What lies below the first section is drawn after it, so that no task of the page takes it all.
  const whole = useDeferredValue(true, false);

  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {state.restoredAt && (
        <MessageBar intent="info" layout="multiline" className={styles.notice}>
          <MessageBarBody>
            <MessageBarTitle>{t("records.form.draftRestoredTitle")}</MessageBarTitle>{" "}
            <RestoredAt at={state.restoredAt} />
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={state.discard}>
              {t("records.form.draftDiscard")}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <FormSection
        state={state}
        kind={kind}
        section={{
          ...firstSection(table.sections),
          fields: [table.titleField, ...firstSection(table.sections).fields],
        }}
      />
      {whole &&
        table.sections
          .slice(1)
          .map((section) => (
            <FormSection key={section.id} state={state} kind={kind} section={section} />
          ))}
      {whole && <OwnFieldsSection kind={kind} state={state} />}
      <ActionBar>
        <span className={styles.state} role="status">
          {attempted && errorCount > 0 ? (
            <span className={styles.error}>{t("records.form.errors", { count: errorCount })}</span>
          ) : (
            <StateText isDirty={isDirty} draftState={state.draftState} />
          )}
        </span>
        <Button onClick={props.onCancel}>{t("records.form.cancel")}</Button>
        <Button
          type="submit"
          appearance="primary"
          icon={<Save20Regular />}
          title={t("records.form.saveHint")}
          disabledFocusable={isSubmitting}
        >
          {t("records.form.save")}
        </Button>
      </ActionBar>
    </form>
  );
}

function firstSection(sections: readonly FieldSection[]): FieldSection {
  const [first] = sections;
  if (!first) throw new Error("a kind without sections");
  return first;
}

function RestoredAt({ at }: { at: string }) {
  const { t } = useTranslation();
  const [before, after] = t("records.form.draftRestoredText", { when: "\u0000" }).split("\u0000");
  return (
    <>
      {before}
      <MomentText at={at} withTime />
      {after}
    </>
  );
}

function StateText(props: { isDirty: boolean; draftState: RecordFormState["draftState"] }) {
  const { t } = useTranslation();
  if (!props.isDirty) return null;
  if (props.draftState === "refused") return t("records.form.draftNotKept");
  const kept = props.draftState === "kept" ? ` · ${t("records.form.draftKept")}` : "";
  return `${t("records.form.unsaved")}${kept}`;
}

function FormSection(props: { kind: RecordKind; section: FieldSection; state: RecordFormState }) {
  const grid = useFieldsetStyles();
  const { t } = useTranslation();
  const fields = props.section.fields.filter((field) => !field.readOnly);
  if (fields.length === 0) return null;
  return (
    <SectionCard title={t(props.section.heading)}>
      <div className={grid.grid}>
        {fields.map((field) => (
          <div key={field.name} className={field.wide ? grid.span12 : grid.span6}>
            <FormField kind={props.kind} field={field} state={props.state} />
          </div>
        ))}
      </div>
    </SectionCard>
  );
}

/** The user's own fields; nothing where there are none. */
function OwnFieldsSection(props: { kind: RecordKind; state: RecordFormState }) {
  const { t } = useTranslation();
  const fields = useOwnFields(props.kind);
  if (fields.length === 0) return null;
  return (
    <SectionCard title={t("records.sections.extra")}>
      <FormField kind={props.kind} field={extraField(props.kind)} state={props.state} />
    </SectionCard>
  );
}

function FormField(props: { kind: RecordKind; field: FieldSpec; state: RecordFormState }) {
  const { t } = useTranslation();
  const { field, kind, state } = props;
  const isTitle = FIELD_TABLES[kind].titleField.name === field.name;
  return (
    <Controller
      control={state.form.control}
      name={field.name}
      rules={field.name === "start" ? { deps: ["end"] } : undefined}
      render={({ field: control, fieldState }) => {
        const error = fieldState.error as { issues?: FormIssue[] } | undefined;
        return (
          <FieldControl
            field={field}
            value={control.value}
            required={isTitle && kind !== "interaction"}
            issues={wordIssues(t, kind, field.name, error?.issues ?? [])}
            onChange={control.onChange}
            onBlur={control.onBlur}
          />
        );
      }}
    />
  );
}

function focusFirstError(form: HTMLFormElement | null) {
  form?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
}
