import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndo16Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { useTranslation } from "react-i18next";
import type { AnyRecord } from "../../../shared/domain/record.ts";
import { useBackend } from "../../backend/queries.ts";
import { callBackend } from "../../client.ts";
import { MomentText } from "../../components/date-text.tsx";
import { LoadFailure, Waiting } from "../../components/load-states.tsx";
import { useNotify } from "../../components/notify.tsx";
import { SideDrawer } from "../../components/side-drawer.tsx";
import { PastMerges } from "../duplicates/past-merges.tsx";
import { fieldNamed } from "./field-tables.ts";
import { FieldValue } from "./field-value.tsx";
import { type FieldChange, type HistoryStep, historySteps } from "./history-steps.ts";
import { takeBackLast } from "./take-back.ts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  step: {
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ":first-child": { borderTopStyle: "none" },
  },
  what: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  change: { marginTop: tokens.spacingVerticalS },
  sides: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(180px, 1fr))",
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalXXS} 0`,
  },
  side: {
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    minWidth: 0,
  },
});

/** Every change of a record: when, by whom, what stood there before and after. */
export function HistoryPanel(props: { record: AnyRecord; onClose: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const answer = useBackend("records.history", { id: props.record.id });
  const values = props.record as unknown as Record<string, unknown>;
  const steps = historySteps(answer.data?.entries ?? [], values);
  return (
    <SideDrawer
      open
      title={t("records.history.title")}
      closeName={t("records.history.close")}
      size="medium"
      onClose={props.onClose}
    >
      {answer.isPending && <Waiting />}
      {answer.error && <LoadFailure error={answer.error} />}
      {answer.data && steps.length === 0 && <p>{t("records.history.empty")}</p>}
      <PastMerges id={props.record.id} />
      <ol className={styles.list}>
        {steps.map((step) => (
          <Step key={step.entry.id} step={step} record={props.record} />
        ))}
      </ol>
    </SideDrawer>
  );
}

function Step({ step, record }: { step: HistoryStep; record: AnyRecord }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { entry } = step;
  return (
    <li className={styles.step}>
      <div className={styles.what}>{t(`records.history.actions.${entry.action}`)}</div>
      <div className={styles.quiet}>
        <MomentText at={entry.at} withTime />
        {entry.author && ` ${t("records.history.by", { author: entry.author })}`}
      </div>
      {step.changes.map((change) => (
        <Change key={change.field} change={change} historyId={entry.id} record={record} />
      ))}
    </li>
  );
}

function Change(props: { change: FieldChange; historyId: number; record: AnyRecord }) {
  const { change, historyId, record } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const notify = useNotify();
  const field = fieldNamed(record.kind, change.field);
  if (!field) return null;
  const label = t(field.label);
  const takeBack = async () => {
    try {
      const { record: back } = await callBackend("records.revert", {
        id: record.id,
        historyId,
        fields: [field.name],
      });
      notify.done(t("records.history.fieldRestored", { field: label }), () =>
        takeBackLast(record.id, back.revision),
      );
    } catch (error) {
      notify.failed(error);
    }
  };
  return (
    <div className={styles.change}>
      <div>{label}</div>
      <div className={styles.sides}>
        {(["before", "after"] as const).map((side) => (
          <div key={side} className={styles.side}>
            <div className={styles.quiet}>{t(`records.history.${side}`)}</div>
            <FieldValue field={field} value={change[side]} />
          </div>
        ))}
      </div>
      {record.trashedAt === null && !field.readOnly && (
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowUndo16Regular />}
          aria-label={t("records.history.restoreFieldNamed", { field: label })}
          onClick={() => void takeBack()}
        >
          {t("records.history.restoreField")}
        </Button>
      )}
    </div>
  );
}
