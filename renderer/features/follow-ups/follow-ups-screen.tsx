import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle24Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { NoteAdd20Regular } from "@fluentui/react-icons/svg/note-add";
import { useDeferredValue } from "react";
import { useTranslation } from "react-i18next";
import type { FollowUp } from "../../../shared/contract/methods/partnerships.ts";
import { useBackend } from "../../backend/queries.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { LoadFailure, Waiting } from "../../components/load-states.tsx";
import { Page } from "../../components/page.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { useQuickNote } from "../quick-note/quick-note-context.ts";
import { DUE_GROUPS } from "./due-dates.ts";
import { FollowUpList } from "./follow-up-list.tsx";

const useStyles = makeStyles({
  card: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXL}`,
    "@media (max-width: 500px)": { padding: tokens.spacingHorizontalM },
  },
  counts: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: `0 ${tokens.spacingHorizontalL}`,
    "& button": { minHeight: "24px" },
  },
  hint: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    "@media (max-width: 560px)": { display: "none" },
  },
});

/** How many there are of each group, and the way to them past a long list of overdue ones. */
function JumpToGroups({ followUps }: { followUps: readonly FollowUp[] }) {
  const { t } = useTranslation();
  const groups = DUE_GROUPS.map((due) => ({
    due,
    count: followUps.filter((followUp) => followUp.due === due).length,
  })).filter(({ count }) => count > 0);
  if (groups.length < 2) return null;
  return groups.map(({ due, count }) => (
    <Link key={due} as="button" onClick={() => jumpTo(due)}>
      {t("followUps.groupCount", { group: t(`followUps.group.${due}`), count })}
    </Link>
  ));
}

function jumpTo(due: FollowUp["due"]): void {
  const section = document.querySelector(`#main [data-due="${due}"]`);
  section?.scrollIntoView();
  section?.querySelector<HTMLElement>("[data-row]")?.focus({ preventScroll: true });
}

/** Every next step that is open, the most urgent first. */
export function FollowUpsScreen() {
  const styles = useStyles();
  const { t } = useTranslation();
  const answer = useBackend("followUps.list", {});
  const quickNote = useQuickNote();
  const followUps = useDeferredValue(answer.data)?.followUps;
  return (
    <Page>
      <PageHeader
        title={t("followUps.title")}
        below={
          <div className={styles.counts}>
            <span role="status">
              {followUps ? t("followUps.count", { count: followUps.length }) : "\u00a0"}
            </span>
            {followUps && <JumpToGroups followUps={followUps} />}
          </div>
        }
        actions={
          <Button icon={<NoteAdd20Regular />} onClick={() => quickNote.open()}>
            {t("followUps.writeNote")}
          </Button>
        }
      />
      {answer.error && <LoadFailure error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.isPending && <Waiting />}
      {followUps?.length === 0 && (
        <EmptyState
          icon={<CheckmarkCircle24Regular aria-hidden />}
          title={t("followUps.empty")}
          text={t("followUps.emptyText")}
        />
      )}
      {followUps && followUps.length > 0 && (
        <>
          <div className={styles.card}>
            <FollowUpList followUps={followUps} headingLevel={2} />
          </div>
          <p className={styles.hint}>{t("followUps.keysHint")}</p>
        </>
      )}
    </Page>
  );
}
