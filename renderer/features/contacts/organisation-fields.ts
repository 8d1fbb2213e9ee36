import type { KindFields } from "../records/field-spec.ts";

/** Organisation: what it is, where it sits, how to reach it. */
export const ORGANISATION_FIELDS: KindFields = {
  titleField: {
    name: "name",
    type: "line",
    label: "contacts.organisation.fields.name",
    wide: true,
  },
  sections: [
    {
      id: "about",
      heading: "contacts.organisation.sections.about",
      fields: [
        {
          name: "organisationKind",
          type: "term",
          vocabulary: "organisationKinds",
          label: "contacts.organisation.fields.organisationKind",
        },
        {
          name: "parent",
          type: "reference",
          kinds: ["organisation"],
          label: "contacts.organisation.fields.parent",
        },
        {
          name: "aliases",
          type: "terms",
          vocabulary: null,
          label: "contacts.organisation.fields.aliases",
          hint: "contacts.hints.aliases",
          wide: true,
        },
      ],
    },
    {
      id: "reach",
      heading: "contacts.organisation.sections.reach",
      fields: [
        { name: "phone", type: "phone", label: "contacts.fields.phone" },
        { name: "mail", type: "mail", label: "contacts.fields.mail" },
        { name: "web", type: "web", label: "contacts.fields.web", wide: true },
        { name: "address", type: "address", label: "contacts.fields.address", wide: true },
        {
          name: "seat",
          type: "line",
          label: "contacts.organisation.fields.seat",
          hint: "contacts.organisation.hints.seat",
          wide: true,
        },
      ],
    },
    {
      id: "notes",
      heading: "contacts.organisation.sections.notes",
      fields: [
        { name: "notes", type: "prose", label: "contacts.fields.notes", wide: true },
        { name: "tags", type: "terms", vocabulary: null, label: "records.fields.tags", wide: true },
      ],
    },
  ],
};
