import { z } from "zod";
import { TermSchema, VocabularyNameSchema } from "../../domain/vocabulary.ts";
import { method } from "../method.ts";

export const VOCABULARY_METHODS = {
  "vocabularies.list": method(
    z.object({ vocabulary: VocabularyNameSchema.nullable().default(null) }),
    z.object({ terms: z.array(TermSchema) }),
  ),
} as const;
