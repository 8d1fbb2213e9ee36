import { z } from "zod";
import {
  CompletionSchema,
  SearchExplanationSchema,
  SearchRequestSchema,
  SearchResponseSchema,
  SimilarHitSchema,
} from "../../domain/search.ts";
import { method, Nothing } from "../method.ts";

export const SEARCH_METHODS = {
  "search.run": method(SearchRequestSchema, SearchResponseSchema),
  /** What the text at its end could become, best first, each with what kind of thing it is. */
  "search.complete": method(
    z.object({
      text: z.string().max(200_000),
      limit: z.number().int().min(1).max(50).default(8),
    }),
    z.object({ completions: z.array(CompletionSchema) }),
  ),
  /** Records like this one (or like one page of it), with the words they share as the reason. */
  "search.similar": method(
    z.object({
      id: z.uuid(),
      page: z.number().int().positive().nullable().default(null),
      limit: z.number().int().min(1).max(50).default(6),
    }),
    z.object({ hits: z.array(SimilarHitSchema) }),
  ),
  /** How a query was read and what makes up each score: for `search --explain` and for tuning. */
  "search.explain": method(SearchRequestSchema, SearchExplanationSchema),
  /** Remembers a search that led somewhere, for completions; kept in the library only. */
  "search.remember": method(z.object({ query: z.string().max(1_000) }), z.object({})),
  /** Saved searches, each with how many hits are new since it was last looked at. */
  "search.saved": method(
    Nothing,
    z.object({
      searches: z.array(
        z.object({
          id: z.uuid(),
          title: z.string(),
          query: z.string(),
          revision: z.number().int(),
          total: z.number().int(),
          fresh: z.number().int(),
        }),
      ),
    }),
  ),
  /** Sets `lastViewedAt` of a saved search to now. */
  "search.markViewed": method(z.object({ id: z.uuid() }), z.object({})),
} as const;
