import { Field, Input } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { PartnershipInput } from "../../../shared/domain/partnership.ts";
import type { ControlProps } from "../records/controls/control-props.ts";
import { DateControl } from "../records/controls/date-control.tsx";
import { useFieldsetStyles } from "../records/controls/fieldset.tsx";
import { ListEditor } from "../records/controls/list-editor.tsx";
import { TermControl } from "../records/controls/term-controls.tsx";

/** The statuses a partnership went through, oldest first. */
export function StatusHistoryEditor(props: ControlProps<PartnershipInput["statusHistory"]>) {
  const styles = useFieldsetStyles();
  const { t } = useTranslation();
  return (
    <ListEditor
      legend={t(props.field.label)}
      items={props.value}
      onChange={props.onChange}
      newItem={() => ({ status: "", since: null, reason: "" })}
      addLabel={t("partnerships.statusChange.add")}
      nameOf={(item, position) => item.status || t("partnerships.statusChange.item", { position })}
      renderItem={(item, index, change) => (
        <div className={styles.grid}>
          <div className={styles.span4}>
            <TermControl
              field={{ name: "status", label: "partnerships.statusChange.status" }}
              vocabulary="partnershipStatuses"
              value={item.status}
              issues={{ isEmpty: true, at: () => props.issues.at(index, "status") }}
              onChange={(status) => change({ ...item, status })}
            />
          </div>
          <div className={styles.span4}>
            <DateControl
              field={{ name: "since", label: "partnerships.statusChange.since" }}
              value={item.since}
              issues={{ isEmpty: true, at: () => props.issues.at(index, "since") }}
              onChange={(since) => change({ ...item, since })}
              onBlur={props.onBlur}
            />
          </div>
          <Field className={styles.span4} label={t("partnerships.statusChange.reason")}>
            <Input
              value={item.reason}
              onChange={(_, data) => change({ ...item, reason: data.value })}
              onBlur={props.onBlur}
            />
          </Field>
        </div>
      )}
    />
  );
}
