import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { Clock20Regular } from "@fluentui/react-icons/svg/clock";
import { DocumentCheckmark20Regular } from "@fluentui/react-icons/svg/document-checkmark";
import { ErrorCircle20Regular } from "@fluentui/react-icons/svg/error-circle";
import { RecordStop20Regular } from "@fluentui/react-icons/svg/record-stop";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ImportBatch, ImportItem } from "../../../shared/domain/import-batch.ts";
import { RecordLink } from "../../components/record-link.tsx";
import { SectionCard } from "../../components/section-card.tsx";
import { useErrorText } from "../../components/use-error-text.ts";
import { isTableFile } from "./table-file.ts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "grid",
    gridTemplateColumns: "24px minmax(0, 1fr) auto",
    gap: tokens.spacingHorizontalS,
    alignItems: "start",
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ":first-child": { borderTopStyle: "none" },
  },
  state: { color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  name: { overflowWrap: "anywhere" },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  table: { color: tokens.colorBrandForegroundLink },
  warning: { color: tokens.colorStatusWarningForeground3 },
});

/** What is under way and what needs eyes comes first: reading, failed, then the rest as it came. */
const RANK: Record<ImportItem["state"], number> = {
  reading: 0,
  failed: 1,
  done: 2,
  known: 2,
  stopped: 3,
  waiting: 3,
};

/** Every file of an import with what became of it, in words. */
export function BatchFiles(props: { batch: ImportBatch; onShowAll: () => void }) {
  const { batch, onShowAll } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const ranked = batch.items.toSorted((one, other) => RANK[one.state] - RANK[other.state]);
  return (
    <SectionCard title={t("imports.batch.files")}>
      <ul className={styles.list}>
        {ranked.map((item) => (
          <FileLine key={item.id} item={item} />
        ))}
      </ul>
      {ranked.length < batch.total && (
        <Button onClick={onShowAll}>{t("records.view.showAll", { count: batch.total })}</Button>
      )}
    </SectionCard>
  );
}

function FileLine({ item }: { item: ImportItem }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const errorText = useErrorText();
  return (
    <li className={styles.item}>
      <StateSign state={item.state} />
      <div>
        <div className={styles.name}>{item.fileName}</div>
        {item.error && <div className={styles.bad}>{errorText(item.error.code)}</div>}
        {item.warning && <div className={styles.warning}>{errorText(item.warning)}</div>}
        {item.state === "known" && (
          <div className={styles.quiet}>{t("imports.batch.knownText")}</div>
        )}
        {item.record && (
          <RecordLink id={item.record.id} kind={item.record.kind}>
            {item.record.title}
          </RecordLink>
        )}
        {item.record?.kind === "document" && isTableFile(item.fileName) && (
          <div>
            <Link
              to="/import/table/$documentId"
              params={{ documentId: item.record.id }}
              className={styles.table}
            >
              {t("importReview.table.takeOver")}
            </Link>
          </div>
        )}
        {item.createdIds.length > 1 && (
          <span className={styles.quiet}>
            {" "}
            {t("imports.batch.createdMore", { count: item.createdIds.length - 1 })}
          </span>
        )}
      </div>
      <span className={styles.state}>{t(`imports.batch.state.${item.state}`)}</span>
    </li>
  );
}

function StateSign({ state }: { state: ImportItem["state"] }) {
  const styles = useStyles();
  switch (state) {
    case "waiting":
      return <Clock20Regular aria-hidden />;
    case "reading":
      return <Spinner size="tiny" aria-hidden />;
    case "done":
      return <CheckmarkCircle20Regular className={styles.good} aria-hidden />;
    case "known":
      return <DocumentCheckmark20Regular aria-hidden />;
    case "failed":
      return <ErrorCircle20Regular className={styles.bad} aria-hidden />;
    case "stopped":
      return <RecordStop20Regular aria-hidden />;
  }
}
