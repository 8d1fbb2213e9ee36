import { z } from "zod";
import { RecordKindSchema } from "../../domain/record.ts";
import { method, Nothing } from "../method.ts";
import { RecordOutputSchema } from "../record-output.ts";

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
  /**
   * Merges `other` into `kept`: `takeFromOther` names the fields whose value comes from the other;
   * its name stays as an alias, links to it lead to the kept one. Undone by `records.unmerge`.
   */
  "records.merge": method(
    z.object({
      kept: z.uuid(),
      keptRevision: z.number().int().positive(),
      other: z.uuid(),
      otherRevision: z.number().int().positive(),
      takeFromOther: z.array(z.string().max(100)).max(500).default([]),
    }),
    z.object({ record: RecordOutputSchema, mergeId: z.number().int() }),
  ),
  "records.unmerge": method(
    z.object({ mergeId: z.number().int().positive() }),
    z.object({ record: RecordOutputSchema }),
  ),
  /** Takes one change of the history back, as a new change. */
  "records.revert": method(
    z.object({ id: z.uuid(), historyId: z.number().int().positive() }),
    z.object({ record: RecordOutputSchema }),
  ),
} as const;
