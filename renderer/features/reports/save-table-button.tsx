import { Button } from "@fluentui/react-components";
import { DocumentTable20Regular } from "@fluentui/react-icons/svg/document-table";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ExportTable } from "../../../shared/domain/export-table.ts";
import { callShell } from "../../client.ts";
import { useNotify } from "../../components/notify.tsx";
import { useLanguage } from "../../messages/use-language.ts";

/** Saves a table of the screen, with all its rows, for Excel. */
export function SaveTableButton(props: {
  /** What the table is called, for those who cannot see where the button stands. */
  title: string;
  size?: "small" | "medium";
  make: () => ExportTable | Promise<ExportTable>;
}) {
  const { t } = useTranslation();
  const notify = useNotify();
  const language = useLanguage();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    if (busy) return;
    setBusy(true);
    try {
      const table = await props.make();
      const { saved, fileName } = await callShell("tables.save", { table, language });
      if (saved) notify.done(t("reports.tableSaved", { fileName }));
    } catch (error) {
      notify.failed(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button
      className="no-print"
      size={props.size ?? "medium"}
      appearance="subtle"
      icon={<DocumentTable20Regular />}
      disabledFocusable={busy}
      aria-label={t("reports.saveTableNamed", { title: props.title })}
      title={t("reports.saveTable")}
      onClick={() => void save()}
    />
  );
}
