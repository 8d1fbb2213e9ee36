import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndo16Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { useTranslation } from "react-i18next";
import { useBackend } from "../../backend/queries.ts";
import { callBackend } from "../../client.ts";
import { MomentText } from "../../components/date-text.tsx";
import { useNotify } from "../../components/notify.tsx";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  what: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  merge: { paddingBottom: tokens.spacingVerticalM },
});

/** Merges that made this record what it is; each can be taken back. Part of its history. */
export function PastMerges({ id }: { id: string }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const notify = useNotify();
  const answer = useBackend("merges.of", { id });
  const merges = answer.data?.merges ?? [];
  const takeBack = async (mergeId: number, other: string) => {
    try {
      await callBackend("records.unmerge", { mergeId });
      notify.done(t("duplicates.merge.undone", { other }));
    } catch (error) {
      notify.failed(error);
    }
  };
  if (merges.length === 0) return null;
  return (
    <ul className={styles.list}>
      {merges.map(({ mergeId, at, otherTitle: other }) => (
        <li key={mergeId} className={styles.merge}>
          <div className={styles.what}>{t("duplicates.merge.past", { other })}</div>
          <div className={styles.quiet}>
            <MomentText at={at} withTime />
          </div>
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowUndo16Regular />}
            aria-label={t("duplicates.merge.takeBackNamed", { other })}
            onClick={() => void takeBack(mergeId, other)}
          >
            {t("duplicates.merge.takeBack")}
          </Button>
        </li>
      ))}
    </ul>
  );
}
