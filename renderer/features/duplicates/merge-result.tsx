import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { AnyRecord } from "../../../shared/domain/record.ts";
import { useBackend } from "../../backend/queries.ts";
import { LoadFailure } from "../../components/load-states.tsx";
import { RecordLink } from "../../components/record-link.tsx";
import { SectionCard } from "../../components/section-card.tsx";
import { fieldsOf } from "../records/field-spec.ts";
import { FIELD_TABLES } from "../records/field-tables.ts";
import { FieldValue } from "../records/field-value.tsx";
import { isEmptyValue } from "../records/same-value.ts";
import { keepsAliases } from "./merge-choices.ts";

/** Enough to recognise what is meant; the rest is a number. */
const SHOWN_RECORDS = 8;

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(120px, 190px) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalXS} 0`,
    "@media (max-width: 760px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  label: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, minWidth: 0 },
  list: { margin: 0 },
  heading: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
  },
  links: { listStyleType: "none", margin: 0, padding: 0 },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** What the merge would make, before it is made: the fields, and who would then point here. */
export function MergeResult(props: {
  kept: AnyRecord;
  other: AnyRecord;
  takeFromOther: string[];
  keepOwn: string[];
}) {
  const { kept, other, takeFromOther, keepOwn } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const preview = useBackend(
    "records.mergePreview",
    { kept: kept.id, other: other.id, takeFromOther, keepOwn },
    { keepPrevious: true },
  );
  if (preview.error) return <LoadFailure error={preview.error} />;
  if (!preview.data) return null;
  const { fields, relinked } = preview.data;
  return (
    <SectionCard title={t("duplicates.merge.result")}>
      <dl className={styles.list}>
        {fieldsOf(FIELD_TABLES[kept.kind])
          .filter(({ name }) => !isEmptyValue(fields[name]))
          .map((field) => (
            <div key={field.name} className={styles.row}>
              <dt className={styles.label}>{t(field.label)}</dt>
              <dd className={styles.value}>
                <FieldValue field={field} value={fields[field.name]} />
              </dd>
            </div>
          ))}
      </dl>
      {keepsAliases(kept, other) && (
        <p className={styles.quiet}>{t("duplicates.merge.aliasNote")}</p>
      )}
      <h3 className={styles.heading}>
        {relinked.length === 0
          ? t("duplicates.merge.notRelinked")
          : t("duplicates.merge.relinked", { count: relinked.length })}
      </h3>
      <ul className={styles.links}>
        {relinked.slice(0, SHOWN_RECORDS).map((record) => (
          <li key={record.id}>
            <RecordLink id={record.id} kind={record.kind}>
              {record.title}
            </RecordLink>
          </li>
        ))}
      </ul>
      {relinked.length > SHOWN_RECORDS && (
        <p className={styles.quiet}>
          {t("duplicates.merge.andMore", { count: relinked.length - SHOWN_RECORDS })}
        </p>
      )}
    </SectionCard>
  );
}
