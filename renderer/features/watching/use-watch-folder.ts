import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { callShell } from "../../client.ts";
import { useNotify } from "../../components/notify.tsx";

/** Asks for a folder and has it watched; resolves to whether one was chosen. */
export function useWatchFolder(): () => Promise<boolean> {
  const { t } = useTranslation();
  const notify = useNotify();
  return useCallback(async () => {
    try {
      const { folderId } = await callShell("folders.watch", {});
      if (folderId !== null) notify.done(t("watching.added"));
      return folderId !== null;
    } catch (error) {
      notify.failed(error);
      return false;
    }
  }, [notify, t]);
}
