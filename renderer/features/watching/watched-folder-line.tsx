import { Button, makeStyles, Spinner, Switch, tokens } from "@fluentui/react-components";
import { ArrowSync20Regular } from "@fluentui/react-icons/svg/arrow-sync";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { WatchedFolder } from "../../../shared/domain/watched-folder.ts";
import { backendKey, useBackendMutation } from "../../backend/queries.ts";
import { MomentText } from "../../components/date-text.tsx";
import { useNotify } from "../../components/notify.tsx";
import { SHOWN_STATES, WatchedFiles } from "./watched-files.tsx";

const useStyles = makeStyles({
  line: {
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-start",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
  },
  words: { minWidth: 0, flex: "1 1 320px" },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  quiet: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  warning: { color: tokens.colorStatusWarningForeground3 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  fresh: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalS,
  },
  count: { fontWeight: tokens.fontWeightSemibold },
});

const FACTS = ["known", "settling", "changed", "gone", "failed"] as const;

/** One watched folder: how it is, what is new, and what can be done. */
export function WatchedFolderLine({ folder }: { folder: WatchedFolder }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const notify = useNotify();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const listId = useId();
  const [isOpen, setOpen] = useState(false);
  const look = useBackendMutation("watching.look");
  const setMode = useBackendMutation("watching.setMode");
  const remove = useBackendMutation("watching.remove");
  const read = useBackendMutation("watching.import");
  const { id, name, counts } = folder;
  const isHere = folder.state !== "elsewhere";
  const fresh = counts.new ?? 0;
  const listed = SHOWN_STATES.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
  const failed = { onError: notify.failed };

  return (
    <li className={styles.line}>
      <div className={styles.head}>
        <div className={styles.words}>
          <h3 className={styles.name}>{name}</h3>
          <div className={styles.quiet}>{folder.path}</div>
          <FolderState folder={folder} />
        </div>
        <div className={styles.actions}>
          {isHere && (
            <Button
              size="small"
              icon={folder.isLooking ? <Spinner size="tiny" /> : <ArrowSync20Regular />}
              aria-label={t("watching.lookNamed", { name })}
              disabledFocusable={folder.isLooking}
              onClick={() => look.mutate({ id }, failed)}
            >
              {t("watching.look")}
            </Button>
          )}
          <Button
            size="small"
            aria-label={t("watching.removeNamed", { name })}
            onClick={() =>
              remove.mutate(
                { id },
                { ...failed, onSuccess: () => notify.done(t("watching.removed", { name })) },
              )
            }
          >
            {t("watching.remove")}
          </Button>
        </div>
      </div>
      {isHere && (
        <Switch
          // What was just chosen, until the answer is here.
          checked={(setMode.isPending ? setMode.variables.mode : folder.mode) === "import"}
          label={t("watching.byItself")}
          aria-label={t("watching.byItselfNamed", { name })}
          onChange={(_, { checked }) =>
            setMode.mutate(
              { id, mode: checked ? "import" : "ask" },
              {
                ...failed,
                onSuccess: (answer) =>
                  queries.setQueryData(backendKey("watching.list", {}), answer),
              },
            )
          }
        />
      )}
      {listed > 0 && isHere && (
        <div className={styles.fresh}>
          {fresh > 0 && (
            <>
              <span className={styles.count}>{t("watching.newFiles", { count: fresh })}</span>
              <Button
                appearance="primary"
                size="small"
                aria-label={t("watching.readAllNamed", { name })}
                disabledFocusable={read.isPending || folder.state === "unreachable"}
                onClick={() =>
                  read.mutate(
                    { id },
                    {
                      ...failed,
                      onSuccess: ({ batchId }) => {
                        if (batchId) void navigate({ to: "/import/$batchId", params: { batchId } });
                      },
                    },
                  )
                }
              >
                {t("watching.readAll")}
              </Button>
            </>
          )}
          <Button
            size="small"
            aria-expanded={isOpen}
            aria-controls={isOpen ? listId : undefined}
            onClick={() => setOpen(!isOpen)}
          >
            {t(isOpen ? "watching.hideFiles" : "watching.showFiles")}
          </Button>
        </div>
      )}
      {isOpen && listed > 0 && <WatchedFiles folder={folder} listId={listId} />}
    </li>
  );
}

function FolderState({ folder }: { folder: WatchedFolder }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { state, counts, unreadable, computer } = folder;
  const facts = [
    ...FACTS.map((fact) => counts[fact] && t(`watching.${fact}`, { count: counts[fact] })),
    unreadable > 0 && t("watching.unreadable", { count: unreadable }),
  ].filter(Boolean);
  const isWarning = state === "unreachable" || state === "tooMany";
  return (
    <>
      <div className={isWarning ? styles.warning : styles.quiet} role="status">
        {folder.isLooking && state === "waiting"
          ? t("watching.looking")
          : t(`watching.state.${state}`, { computer })}
        {state === "reached" && folder.checkedAt && (
          <>
            {" "}
            <MomentText at={folder.checkedAt} withTime />
          </>
        )}
      </div>
      {facts.length > 0 && <div className={styles.quiet}>{facts.join(" · ")}</div>}
    </>
  );
}
