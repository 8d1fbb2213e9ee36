import { z } from "zod";
import { FieldOriginsSchema } from "./field-origin.ts";
import { HOLD_FIELDS } from "./hold.ts";
import { LabelsSchema } from "./text-field.ts";

/** Where material was read: a web page or a file, and when. */
export const SourceSchema = z.object({
  url: z.string().max(5_000).default(""),
  fileName: z.string().max(1_000).default(""),
  documentId: z.uuid().nullable().default(null),
  lastEdited: z.string().max(40).default(""),
  readOn: z.string().max(40).default(""),
});

export type Source = z.infer<typeof SourceSchema>;

/** What a person or another program may set on every kind of record. */
export const RecordInputBaseSchema = z.object({
  externalId: z.string().min(1).max(500).nullable().default(null),
  tags: LabelsSchema,
  fieldOrigins: FieldOriginsSchema,
  ...HOLD_FIELDS,
  extra: z.record(z.string().max(100), z.union([z.string(), z.number(), z.boolean()])).default({}),
});

/** What the library itself sets. Times are ISO 8601 in UTC; `revision` counts the changes from 1. */
export const RecordKeepingSchema = z.object({
  id: z.uuid(),
  createdAt: z.string(),
  updatedAt: z.string(),
  revision: z.number().int().positive(),
  trashedAt: z.string().nullable(),
});

export type RecordKeeping = z.infer<typeof RecordKeepingSchema>;
