import { Button } from "@fluentui/react-components";
import { DeleteDismiss20Regular } from "@fluentui/react-icons/svg/delete-dismiss";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useBackend, useBackendMutation } from "../../backend/queries.ts";
import { forgetUnseenAnswers } from "../../backend/query-client.ts";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";
import { useNotify } from "../../components/notify.tsx";

/** Erases everything in the trash, after asking once. */
export function EmptyTrash() {
  const { t } = useTranslation();
  const notify = useNotify();
  const [asking, setAsking] = useState(false);
  const trash = useBackend("records.list", { trashed: true, limit: 1 }, { keepPrevious: true });
  const empty = useBackendMutation("records.emptyTrash");
  const count = trash.data?.total ?? 0;
  const go = () =>
    empty.mutate(
      {},
      {
        onSuccess: ({ erasedIds, heldIds }) => {
          forgetUnseenAnswers();
          const said = [
            t("privacy.trash.emptied", { count: erasedIds.length }),
            heldIds.length > 0 && t("privacy.trash.held", { count: heldIds.length }),
          ];
          notify.done(said.filter(Boolean).join(" "));
        },
        onError: notify.failed,
        onSettled: () => setAsking(false),
      },
    );
  if (count === 0) return null;
  return (
    <>
      <Button icon={<DeleteDismiss20Regular />} onClick={() => setAsking(true)}>
        {t("privacy.trash.empty")}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t("privacy.trash.emptyTitle")}
        confirmLabel={t("privacy.trash.empty")}
        busy={empty.isPending}
        onConfirm={go}
        onClose={() => setAsking(false)}
      >
        {t("privacy.trash.emptyText", { count })}
      </ConfirmDialog>
    </>
  );
}
