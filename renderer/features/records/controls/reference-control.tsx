import { Field, Tag, TagGroup } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { RecordKind } from "../../../../shared/domain/record.ts";
import type { Reference } from "../../../../shared/domain/reference.ts";
import { removeItem } from "../list-moves.ts";
import type { ControlProps } from "./control-props.ts";
import { ReferencePicker } from "./reference-picker.tsx";
import { useChipStyles } from "./term-controls.tsx";
import { TieMark } from "./tie-mark.tsx";

/** Several records, or names that are not tied to one yet. */
export function ReferencesControl(
  props: ControlProps<Reference[]> & { kinds: readonly RecordKind[] },
) {
  const styles = useChipStyles();
  const { t } = useTranslation();
  const label = t(props.field.label);
  return (
    <div>
      <Field
        label={label}
        hint={props.field.hint ? t(props.field.hint) : undefined}
        validationMessage={props.issues.at()}
      >
        <ReferencePicker
          kinds={props.kinds}
          taken={props.value}
          onPick={(reference) => props.onChange([...props.value, reference])}
          onBlur={props.onBlur}
        />
      </Field>
      {props.value.length > 0 && (
        <TagGroup
          className={styles.chips}
          style={{ marginTop: 6 }}
          size="small"
          aria-label={`${t("records.picker.selected")}: ${label}`}
          onDismiss={(_, data) => props.onChange(removeItem(props.value, Number(data.value)))}
        >
          {props.value.map((reference, index) => (
            <Tag
              // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat; the index is the identity here
              key={index}
              value={String(index)}
              dismissible
              className={styles.chip}
              media={<TieMark reference={reference} />}
            >
              {reference.name}
            </Tag>
          ))}
        </TagGroup>
      )}
    </div>
  );
}

/** One record, or the name of one. */
export function ReferenceControl(
  props: ControlProps<Reference | null> & { kinds: readonly RecordKind[] },
) {
  const { t } = useTranslation();
  return (
    <Field
      label={t(props.field.label)}
      hint={props.field.hint ? t(props.field.hint) : undefined}
      required={props.required}
      validationMessage={props.issues.at() ?? props.issues.at("name")}
    >
      <ReferencePicker
        kinds={props.kinds}
        chosen={props.value}
        onPick={props.onChange}
        onClear={() => props.onChange(null)}
        onBlur={props.onBlur}
      />
    </Field>
  );
}
