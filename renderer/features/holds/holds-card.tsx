import { useTranslation } from "react-i18next";
import { useBackend } from "../../backend/queries.ts";
import { RecordLink } from "../../components/record-link.tsx";
import { useRowStyles } from "../../components/row-styles.ts";
import { SectionCard } from "../../components/section-card.tsx";
import { useHoldText } from "./hold-text.ts";

/** Everything that is to be kept, what may go by now first; nothing where there is none. */
export function HoldsCard() {
  const rows = useRowStyles();
  const { t } = useTranslation();
  const text = useHoldText();
  const answer = useBackend("privacy.holds", {}, { keepPrevious: true });
  const holds = answer.data?.holds ?? [];
  if (holds.length === 0) return null;
  return (
    <SectionCard title={t("holds.title")}>
      <ul className={rows.list}>
        {holds.map(({ id, kind, title, trashed, ended, ...hold }) => (
          <li key={id} className={rows.row}>
            <div className={rows.words}>
              <RecordLink id={id} kind={kind}>
                {title}
              </RecordLink>
              <div className={rows.quiet}>
                {[text(hold), trashed && t("holds.inTrash"), ended && t("holds.decide")]
                  .filter(Boolean)
                  .join(" · ")}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}
