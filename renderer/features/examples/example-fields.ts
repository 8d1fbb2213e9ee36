import type { examples } from "../../messages/de/examples.ts";
import type { FieldSpec, KindFields } from "../records/field-spec.ts";

const prose = (name: keyof typeof examples.fields): FieldSpec => ({
  name,
  type: "prose",
  label: `examples.fields.${name}`,
  wide: true,
});

/** Praxisbeispiel: what was done, by whom, for whom, what came of it, and whom to ask. */
export const EXAMPLE_FIELDS: KindFields = {
  titleField: { name: "title", type: "line", label: "examples.fields.title", wide: true },
  sections: [
    {
      id: "summary",
      heading: "examples.sections.summary",
      fields: [
        prose("summary"),
        {
          name: "fieldsOfAction",
          type: "terms",
          vocabulary: "fieldsOfAction",
          label: "examples.fields.fieldsOfAction",
          wide: true,
        },
        {
          name: "educationPhases",
          type: "terms",
          vocabulary: "educationPhases",
          label: "examples.fields.educationPhases",
          wide: true,
        },
        {
          name: "targetGroups",
          type: "terms",
          vocabulary: "targetGroups",
          label: "examples.fields.targetGroups",
          wide: true,
        },
      ],
    },
    {
      id: "partners",
      heading: "examples.sections.partners",
      fields: [
        {
          name: "municipalities",
          type: "references",
          kinds: ["organisation"],
          label: "examples.fields.municipalities",
          wide: true,
        },
        {
          name: "foundations",
          type: "references",
          kinds: ["organisation"],
          label: "examples.fields.foundations",
          wide: true,
        },
        {
          name: "otherPartners",
          type: "references",
          kinds: ["organisation", "person"],
          label: "examples.fields.otherPartners",
          wide: true,
        },
        {
          name: "contactPersons",
          type: "references",
          kinds: ["person"],
          label: "examples.fields.contactPersons",
          wide: true,
        },
        {
          name: "place",
          type: "line",
          label: "examples.fields.place",
          hint: "examples.hints.place",
          wide: true,
        },
      ],
    },
    {
      id: "course",
      heading: "examples.sections.course",
      fields: [
        prose("startingPoint"),
        prose("aims"),
        prose("implementation"),
        prose("results"),
        prose("successFactors"),
        prose("pitfalls"),
        prose("transferability"),
      ],
    },
    {
      id: "frame",
      heading: "examples.sections.frame",
      fields: [
        { name: "start", type: "date", label: "examples.fields.start", hint: "records.hints.date" },
        { name: "end", type: "date", label: "examples.fields.end" },
        {
          name: "runningTime",
          type: "line",
          label: "examples.fields.runningTime",
          hint: "examples.hints.runningTime",
          wide: true,
        },
        prose("funding"),
      ],
    },
    {
      id: "documentation",
      heading: "examples.sections.documentation",
      fields: [
        {
          name: "events",
          type: "references",
          kinds: ["event"],
          label: "examples.fields.events",
          wide: true,
        },
        {
          name: "documents",
          type: "references",
          kinds: ["document"],
          label: "examples.fields.documents",
          wide: true,
        },
        { name: "tags", type: "terms", vocabulary: null, label: "records.fields.tags", wide: true },
        { name: "source", type: "source", label: "records.fields.source", wide: true },
      ],
    },
  ],
};
