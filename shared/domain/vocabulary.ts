import { z } from "zod";

/** The controlled lists of terms; users add, rename and merge terms in them. */
export const VOCABULARIES = [
  "fieldsOfAction",
  "educationPhases",
  "targetGroups",
  "organisationKinds",
  "cooperationKinds",
  "partnershipStatuses",
  "eventFormats",
  "programmeItemKinds",
  "interactionKinds",
] as const;

export const VocabularyNameSchema = z.enum(VOCABULARIES);
export type VocabularyName = z.infer<typeof VocabularyNameSchema>;

/**
 * A term. Records hold its label; `code` names terms that the program itself reasons about
 * (such as the status "running") and stays when the label is changed.
 */
export const TermSchema = z.object({
  id: z.number().int().positive(),
  vocabulary: VocabularyNameSchema,
  label: z.string().min(1).max(500),
  synonyms: z.array(z.string().min(1).max(500)).max(200),
  position: z.number().int(),
  code: z.string().max(100).nullable(),
});

export type Term = z.infer<typeof TermSchema>;
