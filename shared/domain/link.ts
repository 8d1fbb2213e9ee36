import { z } from "zod";
import { RecordKindSchema } from "./record.ts";
import { FIELD_RELATIONS } from "./relation.ts";

/** Kinds of link a person sets by hand between any two records, besides those the fields make. */
export const FREE_RELATIONS = ["presents", "funds", "succeeds", "relatedTo", "mentions"] as const;

export const RelationSchema = z.enum([...FIELD_RELATIONS, ...FREE_RELATIONS]);
export type Relation = z.infer<typeof RelationSchema>;

/** A record that another one points to, or is pointed to from, as a view shows it. */
export const LinkedRecordSchema = z.object({
  id: z.uuid(),
  kind: RecordKindSchema,
  title: z.string(),
  relation: RelationSchema,
  direction: z.enum(["outgoing", "incoming"]),
  trashed: z.boolean(),
});

export type LinkedRecord = z.infer<typeof LinkedRecordSchema>;
