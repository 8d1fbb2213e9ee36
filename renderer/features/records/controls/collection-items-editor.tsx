import { Field, Textarea } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { CollectionInput } from "../../../../shared/domain/collection.ts";
import { RECORD_KINDS } from "../../../../shared/domain/record.ts";
import type { ControlProps } from "./control-props.ts";
import { useFieldsetStyles } from "./fieldset.tsx";
import { ListEditor } from "./list-editor.tsx";
import { ReferencePicker } from "./reference-picker.tsx";

type Item = CollectionInput["items"][number];

const COLLECTABLE = RECORD_KINDS.filter((kind) => kind !== "savedSearch");

/** The records of a collection in their order, each with a note. */
export function CollectionItemsEditor(props: ControlProps<Item[]>) {
  const styles = useFieldsetStyles();
  const { t } = useTranslation();
  return (
    <ListEditor
      legend={t(props.field.label)}
      items={props.value}
      onChange={props.onChange}
      newItem={() => ({ record: { id: null, name: "" }, note: "" })}
      addLabel={t("records.collection.add")}
      nameOf={(item, position) => item.record.name || t("records.collection.item", { position })}
      renderItem={(item, index, change) => (
        <div className={styles.grid}>
          <Field
            className={styles.span12}
            label={t("records.collection.record")}
            validationMessage={props.issues.at(index, "record", "name")}
          >
            <ReferencePicker
              kinds={COLLECTABLE}
              chosen={item.record}
              onPick={(record) => change({ ...item, record })}
              onBlur={props.onBlur}
            />
          </Field>
          <Field className={styles.span12} label={t("records.collection.note")}>
            <Textarea
              value={item.note}
              onChange={(_, data) => change({ ...item, note: data.value })}
              onBlur={props.onBlur}
            />
          </Field>
        </div>
      )}
    />
  );
}
