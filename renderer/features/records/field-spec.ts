import type { RecordKind } from "../../../shared/domain/record.ts";
import type { VocabularyName } from "../../../shared/domain/vocabulary.ts";
import type { MessageKey } from "./message-key.ts";

interface FieldBase {
  /** The record's own top-level field. */
  name: string;
  /** Message key of the label. */
  label: MessageKey;
  /** Message key of a sentence under the control in forms. */
  hint?: MessageKey;
  /** Shown and confirmed, but not offered in forms. */
  readOnly?: boolean;
  /** The heading of its section says the same; only screen readers hear the label. */
  hideLabel?: boolean;
  /** Takes the whole width of the form even where two short fields fit beside each other. */
  wide?: boolean;
}

/** A field of a record: what it is called on screen, how it is shown and how it is edited. */
export type FieldSpec = FieldBase &
  (
    | {
        type:
          | "line"
          | "prose"
          | "date"
          | "mail"
          | "phone"
          | "web"
          | "flag"
          | "lines"
          | "address"
          | "venue"
          | "source"
          | "programme"
          | "partners"
          | "funds"
          | "statusHistory"
          | "roles"
          | "items"
          | "otherDates"
          | "fileSize"
          | "filters"
          | "passageNotes";
      }
    /** The user's own fields of a kind, together. */
    | { type: "extra"; kind: RecordKind }
    | { type: "term"; vocabulary: VocabularyName }
    | { type: "terms"; vocabulary: VocabularyName | null }
    | { type: "reference" | "references"; kinds: readonly RecordKind[] }
  );

export type FieldType = FieldSpec["type"];

/** Fields that are read together. */
export interface FieldSection {
  id: string;
  /** Message key of the heading. */
  heading: MessageKey;
  fields: readonly FieldSpec[];
}

/** Everything that views and forms need to know of a kind. */
export interface KindFields {
  /** The field whose text is the record's title. */
  titleField: FieldSpec;
  sections: readonly FieldSection[];
}

/** The title's field first, then the sections' in reading order. */
export function fieldsOf(kind: KindFields): FieldSpec[] {
  return [kind.titleField, ...kind.sections.flatMap((section) => section.fields)];
}
