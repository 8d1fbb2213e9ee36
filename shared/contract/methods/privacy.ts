import { z } from "zod";
import { HistoryEntrySchema } from "../../domain/history.ts";
import { LinkedRecordSchema } from "../../domain/link.ts";
import { RecordKindSchema } from "../../domain/record.ts";
import { PassageSchema } from "../../domain/search.ts";
import { method, Nothing } from "../method.ts";
import { RecordOutputSchema, RecordSummarySchema } from "../record-output.ts";
import { DraftEntrySchema } from "./drafts.ts";

/** A record whose text names the person, with every place where it does. */
const TextMention = z.object({
  record: RecordSummarySchema,
  passages: z.array(PassageSchema),
});

export const PRIVACY_METHODS = {
  /** Everything the library holds about a person (Art. 15 DSGVO). */
  "privacy.disclosure": method(
    z.object({ id: z.uuid() }),
    z.object({
      record: RecordOutputSchema,
      links: z.array(LinkedRecordSchema),
      textMentions: z.array(TextMention),
      /** What stands in forms that nobody has saved yet. */
      drafts: z.array(DraftEntrySchema.extend({ passages: z.array(PassageSchema) })),
      history: z.array(HistoryEntrySchema),
    }),
  ),
  /** What erasing a record would change, and where its names would still stand. */
  "privacy.erasurePreview": method(
    z.object({ id: z.uuid() }),
    z.object({
      /** Records that refer to it and would lose that reference. */
      mentioning: z.array(RecordSummarySchema),
      /** Texts of records that name the person; `redactTexts` of `records.erase` blackens them. */
      inTexts: z.array(TextMention),
      /** Forms not saved yet that name the person or refer to it; they are cleaned as well. */
      drafts: z.number().int(),
      /** Documents whose file names the person; a file is never changed. */
      inDocuments: z.array(TextMention),
    }),
  ),
  /** Records of every kind that are to be kept, or were until a day that has passed. */
  "privacy.holds": method(
    Nothing,
    z.object({
      holds: z.array(
        RecordSummarySchema.extend({
          holdReason: z.string(),
          holdUntil: z.string().nullable(),
          trashed: z.boolean(),
          ended: z.boolean(),
        }),
      ),
    }),
  ),
  /** Persons without a basis or purpose, or whose review date has come. */
  "privacy.reviews": method(
    Nothing,
    z.object({
      persons: z.array(
        RecordSummarySchema.extend({
          basis: z.string(),
          purpose: z.string(),
          reviewOn: z.string(),
          reason: z.enum(["due", "noBasis", "noReviewDate"]),
        }),
      ),
    }),
  ),
  /** What was deleted for good, when and by whom, without any content. */
  "privacy.protocol": method(
    Nothing,
    z.object({
      erasures: z.array(
        z.object({
          id: z.uuid(),
          kind: RecordKindSchema,
          at: z.string(),
          author: z.string(),
          changedRecords: z.number().int(),
        }),
      ),
    }),
  ),
} as const;
