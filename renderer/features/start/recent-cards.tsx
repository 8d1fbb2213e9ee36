import { makeStyles, tokens } from "@fluentui/react-components";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { RecordSummary } from "../../../shared/contract/record-output.ts";
import { RECORD_KINDS, type RecordKind } from "../../../shared/domain/record.ts";
import { MomentText } from "../../components/date-text.tsx";
import { KindIcon } from "../../components/kind-icon.tsx";
import { RecordLink } from "../../components/record-link.tsx";
import { SectionCard } from "../../components/section-card.tsx";
import { useNumberFormat } from "../../messages/use-language.ts";
import { useLineStyles } from "./line-styles.ts";

const useStyles = makeStyles({
  count: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    minHeight: "24px",
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: "none",
    ":hover": { textDecorationLine: "underline" },
  },
});

/** Enough of a note to recognise it by. */
const LONGEST_TITLE = 70;

function shorten(title: string): string {
  return title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1).trimEnd()}…` : title;
}

/** Records to go back to. */
export function RecentCard(props: {
  title: string;
  records: readonly RecordSummary[];
  withDate?: boolean;
  none?: string;
}) {
  const styles = useLineStyles();
  return (
    <SectionCard title={props.title}>
      {props.records.length === 0 && <p className={styles.quiet}>{props.none}</p>}
      <ul className={styles.list}>
        {props.records.map((record) => (
          <li key={record.id} className={styles.line}>
            <span className={styles.main}>
              <RecordLink id={record.id} kind={record.kind}>
                {shorten(record.title)}
              </RecordLink>
            </span>
            {props.withDate && (
              <span className={styles.fact}>
                <MomentText at={record.updatedAt} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}

/** How many records of each kind the library holds, each a way to its list. */
export function CountsCard(props: { counts: Partial<Record<RecordKind, number>> }) {
  const styles = useLineStyles();
  const own = useStyles();
  const { t } = useTranslation();
  const format = useNumberFormat();
  const kinds = RECORD_KINDS.filter((kind) => kind !== "savedSearch");
  return (
    <SectionCard title={t("start.counts")}>
      <ul className={styles.list}>
        {kinds.map((kind) => (
          <li key={kind} className={styles.line}>
            <Link to="/list/$kind" params={{ kind }} className={own.count}>
              <KindIcon kind={kind} size={16} />
              {t(`kinds.${kind}.many`)}
            </Link>
            <span className={styles.fact}>{format(props.counts[kind] ?? 0)}</span>
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}
