import { Button } from "@fluentui/react-components";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { PartnershipCard } from "../../../shared/contract/methods/partnerships.ts";
import type { RecordSummary } from "../../../shared/contract/record-output.ts";
import { SILENT_AFTER_MONTHS } from "../../../shared/domain/silence.ts";
import { useBackend } from "../../backend/queries.ts";
import { callBackend } from "../../client.ts";
import { useNotify } from "../../components/notify.tsx";
import { RecordLink } from "../../components/record-link.tsx";
import { relativeDay } from "../../components/relative-day.ts";
import { SectionCard } from "../../components/section-card.tsx";
import { useLanguage } from "../../messages/use-language.ts";
import { useLineStyles } from "./line-styles.ts";

const MOST_PAIRS = 4;

/** Partnerships in which somebody should call; each leads to its record, all to the list. */
export function SilentCard(props: { silent: number; cards: readonly PartnershipCard[] }) {
  const styles = useLineStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <SectionCard title={t("start.silent")}>
      {props.silent === 0 && (
        <p className={styles.quiet}>{t("start.silentNone", { months: SILENT_AFTER_MONTHS })}</p>
      )}
      <ul className={styles.list}>
        {props.cards.map((card) => (
          <li key={card.id} className={styles.line}>
            <span className={styles.main}>
              <RecordLink id={card.id} kind="partnership">
                {card.title}
              </RecordLink>
            </span>
            <span className={styles.fact}>
              {card.silentDays === null
                ? t("board.neverSpoken")
                : relativeDay(-card.silentDays, language)}
            </span>
          </li>
        ))}
      </ul>
      {props.silent > 0 && (
        <Link
          to="/partnerships"
          search={{ view: "list", silentOnly: true }}
          className={styles.more}
        >
          {t("start.silentAll", { count: props.silent })}
        </Link>
      )}
    </SectionCard>
  );
}

/** What an import proposed and nobody has looked at. */
export function UnconfirmedCard(props: { count: number; records: readonly RecordSummary[] }) {
  const styles = useLineStyles();
  const { t } = useTranslation();
  return (
    <SectionCard title={t("start.unconfirmed")}>
      {props.count === 0 && <p className={styles.quiet}>{t("start.unconfirmedNone")}</p>}
      <ul className={styles.list}>
        {props.records.map((record) => (
          <li key={record.id} className={styles.line}>
            <span className={styles.main}>
              <RecordLink id={record.id} kind={record.kind}>
                {record.title}
              </RecordLink>
            </span>
            <span className={styles.fact}>
              {t("lists.unconfirmed", { count: record.unconfirmedFields })}
            </span>
          </li>
        ))}
      </ul>
      {props.count > 0 && (
        <Link to="/review" className={styles.more}>
          {t("start.unconfirmedAll", { count: props.count })}
        </Link>
      )}
    </SectionCard>
  );
}

/** Pairs that could be one thing. Asked for on its own: comparing everything may take a moment. */
export function DuplicatesCard() {
  const styles = useLineStyles();
  const { t } = useTranslation();
  const notify = useNotify();
  const answer = useBackend("duplicates.list", {});
  if (!answer.data) return null;
  const { pairs, total } = answer.data;

  const dismiss = async (pair: (typeof pairs)[number]) => {
    try {
      await callBackend("duplicates.dismiss", { a: pair.a.id, b: pair.b.id });
      await answer.refetch();
      notify.done(t("start.dismissed", { a: pair.a.title, b: pair.b.title }));
    } catch (error) {
      notify.failed(error);
    }
  };
  return (
    <SectionCard title={t("start.duplicates")}>
      {total === 0 && <p className={styles.quiet}>{t("start.duplicatesNone")}</p>}
      <ul className={styles.list}>
        {pairs.slice(0, MOST_PAIRS).map((pair) => (
          <li key={`${pair.a.id} ${pair.b.id}`} className={styles.pair}>
            {[pair.a, pair.b].map((record) => (
              <div key={record.id}>
                <RecordLink id={record.id} kind={record.kind}>
                  {record.title}
                </RecordLink>
              </div>
            ))}
            <div className={styles.pairFoot}>
              <span>{pair.reasons.map((reason) => t(`start.reason.${reason}`)).join(", ")}</span>
              <Link
                to="/merge/$kept/$other"
                params={{ kept: pair.a.id, other: pair.b.id }}
                className={styles.compare}
                aria-label={t("start.compareNamed", { a: pair.a.title, b: pair.b.title })}
              >
                {t("start.compare")}
              </Link>
              <Button
                size="small"
                aria-label={t("start.differentNamed", { a: pair.a.title, b: pair.b.title })}
                onClick={() => void dismiss(pair)}
              >
                {t("start.different")}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {total > 0 && (
        <Link to="/duplicates" className={styles.more}>
          {t("start.duplicatesAll", { count: total })}
        </Link>
      )}
    </SectionCard>
  );
}
