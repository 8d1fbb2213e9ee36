import type { KindFields } from "../records/field-spec.ts";

/** Veranstaltung: what it was, when and where, who did it for whom, and what was on. */
export const EVENT_FIELDS: KindFields = {
  titleField: { name: "title", type: "line", label: "events.fields.title", wide: true },
  sections: [
    {
      id: "occasion",
      heading: "events.sections.occasion",
      fields: [
        { name: "motto", type: "line", label: "events.fields.motto", wide: true },
        { name: "format", type: "term", vocabulary: "eventFormats", label: "events.fields.format" },
        {
          name: "series",
          type: "line",
          label: "events.fields.series",
          hint: "events.hints.series",
        },
        { name: "start", type: "date", label: "events.fields.start", hint: "records.hints.date" },
        { name: "end", type: "date", label: "events.fields.end" },
        {
          name: "when",
          type: "line",
          label: "events.fields.when",
          hint: "events.hints.when",
          wide: true,
        },
        { name: "venue", type: "venue", label: "events.fields.venue", wide: true },
      ],
    },
    {
      id: "people",
      heading: "events.sections.people",
      fields: [
        {
          name: "organisers",
          type: "references",
          kinds: ["organisation", "person"],
          label: "events.fields.organisers",
          wide: true,
        },
        {
          name: "cooperationPartners",
          type: "references",
          kinds: ["organisation", "person"],
          label: "events.fields.cooperationPartners",
          wide: true,
        },
        {
          name: "addressedGroups",
          type: "lines",
          label: "events.fields.addressedGroups",
          hint: "events.hints.addressedGroups",
          wide: true,
        },
      ],
    },
    {
      id: "content",
      heading: "events.sections.content",
      fields: [
        { name: "description", type: "prose", label: "events.fields.description", wide: true },
      ],
    },
    {
      id: "programme",
      heading: "events.sections.programme",
      fields: [
        {
          name: "programme",
          type: "programme",
          label: "events.fields.programme",
          wide: true,
          hideLabel: true,
        },
      ],
    },
    {
      id: "documentation",
      heading: "events.sections.documentation",
      fields: [
        {
          name: "documents",
          type: "references",
          kinds: ["document"],
          label: "events.fields.documents",
          wide: true,
        },
        {
          name: "documentationUrl",
          type: "web",
          label: "events.fields.documentationUrl",
          wide: true,
        },
        {
          name: "tags",
          type: "terms",
          vocabulary: null,
          label: "records.fields.tags",
          wide: true,
        },
      ],
    },
    {
      id: "origin",
      heading: "records.sections.origin",
      fields: [
        { name: "source", type: "source", label: "records.fields.source", wide: true },
        {
          name: "otherDates",
          type: "otherDates",
          label: "events.fields.otherDates",
          readOnly: true,
          wide: true,
        },
      ],
    },
  ],
};
