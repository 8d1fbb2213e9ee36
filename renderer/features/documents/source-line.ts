import type { TFunction } from "i18next";
import type { RecordOf } from "../../../shared/domain/record.ts";
import { type DateLanguage, formatPartialDate } from "../../../shared/text/date-format.ts";

/** "Quelle: Titel, S. 14, Stand 12.03.2024": what a quotation needs, on one line. */
export function sourceLine(
  record: RecordOf<"document">,
  page: number,
  t: TFunction,
  language: DateLanguage,
): string {
  const parts = [record.title];
  if (record.pageCount !== 1 || record.pageUnit === "page") {
    parts.push(t(`documents.reader.shortPlace.${record.pageUnit}`, { number: page }));
  }
  if (record.date) {
    const date = formatPartialDate(record.date, language, "short");
    parts.push(t("documents.reader.asOf", { date }));
  }
  return t("documents.reader.sourceLine", { parts: parts.join(", ") });
}
