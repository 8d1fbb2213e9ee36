import { z } from "zod";

/**
 * A mention of another record: its name as written where it was read, and the record's id once
 * somebody (or the import) has tied the name to a record. The name survives when the target goes.
 */
export const ReferenceSchema = z.object({
  id: z.uuid().nullable().default(null),
  name: z.string().trim().min(1).max(1000),
});

export type Reference = z.infer<typeof ReferenceSchema>;

/** A list of references; plain strings are accepted as names that are not tied yet. */
export const ReferencesSchema = z
  .array(z.union([z.string().transform((name) => ({ id: null, name })), ReferenceSchema]))
  .max(10_000)
  .default([])
  .transform((references) => references.filter((reference) => reference.name.trim() !== ""));

/** What stands where the name of an erased person stood in a text. */
export const ERASED_NAME = "[…]";
