import { z } from "zod";
import { type AnyRecord, RecordKindSchema } from "../domain/record.ts";

/** Records are validated when they enter and when they are read from the store, not once more here. */
export const RecordOutputSchema = z.custom<AnyRecord>(
  (value) => typeof value === "object" && value !== null,
);

/** What lists and pickers show of a record. */
export const RecordSummarySchema = z.object({
  id: z.uuid(),
  externalId: z.string().nullable(),
  kind: RecordKindSchema,
  title: z.string(),
  place: z.string(),
  /** What else a list shows of its kind: format, kind of organisation, role, status … or "". */
  detail: z.string(),
  /** Partial date or "". */
  date: z.string(),
  /** ISO 8601 in UTC. */
  updatedAt: z.string(),
  /** Fields that the import filled and nobody has confirmed. */
  unconfirmedFields: z.number().int(),
});
export type RecordSummary = z.infer<typeof RecordSummarySchema>;
