import { makeStyles, mergeClasses, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { FieldValue } from "../records/field-value.tsx";
import { type Difference, type Side, usualSide } from "./merge-choices.ts";

const useStyles = makeStyles({
  field: {
    border: "none",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    margin: 0,
    padding: `${tokens.spacingVerticalM} 0`,
    minWidth: 0,
  },
  legend: { fontWeight: tokens.fontWeightSemibold, padding: 0, float: "left", width: "100%" },
  sides: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: tokens.spacingHorizontalM,
    width: "100%",
  },
  side: {
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
  },
  taken: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  group: { width: "100%" },
});

/** One field of two records: which side counts, or both where lists can be joined. */
export function MergeField(props: {
  difference: Difference;
  chosen: Side | undefined;
  onChoose: (side: Side) => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { difference } = props;
  const { field } = difference;
  const chosen = props.chosen ?? usualSide(difference);
  return (
    <fieldset className={styles.field}>
      <legend className={styles.legend}>{t(field.label)}</legend>
      <RadioGroup
        className={styles.group}
        aria-label={t(field.label)}
        value={chosen}
        onChange={(_, data) => props.onChoose(data.value as Side)}
      >
        <div className={styles.sides}>
          {(["left", "right"] as const).map((side) => (
            <div
              key={side}
              className={mergeClasses(
                styles.side,
                (chosen === side || chosen === "both") && styles.taken,
              )}
            >
              <Radio
                value={side}
                label={t(
                  side === "left" ? "duplicates.merge.takeLeft" : "duplicates.merge.takeRight",
                )}
              />
              <div>
                <FieldValue field={field} value={difference[side]} />
              </div>
            </div>
          ))}
        </div>
        {difference.canJoin && <Radio value="both" label={t("duplicates.merge.takeBoth")} />}
      </RadioGroup>
    </fieldset>
  );
}
