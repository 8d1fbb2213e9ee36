import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ImportBatch } from "../../../shared/domain/import-batch.ts";
import { titleOf } from "../../../shared/domain/record.ts";
import { callBackend } from "../../client.ts";
import { KindIcon } from "../../components/kind-icon.tsx";
import { useNotify } from "../../components/notify.tsx";
import { SectionCard } from "../../components/section-card.tsx";
import { unconfirmedFieldsOf } from "../records/confirm-bar.tsx";
import { type RecordWithLinks, useRecords } from "../records/use-records.ts";
import { recordsToReview } from "./records-to-review.ts";
import { ReviewRecord } from "./review-record.tsx";

/** So many records are looked at together; after them come the next. */
const AT_ONCE = 40;

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(200px, 280px) minmax(0, 1fr)",
    gap: tokens.spacingHorizontalXL,
    "@media (max-width: 900px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    maxHeight: "70vh",
    overflowY: "auto",
    "@media (max-width: 900px)": { maxHeight: "180px" },
  },
  choice: {
    width: "100%",
    justifyContent: "flex-start",
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    minWidth: 0,
    height: "auto",
    padding: tokens.spacingHorizontalS,
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
  },
  words: { display: "block", minWidth: 0, overflowWrap: "anywhere" },
  quiet: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  good: { color: tokens.colorStatusSuccessForeground1 },
});

/** The records an import made, one beside the other, each with what is still to be confirmed. */
export function BatchReview({ batch }: { batch: ImportBatch }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const ids = recordsToReview(batch).slice(0, AT_ONCE);
  const { found, pending } = useRecords(ids);
  const records = found.filter(({ record }) => isForReview(record));
  if (pending || records.length === 0) return null;

  const chosen =
    records.find(({ record }) => record.id === chosenId) ??
    records.find(({ record }) => unconfirmedFieldsOf(record).length > 0) ??
    records[0];
  const open = records.filter(({ record }) => unconfirmedFieldsOf(record).length > 0);

  const acceptAll = async () => {
    setBusy(true);
    try {
      for (const { record } of open) await callBackend("records.confirm", { id: record.id });
      notify.done(t("imports.review.acceptedBatch"));
    } catch (error) {
      notify.failed(error);
    } finally {
      setBusy(false);
    }
  };
  const nextOpen = open.find(({ record }) => record.id !== chosen?.record.id);

  return (
    <SectionCard
      title={t("imports.review.title")}
      actions={
        open.length > 1 && (
          <Button size="small" disabledFocusable={busy} onClick={() => void acceptAll()}>
            {t("imports.review.acceptBatch")}
          </Button>
        )
      }
    >
      <p style={{ marginTop: 0 }}>
        {t(open.length > 0 ? "imports.review.intro" : "imports.review.allDoneText")}
      </p>
      <div className={styles.columns}>
        <nav aria-label={t("imports.review.list")}>
          <ul className={styles.list}>
            {records.map((entry) => (
              <li key={entry.record.id}>
                <Choice
                  entry={entry}
                  isChosen={entry.record.id === chosen?.record.id}
                  onChoose={() => setChosenId(entry.record.id)}
                />
              </li>
            ))}
          </ul>
        </nav>
        {chosen && (
          <ReviewRecord
            key={chosen.record.id}
            record={chosen.record}
            onNext={nextOpen ? () => setChosenId(nextOpen.record.id) : undefined}
          />
        )}
      </div>
    </SectionCard>
  );
}

function Choice(props: { entry: RecordWithLinks; isChosen: boolean; onChoose: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { record } = props.entry;
  const count = unconfirmedFieldsOf(record).length;
  return (
    <Button
      appearance="subtle"
      className={mergeClasses(styles.choice, props.isChosen && styles.chosen)}
      icon={<KindIcon kind={record.kind} />}
      aria-current={props.isChosen}
      onClick={props.onChoose}
    >
      <span className={styles.words}>
        {titleOf(record)}
        <span className={mergeClasses(styles.quiet, count === 0 && styles.good)}>
          {count === 0 && <CheckmarkCircle16Filled aria-hidden />}
          {count === 0 ? t("imports.review.complete") : t("imports.review.open", { count })}
        </span>
      </span>
    </Button>
  );
}

/** Plain documents and contacts without a proposal have nothing to be confirmed. */
function isForReview(record: RecordWithLinks["record"]): boolean {
  return record.trashedAt === null && Object.keys(record.fieldOrigins).length > 0;
}
