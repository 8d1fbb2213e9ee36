import { z } from "zod";
import { ExtraFieldSchema } from "../../domain/extra-field.ts";
import { RecordKindSchema } from "../../domain/record.ts";
import { TermSchema, VocabularyNameSchema } from "../../domain/vocabulary.ts";
import { method, Nothing } from "../method.ts";

const TermId = z.number().int().positive();
const Label = z.string().trim().min(1).max(500);
const Synonyms = z.array(Label).max(200);
/** The term after the change, and how many records were rewritten with it. */
const ChangedTerm = z.object({ term: TermSchema, changedRecords: z.number().int() });

export const VOCABULARY_METHODS = {
  "vocabularies.list": method(
    z.object({ vocabulary: VocabularyNameSchema.nullable().default(null) }),
    z.object({ terms: z.array(TermSchema) }),
  ),
  /** How many records use each label of a vocabulary, labels outside the list included. */
  "vocabularies.usage": method(
    z.object({ vocabulary: VocabularyNameSchema }),
    z.object({ labels: z.array(z.object({ label: z.string(), count: z.number().int() })) }),
  ),
  "vocabularies.add": method(
    z.object({ vocabulary: VocabularyNameSchema, label: Label, synonyms: Synonyms.default([]) }),
    z.object({ term: TermSchema }),
  ),
  /** A new label is written into every record that has the old one. */
  "vocabularies.change": method(
    z.object({ id: TermId, label: Label, synonyms: Synonyms }),
    ChangedTerm,
  ),
  /** Puts `kept` in the place of `other` everywhere; the other label becomes a synonym. */
  "vocabularies.merge": method(
    z.object({ kept: TermId, other: TermId }),
    ChangedTerm.extend({ mergeId: z.number().int() }),
  ),
  /** Merges of a vocabulary that can be taken back, the latest first. */
  "vocabularies.merges": method(
    z.object({ vocabulary: VocabularyNameSchema }),
    z.object({
      merges: z.array(
        z.object({
          mergeId: z.number().int(),
          at: z.string(),
          /** The label of the term that stayed, and of the one that went. */
          kept: z.string(),
          other: z.string(),
          records: z.number().int(),
        }),
      ),
    }),
  ),
  /** Parts two terms again, in the list and in the records; answers the one that comes back. */
  "vocabularies.unmerge": method(z.object({ mergeId: z.number().int().positive() }), ChangedTerm),
  /** Takes a term from the list; records that have it keep its label. */
  "vocabularies.remove": method(z.object({ id: TermId }), z.object({})),
  /** Puts a term at a place of the list, counted from 0. */
  "vocabularies.move": method(
    z.object({ id: TermId, position: z.number().int().min(0) }),
    z.object({ terms: z.array(TermSchema) }),
  ),

  "extraFields.list": method(Nothing, z.object({ fields: z.array(ExtraFieldSchema) })),
  /** Adds a field of the user's own to a kind of record, or changes one (by kind and key). */
  "extraFields.save": method(
    z.object({ field: ExtraFieldSchema }),
    z.object({ fields: z.array(ExtraFieldSchema) }),
  ),
  /** Takes a field out of the forms; values in records stay and are still found. */
  "extraFields.remove": method(
    z.object({ kind: RecordKindSchema, key: ExtraFieldSchema.shape.key }),
    z.object({ fields: z.array(ExtraFieldSchema) }),
  ),
} as const;
