import type { KindFields } from "./field-spec.ts";

/** Sammlung: what for, and what is in it. */
export const COLLECTION_FIELDS: KindFields = {
  titleField: { name: "title", type: "line", label: "records.collection.fields.title", wide: true },
  sections: [
    {
      id: "about",
      heading: "records.collection.sections.about",
      fields: [
        {
          name: "purpose",
          type: "line",
          label: "records.collection.fields.purpose",
          hint: "records.collection.hints.purpose",
          wide: true,
        },
        { name: "notes", type: "prose", label: "records.collection.fields.notes", wide: true },
      ],
    },
    {
      id: "items",
      heading: "records.collection.sections.items",
      fields: [
        { name: "items", type: "items", label: "records.collection.fields.items", wide: true },
        { name: "tags", type: "terms", vocabulary: null, label: "records.fields.tags", wide: true },
      ],
    },
  ],
};

/** Gespeicherte Suche: its words and filters; they are changed by searching and saving again. */
export const SAVED_SEARCH_FIELDS: KindFields = {
  titleField: {
    name: "title",
    type: "line",
    label: "records.savedSearch.fields.title",
    wide: true,
  },
  sections: [
    {
      id: "query",
      heading: "records.savedSearch.sections.query",
      fields: [
        { name: "query", type: "line", label: "records.savedSearch.fields.query", wide: true },
        {
          name: "filters",
          type: "filters",
          label: "records.savedSearch.fields.filters",
          readOnly: true,
          wide: true,
        },
        { name: "tags", type: "terms", vocabulary: null, label: "records.fields.tags", wide: true },
      ],
    },
  ],
};
