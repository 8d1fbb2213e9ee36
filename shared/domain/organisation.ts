import { z } from "zod";
import { AddressSchema, EMPTY_ADDRESS } from "./place.ts";
import { RecordInputBaseSchema } from "./record-base.ts";
import { ReferenceSchema } from "./reference.ts";
import { LabelsSchema, LineSchema, ProseSchema } from "./text-field.ts";

/** Organisation: a Kommune, foundation, association, school … */
export const OrganisationInputSchema = RecordInputBaseSchema.extend({
  kind: z.literal("organisation"),
  name: z.string().trim().min(1).max(10_000),
  /** Other spellings and short names ("TransMit"). */
  aliases: LabelsSchema,
  organisationKind: LineSchema,
  seat: LineSchema,
  address: AddressSchema.default(EMPTY_ADDRESS),
  phone: LineSchema,
  mail: LineSchema,
  web: LineSchema,
  parent: ReferenceSchema.nullable().default(null),
  notes: ProseSchema,
});

export type OrganisationInput = z.infer<typeof OrganisationInputSchema>;
