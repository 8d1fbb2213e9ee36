import { Button } from "@fluentui/react-components";
import { ArrowUndo20Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { Delete20Regular, Delete24Regular } from "@fluentui/react-icons/svg/delete";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RecordSummary } from "../../../shared/contract/record-output.ts";
import { useBackendMutation } from "../../backend/queries.ts";
import { forgetUnseenAnswers } from "../../backend/query-client.ts";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { useNotify } from "../../components/notify.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { EmptyTrash } from "./empty-trash.tsx";
import { MIXED_COLUMNS } from "./list-columns.ts";
import { ListLayout } from "./list-layout.tsx";
import { RecordTable } from "./record-table.tsx";
import type { SortColumn } from "./use-record-rows.ts";

/** Deleted records: back again, or gone for good. */
export function TrashScreen() {
  const { t } = useTranslation();
  const notify = useNotify();
  const [order, setOrder] = useState<{ sort: SortColumn; descending: boolean }>({
    sort: "updatedAt",
    descending: true,
  });
  const [doomed, setDoomed] = useState<RecordSummary | null>(null);
  const restore = useBackendMutation("records.restore");
  const trash = useBackendMutation("records.trash");
  const erase = useBackendMutation("records.erase");

  const bringBack = ({ id, title }: RecordSummary) =>
    restore.mutate(
      { id },
      {
        onSuccess: () =>
          notify.done(t("lists.trash.restored", { title }), () => trash.mutateAsync({ id })),
        onError: notify.failed,
      },
    );
  const eraseDoomed = () => {
    if (!doomed) return;
    const { id, title } = doomed;
    erase.mutate(
      { id },
      {
        onSuccess: () => {
          forgetUnseenAnswers();
          notify.done(t("lists.trash.erased", { title }));
        },
        onError: notify.failed,
        onSettled: () => setDoomed(null),
      },
    );
  };

  return (
    <ListLayout
      head={
        <PageHeader
          title={t("lists.trash.title")}
          below={t("lists.trash.text")}
          actions={<EmptyTrash />}
        />
      }
    >
      <RecordTable
        name={t("lists.trash.title")}
        wanted={{ kinds: [], trashed: true, text: "" }}
        layout="trash"
        columns={MIXED_COLUMNS}
        {...order}
        onSort={(sort, descending) => setOrder({ sort, descending })}
        rowActions={(record) => (
          <>
            <Button
              size="small"
              icon={<ArrowUndo20Regular />}
              aria-label={t("lists.trash.restoreNamed", { title: record.title })}
              onClick={() => bringBack(record)}
            >
              {t("lists.trash.restore")}
            </Button>
            <Button
              size="small"
              appearance="subtle"
              icon={<Delete20Regular />}
              aria-label={t("lists.trash.eraseNamed", { title: record.title })}
              title={t("lists.trash.erase")}
              onClick={() => setDoomed(record)}
            />
          </>
        )}
        empty={
          <EmptyState
            icon={<Delete24Regular aria-hidden />}
            title={t("lists.trash.empty")}
            text={t("lists.trash.emptyText")}
          />
        }
      />
      <ConfirmDialog
        open={doomed !== null}
        title={t("lists.trash.eraseTitle")}
        confirmLabel={t("lists.trash.erase")}
        busy={erase.isPending}
        onConfirm={eraseDoomed}
        onClose={() => setDoomed(null)}
      >
        {t("lists.trash.eraseText", { title: doomed?.title ?? "" })}
      </ConfirmDialog>
    </ListLayout>
  );
}
