import { Field, Input } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { PartnershipInput } from "../../../shared/domain/partnership.ts";
import type { ControlProps } from "../records/controls/control-props.ts";
import { useFieldsetStyles } from "../records/controls/fieldset.tsx";
import { ListEditor } from "../records/controls/list-editor.tsx";
import { ReferencePicker } from "../records/controls/reference-picker.tsx";

/** The partners, each with what it brings in. */
export function PartnersEditor(props: ControlProps<PartnershipInput["partners"]>) {
  const styles = useFieldsetStyles();
  const { t } = useTranslation();
  return (
    <ListEditor
      legend={t(props.field.label)}
      items={props.value}
      onChange={props.onChange}
      newItem={() => ({ organisation: { id: null, name: "" }, part: "" })}
      addLabel={t("partnerships.partner.add")}
      nameOf={(item, position) =>
        item.organisation.name || t("partnerships.partner.item", { position })
      }
      renderItem={(item, index, change) => (
        <div className={styles.grid}>
          <Field
            className={styles.span6}
            required
            label={t("partnerships.partner.organisation")}
            validationMessage={props.issues.at(index, "organisation", "name")}
          >
            <ReferencePicker
              kinds={["organisation", "person"]}
              chosen={item.organisation}
              onPick={(organisation) => change({ ...item, organisation })}
              onBlur={props.onBlur}
            />
          </Field>
          <Field className={styles.span6} label={t("partnerships.partner.part")}>
            <Input
              value={item.part}
              onChange={(_, data) => change({ ...item, part: data.value })}
              onBlur={props.onBlur}
            />
          </Field>
        </div>
      )}
    />
  );
}
