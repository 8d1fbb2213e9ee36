import { z } from "zod";
import { PartialDateSchema } from "./partial-date.ts";
import { RecordInputBaseSchema, SourceSchema } from "./record-base.ts";
import { ReferencesSchema } from "./reference.ts";
import { LabelsSchema, LineSchema, ProseSchema } from "./text-field.ts";

/** Praxisbeispiel: what a Kommune and a Stiftung did together, and what came of it. */
export const PracticeExampleInputSchema = RecordInputBaseSchema.extend({
  kind: z.literal("practiceExample"),
  title: z.string().trim().min(1).max(10_000),
  summary: ProseSchema,
  startingPoint: ProseSchema,
  aims: ProseSchema,
  implementation: ProseSchema,
  results: ProseSchema,
  successFactors: ProseSchema,
  pitfalls: ProseSchema,
  transferability: ProseSchema,
  municipalities: ReferencesSchema,
  foundations: ReferencesSchema,
  otherPartners: ReferencesSchema,
  fieldsOfAction: LabelsSchema,
  educationPhases: LabelsSchema,
  targetGroups: LabelsSchema,
  /** Place or district in words, where no Kommune is tied. */
  place: LineSchema,
  /** Running time as written ("seit dem Schuljahr 2016/17"). */
  runningTime: LineSchema,
  start: PartialDateSchema.nullable().default(null),
  end: PartialDateSchema.nullable().default(null),
  funding: ProseSchema,
  contactPersons: ReferencesSchema,
  events: ReferencesSchema,
  documents: ReferencesSchema,
  source: SourceSchema.prefault({}),
});

export type PracticeExampleInput = z.infer<typeof PracticeExampleInputSchema>;
