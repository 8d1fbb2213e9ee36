import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AnyRecord } from "../../../shared/domain/record.ts";
import { FieldControl } from "./controls/field-control.tsx";
import type { FieldSpec } from "./field-spec.ts";
import { issuesOfField } from "./form-issues.ts";
import { valuesOf } from "./form-values.ts";

const useStyles = makeStyles({
  editor: { marginTop: tokens.spacingVerticalS },
  bar: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
});

/** Corrects one field in place, without leaving the view. */
export function FieldEditor(props: {
  record: AnyRecord;
  field: FieldSpec;
  busy: boolean;
  onSave: (value: unknown) => void;
  onCancel: () => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const box = useRef<HTMLFormElement>(null);
  const [values] = useState(() => valuesOf(props.record));
  const [value, setValue] = useState<unknown>(() => values[props.field.name]);
  const issues = issuesOfField(t, props.record.kind, values, props.field, value);

  useEffect(() => {
    box.current?.querySelector<HTMLElement>("input, textarea, button")?.focus();
  }, []);

  return (
    <form
      ref={box}
      className={styles.editor}
      onSubmit={(event) => {
        event.preventDefault();
        if (issues.isEmpty) props.onSave(value);
        else box.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) {
          event.stopPropagation();
          props.onCancel();
        }
      }}
    >
      <FieldControl field={props.field} value={value} issues={issues} onChange={setValue} />
      <div className={styles.bar}>
        <Button type="submit" size="small" appearance="primary" disabled={props.busy}>
          {t("records.confirm.save")}
        </Button>
        <Button size="small" onClick={props.onCancel}>
          {t("records.form.cancel")}
        </Button>
      </div>
    </form>
  );
}
