import { Checkbox, Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { REPORT_FORMATS, type ReportFormat } from "../../../shared/domain/report.ts";
import { callShell } from "../../client.ts";
import { FormDialog } from "../../components/form-dialog.tsx";
import { useNotify } from "../../components/notify.tsx";
import { useLanguage } from "../../messages/use-language.ts";
import { askForReport, type ReportSubject, useReportSubject } from "./report-request.ts";

/** Where reports are made for the whole window; shows nothing until somebody asks for one. */
export function ReportDialogHost() {
  const subject = useReportSubject();
  return subject && <ReportDialog subject={subject} onClose={() => askForReport(null)} />;
}

/** Asks for the format and whether contacts belong in; the system's dialog asks for the place. */
function ReportDialog({ subject, onClose }: { subject: ReportSubject; onClose: () => void }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const language = useLanguage();
  const [format, setFormat] = useState<ReportFormat>("docx");
  const [withContacts, setWithContacts] = useState(false);
  const [busy, setBusy] = useState(false);

  async function save() {
    setBusy(true);
    try {
      const { saved, fileName } = await callShell("reports.save", {
        subject,
        format,
        withContacts,
        language,
      });
      if (!saved) return;
      notify.done(t("reports.saved", { fileName }));
      onClose();
    } catch (error) {
      notify.failed(error);
    } finally {
      setBusy(false);
    }
  }
  return (
    <FormDialog
      title={t("reports.title")}
      submit={{ label: t("reports.save"), isDisabled: busy, onSubmit: () => void save() }}
      onClose={onClose}
    >
      <Field label={t("reports.format")}>
        <RadioGroup value={format} onChange={(_, data) => setFormat(data.value as ReportFormat)}>
          {REPORT_FORMATS.map((one) => (
            <Radio key={one} value={one} label={t(`reports.formats.${one}`)} />
          ))}
        </RadioGroup>
      </Field>
      <Field hint={t("reports.contactsHint")}>
        <Checkbox
          label={t("reports.contacts")}
          checked={withContacts}
          onChange={(_, data) => setWithContacts(data.checked === true)}
        />
      </Field>
    </FormDialog>
  );
}
