import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { AnyRecord } from "../../../shared/domain/record.ts";
import { FieldReview } from "./field-review.tsx";
import type { FieldSpec } from "./field-spec.ts";
import { FieldValue } from "./field-value.tsx";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(120px, 190px) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalS} 0`,
    "@media (max-width: 760px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  stacked: { gridTemplateColumns: "minmax(0, 1fr)" },
  unconfirmed: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    margin: `${tokens.spacingVerticalXXS} calc(-1 * ${tokens.spacingHorizontalS})`,
    padding: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorStatusWarningBorderActive}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  label: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase300 },
  value: { margin: 0, minWidth: 0 },
});

/** Long texts and lists read better under their label than beside it. */
const STACKED = new Set<FieldSpec["type"]>(["prose", "programme", "funds"]);

/** One field of a record's view: its label, its value, and what is still to be confirmed. */
export function FieldRow(props: { record: AnyRecord; field: FieldSpec }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { record, field } = props;
  const value = (record as unknown as Record<string, unknown>)[field.name];
  const origin = record.fieldOrigins[field.name];
  const isOpen = origin !== undefined && !origin.confirmed;
  return (
    <div
      id={fieldRowId(field.name)}
      tabIndex={-1}
      className={mergeClasses(
        styles.row,
        STACKED.has(field.type) && styles.stacked,
        isOpen && styles.unconfirmed,
      )}
    >
      <dt className={field.hideLabel ? "visually-hidden" : styles.label}>{t(field.label)}</dt>
      <dd className={styles.value}>
        <FieldValue field={field} value={value} />
        {isOpen && <FieldReview record={record} field={field} origin={origin} />}
      </dd>
    </div>
  );
}

export function fieldRowId(field: string): string {
  return `field-${field}`;
}
