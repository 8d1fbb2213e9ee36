import { z } from "zod";
import { PartialDateSchema } from "./partial-date.ts";
import { RecordInputBaseSchema } from "./record-base.ts";
import { ReferenceSchema, ReferencesSchema } from "./reference.ts";
import { LabelsSchema, LineSchema, ProseSchema } from "./text-field.ts";

/** One partner and what it brings in. */
export const PartnerSchema = z.object({ organisation: ReferenceSchema, part: LineSchema });

/** Money agreed for a year; `amount` in units of `currency` (ISO 4217), two decimals. */
export const FundSchema = z.object({
  year: z.number().int().min(1900).max(2200).nullable().default(null),
  amount: z.number().min(0).max(1e12),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default("EUR"),
  purpose: LineSchema,
});

/** A status the partnership once had; `since` may be vague. */
export const StatusChangeSchema = z.object({
  status: LineSchema,
  since: PartialDateSchema.nullable().default(null),
  reason: LineSchema,
});

/** Kooperation: who works with whom, on what, how far it has come, and what was agreed. */
export const PartnershipInputSchema = RecordInputBaseSchema.extend({
  kind: z.literal("partnership"),
  title: z.string().trim().min(1).max(10_000),
  partners: z.array(PartnerSchema).max(1_000).default([]),
  cooperationKinds: LabelsSchema,
  status: LineSchema,
  statusHistory: z.array(StatusChangeSchema).max(1_000).default([]),
  aim: ProseSchema,
  agreements: ProseSchema,
  start: PartialDateSchema.nullable().default(null),
  end: PartialDateSchema.nullable().default(null),
  funds: z.array(FundSchema).max(1_000).default([]),
  /** Who on our side looks after it. */
  responsible: LineSchema,
  contactPersons: ReferencesSchema,
  agreementDocuments: ReferencesSchema,
  practiceExamples: ReferencesSchema,
  events: ReferencesSchema,
});

export type PartnershipInput = z.infer<typeof PartnershipInputSchema>;
