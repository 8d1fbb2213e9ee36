import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useNotify } from "../../components/notify.tsx";
import { collectRecord } from "./collecting.ts";

/** Collects a record and says what became of it, with a way back. */
export function useCollect(): (recordId: string, collectionId: string) => Promise<void> {
  const { t } = useTranslation();
  const notify = useNotify();
  return useCallback(
    async (recordId, collectionId) => {
      try {
        const done = await collectRecord(recordId, collectionId);
        if (done.added) {
          const { title, collection, undo } = done;
          notify.done(t("records.collect.added", { title, collection }), undo);
        } else {
          notify.done(t("records.collect.already", { title: done.title }));
        }
      } catch (error) {
        notify.failed(error);
      }
    },
    [notify, t],
  );
}
