import { makeStyles, Select, Link as TextLink, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useBackend } from "../../backend/queries.ts";
import { DateText } from "../../components/date-text.tsx";
import { RecordLink } from "../../components/record-link.tsx";
import { SectionCard } from "../../components/section-card.tsx";
import { TimelineIcon } from "./timeline-icon.tsx";
import {
  byYear,
  kindsIn,
  type TimelineEntry,
  type TimelineKind,
  textBeyondTitle,
} from "./timeline-years.ts";

const FIRST = 12;

const useStyles = makeStyles({
  filter: { minWidth: "150px" },
  year: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  entry: {
    position: "relative",
    display: "grid",
    gridTemplateColumns: "28px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    paddingBottom: tokens.spacingVerticalM,
    // The thread that runs from one entry to the next.
    ":not(:last-child)::before": {
      content: '""',
      position: "absolute",
      left: "13.5px",
      top: "30px",
      bottom: "2px",
      width: "1px",
      backgroundColor: tokens.colorNeutralStroke1,
    },
  },
  head: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  title: { fontWeight: tokens.fontWeightSemibold },
  fact: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  text: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 2,
    overflow: "hidden",
  },
});

/** Everything with a date about a partnership, an organisation or a person, the newest first. */
export function TimelineCard(props: { id: string }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<TimelineKind | null>(null);
  const [all, setAll] = useState(false);
  const answer = useBackend("timeline.of", { id: props.id });
  const entries = answer.data?.entries ?? [];
  if (!answer.data || entries.length === 0) return null;
  const kinds = kindsIn(entries);
  const wanted = chosen === null ? entries : entries.filter((entry) => entry.kind === chosen);
  const shown = all ? wanted : wanted.slice(0, FIRST);
  return (
    <SectionCard
      title={t("timeline.title")}
      actions={
        kinds.length > 1 && (
          <Select
            className={styles.filter}
            size="small"
            aria-label={t("timeline.filter")}
            value={chosen ?? ""}
            onChange={(_, data) =>
              setChosen(data.value === "" ? null : (data.value as TimelineKind))
            }
          >
            <option value="">{t("timeline.all")}</option>
            {kinds.map(({ kind, count }) => (
              <option key={kind} value={kind}>
                {t(`timeline.kind.${kind}`)} ({count})
              </option>
            ))}
          </Select>
        )
      }
    >
      {byYear(shown).map(({ year, entries: inYear }) => (
        <section key={year}>
          <h3 className={styles.year}>{year || t("timeline.undated")}</h3>
          <ol className={styles.list}>
            {inYear.map((entry, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a partnership has several changes of status
              <li key={`${entry.id} ${index}`} className={styles.entry}>
                <Entry entry={entry} isOwn={entry.id === props.id} />
              </li>
            ))}
          </ol>
        </section>
      ))}
      {shown.length < wanted.length && (
        <TextLink as="button" onClick={() => setAll(true)}>
          {t("records.view.showAll", { count: wanted.length })}
        </TextLink>
      )}
    </SectionCard>
  );
}

function Entry({ entry, isOwn }: { entry: TimelineEntry; isOwn: boolean }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const terms = useBackend("vocabularies.list", { vocabulary: "interactionKinds" });
  const kind = entry.kind as TimelineKind;
  const contact =
    kind === "interaction"
      ? (terms.data?.terms.find((term) => term.label === entry.detail)?.code ?? null)
      : null;
  const title = kind === "status" ? t("timeline.status", { status: entry.title }) : entry.title;
  const text = textBeyondTitle(entry);
  const word = kind === "interaction" || kind === "status" ? entry.detail : t(`kinds.${kind}.one`);
  return (
    <>
      <TimelineIcon kind={kind} contact={contact} />
      <div>
        <div className={styles.head}>
          {isOwn ? (
            <span className={styles.title}>{title}</span>
          ) : (
            <RecordLink id={entry.id}>{title}</RecordLink>
          )}
        </div>
        <div className={styles.fact}>
          <DateText date={entry.date.slice(0, 10)} />
          {word && ` · ${word}`}
        </div>
        {text && <p className={styles.text}>{text}</p>}
      </div>
    </>
  );
}
