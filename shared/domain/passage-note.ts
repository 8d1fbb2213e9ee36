import { z } from "zod";
import { LineSchema, ProseSchema } from "./text-field.ts";

/** Longer stretches are cut; their beginning is enough to find them again. */
export const LONGEST_QUOTE = 2_000;

/**
 * A passage of a document: the words themselves with what stands before and after, so that it is
 * found again when the text is read anew, in the drawn page or in the clean text. Without a quote it
 * is the whole page.
 */
export const PassageAnchorSchema = z.object({
  page: z.number().int().positive(),
  quote: z.string().max(LONGEST_QUOTE).default(""),
  prefix: z.string().max(100).default(""),
  suffix: z.string().max(100).default(""),
});

export type PassageAnchor = z.infer<typeof PassageAnchorSchema>;

/** What somebody wrote to a passage. `at` is when, ISO 8601 in UTC. */
export const PassageNoteSchema = PassageAnchorSchema.extend({
  id: z.uuid(),
  text: ProseSchema,
  author: LineSchema,
  at: z.string().max(40).default(""),
});

export type PassageNote = z.infer<typeof PassageNoteSchema>;
