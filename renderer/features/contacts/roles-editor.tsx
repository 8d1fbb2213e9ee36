import { Field, Input } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { PersonInput } from "../../../shared/domain/person.ts";
import type { ControlProps } from "../records/controls/control-props.ts";
import { DateControl } from "../records/controls/date-control.tsx";
import { useFieldsetStyles } from "../records/controls/fieldset.tsx";
import { ListEditor } from "../records/controls/list-editor.tsx";
import { ReferencePicker } from "../records/controls/reference-picker.tsx";

/** What a person does where, with from and to. */
export function RolesEditor(props: ControlProps<PersonInput["roles"]>) {
  const styles = useFieldsetStyles();
  const { t } = useTranslation();
  return (
    <ListEditor
      legend={t(props.field.label)}
      items={props.value}
      onChange={props.onChange}
      newItem={() => ({ organisation: { id: null, name: "" }, role: "", from: null, to: null })}
      addLabel={t("contacts.roles.add")}
      nameOf={(item, position) => item.organisation.name || t("contacts.roles.item", { position })}
      renderItem={(item, index, change) => (
        <div className={styles.grid}>
          <Field
            className={styles.span6}
            required
            label={t("contacts.roles.organisation")}
            validationMessage={props.issues.at(index, "organisation", "name")}
          >
            <ReferencePicker
              kinds={["organisation"]}
              chosen={item.organisation}
              onPick={(organisation) => change({ ...item, organisation })}
              onBlur={props.onBlur}
            />
          </Field>
          <Field className={styles.span6} label={t("contacts.roles.role")}>
            <Input
              value={item.role}
              onChange={(_, data) => change({ ...item, role: data.value })}
              onBlur={props.onBlur}
            />
          </Field>
          {(["from", "to"] as const).map((name) => (
            <div key={name} className={styles.span3}>
              <DateControl
                field={{ name, label: `contacts.roles.${name}` }}
                value={item[name]}
                issues={{ isEmpty: true, at: () => props.issues.at(index, name) }}
                onChange={(date) => change({ ...item, [name]: date })}
                onBlur={props.onBlur}
              />
            </div>
          ))}
        </div>
      )}
    />
  );
}
