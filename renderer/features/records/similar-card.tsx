import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { useBackend } from "../../backend/queries.ts";
import { RecordLink } from "../../components/record-link.tsx";
import { SectionCard } from "../../components/section-card.tsx";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gap: tokens.spacingVerticalS,
  },
  // Under the words of the link, not under its sign.
  quiet: {
    paddingInlineStart: "20px",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

/** Records that share rare words with this one, with those words as the reason. */
export function SimilarCard({ id }: { id: string }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const answer = useBackend("search.similar", { id, limit: 5 }, { keepPrevious: true });
  const hits = answer.data?.hits ?? [];
  if (hits.length === 0) return null;
  return (
    <SectionCard title={t("records.similar.title")}>
      <ul className={styles.list}>
        {hits.map((hit) => (
          <li key={hit.id}>
            <RecordLink id={hit.id} kind={hit.kind}>
              {hit.title}
            </RecordLink>
            {hit.sharedWords.length > 0 && (
              <div className={styles.quiet}>
                {t("records.similar.shared", { words: hit.sharedWords.slice(0, 5).join(", ") })}
              </div>
            )}
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}
