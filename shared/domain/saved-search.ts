import { z } from "zod";
import { RecordInputBaseSchema } from "./record-base.ts";

/** Gespeicherte Suche: a query with its filters; what changed after `lastViewedAt` is new. */
export const SavedSearchInputSchema = RecordInputBaseSchema.extend({
  kind: z.literal("savedSearch"),
  title: z.string().trim().min(1).max(10_000),
  query: z.string().max(100_000).default(""),
  filters: z.record(z.string().max(100), z.array(z.string().max(1_000))).default({}),
  lastViewedAt: z.string().nullable().default(null),
});

export type SavedSearchInput = z.infer<typeof SavedSearchInputSchema>;
