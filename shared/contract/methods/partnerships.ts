import { z } from "zod";
import { StatusChangeSchema } from "../../domain/partnership.ts";
import { method, Nothing } from "../method.ts";

const PartialDate = z.string();

/** What a card of the board, or a row of the list, shows of a partnership. */
export const PartnershipCardSchema = z.object({
  id: z.uuid(),
  title: z.string(),
  status: z.string(),
  /** Code of the status term, null for a term of the user's own. */
  statusCode: z.string().nullable(),
  partners: z.array(z.object({ id: z.uuid().nullable(), name: z.string() })),
  responsible: z.string(),
  start: PartialDate,
  end: PartialDate,
  /** Sum of the funds agreed for the current year, per currency. */
  funds: z.array(z.object({ currency: z.string(), amount: z.number() })),
  lastContactOn: PartialDate,
  /** Whole days since the last contact; null when there never was one. */
  silentDays: z.number().int().nullable(),
  nextFollowUpOn: PartialDate,
  revision: z.number().int(),
});
export type PartnershipCard = z.infer<typeof PartnershipCardSchema>;

/** A Wiedervorlage: the next step of a note and the day to come back to it. */
export const FollowUpSchema = z.object({
  noteId: z.uuid(),
  revision: z.number().int(),
  dueOn: PartialDate,
  due: z.enum(["overdue", "today", "thisWeek", "later"]),
  nextStep: z.string(),
  noteTitle: z.string(),
  partnership: z.object({ id: z.uuid().nullable(), name: z.string() }).nullable(),
  participants: z.array(z.object({ id: z.uuid().nullable(), name: z.string() })),
});
export type FollowUp = z.infer<typeof FollowUpSchema>;

/** Who looked after a partnership before it was handed over; `revision` is the one after. */
export const HandedOverSchema = z.object({
  id: z.uuid(),
  revision: z.number().int().positive(),
  responsible: z.string().max(10_000),
});
export type HandedOver = z.infer<typeof HandedOverSchema>;

export const PARTNERSHIP_METHODS = {
  "partnerships.board": method(
    z.object({
      responsible: z.string().max(1_000).default(""),
      /** Only those in which people should talk and nobody did for this many months; 0 for all. */
      silentMonths: z.number().int().min(0).max(600).default(0),
    }),
    z.object({
      columns: z.array(
        z.object({
          status: z.string(),
          statusCode: z.string().nullable(),
          cards: z.array(PartnershipCardSchema),
        }),
      ),
      responsible: z.array(z.string()),
    }),
  ),
  /** Moves a partnership to a status and keeps when, and why, in its history of status. */
  "partnerships.setStatus": method(
    z.object({
      id: z.uuid(),
      revision: z.number().int().positive(),
      status: z.string().min(1).max(500),
      since: z.string().max(16).default(""),
      reason: z.string().max(1_000).default(""),
    }),
    z.object({
      revision: z.number().int(),
      /** What stood there before, for `records.update` to put back. */
      before: z.object({ status: z.string(), statusHistory: z.array(StatusChangeSchema) }),
    }),
  ),
  /** Gives partnerships to a colleague, all or none. `before` is what `handBack` takes. */
  "partnerships.handOver": method(
    z.object({
      ids: z.array(z.uuid()).min(1).max(10_000),
      to: z.string().trim().min(1).max(1_000),
    }),
    z.object({ changed: z.number().int(), before: z.array(HandedOverSchema) }),
  ),
  /** Takes a hand-over back; refused as a whole when one of them was changed meanwhile. */
  "partnerships.handBack": method(
    z.object({ before: z.array(HandedOverSchema).min(1).max(10_000) }),
    z.object({ changed: z.number().int() }),
  ),
  "partnerships.moneyByYear": method(
    z.object({ organisation: z.uuid().nullable().default(null) }),
    z.object({
      rows: z.array(
        z.object({
          year: z.number().int().nullable(),
          currency: z.string(),
          amount: z.number(),
          partnerships: z.number().int(),
        }),
      ),
    }),
  ),
  "followUps.list": method(Nothing, z.object({ followUps: z.array(FollowUpSchema) })),
  "followUps.setDone": method(
    z.object({ noteId: z.uuid(), done: z.boolean() }),
    z.object({ revision: z.number().int() }),
  ),
  /** Everything that happened in a partnership or with a contact, newest first. */
  "timeline.of": method(
    z.object({ id: z.uuid() }),
    z.object({
      entries: z.array(
        z.object({
          id: z.uuid(),
          kind: z.string(),
          date: PartialDate,
          title: z.string(),
          text: z.string(),
          detail: z.string(),
        }),
      ),
    }),
  ),
} as const;
