import type { TFunction } from "i18next";
import type { RecordSummary } from "../../../shared/contract/record-output.ts";
import { QUICK_NOTE_FORM, readNewForm } from "../../../shared/domain/form-draft.ts";

/** What a draft is a draft of: "Schnelle Notiz", "Neue Person", the title of a record. */
export function draftTitle(
  t: TFunction,
  { form, record }: { form: string; record: RecordSummary | null },
): string {
  if (form === QUICK_NOTE_FORM) return t("quickNote.title");
  const made = readNewForm(form);
  if (!made) return record?.title ?? t("privacy.drafts.gone");
  const what = t(`kinds.${made.kind}.new`);
  return record ? t("privacy.drafts.about", { what, title: record.title }) : what;
}
