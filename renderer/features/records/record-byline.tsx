import { Fragment, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AnyRecord } from "../../../shared/domain/record.ts";
import { DateSpanText, DateText, RunningTimeText } from "../../components/date-text.tsx";
import { useLanguage } from "../../messages/use-language.ts";
import { formatFileSize } from "../documents/file-size.ts";

/** The line under a title: what a person needs to know that it is the right one. */
export function RecordByline({ record }: { record: AnyRecord }) {
  const parts = useBylineParts(record).filter(Boolean);
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a line have no state
    <Fragment key={index}>
      {/* The dot stays at the end of a line. */}
      {index > 0 && "\u00a0· "}
      {part}
    </Fragment>
  ));
}

function useBylineParts(record: AnyRecord): ReactNode[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const names = (references: { name: string }[]) => references.map((one) => one.name).join(", ");
  const runs = ({ start, end }: { start: string | null; end: string | null }) =>
    (start || end) && <RunningTimeText start={start} end={end} />;
  switch (record.kind) {
    case "event":
      return [
        record.format,
        record.when ||
          ((record.start || record.end) && <DateSpanText start={record.start} end={record.end} />),
        [record.venue.name, record.venue.address.city].filter(Boolean).join(", "),
      ];
    case "practiceExample":
      return [
        names(record.municipalities) || record.place,
        names(record.foundations),
        record.runningTime || runs(record),
      ];
    case "organisation":
      return [record.organisationKind, record.address.city || record.seat];
    case "person": {
      const [role] = record.roles;
      return [role && [role.role, role.organisation.name].filter(Boolean).join(", ")];
    }
    case "partnership":
      return [
        record.status,
        names(record.partners.map((partner) => partner.organisation)),
        runs(record),
      ];
    case "interaction":
      return [
        record.date && <DateText date={record.date} />,
        record.interactionKind,
        record.partnership?.name,
      ];
    case "document":
      return [
        record.author,
        record.date && <DateText date={record.date} />,
        record.size > 0 && formatFileSize(record.size, language),
      ];
    case "collection":
      return [record.purpose, t("shell.recordCount", { count: record.items.length })];
    case "savedSearch":
      return [record.query];
  }
}
