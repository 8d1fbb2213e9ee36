import { z } from "zod";
import { RecordKindSchema } from "./record.ts";

/** Characters [start, end) of a text that a query met, in UTF-16 units. */
export const MarkSchema = z.object({ start: z.number().int(), end: z.number().int() });
export type Mark = z.infer<typeof MarkSchema>;

/** The piece of a text that shows best why a record was found. */
export const PassageSchema = z.object({
  text: z.string(),
  marks: z.array(MarkSchema),
  /** Page or slide of a document, else null. */
  page: z.number().int().positive().nullable(),
});

export type Passage = z.infer<typeof PassageSchema>;

/** What results can be narrowed by. `region` is the district's key (AGS) or, without one, the place. */
export const FACETS = [
  "kind",
  "fieldOfAction",
  "educationPhase",
  "region",
  "organisation",
  "organisationKind",
  "year",
  "status",
  "fileFormat",
] as const;
export const FacetNameSchema = z.enum(FACETS);
export type FacetName = z.infer<typeof FacetNameSchema>;

/** Facet → chosen values. Values of one facet are alternatives; different facets all have to fit. */
export const SearchFiltersSchema = z
  .partialRecord(FacetNameSchema, z.array(z.string().max(1_000)).max(200))
  .default({});
export type SearchFilters = z.infer<typeof SearchFiltersSchema>;

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
  /** Moment of the last change. */
  updatedAt: z.string(),
  score: z.number(),
  passage: PassageSchema,
});

export type SearchHit = z.infer<typeof SearchHitSchema>;

export const SearchRequestSchema = z.object({
  query: z.string().max(200_000),
  kinds: z.array(RecordKindSchema).max(20).default([]),
  filters: SearchFiltersSchema,
  sort: z.enum(["relevance", "date", "title"]).default("relevance"),
  descending: z.boolean().default(true),
  /** True while a person is typing: the last word may be unfinished. */
  typing: z.boolean().default(false),
  /** A moment: by relevance, hits that were changed after it come first. */
  newSince: z.string().max(40).nullable().default(null),
  /** Facet counts cost a little; lists that do not show them leave them out. */
  withFacets: z.boolean().default(false),
  limit: z.number().int().min(1).max(1_000).default(30),
  offset: z.number().int().min(0).max(1_000_000).default(0),
});

export type SearchRequest = z.infer<typeof SearchRequestSchema>;

/** How often a value occurs among the hits, counted without this facet's own filter. */
export const FacetCountsSchema = z.object({
  facet: FacetNameSchema,
  values: z.array(
    z.object({
      value: z.string(),
      /** As shown; equal to `value` where the renderer has the word (kinds, file formats). */
      label: z.string(),
      count: z.number().int(),
      selected: z.boolean(),
    }),
  ),
});
export type FacetCounts = z.infer<typeof FacetCountsSchema>;

/** A way out of an empty result: what to change, and how many hits that gives. */
export const SearchAdviceSchema = z.discriminatedUnion("advice", [
  z.object({
    advice: z.literal("dropWord"),
    word: z.string(),
    query: z.string(),
    total: z.number().int(),
  }),
  z.object({
    advice: z.literal("spelling"),
    word: z.string(),
    instead: z.string(),
    query: z.string(),
    total: z.number().int(),
  }),
  z.object({
    advice: z.literal("dropFilter"),
    facet: FacetNameSchema,
    total: z.number().int(),
  }),
]);
export type SearchAdvice = z.infer<typeof SearchAdviceSchema>;

export const SearchResponseSchema = z.object({
  total: z.number().int(),
  /** Hits of each kind, counted without the kind filter. */
  countsByKind: z.partialRecord(RecordKindSchema, z.number().int()),
  facets: z.array(FacetCountsSchema),
  hits: z.array(SearchHitSchema),
  /** How many of the hits were changed after `newSince`; null when that is not asked. */
  fresh: z.number().int().nullable(),
  /** Words the library does not know, with what was searched instead ("Meinten Sie"). */
  corrections: z.array(z.object({ word: z.string(), used: z.string() })),
  /** Filled when there is no hit. */
  advice: z.array(SearchAdviceSchema),
  /** Milliseconds that finding, counting and ranking took, without the passages. */
  ms: z.number(),
});

export type SearchResponse = z.infer<typeof SearchResponseSchema>;

export const COMPLETION_KINDS = [
  "word",
  "title",
  "person",
  "organisation",
  "place",
  "term",
  "recent",
] as const;

/** One line under the search box. `text` is the whole query after it was chosen. */
export const CompletionSchema = z.object({
  kind: z.enum(COMPLETION_KINDS),
  label: z.string(),
  text: z.string(),
  /** The record to open directly, for titles, persons and organisations. */
  id: z.uuid().nullable(),
  /** What kind of record that is. */
  recordKind: RecordKindSchema.optional(),
});
export type Completion = z.infer<typeof CompletionSchema>;

export const SimilarHitSchema = z.object({
  id: z.uuid(),
  kind: RecordKindSchema,
  title: z.string(),
  place: z.string(),
  date: z.string(),
  score: z.number(),
  /** The words that weigh most, as written in the other record. */
  sharedWords: z.array(z.string()),
});
export type SimilarHit = z.infer<typeof SimilarHitSchema>;

export const SearchExplanationSchema = z.object({
  /** Each word of the query with what the analysis made of it. */
  analysis: z.array(z.object({ word: z.string(), terms: z.array(z.string()) })),
  /** The clauses as evaluated, in the engine's own notation. */
  clauses: z.array(z.string()),
  hits: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      score: z.number(),
      parts: z.array(z.object({ term: z.string(), field: z.string(), score: z.number() })),
    }),
  ),
});
export type SearchExplanation = z.infer<typeof SearchExplanationSchema>;
