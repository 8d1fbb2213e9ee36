import { z } from "zod";
import { RecordKindSchema } from "./record.ts";

/** Characters [start, end) of a text that a query met, in UTF-16 units. */
export const MarkSchema = z.object({ start: z.number().int(), end: z.number().int() });

/** The piece of a text that shows best why a record was found. */
export const PassageSchema = z.object({
  text: z.string(),
  marks: z.array(MarkSchema),
  /** Page or slide of a document, else null. */
  page: z.number().int().positive().nullable(),
});

export type Passage = z.infer<typeof PassageSchema>;

/** One record in a result list, with what its row shows. */
export const SearchHitSchema = z.object({
  id: z.uuid(),
  externalId: z.string().nullable(),
  kind: RecordKindSchema,
  title: z.string(),
  titleMarks: z.array(MarkSchema),
  place: z.string(),
  /** Partial date or "". */
  date: z.string(),
  score: z.number(),
  passage: PassageSchema,
});

export type SearchHit = z.infer<typeof SearchHitSchema>;

export const SearchRequestSchema = z.object({
  query: z.string().max(200_000),
  kinds: z.array(RecordKindSchema).max(20).default([]),
  limit: z.number().int().min(1).max(1_000).default(30),
  offset: z.number().int().min(0).max(1_000_000).default(0),
});

export type SearchRequest = z.infer<typeof SearchRequestSchema>;

export const SearchResponseSchema = z.object({
  total: z.number().int(),
  /** Hits of each kind, counted without the kind filter. */
  countsByKind: z.partialRecord(RecordKindSchema, z.number().int()),
  hits: z.array(SearchHitSchema),
  /** Words the library does not know, with what was searched instead ("Meinten Sie"). */
  corrections: z.array(z.object({ word: z.string(), used: z.string() })),
  /** Milliseconds the search took. */
  ms: z.number(),
});

export type SearchResponse = z.infer<typeof SearchResponseSchema>;
