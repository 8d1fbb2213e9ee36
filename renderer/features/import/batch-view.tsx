import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons/svg/add";
import { Pause20Regular } from "@fluentui/react-icons/svg/pause";
import { Play20Regular } from "@fluentui/react-icons/svg/play";
import { Stop20Regular } from "@fluentui/react-icons/svg/stop";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ImportBatch } from "../../../shared/domain/import-batch.ts";
import { useBackend, useBackendMutation } from "../../backend/queries.ts";
import { MomentText } from "../../components/date-text.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Waiting } from "../../components/load-states.tsx";
import { useNotify } from "../../components/notify.tsx";
import { Page } from "../../components/page.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { BatchFiles } from "./batch-files.tsx";
import { outcomeOf } from "./batch-outcome.ts";
import { BatchReview } from "./batch-review.tsx";
import { BatchTree } from "./batch-tree.tsx";

/** More files than anybody reads at once; a folder may hold thousands. */
const FIRST_FILES = 50;

const useStyles = makeStyles({
  progress: { marginBottom: tokens.spacingVerticalL },
  words: { marginBottom: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground2 },
});

/** One import: how far it is, each file's fate, and the review of what was read. */
export function BatchView({ batchId }: { batchId: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [all, setAll] = useState(false);
  const answer = useBackend(
    "imports.get",
    { batchId, limit: all ? null : FIRST_FILES },
    { keepPrevious: true },
  );
  const batch = answer.data;
  if (!batch) {
    return (
      <Page>
        {answer.isPending && <Waiting />}
        {answer.error && (
          <EmptyState
            title={t("imports.batch.notFoundTitle")}
            text={t("imports.batch.notFoundText")}
            actions={
              <Button onClick={() => void navigate({ to: "/import" })}>
                {t("imports.batch.again")}
              </Button>
            }
          />
        )}
      </Page>
    );
  }
  return (
    <Page>
      <PageHeader
        title={t(`imports.batch.${outcomeOf(batch)}`)}
        below={<MomentText at={batch.startedAt} withTime />}
        actions={<BatchActions batch={batch} />}
      />
      <Progress batch={batch} />
      {!isOpen(batch) && <BatchTree batch={batch} />}
      {!isOpen(batch) && <BatchReview batch={batch} />}
      <BatchFiles batch={batch} onShowAll={() => setAll(true)} />
    </Page>
  );
}

/** Whether more of it will be read without anybody asking for it. */
function isOpen({ state }: ImportBatch): boolean {
  return state === "running" || state === "paused";
}

function BatchActions({ batch }: { batch: ImportBatch }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const notify = useNotify();
  const pause = useBackendMutation("imports.pause");
  const resume = useBackendMutation("imports.resume");
  const stop = useBackendMutation("imports.stop");
  const call = { batchId: batch.id };
  const goOn = (
    <Button
      icon={<Play20Regular />}
      disabledFocusable={resume.isPending}
      onClick={() => resume.mutate(call, { onError: notify.failed })}
    >
      {t("imports.batch.resume")}
    </Button>
  );
  if (isOpen(batch)) {
    return (
      <>
        {batch.state === "paused" ? (
          goOn
        ) : (
          <Button
            icon={<Pause20Regular />}
            title={t("imports.batch.pauseExplained")}
            disabledFocusable={pause.isPending}
            onClick={() => pause.mutate(call, { onError: notify.failed })}
          >
            {t("imports.batch.pause")}
          </Button>
        )}
        <Button
          icon={<Stop20Regular />}
          title={t("imports.batch.stopExplained")}
          disabledFocusable={stop.isPending}
          onClick={() => stop.mutate(call, { onError: notify.failed })}
        >
          {t(stop.isPending ? "imports.batch.stopping" : "imports.batch.stop")}
        </Button>
      </>
    );
  }
  return (
    <>
      {batch.canContinue && goOn}
      <Button icon={<Add20Regular />} onClick={() => void navigate({ to: "/import" })}>
        {t("imports.batch.again")}
      </Button>
    </>
  );
}

function Progress({ batch }: { batch: ImportBatch }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { finished, total, failed } = batch;
  const words = [
    t("imports.batch.progress", { finished, total }),
    failed > 0 && t("imports.batch.progressFailed", { count: failed }),
  ]
    .filter(Boolean)
    .join(" · ");
  return (
    <div className={styles.progress}>
      <div className={styles.words}>{words}</div>
      {isOpen(batch) && (
        <ProgressBar
          thickness="large"
          aria-label={t(`imports.batch.${batch.state}`)}
          value={total === 0 ? undefined : finished}
          max={Math.max(total, 1)}
        />
      )}
      <SpokenProgress batch={batch} />
    </div>
  );
}

/** Tells screen readers about every tenth of the way and the end, not about every file. */
function SpokenProgress({ batch }: { batch: ImportBatch }) {
  const { t } = useTranslation();
  const { finished, total, failed, state } = batch;
  const tenth = total === 0 ? 0 : Math.floor((finished / total) * 10);
  const [spoken, setSpoken] = useState("");
  // biome-ignore lint/correctness/useExhaustiveDependencies: speaks when a tenth or the end is reached
  useEffect(() => {
    if (state === "finished") {
      setSpoken(t("imports.live.finished", { finished: total - failed, total, failed }));
    } else if (state === "stopped") setSpoken(t("imports.live.stopped"));
    else setSpoken(t("imports.live.progress", { finished, total }));
  }, [tenth, state, t]);
  return (
    <div role="status" className="visually-hidden">
      {spoken}
    </div>
  );
}
