import { z } from "zod";
import { DocumentPageSchema } from "../../domain/document.ts";
import { MarkSchema } from "../../domain/search.ts";
import { method } from "../method.ts";

export const DOCUMENT_METHODS = {
  "documents.page": method(
    z.object({
      id: z.uuid(),
      page: z.number().int().positive(),
      query: z.string().max(200_000).default(""),
    }),
    z.object({
      page: DocumentPageSchema,
      pageCount: z.number().int(),
      /** Where the query meets the text of this page. */
      marks: z.array(MarkSchema),
      /** Pages that the query meets, for "next match". */
      matchingPages: z.array(z.number().int()),
    }),
  ),
} as const;
