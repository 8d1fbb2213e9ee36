import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import type { LinkedRecord } from "../../../shared/domain/link.ts";
import type { AnyRecord } from "../../../shared/domain/record.ts";
import { useBackendMutation, useRecord } from "../../backend/queries.ts";
import { codeOf } from "../../client.ts";
import { MomentText } from "../../components/date-text.tsx";
import { LoadFailure, Waiting } from "../../components/load-states.tsx";
import { useNotify } from "../../components/notify.tsx";
import { Page } from "../../components/page.tsx";
import { CollectionCard } from "../collections/collection-card.tsx";
import { ContactsCard } from "../contacts/contacts-card.tsx";
import { DocumentReader } from "../documents/document-reader.tsx";
import { HoldNotice } from "../holds/hold-notice.tsx";
import { NotesCard } from "../partnerships/notes-card.tsx";
import { useRememberOpened } from "../start/use-remember-opened.ts";
import { TimelineCard } from "../timeline/timeline-card.tsx";
import { ConfirmBar } from "./confirm-bar.tsx";
import { HistoryPanel } from "./history-panel.tsx";
import { LinksCard } from "./links-card.tsx";
import { RecordHeader } from "./record-header.tsx";
import { RecordMissing } from "./record-missing.tsx";
import { RecordSections } from "./record-sections.tsx";
import { SimilarCard } from "./similar-card.tsx";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(260px, 340px)",
    gap: tokens.spacingHorizontalXL,
    alignItems: "start",
    "@media (max-width: 1080px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  notice: { marginBottom: tokens.spacingVerticalL },
  kept: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Kinds that things happen with. */
const WITH_TIMELINE: ReadonlySet<AnyRecord["kind"]> = new Set([
  "partnership",
  "organisation",
  "person",
]);

/** The view of one record; `page` and `query` lead to a passage of a document. */
export function RecordScreen(props: { id: string; page?: number; query?: string }) {
  const answer = useRecord(props.id);
  useRememberOpened(props.id);
  // A record that much hangs on is drawn a piece at a time, so that the window answers meanwhile.
  const data = useDeferredValue(answer.data);
  if (data) return <RecordView {...data} page={props.page} query={props.query} />;
  return (
    <Page>
      {!answer.error && <Waiting />}
      {answer.error &&
        (codeOf(answer.error) === "record/not-found" ? (
          <RecordMissing />
        ) : (
          <LoadFailure error={answer.error} onRetry={() => void answer.refetch()} />
        ))}
    </Page>
  );
}

function RecordView(props: {
  record: AnyRecord;
  links: LinkedRecord[];
  page: number | undefined;
  query: string | undefined;
}) {
  const { record, links } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const [historyOpen, setHistoryOpen] = useState(false);
  return (
    <Page>
      <RecordHeader record={record} onShowHistory={() => setHistoryOpen(true)} />
      {record.trashedAt !== null && <TrashNotice record={record} />}
      <HoldNotice record={record} />
      <ConfirmBar record={record} />
      {record.kind === "document" && (
        <DocumentReader
          key={record.id}
          record={record}
          page={props.page}
          query={props.query ?? ""}
        />
      )}
      <div className={styles.columns}>
        <div>
          {record.kind === "collection" && <CollectionCard record={record} />}
          <RecordSections record={record} />
          <NotesCard record={record} links={links} />
          {WITH_TIMELINE.has(record.kind) && <TimelineCard id={record.id} />}
        </div>
        <aside aria-label={t("records.view.related")}>
          <ContactsCard record={record} links={links} />
          <LinksCard record={record} links={links} />
          <SimilarCard id={record.id} />
          <p className={styles.kept}>
            {t("records.view.createdAt")} <MomentText at={record.createdAt} />
            <br />
            {t("records.view.updatedAt")} <MomentText at={record.updatedAt} withTime />
          </p>
        </aside>
      </div>
      {historyOpen && <HistoryPanel record={record} onClose={() => setHistoryOpen(false)} />}
    </Page>
  );
}

function TrashNotice({ record }: { record: AnyRecord }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const notify = useNotify();
  const restore = useBackendMutation("records.restore");
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.notice}>
      <MessageBarBody>
        <MessageBarTitle>{t("records.view.inTrashTitle")}</MessageBarTitle>{" "}
        {t("records.view.inTrashText")}
      </MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          onClick={() => restore.mutate({ id: record.id }, { onError: notify.failed })}
        >
          {t("records.view.restore")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
