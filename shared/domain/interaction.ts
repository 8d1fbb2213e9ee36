import { z } from "zod";
import { PartialDateSchema } from "./partial-date.ts";
import { RecordInputBaseSchema } from "./record-base.ts";
import { ReferenceSchema, ReferencesSchema } from "./reference.ts";
import { LineSchema, ProseSchema } from "./text-field.ts";

/** Kontaktnotiz: a call, meeting, mail or visit; with a next step and the day to come back to it. */
export const InteractionInputSchema = RecordInputBaseSchema.extend({
  kind: z.literal("interaction"),
  title: LineSchema,
  date: PartialDateSchema.nullable().default(null),
  interactionKind: LineSchema,
  partnership: ReferenceSchema.nullable().default(null),
  participants: ReferencesSchema,
  text: ProseSchema,
  nextStep: LineSchema,
  followUpOn: PartialDateSchema.nullable().default(null),
  followUpDone: z.boolean().default(false),
  documents: ReferencesSchema,
});

export type InteractionInput = z.infer<typeof InteractionInputSchema>;
