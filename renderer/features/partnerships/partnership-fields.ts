import type { KindFields } from "../records/field-spec.ts";

/** Kooperation: who with whom, how far, for how much, and what was agreed. */
export const PARTNERSHIP_FIELDS: KindFields = {
  titleField: { name: "title", type: "line", label: "partnerships.fields.title", wide: true },
  sections: [
    {
      id: "partners",
      heading: "partnerships.sections.partners",
      fields: [
        { name: "partners", type: "partners", label: "partnerships.fields.partners", wide: true },
        {
          name: "contactPersons",
          type: "references",
          kinds: ["person"],
          label: "partnerships.fields.contactPersons",
          wide: true,
        },
        {
          name: "responsible",
          type: "line",
          label: "partnerships.fields.responsible",
          hint: "partnerships.hints.responsible",
          wide: true,
        },
      ],
    },
    {
      id: "state",
      heading: "partnerships.sections.state",
      fields: [
        {
          name: "status",
          type: "term",
          vocabulary: "partnershipStatuses",
          label: "partnerships.fields.status",
        },
        {
          name: "cooperationKinds",
          type: "terms",
          vocabulary: "cooperationKinds",
          label: "partnerships.fields.cooperationKinds",
        },
        {
          name: "start",
          type: "date",
          label: "partnerships.fields.start",
          hint: "records.hints.date",
        },
        { name: "end", type: "date", label: "partnerships.fields.end" },
        {
          name: "statusHistory",
          type: "statusHistory",
          label: "partnerships.fields.statusHistory",
          wide: true,
        },
      ],
    },
    {
      id: "content",
      heading: "partnerships.sections.content",
      fields: [
        { name: "aim", type: "prose", label: "partnerships.fields.aim", wide: true },
        { name: "agreements", type: "prose", label: "partnerships.fields.agreements", wide: true },
        {
          name: "agreementDocuments",
          type: "references",
          kinds: ["document"],
          label: "partnerships.fields.agreementDocuments",
          wide: true,
        },
        { name: "funds", type: "funds", label: "partnerships.fields.funds", wide: true },
      ],
    },
    {
      id: "related",
      heading: "partnerships.sections.related",
      fields: [
        {
          name: "practiceExamples",
          type: "references",
          kinds: ["practiceExample"],
          label: "partnerships.fields.practiceExamples",
          wide: true,
        },
        {
          name: "events",
          type: "references",
          kinds: ["event"],
          label: "partnerships.fields.events",
          wide: true,
        },
        { name: "tags", type: "terms", vocabulary: null, label: "records.fields.tags", wide: true },
      ],
    },
  ],
};
