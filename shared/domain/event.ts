import { z } from "zod";
import { PartialDateSchema } from "./partial-date.ts";
import { VenueSchema } from "./place.ts";
import { ProgrammeItemSchema } from "./programme-item.ts";
import { RecordInputBaseSchema, SourceSchema } from "./record-base.ts";
import { ReferencesSchema } from "./reference.ts";
import { LineSchema, ProseSchema } from "./text-field.ts";

/** A date that a source mentions but that is not the event's own; kept so that nobody has to wonder. */
export const OtherDateSchema = z.object({
  date: PartialDateSchema,
  passage: z.string().max(5_000),
});

/** Veranstaltung: a Fachtag, conference or other event, with its programme. */
export const EventInputSchema = RecordInputBaseSchema.extend({
  kind: z.literal("event"),
  title: z.string().trim().min(1).max(10_000),
  motto: LineSchema,
  series: LineSchema,
  format: LineSchema,
  /** As written where the dates below cannot say it ("Frühjahr 2018"). */
  when: LineSchema,
  start: PartialDateSchema.nullable().default(null),
  end: PartialDateSchema.nullable().default(null),
  otherDates: z.array(OtherDateSchema).max(1_000).default([]),
  venue: VenueSchema.default({
    name: "",
    address: { street: "", postcode: "", city: "", country: "", ags: "" },
    position: null,
  }),
  organisers: ReferencesSchema,
  cooperationPartners: ReferencesSchema,
  addressedGroups: z.array(z.string().trim().min(1).max(5_000)).max(1_000).default([]),
  description: ProseSchema,
  programme: z.array(ProgrammeItemSchema).max(5_000).default([]),
  documentationUrl: LineSchema,
  documents: ReferencesSchema,
  source: SourceSchema.prefault({}),
});

export type EventInput = z.infer<typeof EventInputSchema>;
