import { RECORD_KINDS } from "../../../shared/domain/record.ts";
import type { KindFields } from "../records/field-spec.ts";

/** Dokument: what is known of the file; its text is read in the reader. */
export const DOCUMENT_FIELDS: KindFields = {
  titleField: { name: "title", type: "line", label: "documents.fields.title", wide: true },
  sections: [
    {
      id: "about",
      heading: "documents.sections.about",
      fields: [
        { name: "author", type: "line", label: "documents.fields.author" },
        { name: "date", type: "date", label: "documents.fields.date", hint: "records.hints.date" },
        {
          name: "belongsTo",
          type: "references",
          kinds: RECORD_KINDS.filter((kind) => kind !== "savedSearch" && kind !== "document"),
          label: "documents.fields.belongsTo",
          wide: true,
        },
        { name: "tags", type: "terms", vocabulary: null, label: "records.fields.tags", wide: true },
        {
          name: "passageNotes",
          type: "passageNotes",
          label: "documents.fields.passageNotes",
          readOnly: true,
        },
      ],
    },
    {
      id: "file",
      heading: "documents.sections.file",
      fields: [
        { name: "fileName", type: "line", label: "documents.fields.fileName", readOnly: true },
        { name: "size", type: "fileSize", label: "documents.fields.size", readOnly: true },
        { name: "source", type: "source", label: "records.fields.source", wide: true },
      ],
    },
  ],
};
