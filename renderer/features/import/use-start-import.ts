import { useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { callBackend, callShell, importDroppedFiles } from "../../client.ts";
import { useNotify } from "../../components/notify.tsx";

export interface StartImport {
  files: (files: File[]) => Promise<void>;
  choose: (what: { folder: boolean }) => Promise<void>;
  paste: (text: string, html: string) => Promise<boolean>;
}

/** The three ways in. Each goes on to the import it began; a closed dialog changes nothing. */
export function useStartImport(): StartImport {
  const navigate = useNavigate();
  const notify = useNotify();
  const { t } = useTranslation();

  const follow = useCallback(
    (batchId: string) => navigate({ to: "/import/$batchId", params: { batchId } }),
    [navigate],
  );
  return {
    async files(files) {
      try {
        const { batchId } = await importDroppedFiles(files);
        if (batchId === null) notify.done(t("imports.drop.nothing"));
        else await follow(batchId);
      } catch (error) {
        notify.failed(error);
      }
    },
    async choose(what) {
      try {
        const { batchId } = await callShell("files.chooseAndImport", what);
        if (batchId !== null) await follow(batchId);
      } catch (error) {
        notify.failed(error);
      }
    },
    async paste(text, html) {
      try {
        const { batchId } = await callBackend("imports.paste", { text, html });
        await follow(batchId);
        return true;
      } catch (error) {
        notify.failed(error);
        return false;
      }
    },
  };
}
