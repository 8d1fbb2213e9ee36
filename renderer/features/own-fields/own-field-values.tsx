import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { ExtraField } from "../../../shared/domain/extra-field.ts";
import type { RecordKind } from "../../../shared/domain/record.ts";
import { DateText } from "../../components/date-text.tsx";
import { useNumberFormat } from "../../messages/use-language.ts";
import { useOwnFields } from "./use-own-fields.ts";

const useStyles = makeStyles({
  list: { margin: 0 },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(120px, 190px) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalS} 0`,
    "@media (max-width: 760px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  label: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, minWidth: 0, whiteSpace: "pre-wrap" },
});

/** Values of the user's own fields; those of fields that were removed stay visible by their key. */
export function OwnFieldValues(props: { kind: RecordKind; values: Record<string, unknown> }) {
  const styles = useStyles();
  const fields = useOwnFields(props.kind);
  const known = new Set(fields.map(({ key }) => key));
  const rows: { key: string; label: string; field?: ExtraField }[] = [
    ...fields.map((field) => ({ key: field.key, label: field.label, field })),
    ...Object.keys(props.values)
      .filter((key) => !known.has(key))
      .map((key) => ({ key, label: key })),
  ].filter(({ key }) => (props.values[key] ?? "") !== "");
  return (
    <dl className={styles.list}>
      {rows.map(({ key, label, field }) => (
        <div key={key} className={styles.row}>
          <dt className={styles.label}>{label}</dt>
          <dd className={styles.value}>
            <OwnValue type={field?.type} value={props.values[key]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function OwnValue({ type, value }: { type: ExtraField["type"] | undefined; value: unknown }) {
  const { t } = useTranslation();
  const format = useNumberFormat();
  if (type === "date" && /^\d{4}/.test(String(value))) return <DateText date={String(value)} />;
  if (typeof value === "number") return format(value);
  if (typeof value === "boolean") return t(value ? "records.values.yes" : "records.values.no");
  return String(value);
}
