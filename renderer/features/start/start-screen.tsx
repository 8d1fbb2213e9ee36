import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { NoteAdd20Regular } from "@fluentui/react-icons/svg/note-add";
import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useBackend } from "../../backend/queries.ts";
import { LoadFailure, Waiting } from "../../components/load-states.tsx";
import { Page } from "../../components/page.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { SectionCard } from "../../components/section-card.tsx";
import { useLanguage } from "../../messages/use-language.ts";
import { FollowUpList } from "../follow-ups/follow-up-list.tsx";
import { useQuickNote } from "../quick-note/quick-note-context.ts";
import { NewFilesCard } from "../watching/new-files-card.tsx";
import { CountsCard, RecentCard } from "./recent-cards.tsx";
import { DuplicatesCard, SilentCard, UnconfirmedCard } from "./work-cards.tsx";

/** Of each group; the screen of the Wiedervorlagen has all. Today must not hide behind what is overdue. */
const PER_GROUP = 4;

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(260px, 340px)",
    columnGap: tokens.spacingHorizontalXL,
    alignItems: "start",
    "@media (max-width: 1080px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  // Columns of text, not a grid: cards of different heights leave no holes.
  work: {
    columnWidth: "320px",
    columnGap: tokens.spacingHorizontalL,
    "& > section": { breakInside: "avoid" },
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
  link: {
    display: "inline-flex",
    alignItems: "center",
    minHeight: "24px",
    color: tokens.colorBrandForegroundLink,
  },
});

const DAY = { weekday: "long", day: "numeric", month: "long", year: "numeric" } as const;
const DAY_FORMATS = {
  de: new Intl.DateTimeFormat("de-DE", DAY),
  en: new Intl.DateTimeFormat("en-GB", DAY),
};

/** What needs doing, what is new, what was last open. Every line leads to where it is done. */
export function StartScreen() {
  const styles = useStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const quickNote = useQuickNote();
  const navigate = useNavigate();
  const overview = useBackend("start.overview", {});
  return (
    <Page>
      <PageHeader
        title={t("start.title")}
        below={DAY_FORMATS[language].format(new Date())}
        actions={
          <>
            <Button icon={<NoteAdd20Regular />} onClick={() => quickNote.open()}>
              {t("followUps.writeNote")}
            </Button>
            <Button onClick={() => void navigate({ to: "/partnerships" })}>{t("board.nav")}</Button>
          </>
        }
      />
      {overview.error && (
        <LoadFailure error={overview.error} onRetry={() => void overview.refetch()} />
      )}
      {overview.isPending && <Waiting />}
      {overview.data && (
        <div className={styles.columns}>
          <div>
            <DueCard />
            <div className={styles.work}>
              <SilentCard silent={overview.data.silent} cards={overview.data.longestSilent} />
              <UnconfirmedCard
                count={overview.data.unconfirmedRecords}
                records={overview.data.unconfirmed}
              />
              <DuplicatesCard />
            </div>
          </div>
          <div>
            <NewFilesCard />
            <RecentCard
              title={t("start.opened")}
              records={overview.data.recentlyOpened}
              none={t("start.openedNone")}
            />
            <RecentCard
              title={t("start.changed")}
              none={t("start.changedNone")}
              records={overview.data.recentlyChanged}
              withDate
            />
            <CountsCard counts={overview.data.counts} />
          </div>
        </div>
      )}
    </Page>
  );
}

/** The Wiedervorlagen until Sunday; the rest is one link away. */
function DueCard() {
  const styles = useStyles();
  const { t } = useTranslation();
  const answer = useBackend("followUps.list", {});
  if (!answer.data) return null;
  const due = answer.data.followUps.filter((followUp) => followUp.due !== "later");
  const shown = (["overdue", "today", "thisWeek"] as const)
    .map((group) => due.filter((followUp) => followUp.due === group).length)
    .reduce((sum, count) => sum + Math.min(count, PER_GROUP), 0);
  const more = due.length - shown;
  return (
    <SectionCard
      title={t("followUps.title")}
      actions={
        <Link to="/follow-ups" className={styles.link}>
          {t("start.allFollowUps")}
        </Link>
      }
    >
      {due.length === 0 && <p className={styles.quiet}>{t("start.nothingDue")}</p>}
      <FollowUpList followUps={due} headingLevel={3} perGroup={PER_GROUP} />
      {more > 0 && (
        <Link to="/follow-ups" className={styles.link}>
          {t("start.moreFollowUps", { count: more })}
        </Link>
      )}
    </SectionCard>
  );
}
