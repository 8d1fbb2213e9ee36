import { z } from "zod";

/** Another value that could be meant, with the passage that speaks for it. */
export const AlternativeSchema = z.object({
  value: z.unknown(),
  passage: z.string().max(5_000),
  reason: z.string().max(200).default(""),
});

/**
 * Where the value of a field comes from when a program filled it in. A field without an origin was
 * typed by a person. `confirmed` turns true when a person has accepted or changed the value.
 */
export const FieldOriginSchema = z.object({
  passage: z.string().max(5_000),
  page: z.number().int().positive().nullable().default(null),
  documentId: z.uuid().nullable().default(null),
  confirmed: z.boolean().default(false),
  alternatives: z.array(AlternativeSchema).max(50).default([]),
  /** The passage was recognised in a picture: letters of it may be misread. */
  recognised: z.boolean().optional(),
});

export type FieldOrigin = z.infer<typeof FieldOriginSchema>;

/** Field name → origin; the names are those of the record's own top-level fields. */
export const FieldOriginsSchema = z.record(z.string().max(100), FieldOriginSchema).default({});
