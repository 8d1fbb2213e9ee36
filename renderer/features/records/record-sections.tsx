import { Button, makeStyles } from "@fluentui/react-components";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { AnyRecord } from "../../../shared/domain/record.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { SectionCard } from "../../components/section-card.tsx";
import { OwnFieldValues } from "../own-fields/own-field-values.tsx";
import { FieldRow } from "./field-row.tsx";
import type { FieldSpec } from "./field-spec.ts";
import { FIELD_TABLES } from "./field-tables.ts";
import { isEmptyValue } from "./same-value.ts";

const useStyles = makeStyles({ list: { margin: 0 } });

/** The fields of a record in their sections; what is empty is not shown. */
export function RecordSections({ record }: { record: AnyRecord }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const table = FIELD_TABLES[record.kind];
  const extra = Object.entries(record.extra);
  const sections = table.sections
    .map((section) => ({
      ...section,
      fields: section.fields.filter((field) => isShown(record, field)),
    }))
    .filter((section) => section.fields.length > 0);
  const titleToConfirm = record.fieldOrigins[table.titleField.name]?.confirmed === false;

  if (sections.length === 0 && extra.length === 0 && !titleToConfirm) {
    return record.kind === "document" || record.kind === "collection" ? null : (
      <NothingYet record={record} />
    );
  }
  return (
    <>
      {sections.map((section, index) => (
        <SectionCard key={section.id} title={t(section.heading)}>
          <dl className={styles.list}>
            {index === 0 && titleToConfirm && <FieldRow record={record} field={table.titleField} />}
            {section.fields.map((field) => (
              <FieldRow key={field.name} record={record} field={field} />
            ))}
          </dl>
        </SectionCard>
      ))}
      {extra.length > 0 && (
        <SectionCard title={t("records.sections.extra")}>
          <OwnFieldValues kind={record.kind} values={record.extra} />
        </SectionCard>
      )}
    </>
  );
}

/** Empty fields are left out, unless the import has another value to offer for them. */
function isShown(record: AnyRecord, field: FieldSpec): boolean {
  // What is collected and what was noted to passages have places of their own.
  if (field.type === "items" || field.type === "passageNotes") return false;
  const value = (record as unknown as Record<string, unknown>)[field.name];
  if (!isEmptyValue(value)) return true;
  const origin = record.fieldOrigins[field.name];
  return origin !== undefined && !origin.confirmed && origin.alternatives.length > 0;
}

function NothingYet({ record }: { record: AnyRecord }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <EmptyState
      title={t("records.view.nothingYet")}
      actions={
        <Button
          onClick={() => void navigate({ to: "/record/$id/edit", params: { id: record.id } })}
        >
          {t("records.view.fillIn")}
        </Button>
      }
    />
  );
}
