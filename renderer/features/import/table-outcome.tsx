import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { BackendMethods } from "../../../shared/contract/backend-methods.ts";
import type { OutputOf } from "../../../shared/contract/method.ts";
import { SectionCard } from "../../components/section-card.tsx";

const SHOWN_FAILURES = 50;

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  quiet: { color: tokens.colorNeutralForeground3 },
  heading: { fontSize: tokens.fontSizeBase300, marginBottom: tokens.spacingVerticalXS },
});

/** What a dry run found, and the button that does it. */
export function TableOutcome(props: {
  outcome: OutputOf<BackendMethods, "tables.tryOut">;
  busy: boolean;
  onRun: () => void;
}) {
  const { counts, failures, examples } = props.outcome;
  const styles = useStyles();
  const { t } = useTranslation();
  const names = (["new", "changed", "same", "joined", "failed"] as const).filter(
    (name) => counts[name] > 0,
  );
  return (
    <SectionCard
      title={t("importReview.table.outcome")}
      actions={
        <Button
          appearance="primary"
          disabledFocusable={props.busy || counts.new + counts.changed === 0}
          onClick={props.onRun}
        >
          {t(props.busy ? "importReview.table.running" : "importReview.table.run")}
        </Button>
      }
    >
      <p role="status">
        {names
          .map((name) => t(`importReview.table.counts.${name}`, { count: counts[name] }))
          .join(" · ")}
      </p>
      {failures.length > 0 && (
        <>
          <h3 className={styles.heading}>{t("importReview.table.failures")}</h3>
          <ul className={styles.list}>
            {failures.slice(0, SHOWN_FAILURES).map(({ row, problem, value }) => (
              <li key={row}>
                {t("importReview.table.failure", {
                  row,
                  problem: t(`importReview.table.problem.${problem}`, { value }),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      {examples.length > 0 && (
        <h3 className={styles.heading}>{t("importReview.table.examples")}</h3>
      )}
      <ul className={styles.list}>
        {examples.slice(0, 20).map(({ row, title, state }) => (
          <li key={row}>
            {title} <span className={styles.quiet}>{t(`importReview.table.state.${state}`)}</span>
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}
