import type { KindFields } from "../records/field-spec.ts";

/** Person: who, what for, how to reach, and why we may keep the data. */
export const PERSON_FIELDS: KindFields = {
  titleField: { name: "name", type: "line", label: "contacts.person.fields.name", wide: true },
  sections: [
    {
      id: "about",
      heading: "contacts.person.sections.about",
      fields: [
        { name: "academicTitle", type: "line", label: "contacts.person.fields.academicTitle" },
        {
          name: "aliases",
          type: "terms",
          vocabulary: null,
          label: "contacts.person.fields.aliases",
          hint: "contacts.hints.aliases",
        },
        { name: "roles", type: "roles", label: "contacts.person.fields.roles", wide: true },
      ],
    },
    {
      id: "reach",
      heading: "contacts.person.sections.reach",
      fields: [
        { name: "phone", type: "phone", label: "contacts.fields.phone" },
        { name: "mail", type: "mail", label: "contacts.fields.mail" },
      ],
    },
    {
      id: "notes",
      heading: "contacts.person.sections.notes",
      fields: [
        { name: "notes", type: "prose", label: "contacts.fields.notes", wide: true },
        { name: "tags", type: "terms", vocabulary: null, label: "records.fields.tags", wide: true },
      ],
    },
    {
      id: "protection",
      heading: "contacts.person.sections.protection",
      fields: [
        {
          name: "basis",
          type: "line",
          label: "contacts.person.fields.basis",
          hint: "contacts.person.hints.basis",
        },
        {
          name: "reviewOn",
          type: "date",
          label: "contacts.person.fields.reviewOn",
          hint: "contacts.person.hints.reviewOn",
        },
        { name: "purpose", type: "line", label: "contacts.person.fields.purpose", wide: true },
      ],
    },
  ],
};
