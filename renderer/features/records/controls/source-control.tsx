import { Field, Input } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Source } from "../../../../shared/domain/record-base.ts";
import type { ControlProps } from "./control-props.ts";
import { Fieldset, useFieldsetStyles } from "./fieldset.tsx";

/** The address a person may correct; file and day of reading are facts and stay. */
export function SourceControl(props: ControlProps<Source>) {
  const styles = useFieldsetStyles();
  const { t } = useTranslation();
  const { value, onChange } = props;
  return (
    <Fieldset legend={t(props.field.label)}>
      <div className={styles.grid}>
        <Field className={styles.span8} label={t("records.values.sourceUrl")}>
          <Input
            type="url"
            value={value.url}
            onChange={(_, data) => onChange({ ...value, url: data.value })}
            onBlur={props.onBlur}
          />
        </Field>
        <Field className={styles.span4} label={t("records.values.sourceEdited")}>
          <Input
            value={value.lastEdited}
            onChange={(_, data) => onChange({ ...value, lastEdited: data.value })}
            onBlur={props.onBlur}
          />
        </Field>
      </div>
    </Fieldset>
  );
}
