import { z } from "zod";
import { RecordKindSchema } from "./record.ts";

/**
 * A field that users added to a kind of record. Its value stands in the record's `extra` under
 * `key`: text and choices as text, numbers as numbers, dates as partial dates.
 */
export const ExtraFieldSchema = z.object({
  kind: RecordKindSchema,
  key: z.string().regex(/^[a-z0-9][a-z0-9-]{0,99}$/),
  label: z.string().trim().min(1).max(200),
  type: z.enum(["text", "number", "date", "choice"]),
  /** What can be chosen, for the type `choice`. */
  choices: z.array(z.string().trim().min(1).max(500)).max(500).default([]),
});

export type ExtraField = z.infer<typeof ExtraFieldSchema>;
