import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RecordKind } from "../../../shared/domain/record.ts";
import { fieldNamed } from "./field-tables.ts";
import { FieldValue } from "./field-value.tsx";
import type { FieldConflict } from "./form-merge.ts";
import type { FormValues } from "./form-values.ts";

const useStyles = makeStyles({
  surface: { maxWidth: "860px", width: "100%" },
  field: {
    marginTop: tokens.spacingVerticalL,
    border: "none",
    padding: 0,
    minWidth: 0,
  },
  legend: { fontWeight: tokens.fontWeightSemibold, padding: 0 },
  sides: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(240px, 1fr))",
    gap: tokens.spacingHorizontalM,
  },
  side: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalS,
    maxHeight: "220px",
    overflowY: "auto",
  },
});

/** Shows both versions of each field that two people changed, and lets one be chosen for each. */
export function ConflictDialog(props: {
  kind: RecordKind;
  conflicts: readonly FieldConflict[];
  onCancel: () => void;
  onResolve: (choices: FormValues) => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [theirsFor, setTheirsFor] = useState<ReadonlySet<string>>(new Set());
  const resolve = () => {
    const choices = props.conflicts.map(({ field, mine, theirs }) => [
      field,
      theirsFor.has(field) ? theirs : mine,
    ]);
    props.onResolve(Object.fromEntries(choices) as FormValues);
  };
  return (
    <Dialog
      open
      modalType="alert"
      onOpenChange={(_, data) => {
        if (!data.open) props.onCancel();
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t("records.conflict.title")}</DialogTitle>
          <DialogContent>
            {t(props.conflicts.length > 0 ? "records.conflict.text" : "records.conflict.merged")}
            {props.conflicts.map((conflict) => (
              <ConflictField
                key={conflict.field}
                kind={props.kind}
                conflict={conflict}
                takesTheirs={theirsFor.has(conflict.field)}
                onChoose={(takesTheirs) => {
                  const next = new Set(theirsFor);
                  if (takesTheirs) next.add(conflict.field);
                  else next.delete(conflict.field);
                  setTheirsFor(next);
                }}
              />
            ))}
          </DialogContent>
          <DialogActions>
            <Button onClick={props.onCancel}>{t("records.conflict.cancel")}</Button>
            <Button appearance="primary" onClick={resolve}>
              {t("records.conflict.continue")}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function ConflictField(props: {
  kind: RecordKind;
  conflict: FieldConflict;
  takesTheirs: boolean;
  onChoose: (takesTheirs: boolean) => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const field = fieldNamed(props.kind, props.conflict.field);
  if (!field) return null;
  return (
    <fieldset className={styles.field}>
      <legend className={styles.legend}>{t(field.label)}</legend>
      <RadioGroup
        value={props.takesTheirs ? "theirs" : "mine"}
        onChange={(_, data) => props.onChoose(data.value === "theirs")}
      >
        <div className={styles.sides}>
          {(["mine", "theirs"] as const).map((side) => (
            <div key={side} className={styles.side}>
              <Radio value={side} label={t(`records.conflict.${side}`)} />
              <FieldValue field={field} value={props.conflict[side]} />
            </div>
          ))}
        </div>
      </RadioGroup>
    </fieldset>
  );
}
