import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { CollectionInput } from "../../../shared/domain/collection.ts";
import type { EventInput } from "../../../shared/domain/event.ts";
import type { PartnershipInput } from "../../../shared/domain/partnership.ts";
import type { PassageNote } from "../../../shared/domain/passage-note.ts";
import type { PersonInput } from "../../../shared/domain/person.ts";
import type { Address, Venue } from "../../../shared/domain/place.ts";
import type { Source } from "../../../shared/domain/record-base.ts";
import type { Reference } from "../../../shared/domain/reference.ts";
import { DateText } from "../../components/date-text.tsx";
import { TagList } from "../../components/tag-list.tsx";
import { useLanguage } from "../../messages/use-language.ts";
import { RolesValue } from "../contacts/roles-value.tsx";
import { formatFileSize } from "../documents/file-size.ts";
import { PassageNoteList } from "../documents/notes/passage-note-list.tsx";
import { ProgrammeView } from "../events/programme-view.tsx";
import { OwnFieldValues } from "../own-fields/own-field-values.tsx";
import {
  FundsValue,
  PartnersValue,
  StatusHistoryValue,
} from "../partnerships/partnership-values.tsx";
import type { FieldSpec } from "./field-spec.ts";
import { MailLink, PhoneNumber, WebLink } from "./outside-links.tsx";
import { AddressValue, VenueValue } from "./place-value.tsx";
import { ProseText } from "./prose-text.tsx";
import { ReferenceList, ReferenceText } from "./reference-text.tsx";
import { isEmptyValue } from "./same-value.ts";
import { SourceValue } from "./source-value.tsx";

/**
 * A field's value as it is read. The value has the shape of the record's schema, which the store
 * has checked: views, alternatives and history hand in what came from there.
 */
export function FieldValue({ field, value }: { field: FieldSpec; value: unknown }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (field.type !== "flag" && isEmptyValue(value)) {
    return <span>{t("records.values.empty")}</span>;
  }
  switch (field.type) {
    case "line":
    case "term":
      return <span>{String(value)}</span>;
    case "prose":
      return <ProseText text={String(value)} />;
    case "date":
      return <DateText date={String(value)} />;
    case "mail":
      return <MailLink address={String(value)} />;
    case "phone":
      return <PhoneNumber number={String(value)} />;
    case "web":
      return <WebLink address={String(value)} />;
    case "flag":
      return <span>{t(value ? "records.values.yes" : "records.values.no")}</span>;
    case "fileSize":
      return <span>{formatFileSize(Number(value), language)}</span>;
    case "lines":
      return <LineList lines={value as string[]} />;
    case "terms":
      return <TagList labels={value as string[]} name={t(field.label)} />;
    case "reference":
      return <ReferenceText reference={value as Reference} />;
    case "references":
      return <ReferenceList references={value as Reference[]} />;
    case "address":
      return <AddressValue address={value as Address} />;
    case "venue":
      return <VenueValue venue={value as Venue} />;
    case "source":
      return <SourceValue source={value as Source} />;
    case "programme":
      return <ProgrammeView programme={value as EventInput["programme"]} />;
    case "partners":
      return <PartnersValue partners={value as PartnershipInput["partners"]} />;
    case "funds":
      return <FundsValue funds={value as PartnershipInput["funds"]} />;
    case "statusHistory":
      return <StatusHistoryValue changes={value as PartnershipInput["statusHistory"]} />;
    case "roles":
      return <RolesValue roles={value as PersonInput["roles"]} />;
    case "items":
      return <CollectionItems items={value as CollectionInput["items"]} />;
    case "otherDates":
      return <OtherDates dates={value as EventInput["otherDates"]} />;
    case "extra":
      return <OwnFieldValues kind={field.kind} values={value as Record<string, unknown>} />;
    case "filters":
      return <TagList labels={Object.values(value as Record<string, string[]>).flat()} />;
    case "passageNotes":
      return <PassageNoteList notes={value as PassageNote[]} />;
  }
}

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: "18px" },
  items: { margin: 0, paddingInlineStart: "22px", display: "grid", gap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground3 },
  passage: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
  },
});

function LineList({ lines }: { lines: readonly string[] }) {
  const styles = useStyles();
  if (lines.length === 1) return <span>{lines[0]}</span>;
  return (
    <ul className={styles.list}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function CollectionItems({ items }: { items: CollectionInput["items"] }) {
  const styles = useStyles();
  return (
    <ol className={styles.items}>
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a record may be collected twice
        <li key={index}>
          <ReferenceText reference={item.record} />
          {item.note && <div className={styles.quiet}>{item.note}</div>}
        </li>
      ))}
    </ol>
  );
}

/** Dates that the source mentions beside the event's own, each with its sentence. */
function OtherDates({ dates }: { dates: EventInput["otherDates"] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <>
      <p className={styles.quiet} style={{ marginTop: 0 }}>
        {t("events.otherDatesText")}
      </p>
      {dates.map((other, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a date may appear twice
        <div key={index}>
          <DateText date={other.date} />
          <blockquote className={styles.passage}>{other.passage}</blockquote>
        </div>
      ))}
    </>
  );
}
