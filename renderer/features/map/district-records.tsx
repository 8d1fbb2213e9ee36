import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import { useTranslation } from "react-i18next";
import { RECORD_KINDS } from "../../../shared/domain/record.ts";
import { useBackend } from "../../backend/queries.ts";
import { DateText } from "../../components/date-text.tsx";
import { LoadFailure, Waiting } from "../../components/load-states.tsx";
import { RecordLink } from "../../components/record-link.tsx";
import type { MapParams } from "./map-params.ts";
import type { DistrictFacts } from "./measures.ts";
import { useDistrictText } from "./use-district-text.ts";

const useStyles = makeStyles({
  panel: {
    boxSizing: "border-box",
    height: "100%",
    minHeight: 0,
    overflowY: "auto",
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  head: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  title: {
    flex: "1 1 auto",
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  facts: { margin: `${tokens.spacingVerticalXS} 0`, color: tokens.colorNeutralForeground2 },
  kind: {
    margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXXS} 0`,
  },
  date: {
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
});

/** What is kept about one Kreis, by kind, each a link. */
export function DistrictRecords(props: {
  district: DistrictFacts;
  districts: readonly DistrictFacts[];
  params: MapParams;
  onClose: () => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const text = useDistrictText(props.districts);
  const { ags } = props.district;
  const { fieldOfAction, status, partnerKind } = props.params;
  const { data, error, refetch } = useBackend("map.recordsOf", {
    ags,
    fieldOfAction,
    status,
    partnerKind,
  });
  return (
    <section className={styles.panel} aria-label={text.name(props.district)}>
      <div className={styles.head}>
        <h2 className={styles.title}>{text.name(props.district)}</h2>
        <Button
          appearance="subtle"
          icon={<Dismiss20Regular />}
          aria-label={t("map.backToTable")}
          title={t("map.backToTable")}
          onClick={props.onClose}
        />
      </div>
      <p className={styles.facts}>{text.facts(props.district).join(" · ")}</p>
      {error && <LoadFailure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data?.items.length === 0 && <p>{t("map.nothingThere")}</p>}
      {RECORD_KINDS.map((kind) => {
        const items = data?.items.filter((item) => item.kind === kind) ?? [];
        if (items.length === 0) return null;
        return (
          <div key={kind}>
            <h3 className={styles.kind}>{t(`kinds.${kind}.many`)}</h3>
            <ul className={styles.list}>
              {items.map((item) => (
                <li key={item.id} className={styles.item}>
                  <RecordLink id={item.id} kind={item.kind}>
                    {item.title}
                  </RecordLink>
                  <span className={styles.date}>
                    <DateText date={item.date} style="short" />
                  </span>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
