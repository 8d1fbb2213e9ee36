import { z } from "zod";
import { RecordKindSchema } from "../../../shared/domain/record.ts";

/** What the address of a network holds beside the record in its middle. */
export const NetworkParamsSchema = z.object({
  depth: z.number().int().min(1).max(3).catch(2).default(2),
  /** Kinds that are drawn; all when empty. */
  kinds: z.array(RecordKindSchema).catch([]).default([]),
});

export type NetworkParams = z.output<typeof NetworkParamsSchema>;
