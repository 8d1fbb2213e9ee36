import type { KindFields } from "../records/field-spec.ts";

/** Kontaktnotiz: when, how, with whom, what was said, what comes next. */
export const INTERACTION_FIELDS: KindFields = {
  titleField: {
    name: "title",
    type: "line",
    label: "partnerships.interaction.fields.title",
    hint: "partnerships.interaction.hints.title",
    wide: true,
  },
  sections: [
    {
      id: "contact",
      heading: "partnerships.interaction.sections.contact",
      fields: [
        {
          name: "date",
          type: "date",
          label: "partnerships.interaction.fields.date",
          hint: "records.hints.date",
        },
        {
          name: "interactionKind",
          type: "term",
          vocabulary: "interactionKinds",
          label: "partnerships.interaction.fields.interactionKind",
        },
        {
          name: "partnership",
          type: "reference",
          kinds: ["partnership"],
          label: "partnerships.interaction.fields.partnership",
          wide: true,
        },
        {
          name: "participants",
          type: "references",
          kinds: ["person", "organisation"],
          label: "partnerships.interaction.fields.participants",
          wide: true,
        },
        {
          name: "text",
          type: "prose",
          label: "partnerships.interaction.fields.text",
          wide: true,
        },
      ],
    },
    {
      id: "next",
      heading: "partnerships.interaction.sections.next",
      fields: [
        {
          name: "nextStep",
          type: "line",
          label: "partnerships.interaction.fields.nextStep",
          wide: true,
        },
        {
          name: "followUpOn",
          type: "date",
          label: "partnerships.interaction.fields.followUpOn",
          hint: "partnerships.interaction.hints.followUpOn",
        },
        {
          name: "followUpDone",
          type: "flag",
          label: "partnerships.interaction.fields.followUpDone",
        },
        {
          name: "documents",
          type: "references",
          kinds: ["document"],
          label: "partnerships.interaction.fields.documents",
          wide: true,
        },
        { name: "tags", type: "terms", vocabulary: null, label: "records.fields.tags", wide: true },
      ],
    },
  ],
};
