import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndo16Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { useTranslation } from "react-i18next";
import type { VocabularyName } from "../../../shared/domain/vocabulary.ts";
import { useBackend } from "../../backend/queries.ts";
import { MomentText } from "../../components/date-text.tsx";
import { SectionCard } from "../../components/section-card.tsx";
import type { TermActions } from "./use-term-actions.ts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  what: { minWidth: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Terms of a list that were made one; each merge can be taken back. */
export function PastTermMerges(props: {
  vocabulary: VocabularyName;
  onTakeBack: TermActions["unmerge"];
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { data } = useBackend("vocabularies.merges", { vocabulary: props.vocabulary });
  const merges = data?.merges ?? [];
  if (merges.length === 0) return null;
  return (
    <SectionCard title={t("vocabularies.merges.title")}>
      <ul className={styles.list}>
        {merges.map(({ mergeId, at, kept, other, records: count }) => (
          <li key={mergeId} className={styles.row}>
            <div className={styles.what}>
              {t("vocabularies.merges.what", { kept, other })}
              <div className={styles.quiet}>
                <MomentText at={at} withTime />
                {" · "}
                {t("vocabularies.merges.records", { count })}
              </div>
            </div>
            <Button
              size="small"
              icon={<ArrowUndo16Regular />}
              aria-label={t("vocabularies.merges.takeBackNamed", { kept, other })}
              onClick={() => void props.onTakeBack(mergeId, { kept, other })}
            >
              {t("vocabularies.merges.takeBack")}
            </Button>
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}
