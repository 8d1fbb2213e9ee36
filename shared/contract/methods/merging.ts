import { z } from "zod";
import { RecordKindSchema } from "../../domain/record.ts";
import { method, Nothing } from "../method.ts";
import { RecordOutputSchema, RecordSummarySchema } from "../record-output.ts";

const Candidate = z.object({
  id: z.uuid(),
  kind: RecordKindSchema,
  title: z.string(),
  place: z.string(),
});

export const DuplicatePairSchema = z.object({
  a: Candidate,
  b: Candidate,
  /** 0 … 1 */
  likeness: z.number(),
  reasons: z.array(
    z.enum(["sameName", "spelling", "alias", "initials", "mail", "phone", "web", "sameDate"]),
  ),
});

const FieldNames = z.array(z.string().max(100)).max(500).default([]);

export const MERGING_METHODS = {
  "duplicates.list": method(
    Nothing,
    z.object({ pairs: z.array(DuplicatePairSchema), total: z.number().int() }),
  ),
  /** Records that could be the one somebody is about to save. */
  "duplicates.of": method(
    z.object({ kind: RecordKindSchema, fields: z.record(z.string().max(100), z.unknown()) }),
    z.object({ candidates: z.array(Candidate.extend({ likeness: z.number() })) }),
  ),
  /** These two are different things; the pair is not proposed again. */
  "duplicates.dismiss": method(z.object({ a: z.uuid(), b: z.uuid() }), z.object({})),
  /** Takes that back. */
  "duplicates.restore": method(z.object({ a: z.uuid(), b: z.uuid() }), z.object({})),
  /** What a merge would make of two records, and which others would then lead to the kept one. */
  "records.mergePreview": method(
    z.object({ kept: z.uuid(), other: z.uuid(), takeFromOther: FieldNames, keepOwn: FieldNames }),
    z.object({
      fields: z.record(z.string(), z.unknown()),
      relinked: z.array(RecordSummarySchema),
    }),
  ),
  /**
   * Merges `other` into `kept`: `takeFromOther` names the fields whose value comes from the other,
   * `keepOwn` those that stay as they are; other lists are joined, other empty fields filled. The
   * other's name stays as an alias, links to it lead to the kept one. Undone by `records.unmerge`.
   */
  "records.merge": method(
    z.object({
      kept: z.uuid(),
      keptRevision: z.number().int().positive(),
      other: z.uuid(),
      otherRevision: z.number().int().positive(),
      takeFromOther: FieldNames,
      keepOwn: FieldNames,
    }),
    z.object({ record: RecordOutputSchema, mergeId: z.number().int() }),
  ),
  /** Merges into this record that can still be taken back, the latest first. */
  "merges.of": method(
    z.object({ id: z.uuid() }),
    z.object({
      merges: z.array(
        z.object({ mergeId: z.number().int(), at: z.string(), otherTitle: z.string() }),
      ),
    }),
  ),
  "records.unmerge": method(
    z.object({ mergeId: z.number().int().positive() }),
    z.object({ record: RecordOutputSchema }),
  ),
  /**
   * Takes one change of the history back, as a new change: all its fields or only those named. With
   * `revision` it is refused with `record/changed-meanwhile` unless that is the current one.
   */
  "records.revert": method(
    z.object({
      id: z.uuid(),
      historyId: z.number().int().positive(),
      fields: FieldNames,
      revision: z.number().int().positive().nullable().default(null),
    }),
    z.object({ record: RecordOutputSchema }),
  ),
} as const;
