import { z } from "zod";
import { RecordInputBaseSchema } from "./record-base.ts";
import { ReferenceSchema } from "./reference.ts";
import { LineSchema, ProseSchema } from "./text-field.ts";

/** Sammlung: a named, ordered list of records for a purpose, each with a note. */
export const CollectionInputSchema = RecordInputBaseSchema.extend({
  kind: z.literal("collection"),
  title: z.string().trim().min(1).max(10_000),
  purpose: LineSchema,
  notes: ProseSchema,
  items: z
    .array(z.object({ record: ReferenceSchema, note: ProseSchema }))
    .max(10_000)
    .default([]),
});

export type CollectionInput = z.infer<typeof CollectionInputSchema>;
