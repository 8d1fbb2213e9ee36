import { makeStyles, tokens } from "@fluentui/react-components";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ImportBatchSummary } from "../../../shared/domain/import-batch.ts";
import { useBackend } from "../../backend/queries.ts";
import { MomentText } from "../../components/date-text.tsx";
import { SectionCard } from "../../components/section-card.tsx";
import { outcomeOf } from "./batch-outcome.ts";

const MOST = 10;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  link: { color: tokens.colorBrandForegroundLink, minHeight: "24px" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Imports of this library, newest first, to go on reviewing. */
export function PastBatches() {
  const styles = useStyles();
  const { t } = useTranslation();
  const answer = useBackend("imports.list", {});
  const batches = (answer.data?.batches ?? []).toSorted((one, other) =>
    other.startedAt.localeCompare(one.startedAt),
  );
  if (batches.length === 0) return null;
  return (
    <SectionCard title={t("imports.past.title")}>
      <ul className={styles.list}>
        {batches.slice(0, MOST).map((batch) => (
          <li key={batch.id} className={styles.item}>
            <Link to="/import/$batchId" params={{ batchId: batch.id }} className={styles.link}>
              <MomentText at={batch.startedAt} withTime />
            </Link>
            <span className={styles.quiet}>
              <BatchSummary batch={batch} />
            </span>
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}

function BatchSummary({ batch }: { batch: ImportBatchSummary }) {
  const { t } = useTranslation();
  const parts = [
    t("imports.past.summary", { count: batch.total }),
    t(`imports.batch.${outcomeOf(batch)}`),
    batch.failed > 0 && t("imports.batch.progressFailed", { count: batch.failed }),
  ];
  return parts.filter(Boolean).join(" · ");
}
