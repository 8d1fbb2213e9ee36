import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Source } from "../../../shared/domain/record-base.ts";
import { DateText, MomentText } from "../../components/date-text.tsx";
import { RecordLink } from "../../components/record-link.tsx";
import { WebLink } from "./outside-links.tsx";

const useStyles = makeStyles({
  list: { margin: 0, display: "grid", gap: tokens.spacingVerticalXXS },
  line: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  label: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: "anywhere" },
});

/** Where the material was read, and when. */
export function SourceValue({ source }: { source: Source }) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <div className={styles.list}>
      {source.url && (
        <div className={styles.line}>
          <span className={styles.label}>{t("records.values.sourceUrl")}:</span>
          <WebLink address={source.url} />
        </div>
      )}
      {source.fileName && (
        <div className={styles.line}>
          <span className={styles.label}>{t("records.values.sourceFile")}:</span>
          <span className={styles.value}>{source.fileName}</span>
        </div>
      )}
      {source.lastEdited && (
        <div className={styles.line}>
          <span className={styles.label}>{t("records.values.sourceEdited")}:</span>
          <DateText date={source.lastEdited} />
        </div>
      )}
      {source.readOn && (
        <div className={styles.line}>
          <span className={styles.label}>{t("records.values.sourceRead")}:</span>
          {source.readOn.length > 16 ? (
            <MomentText at={source.readOn} />
          ) : (
            <DateText date={source.readOn} />
          )}
        </div>
      )}
      {source.documentId && (
        <RecordLink id={source.documentId} kind="document">
          {t("records.values.sourceOpen")}
        </RecordLink>
      )}
    </div>
  );
}
