import { z } from "zod";
import { PartialDateSchema } from "./partial-date.ts";
import { RecordInputBaseSchema } from "./record-base.ts";
import { ReferenceSchema } from "./reference.ts";
import { LabelsSchema, LineSchema, ProseSchema } from "./text-field.ts";

/** What a person does, or did, at an organisation. */
export const PersonRoleSchema = z.object({
  organisation: ReferenceSchema,
  role: LineSchema,
  from: PartialDateSchema.nullable().default(null),
  to: PartialDateSchema.nullable().default(null),
});

/**
 * Person: a contact. `basis` and `purpose` say why the person may be kept (Art. 6 DSGVO);
 * on `reviewOn` somebody looks at whether that still holds.
 */
export const PersonInputSchema = RecordInputBaseSchema.extend({
  kind: z.literal("person"),
  name: z.string().trim().min(1).max(10_000),
  aliases: LabelsSchema,
  academicTitle: LineSchema,
  roles: z.array(PersonRoleSchema).max(1_000).default([]),
  phone: LineSchema,
  mail: LineSchema,
  basis: LineSchema,
  purpose: LineSchema,
  reviewOn: PartialDateSchema.nullable().default(null),
  notes: ProseSchema,
});

export type PersonInput = z.infer<typeof PersonInputSchema>;
